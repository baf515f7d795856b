// Saving: a copy of the page with the present answers in the place of the shipped ones, downloaded under a dated name.
(() => {
  "use strict";
  const H = window.Hemicycle;
  // Put together so that the mark stands only once in the page: where the island is.
  const OPENING = `<${"script"} type="application/json" id="state">`;
  const CLOSING = `</${"script"}>`;
  const badge = document.getElementById("badge");

  const twoDigits = (number) => String(number).padStart(2, "0");

  function today() {
    const now = new Date();
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  }

  function clock() {
    const now = new Date();
    return H.text("format.clock", { hour: now.getHours(), minute: twoDigits(now.getMinutes()) });
  }

  function randomHex() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

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
    const next = JSON.parse(H.state.json());
    const identity = next.document;
    const generation = generationOf(identity);
    identity.id = identity.id || randomHex();
    identity.copy = identity.copy || randomHex();
    identity.parentHash = generation ? H.state.hash(H.state.saved.island) : "";
    identity.generation = generation + 1;
    identity.saved = today();
    next.language = document.documentElement.lang;
    return next;
  }

  function save() {
    if (H.state.locked) return;
    const changed = H.state.isChanged();
    const next = changed ? nextState() : H.state.value;
    const island = changed ? H.state.canonical(next) : H.state.saved.island;
    const place = islandIn(H.shipped);
    if (!place) {
      const reason = H.text("assessment.save-impossible-marker");
      H.announce(H.text("assessment.save-impossible", { reason }));
      showBadge("unsaved", H.text("assessment.save-impossible", { reason }));
      return;
    }
    const file = nameFor(next, "", "html");
    download(file, "text/html", [H.shipped.slice(0, place.start), island, H.shipped.slice(place.end)]);
    H.state.value.document = next.document;
    H.state.saved = { island, signature: H.state.signature(H.state.value) };
    showBadge("saved", H.text("assessment.badge-saved", { file, time: clock() }));
    H.announce(H.text(changed ? "assessment.saved" : "assessment.saved-unchanged", { file }));
    guardLeaving();
    H.review.summarise(true);
  }

  function showBadge(tone, text) {
    badge.dataset.tone = tone;
    badge.textContent = text;
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

  H.saving = {
    islandIn, download, save,

    /** Whether the page in hand came out of a save. */
    isCopy: () => H.state.value !== null && generationOf(H.state.value.document) > 0,

    /** Says where the answers stand after a change, or when the page was opened. */
    showStanding() {
      guardLeaving();
      if (H.state.locked) showBadge("calm", H.text("assessment.badge-locked"));
      else if (H.state.isChanged()) showBadge("unsaved", H.text("assessment.badge-unsaved"));
      else if (badge.dataset.tone !== "saved") {
        showBadge("calm", H.text(H.saving.isCopy() ? "assessment.badge-shipped" : "assessment.badge-empty"));
      }
    },

    listen() {
      document.getElementById("save").addEventListener("click", save);
      document.addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
          event.preventDefault();
          save();
        }
      });
      document.getElementById("download-report").addEventListener("click", () => {
        try {
          const report = H.results.report();
          download(nameFor(H.state.value, H.text("assessment.report-file"), "html"), "text/html", [report]);
        } catch {
          H.announce(H.text("assessment.computation-failed"));
          document.getElementById("roadmap-output").textContent = H.text("assessment.computation-failed");
        }
      });
      document.getElementById("download-answers").addEventListener("click", () => {
        const text = H.state.isChanged() ? H.state.canonical(H.state.value) : H.state.saved.island;
        download(nameFor(H.state.value, H.text("assessment.answers-file"), "json"), "application/json", [text]);
      });
      document.getElementById("damaged-download").addEventListener("click", () => {
        download(`hemicycle-${H.text("assessment.answers-file")}-${today()}.txt`, "text/plain", [H.state.saved.island]);
      });
    },
  };
})();
