// Colleagues' copies and last time's answers: both stand beside the parliament's own, and never in their place.
//
// A respondent is `{id, name, date, answers}`, the answers as given there. The same person's copy, brought in again,
// takes the place of the earlier one. An entry of `history` is `{date, document, name, answers}`, dated by its save.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const GIVEN = ["status", "level", "confidence", "evidence", "reason", "note"];
  const listOf = (value) => (Array.isArray(value) ? value : []);

  /** The answers of a state, each with what its author said of it. */
  function given(answers, members) {
    const entries = Object.entries(answers).filter(([, answer]) => answer && H.choiceOf(answer) !== "");
    return Object.fromEntries(entries.map(([key, answer]) => [key,
      Object.fromEntries(members.filter((name) => answer[name] !== undefined).map((name) => [name, answer[name]]))]));
  }

  function put(one) {
    const all = listOf(H.state.value.respondents);
    const isSame = (other) => other && `${other.id}-`.startsWith(`${one.id}-`) && H.textOf(other.name) === H.textOf(one.name);
    const isKnown = all.some(isSame);
    const others = all.filter((other) => !isSame(other));
    // Colleagues who filled in the same mailed file share its copy's id; their names tell them apart.
    const taken = (id) => others.some((other) => other && other.id === id);
    let { id } = one;
    for (let number = 2; taken(id); number += 1) id = `${one.id}-${number}`;
    H.state.value.respondents = [...others, { ...one, id }];
    return isKnown;
  }

  H.respondents = {
    /**
     * Adds a colleague's copy, and the respondents that it holds itself. Gives `{isOwn}` where it is this very file, else who
     * answered (the name given there, or the file's), how many answers there are, and whether an earlier one was replaced.
     */
    add(state, file = "") {
      const { id, copy, saved } = state.document;
      const own = H.state.value.document;
      const isOwn = id !== undefined && id === own.id && H.state.signature(state) === H.state.signature(H.state.value);
      const who = H.textOf(state.respondent && state.respondent.name) || file.replace(/\.[a-z]+$/i, "");
      const answers = given(state.answers, GIVEN);
      const count = Object.keys(answers).length;
      if (isOwn) return { isOwn, who, count };
      const isKnown = put({ id: H.textOf(copy) || H.randomID(), name: who, date: H.textOf(saved) || H.saving.today(), answers });
      for (const one of listOf(state.respondents)) if (one && typeof one.id === "string") put(one);
      H.state.changed();
      return { isOwn, isKnown, who, count };
    },
  };

  H.history = {
    /** Puts an entry into a state's history, in the order of dates; the same document's same generation only once. */
    insert(state, entry) {
      const { id, generation } = (entry && entry.document) || {};
      const isSame = ({ document: other }) => other && other.id === id && other.generation === generation;
      const others = listOf(state.history).filter((one) => one && !isSame(one));
      state.history = [...others, entry].sort((one, other) => (H.textOf(one.date) < H.textOf(other.date) ? -1 : 1));
    },

    /** Takes another state in as last time's. Facts about the parliament come with it where none are given here. */
    keep(state) {
      const { id, copy, generation, saved } = state.document;
      const entry = { date: H.textOf(saved) || H.saving.today(), document: { id, copy, generation }, answers: given(state.answers, [...GIVEN, "target", "importance"]) };
      for (const old of listOf(state.history)) H.history.insert(H.state.value, old);
      H.history.insert(H.state.value, entry);
      const { parliament } = H.state.value;
      const isSaid = ([, value]) => value !== "";
      H.state.value.parliament = { ...state.parliament, ...Object.fromEntries(Object.entries(parliament).filter(isSaid)) };
      H.fillAll();
      H.state.changed();
    },

    /** Begins anew: these answers become last time's; the parliament and its means stay. */
    renew() {
      const { value } = H.state;
      const { answers, votes, respondents, document: identity, ...rest } = JSON.parse(H.state.json());
      if (rest.plan) delete rest.plan.adopted;
      H.state.value = { ...rest, document: {}, answers: {} };
      H.history.keep(value);
    },

    /** The date of last time's answers; "" where there are none. */
    date: () => H.textOf((listOf(H.state.value.history).at(-1) || {}).date),
  };

  /** Last time's answer to a question, as it stood in its state; null where there is none. */
  H.previousAnswer = (key) => {
    const { answers } = listOf(H.state.value.history).at(-1) || {};
    return answers && Object.hasOwn(answers, key) ? answers[key] : null;
  };
})();
