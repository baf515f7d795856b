// Where respondents and votes agree and where they do not: the most contested question first, and the level adopted for each
// with its reason. What the answers say about a group is worked out by the engine.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const make = H.element;
  const list = document.getElementById("groups-list");
  const number = document.getElementById("groups-count");
  const drafts = new Map();
  let shown = "";

  /** Agreement in words, from thousandths between −1000 (two camps) and 1000 (all on one level). */
  function agreementWords({ agreement }) {
    if (!Number.isSafeInteger(agreement)) return H.text("assessment.agreement-none");
    const step = agreement < 0 ? "split" : agreement < 400 ? "low" : agreement < 800 ? "fair" : "high";
    return H.text(`assessment.agreement-${step}`);
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
    button.addEventListener("click", () => {
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
    if (present) box.append(make("p", "adopt-when", H.text("assessment.adopt-when", { date: H.textOf(answer.adopted.date) })));
    return box;
  }

  function entry(group) {
    const question = H.question(group.id);
    const said = voices(question);
    const facts = [
      agreementWords(group),
      H.text(group.source === "vote" ? "assessment.group-votes" : "assessment.group-respondents", { count: group.answered }),
      ...(group.unknown ? [H.text("assessment.group-unknown", { count: group.unknown })] : []),
      ...(Number.isSafeInteger(group.median) ? [H.text("assessment.group-median", { level: H.writtenTenths(Math.round(group.median / 100)) })] : []),
    ];
    const box = make("section", "group", make("h3", "", question.text), make("p", "group-facts", facts.join(" · ")),
      distribution(question, group.counts));
    box.dataset.group = group.id;
    (group.rounds || []).slice(0, -1).forEach(({ counts }, index) => {
      box.append(make("p", "group-round", H.text("assessment.group-round", { number: index + 1, counts: counts.join(" – ") })));
    });
    if (Number.isSafeInteger(group.agreement) && group.agreement < 0) box.classList.add("is-split");
    if (said.length) {
      box.append(make("details", "voices",
        make("summary", "", H.text("assessment.voices", { count: said.length })), make("ul", "", ...said)));
    }
    box.append(adoption(question, group));
    return box;
  }

  /** Exchanges what is shown; what was unfolded stays unfolded, and the focus where it was. */
  function redraw(entries) {
    const ids = () => Array.from(list.querySelectorAll("details"), (fold) => [fold.closest("[data-group]").dataset.group, fold]);
    const open = new Set(ids().filter(([, fold]) => fold.open).map(([id]) => id));
    const focused = list.contains(document.activeElement) ? document.activeElement.id : "";
    list.replaceChildren(...entries);
    for (const [id, fold] of ids()) fold.open = open.has(id);
    const target = focused && document.getElementById(focused);
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
      const rank = ({ id, agreement }) => {
        const place = toDiscuss.indexOf(id);
        return place >= 0 ? place - toDiscuss.length - 1000 : Number.isSafeInteger(agreement) ? agreement : 2000;
      };
      known.sort((one, other) => rank(one) - rank(other));
      redraw(known.length ? known.map(entry) : [make("p", "", H.text("assessment.groups-empty"))]);
      const adopted = known.filter(({ id }) => H.answerTo(id).adopted).length;
      number.textContent = `${adopted}/${known.length}`;
    },
  };
})();
