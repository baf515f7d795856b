// Another file's answers: a saved copy, or a bare JSON file. The page says whose they are, this document's or another's,
// and asks what they are for: to go on with, to be brought together with these, a colleague's, or last time's. Nothing is
// replaced unasked, and "undo" brings back what was.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const input = H.byID("open-file");
  const colleagues = H.byID("open-colleagues");
  const question = H.byID("open-confirm");
  const detail = H.byID("open-confirm-detail");
  const report = H.byID("open-report");
  const button = (name) => H.byID(`open-${name}`);
  /** What a file of answers has near its beginning, however much of the rest is lost. */
  const OURS = /id="state"|hemicycle-answers/;
  let waiting = null;

  function say(...lines) {
    question.hidden = true;
    report.hidden = false;
    report.replaceChildren(...lines.map((line) => H.element("p", "", line)));
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
    const answer = Object.hasOwn(state.answers, key) ? state.answers[key] : null;
    return H.choiceOf(answer || {}) !== "";
  }).length;

  /** A file's answers as `{name, stateText, state}`, or `{problem}` in words. */
  function read(name, text) {
    const stateText = stateTextIn(text);
    const found = stateText === null ? { damaged: true } : H.state.read(stateText);
    if (found.newer) return { problem: H.text("assessment.open-newer", { file: name }) };
    if (found.damaged) return { problem: H.text(`assessment.open-${OURS.test(text) ? "damaged" : "nothing"}`, { file: name }) };
    return { name, stateText, state: found.state };
  }

  /** Reads files one after the other; resolves to what `read` makes of each. */
  const readAll = (files) => Promise.all(Array.from(files, (file) => new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(read(file.name, reader.result));
    reader.onerror = () => resolve({ problem: H.text("assessment.open-unreadable", { file: file.name }) });
    reader.readAsText(file);
  })));

  /** "blank" where nothing is said here yet; "same" words; the same "copy" or "document"; else "other". */
  function relation({ state }) {
    const mine = H.state.value;
    if (H.state.signature(state) === H.state.signature(mine)) return "same";
    if (!answered(mine) && !H.textOf(mine.parliament.name)) return "blank";
    const [theirs, own] = [state.document, mine.document];
    if (!own.id || theirs.id !== own.id) return "other";
    return theirs.copy === own.copy ? "copy" : "document";
  }

  function ask(found) {
    waiting = found;
    const { name: file, state } = found;
    const how = relation(found);
    H.byID("open-confirm-title").textContent = H.text(`keeping.open-${how}`, { file });
    detail.textContent = H.text("assessment.open-detail", {
      name: H.textOf(state.parliament.name) || H.text("assessment.open-detail-unnamed"),
      date: H.day(H.textOf(state.document.saved)) || H.text("assessment.open-detail-never"),
      count: answered(state),
      current: answered(H.state.value),
    });
    const isSame = how === "same";
    const isOwn = how === "copy" || how === "document";
    button("replace").hidden = isSame;
    button("merge").hidden = !isOwn;
    button("colleague").hidden = isSame;
    button("previous").hidden = isSame || answered(state) === 0;
    button("replace").classList.toggle("button-primary", how === "blank");
    button("merge").classList.toggle("button-primary", isOwn);
    report.hidden = true;
    question.hidden = false;
    question.focus();
  }

  /** The questionnaires asked here whose text is not the one that these answers were given to, by title. */
  function changedTitles(state, own) {
    const titleOf = (id) => {
      const step = H.byID(`step-${id}`);
      return step ? step.querySelector(".step-title").textContent : id;
    };
    const then = Array.isArray(state.questionnaires) ? state.questionnaires : [];
    return own.filter((now) => then.some((item) => item && item.id === now.id && item.hash !== now.hash))
      .map((now) => titleOf(now.id));
  }

  /** A state's answers in place of these. Its choice of questionnaires comes with it, in the versions of this page. */
  async function replace() {
    const { name: file, stateText, state } = waiting;
    if (!await H.tabs.claim(state.document, H.recovery.look)) return;
    const known = (H.model.questionnaires || []).map(({ id, version, hash }) => ({ id, version, hash }));
    const changed = changedTitles(state, known);
    const chosen = (Array.isArray(state.questionnaires) ? state.questionnaires : [])
      .map((item) => known.find(({ id }) => item && id === item.id) || item);
    H.state.replace({ ...state, questionnaires: chosen.length ? chosen : H.state.value.questionnaires },
      { island: stateText, hash: H.state.hash(stateText), signature: null });
    const lines = [H.text("assessment.open-done", { file })];
    if (changed.length) lines.push(H.text("assessment.open-changed", { titles: changed.join(", ") }));
    say(...lines);
  }

  function merge() {
    const { stateText, state, name } = waiting;
    H.merge.ask({
      other: state, island: stateText, hash: H.state.hash(stateText), sideOther: H.text("keeping.side-other", { file: name }),
      done: () => say(H.text("keeping.merged", { file: name })),
    });
  }

  function addColleagues(found) {
    const lines = found.map(({ problem, name, state }) => {
      if (problem) return problem;
      const { isOwn, isKnown, who, count } = H.respondents.add(state, name);
      return H.text(`keeping.colleague-${isOwn ? "own" : isKnown ? "again" : "added"}`, { file: name, who, count });
    });
    say(...lines);
  }

  /** A file that was chosen or dropped: what it is for is asked. Several that were dropped are colleagues' copies. */
  async function take(files) {
    const found = await readAll(files);
    if (found.length > 1) addColleagues(found);
    else if (found[0].problem) say(found[0].problem);
    else ask(found[0]);
  }

  /** A file dropped anywhere is opened here; left to itself, the browser would leave the page for it. */
  function drop(event) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    if (event.type !== "drop" || H.state.locked) return;
    H.steps.reveal(input);
    take(event.dataTransfer.files);
  }

  function previous() {
    H.history.keep(waiting.state);
    say(H.text("keeping.previous-done", { file: waiting.name }));
  }

  H.opening = {
    answered,

    listen() {
      input.addEventListener("change", async () => {
        if (input.files.length) await take(input.files);
        input.value = "";
      });
      for (const name of ["dragover", "drop"]) document.addEventListener(name, drop);
      colleagues.addEventListener("change", async () => {
        const found = await readAll(colleagues.files);
        colleagues.value = "";
        if (found.length) addColleagues(found);
      });
      H.onClick(button("replace"), replace);
      H.onClick(button("merge"), merge);
      H.onClick(button("colleague"), () => addColleagues([waiting]));
      H.onClick(button("previous"), previous);
      H.onClick(button("keep"), () => {
        waiting = null;
        question.hidden = true;
        input.focus();
      });
    },
  };
})();
