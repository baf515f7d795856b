// The questions of the page, read from its form, and what the state says about each.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const own = (object, key) => (Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);

  /** One entry per question, in the page's order. */
  H.questions = Array.from(document.querySelectorAll("[data-question]"), (element) => ({
    key: element.dataset.question,
    element,
    step: element.closest(".step"),
    text: element.querySelector(".question-text").textContent,
    radios: Array.from(element.querySelectorAll("input[type=radio]")),
    reason: element.querySelector(".question-reason textarea"),
    reasonField: element.querySelector(".question-reason"),
    note: element.querySelector(".question-note textarea"),
    noteFold: element.querySelector(".question-note"),
    clear: element.querySelector("[data-clear]"),
  }));

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

  H.lacksReason = (question) => {
    const answer = H.answerTo(question.key);
    return answer.status === "notApplicable" && !(typeof answer.reason === "string" && answer.reason.trim());
  };
})();
