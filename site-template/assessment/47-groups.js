// Where respondents and votes agree and where they do not: the most contested question first, and the level adopted for each
// with its reason; a table of all of them to take home. What the answers say about a group is worked out by the engine.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const make = H.element;
  const list = H.byID("groups-list");
  const table = H.byID("groups-table");
  const number = H.byID("groups-count");
  const drafts = new Map();
  let shown = "";

  const figure = (value, digits) => (Number.isSafeInteger(value) ? H.board.decimal(value, digits) : "\u2013");
  /** One person alone agrees with nobody. */
  const isAlone = ({ source, answered }) => source !== "vote" && answered < 2;
  const agreementWords = ({ agreement }) => H.board.agreementWords(agreement) || H.text("assessment.agreement-none");

  /** Who was heard, in few words: the hands of a round, or the respondents. */
  function heard(group, round) {
    if (group.source === "vote" && round) return H.text("room.facts-votes", { ...round, votes: round.counts.reduce((sum, count) => sum + count, 0) });
    const words = H.text("assessment.group-respondents", { count: group.answered });
    return group.unknown ? `${words}, ${H.text("assessment.group-unknown", { count: group.unknown })}` : words;
  }

  /** The level adopted for a question, with its text and the reason; "Not adopted" where there is none. */
  function adoptedCell(question) {
    const { adopted, status, level } = H.answerTo(question.key);
    if (!adopted || status !== "answered") return make("td", "", H.text("room.not-adopted"));
    return make("td", "", make("strong", "", H.text("room.adopted-level", { level })), make("br"), H.levelText(question, level),
      make("br"), H.typed("em", "", H.textOf(adopted.reason)));
  }

  /** The lines of the table for one question: a line a round of hands, or one line for the respondents. */
  function lines(group) {
    const question = H.question(group.id);
    const rounds = group.source === "vote" ? group.rounds : [];
    return (rounds.length ? rounds : [null]).map((round, index, all) => {
      const said = round || group;
      const cells = [all.length > 1 ? `${H.text("room.round", { number: index + 1 })} \u00b7 ${heard(group, round)}` : heard(group, round),
        said.counts.join("\u00a0–\u00a0"), figure(said.median),
        Number.isSafeInteger(said.agreement) && !isAlone(group) ? `${figure(said.agreement, 2)} (${agreementWords(said)})` : "\u2013"];
      const line = make("tr", "", ...cells.map((text) => make("td", "", text)));
      if (index === 0) {
        const head = make("th", "", question.text);
        head.scope = "row";
        line.prepend(head);
        line.append(adoptedCell(question));
        head.rowSpan = line.lastChild.rowSpan = all.length;
      }
      return line;
    });
  }

  /** How many chose each level: a bar and its number, the level's text beside it. */
  function distribution(question, counts) {
    const most = Math.max(1, ...counts);
    return make("ol", "spread", ...counts.map((count, level) => {
      const bar = make("span", "spread-bar");
      bar.style.inlineSize = `${(100 * count) / most}%`;
      return make("li", count ? "" : "is-empty",
        make("span", "spread-level", String(level)), make("span", "spread-text", H.levelText(question, level)),
        make("span", "spread-track", bar), make("span", "spread-count", String(count)));
    }));
  }

  /** Who said what, with what shows it. */
  function voices(question) {
    const respondents = Array.isArray(H.state.value.respondents) ? H.state.value.respondents : [];
    const said = respondents.filter((one) => one && one.answers && H.choiceOf(one.answers[question.key] || {}) !== "");
    return said.map((one) => {
      const answer = one.answers[question.key];
      const name = H.typed("bdi", "voice-name", H.textOf(one.name) || H.text("assessment.respondent-unnamed"));
      const words = [answer.evidence, answer.reason, answer.note].map(H.textOf).filter((text) => text.trim());
      return make("li", "", name, ` ${H.choiceText(question, answer)}`,
        ...words.map((text) => H.typed("bdi", "voice-words", text)));
    });
  }

  /** The form that adopts a level: a choice, why, and a button. */
  function adoption(question, group) {
    const answer = H.answerTo(question.key);
    const draft = drafts.get(question.key) || {};
    const box = make("fieldset", "adopt", make("legend", "", H.text("assessment.adopt-title")));
    const level = make("select");
    level.id = `${question.key}-adopt-level`;
    level.append(new Option(H.text("assessment.choose"), ""), ...question.radios
      .filter(({ value }) => /^[0-9]$/.test(value))
      .map(({ value }) => new Option(`${value} – ${H.levelText(question, value)}`, value)));
    const present = answer.adopted && answer.status === "answered" ? String(answer.level) : "";
    // Never filled in from the figures: the level is a decision.
    level.value = draft.level || present;
    const missing = make("p", "field-error", H.text("assessment.adopt-missing"));
    Object.assign(missing, { id: `${question.key}-adopt-error`, hidden: true });
    const reason = make("textarea");
    Object.assign(reason, { id: `${question.key}-adopt-reason`, rows: 2, dir: "auto", spellcheck: false, autocomplete: "off" });
    reason.setAttribute("translate", "no");
    reason.value = draft.reason !== undefined ? draft.reason : H.textOf((answer.adopted || {}).reason);
    const button = make("button", "button", H.text(present ? "assessment.adopt-again" : "assessment.adopt"));
    Object.assign(button, { type: "button", id: `${question.key}-adopt` });
    const remember = () => drafts.set(question.key, { level: level.value, reason: reason.value });
    level.addEventListener("change", () => {
      remember();
      H.showError(level, missing.id, false);
    });
    reason.addEventListener("input", remember);
    H.onClick(button, () => {
      if (level.value === "") {
        H.showError(level, missing.id, true);
        level.focus();
        return;
      }
      drafts.delete(question.key);
      H.answers.pick(question, level.value);
      H.answers.set(question.key, "adopted", { date: H.today(), reason: reason.value, from: group.source });
      H.state.changed();
      H.announce(H.text("assessment.adopt-done", { level: level.value }));
    });
    for (const field of [level, reason, button]) field.disabled = H.state.locked !== null;
    box.append(H.labelled(level, H.text("assessment.adopt-level"), missing), H.labelled(reason, H.text("assessment.adopt-reason")), button);
    if (present) box.append(make("p", "adopt-when", H.text("assessment.adopt-when", { date: H.day(H.textOf(answer.adopted.date)) })));
    return box;
  }

  /** One question to talk about: folded, its facts on the fold's own line. */
  function entry(group) {
    const question = H.question(group.id);
    const said = voices(question);
    const rounds = group.rounds || [];
    const { adopted, status, level } = H.answerTo(question.key);
    const facts = [
      ...(isAlone(group) ? [] : [agreementWords(group)]), heard(group, rounds[rounds.length - 1]), H.text("room.facts-median", { level: figure(group.median) }),
      ...(adopted && status === "answered" ? [H.text("room.adopted-level", { level })] : []),
    ];
    const box = make("details", "fold group",
      make("summary", "", make("div", "", make("h3", "", question.text), make("p", "group-facts", facts.join(" \u00b7 ")))),
      distribution(question, group.counts));
    box.dataset.group = group.id;
    rounds.slice(0, -1).forEach(({ counts }, index) => {
      box.append(make("p", "group-round", H.text("assessment.group-round", { number: index + 1, counts: counts.join(" – ") })));
    });
    if (Number.isSafeInteger(group.agreement) && group.agreement < 0) box.classList.add("is-split");
    if (said.length) {
      box.append(make("details", "fold voices",
        make("summary", "", H.text("assessment.voices", { count: said.length })), make("ul", "", ...said)));
    }
    box.append(adoption(question, group));
    return box;
  }

  /** Exchanges what is shown; what was unfolded stays unfolded, and the focus where it was. At first the first open one is. */
  function redraw(entries, groups) {
    const folds = () => Array.from(list.querySelectorAll("details"), (fold) => [fold.className + fold.closest("[data-group]").dataset.group, fold]);
    const first = entries.find(({ dataset }) => !H.answerTo(dataset.group).adopted);
    if (first && !list.firstChild) first.open = true;
    const open = new Set(folds().filter(([, fold]) => fold.open).map(([name]) => name));
    const focused = list.contains(document.activeElement) ? document.activeElement.id : "";
    list.replaceChildren(...entries);
    for (const [name, fold] of folds()) fold.open = fold.open || open.has(name);
    table.tBodies[0].replaceChildren(...groups.flatMap(lines));
    const target = focused && H.byID(focused);
    if (target) target.focus({ preventScroll: true });
  }

  H.groups = {
    /** Offers the step where there is a group, and draws it where it is looked at. */
    update(stateText) {
      const state = H.state.value;
      const count = (Array.isArray(state.respondents) ? state.respondents.length : 0) + Object.keys(state.votes || {}).length;
      H.steps.offer("step-groups", count > 0);
      if (!count || H.steps.current() !== "step-groups" || shown === stateText) return;
      shown = stateText;
      const { questions = [], toDiscuss = [] } = H.engine.askJSON("groups", stateText) || {};
      const known = questions.filter(({ id }) => H.question(id));
      // First what the engine would have talked about, then the rest, the least agreement first.
      const rank = (group) => {
        const { id, agreement } = group;
        if (isAlone(group)) return 3000;
        const place = toDiscuss.indexOf(id);
        return place >= 0 ? place - toDiscuss.length - 1000 : Number.isSafeInteger(agreement) ? agreement : 2000;
      };
      known.sort((one, other) => rank(one) - rank(other));
      H.byID("groups-empty").hidden = known.length > 0;
      H.byID("groups-summary").hidden = known.length === 0;
      redraw(known.map(entry), known);
      const adopted = known.filter(({ id }) => H.answerTo(id).adopted).length;
      number.textContent = `${adopted}/${known.length}`;
    },

    listen() {
      const prints = (on) => document.body.classList.toggle("is-printing-groups", on);
      H.onClick(H.byID("groups-print"), () => {
        prints(true);
        window.print();
      });
      window.addEventListener("afterprint", () => prints(false));
    },
  };
})();
