// What the engine makes of the answers: progress at once, results and roadmap when they are looked at.
// Only here can text become markup, and only the engine's.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const asGiven = { createHTML: (markup) => markup, createScript: (data) => data };
  const policy = window.trustedTypes ? window.trustedTypes.createPolicy("hemicycle", asGiven) : asGiven;
  const TYPING_PAUSE = 250;
  const FEW = 4;

  const progressText = H.byID("progress-text");
  const progressBar = H.byID("progress-bar");
  const reviewProgress = H.byID("review-progress");
  const views = [
    { want: "results", step: "step-results", output: H.byID("results-output"), asked: null, markup: null },
    { want: "roadmap", step: "step-roadmap", output: H.byID("roadmap-output"), asked: null, markup: null },
  ];
  let timer = 0;
  let lastSentence = "";
  let asked = "";

  const failed = () => H.text(`assessment.computation-${H.state.locked === "newer" ? "newer" : "failed"}`);

  /** How many questions of each step are answered, beside its link. */
  function showCounts() {
    for (const count of document.querySelectorAll("[data-count]")) {
      const step = H.byID(`step-${count.dataset.count}`);
      const questions = H.questions.filter((question) => question.step === step && H.isAsked(question));
      const open = questions.filter((question) => H.standing(question) === "unanswered").length;
      H.show(count, `${questions.length - open}/${questions.length}`);
      count.closest("a").classList.toggle("is-complete", questions.length > 0 && open === 0);
    }
  }

  function showProgress(stateText) {
    const progress = JSON.parse(H.engine.askText("progress", stateText));
    H.progress = progress;
    if (asked !== progress.notAsked.join()) {
      asked = progress.notAsked.join();
      H.answers.showAsked(progress.notAsked);
      H.single.refresh();
    }
    const { asked: all, unanswered } = progress.overall;
    for (const line of [progressText, reviewProgress]) H.show(line, progress.text);
    progressBar.style.inlineSize = all ? `${(100 * (all - unanswered)) / all}%` : "0";
    if (lastSentence && lastSentence !== progress.text) H.announce(progress.text);
    lastSentence = progress.text;
  }

  /** Of many changes, what they come to stands first and the first few follow; the others wait in a fold. */
  function foldChanges(list) {
    if (!list || list.children.length <= 2 * FEW) return;
    list.prepend(list.lastElementChild);
    list.after(H.element("details", "fold", H.element("summary", "", H.text("assessment.what-if-all")),
      H.element("ul", "", ...Array.from(list.children).slice(FEW))));
  }

  /** The engine's fragment in the place of the one before; what was unfolded stays unfolded, and the focus where it was. */
  function replace(output, markup) {
    const folds = () => Array.from(output.querySelectorAll("details"));
    const nameOf = (fold) => fold.querySelector("summary").textContent;
    const open = new Set(folds().filter((fold) => fold.open).map(nameOf));
    const focused = output.contains(document.activeElement) ? document.activeElement.id : "";
    output.innerHTML = policy.createHTML(markup);
    foldChanges(output.querySelector(".report-changes"));
    for (const fold of folds()) if (open.has(nameOf(fold))) fold.open = true;
    const target = focused && H.byID(focused);
    if (target) target.focus({ preventScroll: true });
  }

  /** Works a view out where its answers are not the ones it shows, and draws it where that changes anything. */
  function showView(view, stateText) {
    const { want, state, previous } = view.want === "roadmap" ? H.whatIf.request(stateText) : { want: view.want, state: stateText, previous: null };
    const question = `${want}${state}${JSON.stringify(previous)}`;
    view.output.classList.remove("is-stale");
    if (view.asked === question) return;
    try {
      const markup = H.engine.askText(want, state, previous);
      if (markup !== view.markup) replace(view.output, markup);
      view.markup = markup;
    } catch {
      view.output.textContent = failed();
      view.markup = null;
    }
    view.asked = question;
    if (view.want === "roadmap") H.whatIf.show(state, previous);
  }

  function update() {
    clearTimeout(timer);
    timer = 0;
    if (!H.engine.isReady() || !H.state.value) return;
    const stateText = H.state.json();
    try {
      showProgress(stateText);
    } catch {
      progressText.textContent = reviewProgress.textContent = failed();
    }
    showCounts();
    H.seats.update();
    H.means.showDefaults();
    H.groups.update(stateText);
    H.room.update();
    H.review.update();
    H.asked.showResume();
    for (const view of views) {
      if (H.steps.current() === view.step) showView(view, stateText);
    }
  }

  /** Writes data into an island, which no browser runs: its type is not that of a program. */
  H.writeIsland = (island, data) => { island.textContent = policy.createScript(data); };

  H.results = {
    /** Works everything out now; what cannot be seen waits until it is. */
    update,

    /** Works everything out: after a choice at once, while keys are typed when the person pauses. */
    updateSoon(typing) {
      for (const view of views) view.output.classList.add("is-stale");
      clearTimeout(timer);
      timer = setTimeout(update, typing ? TYPING_PAUSE : 0);
    },

    /** Everything, for paper: what is not on the screen is printed too. */
    updateAll() {
      update();
      if (H.engine.isReady() && H.state.value) for (const view of views) showView(view, H.state.json());
    },

    /** The whole report as bytes; throws where it cannot be made. */
    report: () => H.engine.ask("report", H.state.json()),
  };
})();
