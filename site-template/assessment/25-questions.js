// The questions of the page, read from its form, and what the state says about each.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const own = (object, key) => (Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);

  const inModel = new Map((H.model.questionnaires || []).flatMap(({ id, questions }) =>
    questions.map((question) => [`${id}.${question.id}`, question])));

  /** One entry per question, in the page's order. `extras` are the folded fields, by the name they have in the answer. */
  H.questions = Array.from(document.querySelectorAll("[data-question]"), (element) => ({
    key: element.dataset.question,
    element,
    step: element.closest(".step"),
    isShort: Boolean((inModel.get(element.dataset.question) || {}).short),
    text: element.querySelector(".question-text").textContent,
    radios: Array.from(element.querySelectorAll("input[type=radio]")),
    reason: element.querySelector(".question-reason textarea"),
    reasonField: element.querySelector(".question-reason"),
    extras: Object.fromEntries(
      Array.from(element.querySelectorAll("[data-extra]"), (field) => [field.dataset.extra, field])),
    fold: element.querySelector(".question-more"),
    set: element.querySelector(".question-set"),
    last: element.querySelector(".question-last"),
    clear: element.querySelector("[data-clear]"),
  }));

  /** A question's entry by its key. */
  const byKey = new Map(H.questions.map((question) => [question.key, question]));
  H.question = (key) => byKey.get(key);

  /** The text of a question's level; "" where it has no such level. */
  H.levelText = (question, level) => {
    const radio = question.radios.find(({ value }) => value === String(level));
    return radio ? radio.closest("label").querySelector(".level-text").textContent : "";
  };

  // The levels as targets; a browser's own copy of the page has them already.
  for (const question of H.questions) {
    const { target } = question.extras;
    const levels = target.options.length > 1 ? [] : question.radios.filter(({ value }) => /^[0-9]$/.test(value));
    target.append(...levels.map(({ value }) => new Option(`${value} – ${H.levelText(question, value)}`, value)));
  }

  /** The highest level of a question. */
  H.topLevel = (question) => question.radios.filter(({ value }) => /^[0-9]$/.test(value)).length - 1;

  /** Whether earlier answers, the path and the chosen questionnaires leave the question to be asked. */
  H.isAsked = (question) => !H.progress || !H.progress.notAsked.includes(question.key);

  /** The answer kept for a question, or an empty object. */
  H.answerTo = (key) => {
    const answer = own(H.state.value.answers, key);
    return typeof answer === "object" && answer !== null ? answer : {};
  };

  /** The value of the radio button that stands for an answer; "" for none. */
  H.choiceOf = (answer) => {
    if (answer.status === "answered") return String(answer.level);
    return answer.status === "unknown" || answer.status === "notApplicable" ? answer.status : "";
  };

  /** "unanswered", "answered", "unknown", "notApplicable", or "lost": a level that the question no longer has. */
  H.standing = (question) => {
    const choice = H.choiceOf(H.answerTo(question.key));
    if (!choice) return "unanswered";
    if (choice === "unknown" || choice === "notApplicable") return choice;
    return question.radios.some((radio) => radio.value === choice) ? "answered" : "lost";
  };

  /** The text of an answer's field; "" where it is missing or no text. */
  H.textOf = (value) => (typeof value === "string" ? value : "");

  H.lacksReason = (question) => {
    const answer = H.answerTo(question.key);
    return answer.status === "notApplicable" && !H.textOf(answer.reason).trim();
  };

  /** Whether a level was chosen that nothing yet shows: no document, no person asked, nothing written. */
  H.lacksEvidence = (question) => {
    const answer = H.answerTo(question.key);
    const isShown = answer.confidence === "document" || answer.confidence === "interview";
    return H.standing(question) === "answered" && !isShown && !H.textOf(answer.evidence).trim();
  };
})();
