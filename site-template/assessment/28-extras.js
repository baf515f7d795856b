// What may be said beside a level: the level aimed at, how much it matters, what shows it, a note; and last time's answer.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const REACH = 2;

  /** The answer of an earlier assessment, where one was brought in and had something to say. */
  function lastAnswer(key) {
    const answer = H.previousAnswer ? H.previousAnswer(key) : null;
    return answer && H.choiceOf(answer) !== "" ? answer : null;
  }

  /** An answer's choice in words: "2 – A steering committee…", "Don't know". */
  H.choiceText = (question, answer) => {
    if (answer.status === "unknown") return H.text("assessment.unknown");
    if (answer.status === "notApplicable") return H.text("assessment.not-applicable");
    return `${answer.level} – ${H.levelText(question, answer.level)}`;
  };

  /** The level that the plan aims at, and whether the parliament chose it itself. */
  function targetOf(question, answer) {
    const level = answer.status === "answered" ? answer.level : 0;
    const isChosen = Number.isSafeInteger(answer.target);
    return { level: Math.max(level, Math.min(H.topLevel(question), isChosen ? answer.target : level + REACH)), isChosen };
  }

  /** What is set, in few words, for the fold's own line. */
  H.extrasSet = (question) => {
    const answer = H.answerTo(question.key);
    const said = [];
    if (Number.isSafeInteger(answer.target)) said.push(H.text("assessment.set-target", { level: targetOf(question, answer).level }));
    if (Number.isSafeInteger(answer.importance) && answer.importance !== 3) {
      said.push(H.text("assessment.set-importance", { importance: answer.importance }));
    }
    if (question.extras.confidence.value) said.push(H.text(`assessment.set-${answer.confidence}`));
    else if (H.textOf(answer.evidence).trim()) said.push(H.text("assessment.set-evidence"));
    if (H.textOf(answer.note).trim()) said.push(H.text("assessment.set-note"));
    return said;
  };

  function showLast(question, answer) {
    const last = lastAnswer(question.key);
    question.last.hidden = last === null;
    if (!last) return;
    question.last.firstElementChild.textContent = H.text("assessment.last-time", { answer: H.choiceText(question, last) });
    question.last.lastElementChild.hidden = H.choiceOf(answer) === H.choiceOf(last) || H.state.locked !== null;
  }

  H.extras = {
    fill(question, answer) {
      for (const [name, field] of Object.entries(question.extras)) {
        const value = answer[name];
        field.value = typeof value === "string" || Number.isSafeInteger(value) ? String(value) : "";
        if (field.selectedIndex < 0) field.value = "";
      }
    },

    /** The fold's line, the default target for the present level, and last time's answer. */
    show(question) {
      const answer = H.answerTo(question.key);
      const { target } = question.extras;
      const { level } = targetOf(question, { ...answer, target: undefined });
      target.options[0].textContent = answer.status === "answered"
        ? H.text("assessment.target-default", { level }) : H.text("assessment.target-two-up");
      for (const option of target.options) {
        option.disabled = option.value !== "" && answer.status === "answered" && Number(option.value) < answer.level;
      }
      question.set.textContent = H.extrasSet(question).join(" · ");
      showLast(question, answer);
    },

    listen(question) {
      for (const [name, field] of Object.entries(question.extras)) {
        const isList = field.options !== undefined;
        const isNumber = name === "target" || name === "importance";
        field.addEventListener(isList ? "change" : "input", () => {
          const value = isNumber ? Number(field.value) : field.value;
          H.answers.set(question.key, name, field.value === "" ? undefined : value);
          question.set.textContent = H.extrasSet(question).join(" · ");
          H.state.changed(!isList);
        });
      }
      H.onClick(question.last.lastElementChild, () => {
        const last = lastAnswer(question.key);
        const { status, level, reason, confidence, evidence } = last;
        for (const [member, value] of Object.entries({ reason, confidence, evidence })) {
          if (typeof value === "string" && value) H.answers.set(question.key, member, value);
        }
        question.reason.value = H.textOf(reason);
        H.extras.fill(question, H.answerTo(question.key));
        H.answers.pick(question, status === "answered" ? String(level) : status);
        question.radios.find((radio) => radio.checked).focus();
      });
    },
  };
})();
