// What the room is told of a vote, as a view that either window can draw; and what the session that lent its wall says of
// the time. Counts are in the view only once they are revealed.
(() => {
  "use strict";
  const H = window.Hemicycle;
  let lender = {};
  H.windows.on("lender", (facts) => {
    lender = facts;
    H.clock.take(facts.clock);
  });

  const agenda = () => (Array.isArray(lender.agenda) ? lender.agenda : []);
  const item = () => (Number.isInteger(lender.item) ? lender.item : -1);
  const standing = () => H.clock.standing(agenda(), item());
  const whole = (milliseconds) => Math.ceil(milliseconds / 1000) * 1000;

  H.session = {
    /** When the present item of the session's agenda ends; null where there is none. */
    wallClock() {
      if (!H.clock.isRunning() || item() < 0) return null;
      const { item: left } = standing();
      return { ends: Math.round((Date.now() + left) / 250) * 250, left: H.clock.isPaused() ? left : null };
    },

    /** The time, for the desk. */
    words() {
      if (!H.clock.isRunning()) return H.clock.now();
      const { elapsed, item: left, behind } = standing();
      if (item() < 0) return H.clock.write(elapsed);
      const late = behind > 0 ? H.text("room.behind", { minutes: behind }) : "";
      return [H.text("room.item-left", { time: H.clock.write(whole(left)) }), late].filter(Boolean).join(" \u00b7 ");
    },
  };

  const asked = /^#room-lent-[0-9a-f]{32}-(.+)$/.exec(new URL(document.URL).hash);

  /** The questions that a session of the guide sent here, or none. */
  H.sessionQuestions = () => (asked ? asked[1].split("+").filter((key) => H.votable(key)) : []);

  /** The rounds of a question with what the engine says of each. */
  function figured(key) {
    const known = H.votes.figures().byKey.get(key);
    return H.votes.rounds(key).map(({ counts, abstain, present }, index, all) => {
      const { median, agreement } = (known && Array.isArray(known.rounds) && known.rounds[index]) || {};
      const spread = known && index === all.length - 1 ? { q1: known.q1, q3: known.q3 } : {};
      return { counts, abstain, present, median, agreement, ...spread };
    });
  }

  /** Question `key` at `step`: 0 is the reading, 1 who is present, then every level, the abstentions, and the result. */
  H.voteView = ({ key, step, roundAt, isRevealed }) => {
    const { text, area, levels } = H.votable(key);
    const level = step - 2;
    const isCounted = level > levels.length;
    const counting = isRevealed || level < 0 || isCounted ? null : level < levels.length ? level : "abstain";
    const { status, level: answered, adopted } = H.answerTo(key);
    return {
      kind: "vote", text, area, levels, counting, rounds: isRevealed ? figured(key) : [],
      adopted: isRevealed && adopted && status === "answered" ? answered : null,
      notice: isCounted ? H.text("room.counted") : roundAt > 0 ? H.text("room.round", { number: roundAt + 1 }) : "",
    };
  };
})();
