// The screen itself: the window given to the room alone, filling the screen with it, and keeping it from going dark in the
// middle of a debate. The last two are refused by some browsers, and nothing else needs them.
(() => {
  "use strict";
  const H = window.Hemicycle;
  let lock = null;
  let wanted = false;

  async function stayAwake() {
    if (!wanted || lock || document.visibilityState !== "visible" || !navigator.wakeLock) return;
    try {
      lock = await navigator.wakeLock.request("screen");
      lock.addEventListener("release", () => { lock = null; });
    } catch {
      lock = null;
    }
  }
  document.addEventListener("visibilitychange", stayAwake);
  // WebKit grants it only after a person has done something.
  document.addEventListener("pointerdown", stayAwake);
  document.addEventListener("keydown", stayAwake);

  /** Everything else on the page waits while the room is led. */
  H.fillWindow = (element) => {
    for (const other of document.body.children) other.inert = true;
    document.body.classList.add("is-presenting");
    document.body.append(element);
  };
  H.leaveWindow = (element) => {
    element.remove();
    document.body.classList.remove("is-presenting");
    for (const other of document.body.children) other.inert = false;
  };

  H.screen = {
    toggleFull() {
      const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
      if (done) done.catch(() => {});
    },
    leaveFull() {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    },
    keepAwake(on) {
      wanted = on;
      if (on) stayAwake();
      else if (lock) lock.release();
    },
  };
})();
