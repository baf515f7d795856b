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
  document.getElementById("needs-script").hidden = true;
  document.getElementById("answers").addEventListener("submit", (event) => event.preventDefault());
  H.saving.listen();
  document.getElementById("copy-links").hidden = !H.saving.isCopy();

  if (H.state.value) {
    H.fillAll();
    for (const part of [H.asked, H.answers, H.parliament, H.means, H.wishes, H.whatIf, H.single, H.paper, H.opening,
      H.journal, H.undo, H.recovery, H.merge, H.keeping, H.room]) part.listen();
    H.state.onChange(({ typing }) => {
      H.saving.showStanding();
      H.keeping.show();
      H.results.updateSoon(typing);
    });
    H.keeping.show();
  } else {
    document.getElementById("download-report").disabled = true;
    document.getElementById("download-answers").disabled = true;
  }
  H.steps.listen();
  document.getElementById("browser-copy").hidden = !H.isBrowserCopy;
  if (H.state.locked) H.tabs.readOnly(H.state.locked);
  H.saving.showStanding();
  H.recovered = H.recovery.start();

  H.ready = H.engine.start().then((works) => {
    document.getElementById("engine-failed").hidden = works;
    H.results.update();
    if (!works && H.state.value) H.review.update();
    H.room.update();
    if (H.state.value) H.room.begin();
    H.startedAfter = performance.now();
    return works;
  });
})();
