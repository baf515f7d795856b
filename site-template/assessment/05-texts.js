// Texts of the interface, from the page's model; no sentence is written in a script.
(() => {
  "use strict";
  const H = window.Hemicycle;

  /** The text of an island: a script element that is data. */
  H.island = (id) => document.getElementById(id).textContent;

  let strings = {};
  try {
    strings = JSON.parse(H.island("model")).strings;
  } catch {
    strings = {};
  }

  /** The text behind `key`, `{placeholders}` filled from `values`; the key itself where the text is missing. */
  H.text = (key, values = {}) => {
    const text = typeof strings[key] === "string" ? strings[key] : key;
    return text.replace(/\{([a-z]+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };

  /** Says `text` to a screen reader once the present event is over; the same text twice is said twice. */
  H.announce = (text) => {
    const announcer = document.getElementById("announcer");
    announcer.textContent = "";
    setTimeout(() => { announcer.textContent = text; }, 60);
  };
})();
