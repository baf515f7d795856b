// What the engine makes of the answers: progress at once, results and roadmap when they are looked at.
// Only here can text become markup, and only the engine's.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const policy = window.trustedTypes
    ? window.trustedTypes.createPolicy("hemicycle", { createHTML: (markup) => markup })
    : { createHTML: (markup) => markup };
  const TYPING_PAUSE = 250;
  const CHOOSING_PAUSE = 30;

  const progressText = document.getElementById("progress-text");
  const progressBar = document.getElementById("progress-bar");
  const reviewProgress = document.getElementById("review-progress");
  const views = [
    { want: "results", step: "step-results", output: document.getElementById("results-output"), shown: null },
    { want: "roadmap", step: "step-roadmap", output: document.getElementById("roadmap-output"), shown: null },
  ];
  let timer = 0;
  let lastSentence = "";

  function showProgress(stateText) {
    const progress = JSON.parse(H.engine.askText("progress", stateText));
    H.progress = progress;
    H.answers.showAsked(progress.notAsked);
    const { asked, unanswered } = progress.overall;
    progressText.textContent = progress.text;
    reviewProgress.textContent = progress.text;
    progressBar.style.inlineSize = asked ? `${(100 * (asked - unanswered)) / asked}%` : "0";
    for (const area of progress.areas) {
      for (const count of document.querySelectorAll(`[data-count="${CSS.escape(area.id)}"]`)) {
        count.textContent = `${area.asked - area.unanswered}/${area.asked}`;
        count.closest("a").classList.toggle("is-complete", area.asked > 0 && area.unanswered === 0);
      }
    }
    if (lastSentence && lastSentence !== progress.text) H.announce(progress.text);
    lastSentence = progress.text;
  }

  function showView(view, stateText) {
    if (view.shown === stateText) return;
    try {
      view.output.innerHTML = policy.createHTML(H.engine.askText(view.want, stateText));
      view.output.classList.remove("is-stale");
    } catch {
      view.output.textContent = H.text("assessment.computation-failed");
    }
    view.shown = stateText;
  }

  function update() {
    clearTimeout(timer);
    timer = 0;
    if (!H.engine.isReady() || !H.state.value) return;
    const stateText = H.state.json();
    try {
      showProgress(stateText);
    } catch {
      progressText.textContent = H.text("assessment.computation-failed");
      reviewProgress.textContent = H.text("assessment.computation-failed");
    }
    H.review.update();
    for (const view of views) {
      if (H.steps.current() === view.step) showView(view, stateText);
    }
  }

  H.results = {
    /** Works everything out now; what cannot be seen waits until it is. */
    update,

    /** Works everything out when the person pauses. */
    updateSoon(typing) {
      for (const view of views) view.output.classList.add("is-stale");
      clearTimeout(timer);
      timer = setTimeout(update, typing ? TYPING_PAUSE : CHOOSING_PAUSE);
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
