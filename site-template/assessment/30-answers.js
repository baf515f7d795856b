// The questions' levels and reasons: from the state to the form, and from the form to the state.
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

  /** Takes the choice of a radio button's value, "" for none. */
  function choose(question, value) {
    const answer = answerFor(question.key);
    // Another choice than the one adopted is no longer the decision that was recorded.
    if (value !== H.choiceOf(answer)) delete answer.adopted;
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
    if (value === "notApplicable") H.announce(H.text("assessment.reason-missing"));
  }

  /** Shows the reason's field, its error and the clearing button as the answer asks for them. */
  function showParts(question) {
    const answer = H.answerTo(question.key);
    question.reasonField.hidden = answer.status !== "notApplicable";
    question.reason.required = answer.status === "notApplicable";
    question.clear.hidden = H.choiceOf(answer) === "" || H.state.locked !== null;
    if (!H.lacksReason(question)) H.showError(question.reason, `${question.key}-reason-error`, false);
    H.extras.show(question);
  }

  /** Shows or hides a field's error, for the eye and for a screen reader. */
  H.showError = (field, errorID, wrong) => {
    const error = H.byID(errorID);
    error.hidden = !wrong;
    const described = (field.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== errorID);
    if (wrong) described.unshift(errorID);
    if (described.length) field.setAttribute("aria-describedby", described.join(" "));
    else field.removeAttribute("aria-describedby");
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  };

  function fill(question) {
    const answer = H.answerTo(question.key);
    const choice = H.choiceOf(answer);
    for (const radio of question.radios) radio.checked = radio.value === choice;
    question.reason.value = H.textOf(answer.reason);
    H.extras.fill(question, answer);
    showParts(question);
  }

  H.answers = {
    /** Writes one member of an answer; `undefined` takes it out. The caller says that the state changed. */
    set(key, member, value) {
      const answer = answerFor(key);
      if (value === undefined) delete answer[member];
      else answer[member] = value;
      tidy(key);
    },

    /** Chooses as a click on the radio button of that value does. */
    pick(question, value) {
      for (const radio of question.radios) radio.checked = radio.value === value;
      choose(question, value);
    },

    fill() {
      for (const question of H.questions) fill(question);
    },

    /** Shows again what the state says about one question. */
    refill: fill,

    listen() {
      for (const question of H.questions) {
        for (const radio of question.radios) radio.addEventListener("change", () => choose(question, radio.value));
        question.reason.addEventListener("input", () => {
          const text = question.reason.value;
          const isNeeded = H.answerTo(question.key).status === "notApplicable";
          H.answers.set(question.key, "reason", text === "" && !isNeeded ? undefined : text);
          if (!H.lacksReason(question)) showParts(question);
          H.state.changed(true);
        });
        question.reason.addEventListener("blur", () => {
          H.showError(question.reason, `${question.key}-reason-error`, H.lacksReason(question));
        });
        H.onClick(question.clear, () => {
          H.answers.pick(question, "");
          question.radios[0].focus();
        });
        H.extras.listen(question);
      }
    },

    /** Takes away the questions that are not asked. */
    showAsked(notAsked) {
      const gone = new Set(notAsked);
      for (const question of H.questions) question.element.hidden = gone.has(question.key);
    },
  };
})();
