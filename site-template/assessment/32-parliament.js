// The parliament's name and profile. An answer is kept as text: what was typed, or the id of what was chosen.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const name = H.byID("parliament-name");
  const fields = Array.from(document.querySelectorAll("[data-profile]"));
  const count = H.byID("facts-count");
  const WHOLE = /^[0-9]{1,9}$/;

  /** Digits without the spaces that part thousands; null where it is no whole number. */
  H.wholeNumber = (text) => {
    const digits = text.replace(/[\s\u00a0\u202f]/g, "");
    return WHOLE.test(digits) ? Number(digits) : null;
  };

  const isWrong = (field) =>
    field.dataset.kind === "number" && field.value.trim() !== "" && H.wholeNumber(field.value) === null;

  function take(field) {
    const value = field.value;
    const id = field.dataset.profile;
    if (value.trim() === "" || isWrong(field)) delete H.state.value.parliament[id];
    else H.state.value.parliament[id] = field.dataset.kind === "number" ? String(H.wholeNumber(value)) : value;
    if (field.dataset.kind === "number" && !isWrong(field)) H.showError(field, `${field.id}-error`, false);
    showCount();
    H.state.changed(field.dataset.kind !== "choice");
  }

  const asText = (value) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

  function showCount() {
    if (count) count.textContent = H.text("assessment.facts-given", { count: fields.filter((field) => field.value.trim()).length, all: fields.length });
  }

  H.parliament = {
    fill() {
      const { parliament } = H.state.value;
      name.value = asText(parliament.name);
      for (const field of fields) {
        const kept = Object.prototype.hasOwnProperty.call(parliament, field.dataset.profile);
        field.value = kept ? asText(parliament[field.dataset.profile]) : "";
        if (field.dataset.kind === "choice" && field.selectedIndex < 0) field.value = "";
        if (field.dataset.kind === "number") H.showError(field, `${field.id}-error`, isWrong(field));
      }
      showCount();
    },

    listen() {
      // None of them is needed to begin. Without a script they stand open.
      if (count) count.closest("details").open = false;
      name.addEventListener("input", () => {
        H.state.value.parliament.name = name.value;
        H.state.changed(true);
      });
      for (const field of fields) {
        field.addEventListener(field.dataset.kind === "choice" ? "change" : "input", () => take(field));
        if (field.dataset.kind === "number") {
          field.addEventListener("blur", () => H.showError(field, `${field.id}-error`, isWrong(field)));
        }
      }
    },

    /** Fields whose text is not used yet. */
    wrong: () => fields.filter(isWrong),
  };
})();
