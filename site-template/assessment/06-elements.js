// Elements made by scripts: text is always text, whatever it holds.
(() => {
  "use strict";
  const H = window.Hemicycle;

  /** An element with its class ("" for none) and its children; a child that is a string is text. */
  H.element = (tag, className, ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  /** Something a person typed: it takes its direction from its own first letter. */
  H.typed = (tag, className, text) => {
    const element = H.element(tag, className, text);
    element.dir = "auto";
    element.translate = false;
    return element;
  };

  H.twoDigits = (number) => String(number).padStart(2, "0");

  /** The day of the person's own clock, YYYY-MM-DD. */
  H.today = () => {
    const now = new Date();
    return `${now.getFullYear()}-${H.twoDigits(now.getMonth() + 1)}-${H.twoDigits(now.getDate())}`;
  };

  /** Shows `text` in an element; one that shows it already is left alone, and nothing is laid out again. */
  H.show = (element, text) => { if (element.textContent !== text) element.textContent = text; };

  H.onClick = (element, act) => element.addEventListener("click", act);

  /** A field under its label. */
  H.labelled = (field, text, ...beside) => {
    const label = H.element("label", "", text);
    label.htmlFor = field.id;
    return H.element("div", "field", label, ...beside, field);
  };
})();
