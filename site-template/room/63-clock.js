// The clock of a session: how long it has run, how long the present item may still take, and how far ahead or behind it is.
// It counts by the machine's clock from the moment it was started, so that a reload costs nothing.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const MINUTE = 60000;
  const twoDigits = (number) => String(number).padStart(2, "0");

  /** `{started, paused}`: when it began, moved on by every pause, and when the present pause began; 0 for neither. */
  let run = { started: 0, paused: 0 };
  const read = (facts) => {
    const moment = (value) => (Number.isSafeInteger(value) && value > 0 ? value : 0);
    return { started: moment(facts && facts.started), paused: moment(facts && facts.paused) };
  };

  H.clock = {
    /** Takes up a clock that another window, or this one before its reload, was running. */
    take(facts) { run = read(facts); },
    facts: () => ({ ...run }),
    isRunning: () => run.started > 0,
    isPaused: () => run.paused > 0,
    start() { run = { started: Date.now(), paused: 0 }; },
    stop() { run = { started: 0, paused: 0 }; },
    togglePause() {
      if (!run.started) H.clock.start();
      else if (run.paused) run = { started: run.started + Date.now() - run.paused, paused: 0 };
      else run.paused = Date.now();
    },

    /** Milliseconds since it began, pauses left out. */
    elapsed: () => (run.started ? (run.paused || Date.now()) - run.started : 0),

    /**
     * Where a session of `agenda` (`{starts, minutes}` in minutes) stands while item `at` is being treated: milliseconds
     * left for the item and for the whole, and how many whole minutes it is behind (above 0) or ahead (below 0).
     * An item may take what is left until the next one is due; it is ahead when it was begun before its time.
     */
    standing(agenda, at) {
      const elapsed = H.clock.elapsed();
      const last = agenda[agenda.length - 1];
      const whole = last ? (last.starts + last.minutes) * MINUTE : 0;
      const item = agenda[at];
      if (!item) return { elapsed, whole: whole - elapsed, item: 0, behind: 0 };
      const due = (item.starts + item.minutes) * MINUTE;
      const early = item.starts * MINUTE - elapsed;
      const late = elapsed - due;
      return {
        elapsed, whole: whole - elapsed, item: due - elapsed,
        behind: late > 0 ? Math.ceil(late / MINUTE) : early > 0 ? -Math.floor(early / MINUTE) : 0,
      };
    },

    /** Milliseconds as `1:05:09` or `4:07`, with a minus sign below zero. */
    write(milliseconds) {
      const seconds = Math.floor(Math.abs(milliseconds) / 1000);
      const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
      const text = hours ? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}` : `${minutes}:${twoDigits(seconds % 60)}`;
      return milliseconds < 0 && seconds > 0 ? `\u2212${text}` : text;
    },

    /** Minutes as hours and minutes: `1:05`. */
    hours: (minutes) => `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`,

    /** The time of day. */
    now() {
      const now = new Date();
      return H.text("format.clock", { hour: now.getHours(), minute: twoDigits(now.getMinutes()) });
    },
  };
})();
