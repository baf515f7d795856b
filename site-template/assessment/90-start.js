// The page comes alive. Saving is made ready first, and nothing that fails after it can take it away.
(() => {
  "use strict";
  const H = window.Hemicycle;

  /** The whole form from the state. */
  H.fillAll = () => {
    for (const part of [H.asked, H.answers, H.parliament, H.means, H.wishes]) part.fill();
  };

  document.body.classList.add("is-scripted");
  // The room's window shows what it is told to, and keeps nothing.
  if (H.windows.role === "wall") {
    H.runWall();
    return;
  }
  H.byID("needs-script").hidden = true;
  H.byID("answers").addEventListener("submit", (event) => event.preventDefault());
  H.saving.listen();
  H.byID("copy-links").hidden = !H.saving.isCopy();

  if (H.state.value) {
    H.fillAll();
    for (const part of [H.asked, H.answers, H.parliament, H.means, H.wishes, H.whatIf, H.single, H.paper, H.opening,
      H.journal, H.undo, H.recovery, H.merge, H.keeping, H.groups, H.room]) part.listen();
    H.state.onChange(({ typing }) => {
      H.saving.showStanding();
      H.keeping.show();
      H.results.updateSoon(typing);
    });
    H.keeping.show();
  } else {
    H.byID("download-report").disabled = true;
    H.byID("download-answers").disabled = true;
  }
  H.steps.listen();
  H.byID("browser-copy").hidden = !H.isBrowserCopy;
  if (H.state.locked) H.tabs.readOnly(H.state.locked);
  H.saving.showStanding();
  H.recovered = H.recovery.start();

  H.ready = H.engine.start().then((works) => {
    H.byID("engine-failed").hidden = works;
    H.results.update();
    if (!works && H.state.value) H.review.update();
    H.room.update();
    if (H.state.value) H.room.begin();
    H.startedAfter = performance.now();
    return works;
  });
})();
