// Texts of the interface, from the page's model; no sentence is written in a script.
(() => {
  "use strict";
  const H = window.Hemicycle;

  H.byID = (id) => document.getElementById(id);

  /** The text of an island: a script element that is data. */
  H.island = (id) => H.byID(id).textContent;

  /** The questionnaires, the catalogue and the texts that the page was built from; empty where they are damaged. */
  H.model = {};
  try {
    H.model = JSON.parse(H.island("model"));
  } catch {
    // The form can still be read, filled in and saved.
  }
  const strings = H.model.strings || {};

  /** The text behind `key`, `{placeholders}` filled from `values`; the key itself where the text is missing. */
  H.text = (key, values = {}) => {
    const text = typeof strings[key] === "string" ? strings[key] : key;
    return text.replace(/\{([a-z]+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };

  let waiting = [];

  /** Says `text` to a screen reader once the present event is over; the same text twice is said twice, several together. */
  H.announce = (text) => {
    const announcer = H.byID("announcer");
    if (!waiting.length) {
      announcer.textContent = "";
      setTimeout(() => {
        announcer.textContent = waiting.join(" ");
        waiting = [];
      }, 60);
    }
    if (!waiting.includes(text)) waiting.push(text);
  };
})();
