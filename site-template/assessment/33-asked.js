// What is asked: the short path or the full one, which questionnaires, and who answers.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const paths = Array.from(document.querySelectorAll("input[name=path]"));
  const boxes = Array.from(document.querySelectorAll("[data-questionnaire]"));
  const respondent = H.byID("respondent-name");
  const resume = H.byID("resume");
  const all = H.model.questionnaires || [];
  const withID = (id) => all.find((questionnaire) => questionnaire.id === id);
  const isTheme = (id) => Boolean((withID(id) || {}).theme);
  // Seconds that a question takes: on the short path its hundred words are read once and a sentence is chosen; on the full
  // one it is talked about, and what shows it is looked for.
  const SECONDS = { short: 28, full: 75 };

  /** The ids of the questionnaires that this parliament answers; every core one where it has chosen none. */
  function listed() {
    const kept = Array.isArray(H.state.value.questionnaires) ? H.state.value.questionnaires : [];
    const ids = kept.map((item) => item && item.id).filter((id) => withID(id));
    return ids.length ? ids : all.filter(({ theme }) => !theme).map(({ id }) => id);
  }

  const isShort = () => H.state.value.path === "short";

  /** Minutes, in fives once there are more than ten. */
  function minutes(questions, path) {
    const exact = Math.max(1, Math.round((questions * SECONDS[path]) / 60));
    return exact > 10 ? 5 * Math.round(exact / 5) : exact;
  }

  /** Leaves at least one core questionnaire: without any, nothing could be summed up. */
  function keepOneCore() {
    const core = boxes.filter((box) => !isTheme(box.value));
    const ticked = core.filter((box) => box.checked);
    for (const box of core) box.disabled = H.state.locked !== null || (ticked.length === 1 && box.checked);
  }

  function showTimes() {
    const chosen = all.filter(({ id }) => listed().includes(id));
    const count = (path) => chosen.reduce((sum, { questions }) =>
      sum + questions.filter((question) => path === "full" || question.short).length, 0);
    for (const path of ["short", "full"]) {
      const questions = count(path);
      document.querySelector(`[data-time="${path}"]`).textContent =
        H.text("assessment.path-time", { count: questions, minutes: minutes(questions, path) });
    }
    // A set of questionnaires in which nobody marked a short path has none to offer.
    document.querySelector(".paths").parentElement.hidden = count("short") === 0 && !isShort();
    for (const { id, questions } of all) {
      const count = questions.filter((question) => !isShort() || question.short).length;
      document.querySelector(`[data-questions="${CSS.escape(id)}"]`).textContent =
        H.text(isTheme(id) ? "assessment.theme-count" : "assessment.core-count", { count });
    }
    keepOneCore();
  }

  function takeQuestionnaires() {
    const kept = Array.isArray(H.state.value.questionnaires) ? H.state.value.questionnaires : [];
    const unknown = kept.filter((item) => !item || !withID(item.id));
    const chosen = boxes.filter((box) => box.checked).map(({ value }) =>
      kept.find((item) => item && item.id === value)
      || { id: value, version: withID(value).version, hash: withID(value).hash });
    H.state.value.questionnaires = [...chosen, ...unknown];
    showAll();
    H.state.changed();
  }

  function showAll() {
    const ids = listed();
    for (const { id } of all) H.steps.offer(`step-${id}`, ids.includes(id));
    showTimes();
  }

  /** The question to go on with: the first without an answer; undefined where there is none. */
  const nextOpen = () => H.questions.find((question) => H.isAsked(question) && H.standing(question) === "unanswered");

  H.asked = {
    isShort,

    /** For whoever comes back: a way to the first open question, or to the results. */
    showResume() {
      resume.hidden = H.opening.answered(H.state.value) === 0 || H.state.locked !== null;
      const next = nextOpen();
      resume.firstChild.textContent = next ? H.text("assessment.resume", {
        title: next.step.querySelector(".step-title").textContent,
        number: next.element.querySelector(".question-number").textContent,
      }) : H.text("assessment.resume-done");
    },

    fill() {
      const ids = listed();
      for (const path of paths) path.checked = path.value === (isShort() ? "short" : "full");
      for (const box of boxes) box.checked = ids.includes(box.value);
      const { respondent: who } = H.state.value;
      respondent.value = H.textOf(who && who.name);
      showAll();
    },

    listen() {
      H.onClick(resume.firstChild, () => {
        const next = nextOpen();
        if (next) H.steps.reveal(next.radios[0]);
        else document.querySelector('[data-step-link="step-results"]').click();
      });
      for (const path of paths) {
        path.addEventListener("change", () => {
          if (path.value === "short") H.state.value.path = "short";
          else delete H.state.value.path;
          showTimes();
          H.state.changed();
        });
      }
      for (const box of boxes) box.addEventListener("change", takeQuestionnaires);
      respondent.addEventListener("input", () => {
        const { respondent: who } = H.state.value;
        if (respondent.value === "") delete H.state.value.respondent;
        else H.state.value.respondent = { ...(typeof who === "object" ? who : {}), name: respondent.value };
        H.state.changed(true);
      });
    },
  };
})();
