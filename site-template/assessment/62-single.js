// One question at a time, for whoever asks for it: the levels on the digit keys, the next question on Enter.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const KEY = /^(?:Digit|Numpad)([0-6])$/;
  const TEXT_FIELDS = "textarea, select, input:not([type=radio]), summary, a, button, [contenteditable]";
  const switches = Array.from(document.querySelectorAll("[data-single]"));
  const turns = Array.from(document.querySelectorAll("[data-single-turn]"));
  const places = Array.from(document.querySelectorAll("[data-single-place]"));
  const useKeys = Array.from(document.querySelectorAll("[data-single-keys]"));
  let isOn = false;
  let current = null;

  const asked = (step) => H.questions.filter((question) => question.step === step && H.isAsked(question));
  const stepOnScreen = () => H.byID(H.steps.current());

  /** Shows `question` alone in its step. */
  function show(question, focus) {
    if (current) current.element.classList.remove("is-current");
    current = question;
    current.element.classList.add("is-current");
    const all = asked(question.step);
    const at = all.indexOf(question);
    const place = H.text("assessment.single-place", { number: at + 1, count: all.length });
    for (const line of places) if (line.closest(".step") === question.step) line.textContent = place;
    for (const turn of turns) {
      if (turn.closest(".step") === question.step && turn.dataset.singleTurn === "back") turn.disabled = at === 0;
    }
    if (!focus) return;
    (question.radios.find((radio) => radio.checked) || question.radios[0]).focus({ preventScroll: true });
    question.step.querySelector(".single-bar").scrollIntoView({ block: "start" });
    H.announce(place);
  }

  /** The question of a step to begin with: the first without an answer, or the first of all. */
  function enter(step, focus) {
    const all = asked(step);
    if (!all.length) return;
    if (all.includes(current)) show(current, focus);
    else show(all.find((question) => H.standing(question) === "unanswered") || all[0], focus);
  }

  /** To the next question or the one before; from the last question to the next step. */
  function turn(by) {
    const all = asked(current.step);
    const next = all[all.indexOf(current) + by];
    if (next) show(next, true);
    else if (by > 0) current.step.querySelector('[data-turn="next"]').click();
  }

  function set(on) {
    isOn = on;
    document.body.classList.toggle("is-single", on);
    for (const button of switches) button.setAttribute("aria-pressed", String(on));
    if (on) enter(stepOnScreen(), true);
  }

  function onKey(event) {
    const isFree = isOn && H.state.value && !H.state.locked && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isFree || event.defaultPrevented || !current || current.step !== stepOnScreen() || !useKeys[0].checked) return;
    if (current.step.offsetParent === null || event.target.closest(TEXT_FIELDS)) return;
    const digit = KEY.exec(event.code);
    if (digit && Number(digit[1]) <= H.topLevel(current)) {
      event.preventDefault();
      H.answers.pick(current, digit[1]);
      current.radios.find((radio) => radio.checked).focus({ preventScroll: true });
    } else if (event.key === "Enter") {
      event.preventDefault();
      turn(event.shiftKey ? -1 : 1);
    }
  }

  H.single = {
    /** Brings the question into view that `target` belongs to. */
    reveal(target) {
      const element = target.closest("[data-question]");
      if (isOn && element) show(H.question(element.dataset.question), false);
    },

    /** A step has come on screen. The focus comes after the browser's own, which goes to the step that the link names. */
    entered(step, focus) {
      if (!isOn || !step.classList.contains("step-questions")) return;
      enter(step, false);
      if (focus) setTimeout(() => enter(step, true));
    },

    /** The questions that are asked have changed. */
    refresh() {
      if (isOn && current && current.step === stepOnScreen()) enter(current.step, false);
    },

    listen() {
      for (const button of switches) H.onClick(button, () => set(!isOn));
      for (const button of turns) {
        H.onClick(button, () => turn(button.dataset.singleTurn === "next" ? 1 : -1));
      }
      for (const box of useKeys) {
        box.addEventListener("change", () => {
          for (const other of useKeys) other.checked = box.checked;
        });
      }
      document.addEventListener("keydown", onKey);
    },
  };
})();
