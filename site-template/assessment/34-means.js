// Staff, money and limits: the state's `plan`. An empty field is absent from it, and then the catalogue's figure counts.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const quarter = H.byID("plan-quarter");
  const year = H.byID("plan-year");
  const START = /^([0-9]{4})-Q([1-4])$/;
  const MONTHS = /^([0-9]{1,4})(?:[.,]([0-9]))?$/;
  const largest = { quarters: 40 };
  const least = { quarters: 1 };

  /** Person-months with at most one decimal, in tenths; null where it is no such number. */
  function tenths(text) {
    const match = MONTHS.exec(text.trim());
    return match ? Number(match[1]) * 10 + Number(match[2] || 0) : null;
  }

  /** Tenths in the language's notation; "" for anything else than a number of them. */
  H.writtenTenths = (value) => {
    if (!Number.isSafeInteger(value) || value < 0) return "";
    const rest = value % 10;
    return rest ? `${(value - rest) / 10}${H.text("format.decimal")}${rest}` : String(value / 10);
  };

  const figures = [
    ...Array.from(document.querySelectorAll("[data-capacity]"), (field) => ({
      field,
      read: () => tenths(field.value),
      keep(value) {
        const { plan } = H.state.value;
        if (typeof plan.capacity !== "object" || plan.capacity === null) plan.capacity = {};
        if (value === null) delete plan.capacity[field.dataset.capacity];
        else plan.capacity[field.dataset.capacity] = value;
        if (Object.keys(plan.capacity).length === 0) delete plan.capacity;
      },
      show: (plan) => H.writtenTenths((plan.capacity || {})[field.dataset.capacity]),
      standard: (defaults) => H.writtenTenths((defaults.capacity || {})[field.dataset.capacity]),
    })),
    ...Array.from(document.querySelectorAll("[data-plan]"), (field) => {
      const key = field.dataset.plan;
      return {
        field,
        read() {
          const value = H.wholeNumber(field.value);
          return value !== null && value >= (least[key] || 0) && value <= (largest[key] || 1000000) ? value : null;
        },
        keep(value) {
          if (value === null) delete H.state.value.plan[key];
          else H.state.value.plan[key] = value;
        },
        show: (plan) => (Number.isSafeInteger(plan[key]) ? String(plan[key]) : ""),
        standard: (defaults) => String(defaults[key === "maxConcurrent" ? "concurrent" : key]),
      };
    }),
  ];
  const isWrong = (figure) => figure.field.value.trim() !== "" && figure.read() === null;

  const startIsBlank = () => quarter.value === "" && year.value.trim() === "";
  const startIsWhole = () => quarter.value !== "" && /^[12][0-9]{3}$/.test(year.value.trim());
  const startIsWrong = () => !startIsBlank() && !startIsWhole();

  function takeStart() {
    if (startIsWhole()) H.state.value.plan.start = `${year.value.trim()}-Q${quarter.value}`;
    else delete H.state.value.plan.start;
    if (!startIsWrong()) showStartError();
    H.wishes.showQuarters();
    H.state.changed(true);
  }

  function showStartError() {
    const wrong = startIsWrong();
    H.showError(year, "plan-start-error", wrong);
  }

  /** What counts where the parliament says nothing: by its size once the engine knows it, else the catalogue's. */
  H.standardMeans = () => {
    const { roles = [], defaults = {} } = H.model.catalogue || {};
    const ofSize = (figure) => (Array.isArray(figure) ? figure[1] : figure);
    if (H.progress && H.progress.defaults) return H.progress.defaults;
    return {
      capacity: Object.fromEntries(roles.map(({ id, capacity }) => [id, ofSize(capacity)])),
      ...Object.fromEntries(Object.entries(defaults).map(([key, figure]) => [key, ofSize(figure)])),
    };
  };

  H.means = {
    /** Beside each empty field, the figure that counts. */
    showDefaults() {
      const standard = H.standardMeans();
      for (const figure of figures) {
        H.show(H.byID(`${figure.field.id}-default`), `${H.text("assessment.by-default")} ${figure.standard(standard)}`);
      }
      const { size, sizeGiven } = standard;
      const line = H.byID("means-size");
      line.hidden = !size;
      if (size) H.show(line, H.text(`assessment.size-${size}${sizeGiven ? "" : "-assumed"}`));
    },

    fill() {
      const { plan } = H.state.value;
      const start = START.exec(typeof plan.start === "string" ? plan.start : "");
      year.value = start ? start[1] : "";
      quarter.value = start ? start[2] : "";
      showStartError();
      for (const figure of figures) {
        figure.field.value = figure.show(plan);
        H.showError(figure.field, `${figure.field.id}-error`, false);
      }
    },

    listen() {
      quarter.addEventListener("change", takeStart);
      year.addEventListener("input", takeStart);
      year.addEventListener("blur", showStartError);
      for (const figure of figures) {
        figure.field.addEventListener("input", () => {
          figure.keep(figure.read());
          if (figure.field.dataset.plan === "quarters") H.wishes.showQuarters();
          if (!isWrong(figure)) H.showError(figure.field, `${figure.field.id}-error`, false);
          H.state.changed(true);
        });
        figure.field.addEventListener("blur", () => {
          H.showError(figure.field, `${figure.field.id}-error`, isWrong(figure));
        });
      }
    },

    /** Fields whose text is not used yet, and whether the start is half given. */
    wrong: () => figures.filter(isWrong).map((figure) => figure.field),
    startIsWrong,
  };
})();
