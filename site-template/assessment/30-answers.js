// The questions' fields: from the state to the form, and from the form to the state.
(() => {
  "use strict";
  const H = window.Hemicycle;

  /** The state's answer to a question, made where there is none yet. */
  function answerFor(key) {
    const kept = H.answerTo(key);
    if (!Object.prototype.hasOwnProperty.call(H.state.value.answers, key)) H.state.value.answers[key] = kept;
    return H.state.value.answers[key];
  }

  /** Leaves nothing behind where a question is blank again. */
  function tidy(key) {
    if (Object.keys(H.state.value.answers[key]).length === 0) delete H.state.value.answers[key];
  }

  function setText(key, field, text) {
    const answer = answerFor(key);
    if (text === "" && !(field === "reason" && answer.status === "notApplicable")) delete answer[field];
    else answer[field] = text;
    tidy(key);
  }

  function choose(question, value) {
    const answer = answerFor(question.key);
    delete answer.level;
    delete answer.reason;
    // What the room adopted was another level, on another day.
    delete answer.adopted;
    if (value === "") delete answer.status;
    else if (value === "unknown") answer.status = "unknown";
    else if (value === "notApplicable") Object.assign(answer, { status: "notApplicable", reason: question.reason.value });
    else Object.assign(answer, { status: "answered", level: Number(value) });
    tidy(question.key);
    showParts(question);
    H.state.changed();
  }

  /** Shows the reason's field, its error and the clearing button as the answer asks for them. */
  function showParts(question) {
    const answer = H.answerTo(question.key);
    question.reasonField.hidden = answer.status !== "notApplicable";
    question.reason.required = answer.status === "notApplicable";
    question.clear.hidden = H.choiceOf(answer) === "" || H.state.locked !== null;
    if (!H.lacksReason(question)) H.showError(question.reason, `${question.key}-reason-error`, false);
  }

  /** Shows or hides a field's error, for the eye and for a screen reader. */
  H.showError = (field, errorID, wrong) => {
    const error = document.getElementById(errorID);
    error.hidden = !wrong;
    const described = (field.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== errorID);
    if (wrong) described.unshift(errorID);
    if (described.length) field.setAttribute("aria-describedby", described.join(" "));
    else field.removeAttribute("aria-describedby");
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  };

  H.answers = {
    fill() {
      for (const question of H.questions) {
        const answer = H.answerTo(question.key);
        const choice = H.choiceOf(answer);
        for (const radio of question.radios) radio.checked = radio.value === choice;
        question.reason.value = typeof answer.reason === "string" ? answer.reason : "";
        question.note.value = typeof answer.note === "string" ? answer.note : "";
        question.noteFold.open = question.note.value !== "";
        showParts(question);
      }
    },

    listen() {
      for (const question of H.questions) {
        for (const radio of question.radios) {
          radio.addEventListener("change", () => {
            choose(question, radio.value);
            if (radio.value === "notApplicable") H.announce(H.text("assessment.reason-missing"));
          });
        }
        question.note.addEventListener("input", () => {
          setText(question.key, "note", question.note.value);
          H.state.changed(true);
        });
        question.reason.addEventListener("input", () => {
          setText(question.key, "reason", question.reason.value);
          if (!H.lacksReason(question)) showParts(question);
          H.state.changed(true);
        });
        question.reason.addEventListener("blur", () => {
          H.showError(question.reason, `${question.key}-reason-error`, H.lacksReason(question));
        });
        question.clear.addEventListener("click", () => {
          for (const radio of question.radios) radio.checked = false;
          choose(question, "");
          question.radios[0].focus();
        });
      }
    },

    /** Takes away the questions that earlier answers rule out. */
    showAsked(notAsked) {
      for (const question of H.questions) question.element.hidden = notAsked.includes(question.key);
    },
  };
})();
