// The page comes alive. Saving is made ready first, and nothing that fails after it can take it away.
(() => {
  "use strict";
  const H = window.Hemicycle;

  /** The whole form from the state. */
  H.fillAll = () => {
    for (const part of [H.asked, H.answers, H.parliament, H.means, H.wishes]) part.fill();
  };

  function lock() {
    for (const field of document.querySelectorAll(
      "#answers :is(input, select, textarea, button:not([data-turn], [data-single], [data-single-turn], [data-paper])), #open-file, #save")) {
      field.disabled = true;
    }
    document.getElementById("opening-copy").hidden = true;
    const message = document.getElementById(H.state.locked);
    message.hidden = false;
    message.focus();
  }

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
    for (const part of [H.asked, H.answers, H.parliament, H.means, H.wishes, H.whatIf, H.single, H.paper, H.opening, H.room]) part.listen();
    H.state.onChange(({ typing }) => {
      H.saving.showStanding();
      H.results.updateSoon(typing);
    });
  } else {
    document.getElementById("download-report").disabled = true;
    document.getElementById("download-answers").disabled = true;
  }
  H.steps.listen();
  if (H.state.locked) lock();
  H.saving.showStanding();

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
