// On paper: the answers with their levels and notes, or the blank form for a meeting without computers. Both are made from
// the questions when they are printed, on a sheet that the screen never shows.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const { element: make, typed } = H;
  const sheet = H.byID("paper");
  const NOTE_LINES = 2;
  let wanted = "";

  const text = (key, values) => H.text(`assessment.${key}`, values);
  const box = (isTicked = false) => make("span", isTicked ? "box is-ticked" : "box");
  const line = () => make("span", "line");
  /** A box and what it stands for, never parted at the end of a line. */
  const choice = (words) => make("span", "option", box(), ` ${words}`);
  /** A name, then room to write to the end of the line. */
  const room = (name, ...between) => make("p", "paper-line paper-room", make("span", "", name), ...between, line());
  const named = (name, ...content) => make("p", "paper-line", make("span", "paper-name", name), " ", ...content);
  const help = (question, selector) => {
    const found = question.element.querySelector(selector);
    return found ? [make("p", "paper-help", found.textContent.trim())] : [];
  };

  /** The steps that are asked, each with the questions that `isWanted`. */
  const sections = (isWanted) => Array.from(document.querySelectorAll("[data-asks]"))
    .filter((step) => document.querySelector(`[data-questionnaire="${CSS.escape(step.dataset.asks)}"]`).checked)
    .map((step) => ({ step, questions: H.questions.filter((question) => question.step === step && isWanted(question)) }))
    .filter(({ questions }) => questions.length);

  const heading = (question) => make("h3", "", make("span", "paper-number", question.element.querySelector(".question-number").textContent),
    " ", question.text);

  function blankQuestion(question) {
    const levels = question.radios.filter(({ value }) => /^[0-9]$/.test(value));
    return make("article", "paper-question", heading(question), ...help(question, ".question-condition"), ...help(question, ".question-help"),
      make("ul", "paper-levels", ...levels.map(({ value }) =>
        make("li", "", box(), make("span", "paper-number", value), make("span", "", H.levelText(question, value))))),
      room("", choice(text("unknown")), choice(text("paper-not-applicable"))),
      make("p", "paper-line", text("paper-target"), ...levels.map(({ value }) => choice(value))),
      make("p", "paper-line", text("confidence"),
        ...["document", "interview", "assertion"].map((kind) => choice(text(`confidence-${kind}`)))),
      ...help(question, ".question-evidence"), room(text("evidence-given")), room(text("note")),
      ...Array.from({ length: NOTE_LINES - 1 }, () => room("")));
  }

  function answeredQuestion(question) {
    const answer = H.answerTo(question.key);
    const standing = H.standing(question);
    const isChosen = standing === "answered" || standing === "unknown" || standing === "notApplicable";
    const said = isChosen ? H.choiceText(question, answer) : text("paper-unanswered");
    const parts = [heading(question), make("p", `paper-answer is-${standing}`, said)];
    const add = (name, value) => {
      if (H.textOf(value).trim()) parts.push(named(name, typed("span", "paper-typed", value)));
    };
    if (standing === "notApplicable") add(text("paper-reason"), answer.reason);
    if (Number.isSafeInteger(answer.target)) {
      parts.push(named(text("target"), `${answer.target} – ${H.levelText(question, answer.target)}`));
    }
    for (const name of ["importance", "confidence"]) {
      const field = question.extras[name];
      if (field.value) parts.push(named(text(name), field.selectedOptions[0].textContent));
    }
    add(text("evidence-given"), answer.evidence);
    add(text("note"), answer.note);
    const { adopted } = answer;
    if (adopted) add(text("adopt-when", { date: H.day(H.textOf(adopted.date)) }), H.textOf(adopted.reason) || "–");
    return make("article", "paper-question", ...parts);
  }

  /** A field of the form: its label with what it holds, or with room to write. */
  function field(input, isBlank) {
    const label = input.labels[0].textContent;
    if (!isBlank) {
      const value = input.options ? input.selectedOptions[0].textContent : input.value;
      return input.value.trim() ? [named(label, typed("span", "paper-typed", value))] : [];
    }
    const options = input.options ? Array.from(input.options).filter(({ value }) => value) : [];
    return [options.length ? named(label, ...options.map((option) => choice(option.textContent))) : room(label)];
  }

  const fields = (selector, isBlank) => Array.from(document.querySelectorAll(selector)).flatMap((input) => field(input, isBlank));

  function part(title, introduction, content) {
    const lead = introduction ? [make("p", "paper-help", introduction.textContent)] : [];
    return content.length ? [make("section", "paper-part", make("h2", "", title), ...lead, ...content)] : [];
  }

  /** The sheet of one kind, "blank" or "answers". */
  function build(kind) {
    const isBlank = kind === "blank";
    const isWanted = isBlank ? (question) => !H.asked.isShort() || question.isShort : H.isAsked;
    const question = isBlank ? blankQuestion : answeredQuestion;
    sheet.replaceChildren(
      make("h1", "", text(isBlank ? "paper-blank-title" : "title")),
      ...(isBlank ? [make("ol", "paper-how", ...[1, 2, 3, 4, 5].map((number) => make("li", "", text(`paper-how-${number}`)))),
        room(text("paper-date"))] : []),
      ...part(text("parliament"), null, fields("#parliament-name, #respondent-name, [data-profile]", isBlank)),
      ...part(text("means"), null, [...fields("#plan-quarter, #plan-year", isBlank),
        ...(isBlank ? [make("p", "paper-help", H.byID("staff-help").textContent)] : []), ...fields("[data-capacity], [data-plan]", isBlank)]),
      ...sections(isWanted).flatMap(({ step, questions }) =>
        part(step.querySelector(".step-title").textContent, isBlank && step.querySelector(".step-lead"), questions.map(question))));
  }

  H.paper = {
    listen() {
      for (const button of document.querySelectorAll("[data-paper]")) {
        H.onClick(button, () => {
          wanted = button.dataset.paper;
          window.print();
        });
      }
      window.addEventListener("beforeprint", () => {
        document.body.dataset.prints = wanted || "all";
        if (!wanted) H.results.updateAll();
        build(wanted || "answers");
      });
      window.addEventListener("afterprint", () => {
        wanted = "";
        delete document.body.dataset.prints;
        sheet.replaceChildren();
      });
    },
  };
})();
