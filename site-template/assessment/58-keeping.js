// What a person does with the whole of the answers: take them into a spreadsheet, begin anew, erase every trace of them here.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const dialog = H.byID("erase-ask");
  const report = H.byID("erase-report");
  const { byID } = H;

  /** A cell that no spreadsheet takes for a formula, quoted. */
  const cell = (text) => `"${(/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text).replace(/\0/g, " ").replace(/"/g, '""')}"`;
  const optionText = (field) => (field.value === "" ? "" : field.options[field.selectedIndex].textContent);

  /** The answers, a line a question, as spreadsheets of the page's language open it: byte order mark, separator, CR LF. */
  function table() {
    const columns = ["questionnaire", "id", "question", "standing", "level", "answer", "target", "importance", "confidence", "evidence", "reason", "note"];
    const lines = H.questions.map((question) => {
      const answer = H.answerTo(question.key);
      const choice = H.choiceOf(answer);
      const { target, importance, confidence } = question.extras;
      return [
        question.step.querySelector(".step-title").textContent, question.key, question.text,
        H.isAsked(question) ? H.text(`keeping.standing-${H.standing(question)}`) : H.text("report-answers.not-asked"),
        answer.status === "answered" ? choice : "", choice === "" ? "" : H.levelText(question, choice),
        target.value, optionText(importance), optionText(confidence),
        H.textOf(answer.evidence), H.textOf(answer.reason), H.textOf(answer.note),
      ];
    });
    const separator = H.text("report-table.separator");
    const heads = columns.map((name) => H.text(`keeping.column-${name}`));
    return `\ufeff${[heads, ...lines].map((line) => `${line.map(cell).join(separator)}\r\n`).join("")}`;
  }

  async function erase() {
    dialog.close();
    const isGone = await H.journal.erase();
    report.hidden = false;
    report.firstElementChild.textContent = H.text(isGone ? "keeping.erased" : "keeping.erase-failed");
    byID("recovery").hidden = byID("drafts").hidden = true;
    report.focus();
  }

  H.keeping = {
    listen() {
      H.onClick(byID("download-table"), () => {
        H.saving.download(H.saving.nameFor(H.state.value, H.text("assessment.answers-file"), "csv"), "text/csv", [table()]);
      });
      H.onClick(byID("renew"), () => {
        H.history.renew();
        H.notify(H.text("keeping.renewed", { date: H.day(H.history.date()) }));
      });
      H.onClick(byID("erase"), () => {
        byID("erase-unsaved").hidden = !H.state.isChanged();
        dialog.showModal();
      });
      H.onClick(byID("erase-yes"), erase);
      H.onClick(byID("erase-no"), () => dialog.close());
    },

    /** Beginning anew is for a copy that holds answers. */
    show() {
      byID("renew").parentElement.hidden = !H.state.value || H.opening.answered(H.state.value) === 0;
    },
  };
})();
