// Texts of the slides, in the page's language; no sentence is written in a script.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const texts = H.texts || {};

  /** The text behind `key`, `{placeholders}` filled from `values`; the key itself where the text is missing. */
  H.text = (key, values = {}) => {
    const text = typeof texts[key] === "string" ? texts[key] : key;
    return text.replace(/\{([a-z]+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };
})();
