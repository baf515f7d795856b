// What is still open: the lists of the review, and the summary that follows a save.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const summary = H.byID("problems");
  const summaryList = H.byID("problems-list");

  const labelOf = (field) => (field.labels && field.labels[0] ? field.labels[0].textContent : "");

  /** Everything a person should put right: `{text, target}`, in the page's order. */
  function problems() {
    const found = H.parliament.wrong().map((field) => ({ text: H.text("assessment.problem-number", { question: labelOf(field) }), target: field }));
    for (const question of H.questions.filter(H.isAsked)) {
      if (H.lacksReason(question)) {
        found.push({ text: H.text("assessment.problem-reason", { question: question.text }), target: question.reason });
      } else if (H.standing(question) === "lost") {
        found.push({ text: H.text("assessment.problem-level", { question: question.text }), target: question.radios[0] });
      }
    }
    if (H.means.startIsWrong()) {
      found.push({ text: H.text("assessment.problem-start"), target: H.byID("plan-year") });
    }
    for (const field of H.means.wrong()) {
      found.push({ text: H.text("assessment.problem-number", { question: labelOf(field) }), target: field });
    }
    return found;
  }

  function item(text, target, area = "") {
    const link = document.createElement("a");
    link.href = `#${target.id}`;
    H.onClick(link, (event) => {
      event.preventDefault();
      H.steps.reveal(target);
    });
    const words = document.createElement("bdi");
    words.textContent = text;
    link.append(words);
    if (area) {
      const where = document.createElement("span");
      where.className = "review-area";
      where.textContent = ` (${area})`;
      link.append(where);
    }
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  /** Fills a list and says how long it is; nothing is redrawn where nothing changed, so that the focus stays. */
  function list(id, entries) {
    const section = H.byID(id);
    const shown = section.querySelector("ul");
    section.hidden = entries.length === 0;
    if (shown.textContent === entries.map((entry) => entry.textContent).join("")) return;
    shown.replaceChildren(...entries);
    const number = section.querySelector(".review-number");
    if (number) number.textContent = String(entries.length);
  }

  H.review = {
    problems,

    /** The lists where they are looked at, and beside the step's name how much is open. */
    update() {
      const open = problems();
      const count = H.byID("review-count");
      count.textContent = open.length ? String(open.length) : "";
      if (!summary.hidden) H.review.summarise(false);
      if (H.steps.current() === "step-review") H.review.list(open);
    },

    list(open) {
      const asked = H.questions.filter(H.isAsked);
      const entries = (questions, target) => questions.map((question) =>
        item(question.text, target(question), question.step.querySelector(".step-title").textContent));
      const standing = (wanted) => entries(
        asked.filter((question) => H.standing(question) === wanted), (question) => question.radios[0]);
      list("review-problems", open.map((problem) => item(problem.text, problem.target)));
      list("review-unanswered", standing("unanswered"));
      list("review-unknown", standing("unknown"));
      list("review-not-applicable", standing("notApplicable"));
      list("review-evidence", entries(asked.filter(H.lacksEvidence), (question) => question.extras.confidence));
    },

    /** Shows what is open above the page; takes the focus where `focus` is true. Nothing open, nothing shown. */
    summarise(focus) {
      const open = problems();
      summaryList.replaceChildren(...open.map((problem) => item(problem.text, problem.target)));
      summary.hidden = open.length === 0;
      if (focus && open.length) summary.focus();
      return open.length;
    },
  };
})();
