// Keys that lead a room: those of a clicker, and single letters by their place on the keyboard, whatever the layout writes
// on them. Letters and digits can be switched off; a field that is being typed in keeps its own.
(() => {
  "use strict";
  const H = window.Hemicycle;

  const TURNING = {
    PageDown: "next", PageUp: "previous", ArrowRight: "next", ArrowLeft: "previous", ArrowDown: "next", ArrowUp: "previous",
    Home: "first", End: "last", Escape: "escape", F5: "fullscreen",
  };
  const SINGLE = {
    Space: "next", Backspace: "previous", KeyB: "blank", Period: "blank", KeyN: "notes", KeyO: "overview", KeyT: "timer",
    KeyV: "vote", KeyF: "fullscreen", KeyR: "reveal", KeyA: "adopt", KeyC: "again", KeyU: "undo", KeyW: "wall",
  };
  const LEVEL = /^(?:Digit|Numpad)[0-6]$/;
  // A clicker's own keys mean the same wherever the focus is. Its “start” is F5 and Escape by turns: neither may end a session.
  const ALWAYS = ["PageDown", "PageUp", "Escape", "F5"];
  const TWICE = 3000;
  let escaped = -TWICE;

  const isTyping = (target) => target instanceof Element && target.matches("input:not([type=checkbox]), textarea, select");
  const isPressing = (target) => target instanceof Element && target.matches("button, a, summary, input[type=checkbox]");

  H.keys = {
    /** Whether single letters and digits do anything. */
    single: true,

    /** What a key asks for: an action, "level 0" to "level 6", or "" for nothing. */
    action(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return "";
      const { code, target } = event;
      if (isTyping(target) && !ALWAYS.includes(code)) return "";
      if (isPressing(target) && (code === "Space" || code === "Enter")) return "";
      if (TURNING[code] && !event.shiftKey) return TURNING[code];
      if (code === "F1") return "help";
      if (!H.keys.single) return "";
      if (event.key === "?") return "help";
      if (event.shiftKey) return "";
      return LEVEL.test(code) ? `level ${code.slice(-1)}` : SINGLE[code] || "";
    },

    /** Calls `act(action, event)` for every key that asks for something while `isOn()`; a true answer ends the event. Escape counts when it is pressed twice; the first time asks for "leaving". */
    listen(isOn, act) {
      document.addEventListener("keydown", (event) => {
        if (!isOn() || event.defaultPrevented) return;
        let action = H.keys.action(event);
        if (action === "escape") {
          if (event.timeStamp - escaped > TWICE) action = "leaving";
          escaped = event.timeStamp;
        }
        if (action && act(action, event)) event.preventDefault();
      });
    },

    /** Whether a name that came from another window is one of the actions above. */
    isAction: (name) => ["help", ...Object.values(TURNING), ...Object.values(SINGLE)].includes(name) || /^level [0-6]$/.test(name),
  };
})();
