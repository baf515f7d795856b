// One window at a time on the same answers: a second one reads only, until the first is closed. Otherwise each would save
// over what the other was told.
//
// Held by a Web Lock, which the browser lets go when the window closes, even by a crash. Where a browser has none, both
// windows may write; each writes a draft of its own into the journal, so that nothing is lost there either.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const notice = H.byID("elsewhere");
  // What reads, turns pages or prints stays usable.
  const FIELDS = ":is(#answers, #step-groups) :is(input, select, textarea, button), #open-file, #save, #keeping button";
  const HARMLESS = "[data-turn], [data-single], [data-single-turn], [data-paper], #groups-print";
  const PATIENCE = 500;
  const opening = ["opening-copy", "begun"].map(H.byID);
  let held = "";
  let disabled = [];

  function showStanding() {
    H.undo.showButtons();
    H.saving.showStanding();
    if (H.state.value) H.asked.showResume();
  }

  H.tabs = {
    /** Takes the means of changing anything away, and says why in the notice with the reason's name. */
    readOnly(reason) {
      H.state.lock(reason);
      disabled = Array.from(document.querySelectorAll(FIELDS)).filter((field) => !field.disabled && !field.matches(HARMLESS));
      for (const field of disabled) field.disabled = true;
      for (const part of opening) part.hidden = true;
      const message = H.byID(reason);
      message.hidden = false;
      message.focus();
      showStanding();
    },

    /** Gives them back. */
    writable() {
      H.state.lock(null);
      for (const field of disabled) field.disabled = false;
      disabled = [];
      for (const part of opening) part.hidden = false;
      notice.hidden = true;
      H.fillAll();
      showStanding();
    },

    /**
     * Claims a copy of the answers for this window. Where another window has it, this one reads only, and `onFree` runs when
     * the other is gone. Resolves to whether this window may write.
     */
    claim({ id, copy }, onFree) {
      const name = `hemicycle/${id}/${copy}`;
      if (!id || held === name || !navigator.locks) return Promise.resolve(true);
      held = name;
      const forever = new Promise(() => {});
      return new Promise((resolve) => {
        /** Another page has the answers. One that is just being left, by a reload for one, lets them go in a moment. */
        function wait() {
          let isReadOnly = false;
          const timer = setTimeout(() => {
            isReadOnly = true;
            H.tabs.readOnly("elsewhere");
            resolve(false);
          }, PATIENCE);
          navigator.locks.request(name, () => {
            clearTimeout(timer);
            if (isReadOnly) {
              H.tabs.writable();
              onFree();
            } else resolve(true);
            return forever;
          });
        }
        navigator.locks.request(name, { ifAvailable: true }, (lock) => {
          if (!lock) { wait(); return null; }
          resolve(true);
          return forever;
        }).catch(() => resolve(true));
      });
    },
  };
})();
