// Votes of a room, as the state keeps them: for each question its rounds, and for each round how many hands every level
// had, who abstained, who was present, and the day. Nothing is taken over from them into the answers but by adopting.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const MOST = 100000;
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isCount = (value) => Number.isSafeInteger(value) && value >= 0 && value <= MOST;
  const past = [];

  /** The rounds kept for a question that make sense for its number of levels. */
  function rounds(key) {
    const votes = H.state.value.votes;
    const kept = isObject(votes) && Object.prototype.hasOwnProperty.call(votes, key) ? votes[key] : null;
    return Array.isArray(kept) ? kept.filter((round) => isObject(round) && Array.isArray(round.counts) && round.counts.every(isCount)) : [];
  }

  const total = (round) => round.counts.reduce((sum, count) => sum + count, 0);

  /** Remembers how a question stood, for undoing. */
  function remember(key) {
    const { votes, answers } = H.state.value;
    const before = JSON.stringify([isObject(votes) ? votes[key] : undefined, answers[key]].map((value) => (value === undefined ? null : value)));
    const last = past[past.length - 1];
    if (!last || last.key !== key || last.before !== before) past.push({ key, before });
    if (past.length > 200) past.shift();
  }

  function put(key, list) {
    if (!isObject(H.state.value.votes)) H.state.value.votes = {};
    if (list.length) H.state.value.votes[key] = list;
    else delete H.state.value.votes[key];
    if (Object.keys(H.state.value.votes).length === 0) delete H.state.value.votes;
  }

  H.votes = {
    rounds, total, isCount,

    /** "" where a round may be kept, or what is wrong with it: "number" or "sum". */
    fault(round) {
      if (![...round.counts, round.abstain, round.present].every(isCount)) return "number";
      return total(round) + round.abstain > round.present ? "sum" : "";
    },

    /** Keeps round `at` of a question; one without a hand or an abstention is none. */
    set(key, at, { counts, abstain, present }, typing) {
      remember(key);
      const list = rounds(key).slice();
      const earlier = list[at] || {};
      if (total({ counts }) + abstain === 0) list.splice(at, 1);
      else list[at] = { ...earlier, counts: counts.slice(), abstain, present, date: earlier.date || H.today() };
      put(key, list);
      H.state.changed(typing);
    },

    /** Takes back the last change made here; gives the question's key, or null where there is nothing to take back. */
    undo() {
      const last = past.pop();
      if (!last) return null;
      const [votes, answer] = JSON.parse(last.before);
      put(last.key, votes || []);
      if (answer === null) delete H.state.value.answers[last.key];
      else H.state.value.answers[last.key] = answer;
      H.answers.fill();
      H.state.changed();
      return last.key;
    },
    canUndo: () => past.length > 0,

    /** The room's level becomes the parliament's answer: an act of its own, with a date and a reason. */
    adopt(key, level, reason) {
      remember(key);
      const answer = { ...H.answerTo(key), status: "answered", level, adopted: { date: H.today(), reason, from: "vote" } };
      delete answer.reason;
      H.state.value.answers[key] = answer;
      H.answers.fill();
      H.state.changed();
    },

    /** The level to begin with when a question's vote is adopted: the median, or the level with the most hands. */
    suggested(key) {
      const { counts } = rounds(key)[rounds(key).length - 1];
      const figure = H.votes.figures().byKey.get(key);
      return figure && Number.isFinite(figure.median) ? Math.round(figure.median / 1000) : counts.indexOf(Math.max(...counts));
    },

    /** What the engine makes of all votes, by key; an empty object where it cannot say. */
    figures() {
      try {
        const { questions, toDiscuss } = JSON.parse(H.engine.askText("groups", H.state.json()));
        return { byKey: new Map(questions.map((question) => [question.id, question])), toDiscuss: Array.isArray(toDiscuss) ? toDiscuss : [] };
      } catch {
        return { byKey: new Map(), toDiscuss: [] };
      }
    },
  };
})();
