// Saving: a copy of the page with the present answers in the place of the shipped ones, downloaded under a dated name.
(() => {
  "use strict";
  const H = window.Hemicycle;
  // Put together so that the mark stands only once in the page: where the island is.
  const OPENING = `<${"script"} type="application/json" id="state">`;
  const CLOSING = `</${"script"}>`;
  const badge = H.byID("badge");
  const said = H.byID("said");
  /** The file that was last saved from this window, and when: `{file, time}`. */
  let savedAs = null;
  let saidTimer = 0;

  const { today, twoDigits } = H;

  const clock = (then = new Date()) => H.text("format.clock", { hour: then.getHours(), minute: twoDigits(then.getMinutes()) });

  /** A moment in words, as `{date, time}`. */
  function moment(milliseconds) {
    const then = new Date(milliseconds);
    const day = then.getDate() === 1 ? H.text("report-date.first") : then.getDate();
    const month = H.text(`report-date.month-${then.getMonth() + 1}`);
    return { date: H.text("report-date.format", { day, month, year: then.getFullYear() }), time: clock(then) };
  }

  /** A day, YYYY-MM-DD, in words; anything else as it stands. */
  H.day = (text) => {
    const noon = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T12:00`) : NaN;
    return Number.isNaN(noon) ? text : moment(noon).date;
  };

  const generationOf = ({ generation }) => (Number.isSafeInteger(generation) && generation > 0 ? generation : 0);

  /** A file name every system takes: letters and digits of any script, the rest as hyphens, 40 characters at most. */
  function nameFor(state, kind, extension) {
    const title = typeof state.parliament.name === "string" ? state.parliament.name : "";
    const safe = Array.from(title.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")).slice(0, 40).join("").replace(/^-+|-+$/g, "");
    const parts = ["hemicycle", kind, safe || H.text("assessment.file-name"), today(), generationOf(state.document)];
    return `${parts.filter((part) => part !== "").join("-")}.${extension}`;
  }

  /** The island's text in a page; null where it is not there exactly once. */
  function islandIn(page) {
    const start = page.indexOf(OPENING);
    const end = start < 0 ? -1 : page.indexOf(CLOSING, start);
    if (end < 0 || page.indexOf(OPENING, start + 1) >= 0) return null;
    return { start: start + OPENING.length, end };
  }

  /** Gives the person a file. */
  function download(name, type, parts) {
    const address = URL.createObjectURL(new Blob(parts, { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  /** The state as the next save writes it: one generation on, and saying which state it came from. */
  function nextState() {
    H.state.identify();
    const next = JSON.parse(H.state.json());
    const identity = next.document;
    const generation = generationOf(identity);
    identity.parentHash = generation ? H.state.saved.hash : "";
    identity.generation = generation + 1;
    identity.saved = today();
    next.language = document.documentElement.lang;
    return next;
  }

  /** A saved page: the shipped one with an island of answers; null where the place for them was not found. */
  function pageWith(island) {
    const place = islandIn(H.shipped);
    return place && [H.shipped.slice(0, place.start), island, H.shipped.slice(place.end)];
  }

  /**
   * Saves the page with its answers: `write(file name, parts)` puts it on the disk, a download where none is given.
   * Nothing is said to be saved before `write` has done its work; where it throws, nothing has changed.
   */
  async function save(write = (file, parts) => download(file, "text/html", parts)) {
    if (H.state.locked) return;
    const changed = H.state.isChanged();
    const next = changed ? nextState() : H.state.value;
    const signature = H.state.signature(H.state.value);
    const island = changed ? H.state.canonical(next) : H.state.saved.island;
    const parts = pageWith(island);
    if (!parts) {
      const reason = H.text("assessment.save-impossible-marker");
      H.announce(H.text("assessment.save-impossible", { reason }));
      showBadge("unsaved", H.text("assessment.save-impossible", { reason }));
      return;
    }
    const file = nameFor(next, "", "html");
    const named = write(file, parts);
    const name = (named instanceof Promise ? await named : named) || file;
    H.state.value.document = next.document;
    H.state.saved = { island, hash: H.state.hash(island), signature };
    savedAs = { file: name, time: clock() };
    H.journal.noteSave(name, savedAs.time);
    H.state.mirror();
    H.notify(H.text(changed ? "assessment.saved" : "assessment.saved-unchanged", { file: name }));
    H.saving.showStanding();
    H.review.summarise(true);
  }

  /** `file` is told where there is room for it. */
  function showBadge(tone, text, file = "") {
    badge.dataset.tone = tone;
    badge.replaceChildren(text, H.element("span", "badge-file", file));
  }

  function askBeforeLeaving(event) {
    event.preventDefault();
    event.returnValue = "";
  }

  /** The browser asks before the page is left, as long as something is not saved. */
  function guardLeaving() {
    window.removeEventListener("beforeunload", askBeforeLeaving);
    if (H.state.isChanged()) window.addEventListener("beforeunload", askBeforeLeaving);
  }

  /** Says something to everyone: in a line above the bar, until it has been read, and to a screen reader. */
  H.notify = (text) => {
    said.textContent = text;
    said.hidden = false;
    clearTimeout(saidTimer);
    saidTimer = setTimeout(() => { said.hidden = true; }, 4000 + 60 * text.length);
    H.announce(text);
  };

  H.saving = {
    islandIn, download, save, nameFor, generationOf, today, moment, pageWith,

    /** Whether the page in hand came out of a save. */
    isCopy: () => H.state.value !== null && generationOf(H.state.value.document) > 0,

    /** Says where the answers stand after a change, or when the page was opened. */
    showStanding() {
      guardLeaving();
      if (H.state.locked) showBadge("calm", H.text("assessment.badge-locked"));
      else if (H.state.isChanged()) {
        showBadge("unsaved", savedAs ? H.text("keeping.badge-changed", savedAs) : H.text("assessment.badge-unsaved"));
      } else if (savedAs) showBadge("saved", H.text("assessment.badge-saved", savedAs), H.text("assessment.badge-file", savedAs));
      else showBadge("calm", H.text(H.saving.isCopy() ? "assessment.badge-shipped" : "assessment.badge-empty"));
    },

    listen() {
      H.onClick(H.byID("save"), () => save());
      document.addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
          event.preventDefault();
          save();
        }
      });
      H.onClick(H.byID("download-report"), () => {
        try {
          const report = H.results.report();
          download(nameFor(H.state.value, H.text("assessment.report-file"), "html"), "text/html", [report]);
        } catch {
          H.announce(H.text("assessment.computation-failed"));
          H.byID("roadmap-output").textContent = H.text("assessment.computation-failed");
        }
      });
      H.onClick(H.byID("download-answers"), () => {
        const text = H.state.isChanged() ? H.state.canonical(H.state.value) : H.state.saved.island;
        download(nameFor(H.state.value, H.text("assessment.answers-file"), "json"), "application/json", [text]);
      });
      H.onClick(H.byID("damaged-download"), () => {
        download(`hemicycle-${H.text("assessment.answers-file")}-${today()}.txt`, "text/plain", [H.state.saved.island]);
      });
    },
  };
})();
