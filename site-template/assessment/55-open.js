// Bringing the answers of another saved copy, or of a bare JSON file, into this page. Nothing is replaced unasked.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const input = document.getElementById("open-file");
  const question = document.getElementById("open-confirm");
  const questionTitle = document.getElementById("open-confirm-title");
  const questionDetail = document.getElementById("open-confirm-detail");
  const report = document.getElementById("open-report");
  let waiting = null;

  function say(text) {
    question.hidden = true;
    report.hidden = false;
    report.firstElementChild.textContent = text;
    report.focus();
  }

  /** The state's text in a file: the file itself, or the island of a saved page; null where there is neither. */
  function stateTextIn(text) {
    const bare = text.replace(/^\ufeff/, "").trim();
    if (bare.startsWith("{")) return bare;
    const place = H.saving.islandIn(text);
    return place ? text.slice(place.start, place.end) : null;
  }

  const answered = (state) => H.questions.filter(({ key }) => {
    const answer = Object.prototype.hasOwnProperty.call(state.answers, key) ? state.answers[key] : null;
    return H.choiceOf(answer || {}) !== "";
  }).length;

  function receive(file, text) {
    const stateText = stateTextIn(text);
    const read = stateText === null ? null : H.state.read(stateText);
    if (!read) say(H.text("assessment.open-nothing", { file }));
    else if (read.newer) say(H.text("assessment.open-newer", { file }));
    else if (read.damaged) say(H.text(stateText === text.trim() ? "assessment.open-nothing" : "assessment.open-damaged", { file }));
    else {
      waiting = { file, stateText, state: read.state };
      const { name } = read.state.parliament;
      const { saved } = read.state.document;
      questionTitle.textContent = H.text("assessment.open-question", { file });
      questionDetail.textContent = H.text("assessment.open-detail", {
        name: typeof name === "string" && name ? name : H.text("assessment.open-detail-unnamed"),
        date: typeof saved === "string" && saved ? saved : H.text("assessment.open-detail-never"),
        count: answered(read.state),
        current: answered(H.state.value),
      });
      report.hidden = true;
      question.hidden = false;
      question.focus();
    }
  }

  /** The questionnaires asked here whose text is not the one that these answers were given to, by title. */
  function changedTitles(state, own) {
    const titleOf = (id) => {
      const step = document.getElementById(`step-${id}`);
      return step ? step.querySelector(".step-title").textContent : id;
    };
    const then = Array.isArray(state.questionnaires) ? state.questionnaires : [];
    return own.filter((now) => then.some((item) => item && item.id === now.id && item.hash !== now.hash))
      .map((now) => titleOf(now.id));
  }

  function replace() {
    const { file, stateText, state } = waiting;
    const own = Array.isArray(H.state.value.questionnaires) ? H.state.value.questionnaires : [];
    const changed = changedTitles(state, own);
    const others = (Array.isArray(state.questionnaires) ? state.questionnaires : [])
      .filter((item) => item && !own.some((now) => now.id === item.id));
    H.state.value = { ...state, questionnaires: [...own, ...others] };
    H.state.saved = { island: stateText, signature: null };
    waiting = null;
    H.fillAll();
    H.state.changed();
    const lines = [H.text("assessment.open-done", { file })];
    if (changed.length) lines.push(H.text("assessment.open-changed", { titles: changed.join(", ") }));
    say(lines.join(" "));
  }

  H.opening = {
    listen() {
      input.addEventListener("change", () => {
        const file = input.files[0];
        if (!file) return;
        const reader = new FileReader();
        reader.onload = () => receive(file.name, reader.result);
        reader.onerror = () => say(H.text("assessment.open-unreadable", { file: file.name }));
        reader.readAsText(file);
        input.value = "";
      });
      document.getElementById("open-replace").addEventListener("click", replace);
      document.getElementById("open-keep").addEventListener("click", () => {
        waiting = null;
        question.hidden = true;
        input.focus();
      });
    },
  };
})();
