// What the parliament has decided of the initiatives beforehand: done, running, to be done, pinned to a quarter, excluded.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const search = H.byID("wishes-search");
  const onlySet = H.byID("wishes-set");
  const count = H.byID("wishes-count");
  const list = H.byID("wishes-list");
  const LISTS = ["done", "running", "mandatory", "excluded"];
  const WISHES = ["", "done", "running", "mandatory", "pinned", "excluded"];
  const QUARTERS = 12;
  const MOST_QUARTERS = 40;
  const MARKS = /[\u0300-\u036f]/g;
  const rows = [];

  /** Letters without their accents and case: what a search compares. */
  const plain = (text) => text.normalize("NFD").replace(MARKS, "").toLowerCase();

  const namesOf = (wish) => {
    const kept = H.state.value.plan[wish];
    return Array.isArray(kept) ? kept : [];
  };
  const pins = () => {
    const { pinned } = H.state.value.plan;
    return typeof pinned === "object" && pinned !== null && !Array.isArray(pinned) ? pinned : {};
  };
  const pinOf = (id) => (Object.prototype.hasOwnProperty.call(pins(), id) ? pins()[id] : null);

  /** What is wished of an initiative; where a file says several things, the last that the engine would follow. */
  function wishFor(id) {
    const wish = LISTS.findLast((name) => namesOf(name).includes(id));
    return wish || (pinOf(id) === null ? "" : "pinned");
  }

  function setWish(id, wish, quarter) {
    const { plan } = H.state.value;
    for (const name of LISTS) {
      const others = namesOf(name).filter((other) => other !== id);
      if (name === wish) plan[name] = [...others, id];
      else if (others.length) plan[name] = others;
      else delete plan[name];
    }
    const pinned = { ...pins() };
    delete pinned[id];
    if (wish === "pinned") pinned[id] = quarter;
    if (Object.keys(pinned).length) plan.pinned = pinned;
    else delete plan.pinned;
    H.state.changed();
  }

  /** The name of a plan's quarter `offset`: "Q1 2027" where a start is given, else "Quarter 1". */
  H.quarterName = (offset, from = H.textOf(H.state.value.plan.start)) => {
    const start = /^([0-9]{4})-Q([1-4])$/.exec(from);
    if (!start) return H.text("report-time.numbered", { number: offset + 1 });
    const index = Number(start[1]) * 4 + Number(start[2]) - 1 + offset;
    return H.text("format.quarter", { quarter: (index % 4) + 1, year: Math.floor(index / 4) });
  };

  /** One initiative: its name and what it is, the wish, and the quarter of a pinned one. */
  function makeRow(initiative) {
    const { id } = initiative;
    const title = H.element("label", "wish-title", initiative.title);
    title.htmlFor = `wish-${id}`;
    const summary = H.element("p", "wish-summary", initiative.summary);
    summary.id = `wish-${id}-summary`;
    const wish = H.element("select", "", ...WISHES.map((name) => new Option(H.text(`assessment.wish-${name || "none"}`), name)));
    wish.id = title.htmlFor;
    wish.autocomplete = "off";
    wish.setAttribute("aria-describedby", summary.id);
    const quarter = H.element("select", "");
    quarter.autocomplete = "off";
    quarter.setAttribute("aria-label", H.text("assessment.wish-quarter", { initiative: initiative.title }));
    const element = H.element("li", "wish", H.element("div", "", title, summary), H.element("div", "wish-choice", wish, quarter));
    const row = { id, element, wish, quarter, words: plain(`${initiative.title} ${initiative.summary}`) };
    const take = () => {
      setWish(row.id, wish.value, Number(quarter.value) || 0);
      show(row);
      showCounts();
    };
    wish.addEventListener("change", take);
    quarter.addEventListener("change", take);
    return row;
  }

  function show(row) {
    const wish = wishFor(row.id);
    row.wish.value = wish;
    row.quarter.hidden = wish !== "pinned";
    row.element.classList.toggle("is-set", wish !== "");
    if (wish !== "pinned") return;
    const { quarters } = H.state.value.plan;
    const pin = Number(pinOf(row.id)) || 0;
    // A file may say anything, and a list of a billion quarters would be the end of the page.
    const length = Math.min(MOST_QUARTERS, Math.max(pin + 1, Number.isSafeInteger(quarters) ? quarters : QUARTERS));
    row.quarter.replaceChildren(...Array.from({ length }, (_, offset) => new Option(H.quarterName(offset), String(offset))));
    row.quarter.value = String(pin);
  }

  /** How many are set in each area, and in all. */
  function showCounts() {
    for (const fold of list.children) {
      const set = fold.querySelectorAll(".is-set").length;
      fold.querySelector(".wish-number").textContent = set ? H.text("assessment.wishes-number", { count: set }) : "";
    }
  }

  /** Shows what the search asks for; without one, the areas folded. */
  function find() {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    const isSought = words.length > 0 || onlySet.checked;
    let found = 0;
    for (const row of rows) {
      const fits = words.every((word) => row.words.includes(word)) && (!onlySet.checked || row.element.classList.contains("is-set"));
      row.element.hidden = !fits;
      if (fits) found += 1;
    }
    for (const fold of list.children) {
      const hits = fold.querySelectorAll(".wish:not([hidden])").length;
      fold.hidden = hits === 0;
      fold.open = isSought && hits > 0;
    }
    count.textContent = isSought ? H.text("assessment.wishes-found", { count: found, all: rows.length }) : "";
  }

  /** The areas in the model's order, each with its initiatives. */
  function build() {
    const { initiatives = [] } = H.model.catalogue || {};
    for (const area of H.model.areas || []) {
      const own = initiatives.filter((initiative) => initiative.area === area.id).map(makeRow);
      if (!own.length) continue;
      list.append(H.element("details", "fold wish-fold",
        H.element("summary", "", H.element("span", "wish-area", area.title), " ",
          H.element("span", "wish-size", H.text("assessment.wishes-size", { count: own.length })), " ", H.element("span", "wish-number")),
        H.element("ul", "", ...own.map((row) => row.element))));
      rows.push(...own);
    }
  }

  H.wishes = {
    fill() {
      if (!rows.length) build();
      for (const row of rows) show(row);
      showCounts();
    },

    /** The quarters' names once the start or the horizon has changed. */
    showQuarters() {
      for (const row of rows) if (!row.quarter.hidden) show(row);
    },

    listen() {
      search.addEventListener("input", find);
      onlySet.addEventListener("change", find);
      search.addEventListener("keydown", (event) => {
        const first = rows.find((row) => !row.element.hidden && row.element.closest("details").open);
        if (event.key === "ArrowDown" && first) {
          event.preventDefault();
          first.wish.focus();
        } else if (event.key === "Escape") {
          search.value = "";
          find();
        }
      });
    },
  };
})();
