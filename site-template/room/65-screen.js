// The screen itself: filling it, and keeping it from going dark in the middle of a debate. Both are refused by some
// browsers, and neither is needed for anything else.
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
    isAwake: () => lock !== null,
  };
})();
