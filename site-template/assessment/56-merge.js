// Bringing two states of the same answers together. What only one side changed since they parted is taken from that side;
// what both changed is asked, one difference at a time. Everything is shown, and every choice can be turned round.
//
// Where they parted is known when the answers from before are: each saved state names the hash of the one it came from
// (`parentHash`, and `merged` for what was brought in), and the journal keeps the states that this browser has seen. Where
// it is not known, a side that says something counts before one that says nothing, and two that say something are asked.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const dialog = H.byID("merge");
  const error = H.byID("merge-error");
  const open = H.byID("merge-open");
  const decided = H.byID("merge-decided");
  const DEEPEST = 200;
  let request = null;
  let rows = [];

  /** The hashes that a state came from, nearest first, and the text behind each where it is known. */
  async function lineage(hash, texts) {
    const found = new Map();
    const next = [hash];
    while (next.length && found.size < DEEPEST) {
      const at = next.shift();
      if (!at || found.has(at)) continue;
      const text = texts.get(at) || await H.journal.base(at);
      const state = text ? H.state.read(text).state : null;
      found.set(at, state);
      if (state) next.push(state.document.parentHash, ...(Array.isArray(state.document.merged) ? state.document.merged : []));
    }
    return found;
  }

  /** The state in which both sides still said the same; null where it is not known. */
  async function ancestor({ hash, island }) {
    const { saved } = H.state;
    const texts = new Map([[saved.hash, saved.island], [hash, island]]);
    const theirs = await lineage(hash, texts);
    for (const [at, state] of await lineage(saved.hash, texts)) if (state && theirs.has(at)) return state;
    return null;
  }

  /** The side that a difference is decided for by itself: "mine", "other" or "" where a person has to say. */
  function decision({ path, mine, other }, base) {
    const { same, valueIn } = H.differences;
    if (!base) return mine === undefined ? "other" : other === undefined ? "mine" : "";
    const was = valueIn(base, path);
    return same(mine, was) ? "other" : same(other, was) ? "mine" : "";
  }

  /** A difference as a choice; `chosen` says which, if any. */
  function row(difference, number, chosen) {
    const { path, mine, other } = difference;
    const [about, part] = H.differences.title(path);
    const choices = [["mine", H.text("keeping.side-mine"), mine], ["other", request.sideOther, other]];
    const isText = path[0] === "answers" && typeof mine === "string" && typeof other === "string" && path[2] !== "confidence";
    if (isText) choices.push(["both", H.text("keeping.side-both"), `${mine}\n${other}`]);
    const field = H.element("fieldset", "merge-row", H.element("legend", "", H.element("bdi", "", part ? `${about} – ${part}` : about)),
      ...choices.map(([value, side, said]) => {
        const radio = H.element("input", "");
        Object.assign(radio, { type: "radio", name: `merge-${number}`, value, checked: value === chosen });
        return H.element("label", "level", radio, H.element("span", "level-text", H.element("b", "", side), " ", H.typed("span", "", H.differences.words(path, said))));
      }));
    return { difference, field, value: () => (field.querySelector(":checked") || {}).value || "" };
  }

  function all(side) {
    for (const { field } of rows) if (field.parentElement === open) field.querySelector(`[value=${side}]`).checked = true;
    error.hidden = true;
  }

  function apply() {
    const missing = rows.find((one) => one.value() === "");
    error.hidden = !missing;
    if (missing) {
      missing.field.querySelector("input").focus();
      H.announce(error.textContent);
      return;
    }
    const { other, hash, done } = request;
    const merged = JSON.parse(H.state.json());
    for (const { difference: { path, mine, other: theirs }, value } of rows) {
      if (value() === "other") H.differences.put(merged, path, theirs);
      if (value() === "both") H.differences.put(merged, path, `${mine}\n${theirs}`);
    }
    const { document: identity } = merged;
    identity.generation = Math.max(...[identity, other.document].map(H.saving.generationOf));
    identity.merged = [...new Set([...(Array.isArray(identity.merged) ? identity.merged : []), hash])];
    for (const entry of Array.isArray(other.history) ? other.history : []) H.history.insert(merged, entry);
    if (request.island) H.journal.keepBase(hash, request.island);
    dialog.close();
    H.state.replace(merged, { ...H.state.saved, signature: null });
    done();
    H.notify(H.text("keeping.merged-now"));
  }

  H.merge = {
    /**
     * Shows how `other` differs from the present answers, and brings together what is chosen; then runs `done()`. `hash` is
     * that of the file `other` stands in (`island`, its text), or of the one it was typed over (null).
     */
    async ask(asked) {
      request = asked;
      const base = await ancestor(asked);
      rows = H.differences.between(H.state.value, asked.other).map((difference, number) => row(difference, number, decision(difference, base)));
      const [unclear, clear] = [true, false].map((wanted) => rows.filter((one) => (one.value() === "") === wanted));
      open.replaceChildren(...unclear.map(({ field }) => field));
      decided.hidden = clear.length === 0;
      decided.open = unclear.length === 0;
      decided.lastElementChild.replaceChildren(...clear.map(({ field }) => field));
      decided.firstElementChild.textContent = H.text("keeping.merge-decided", { count: clear.length });
      const lead = H.text(base ? "keeping.merge-lead-known" : "keeping.merge-lead-unknown", { count: rows.length });
      H.byID("merge-lead").textContent = unclear.length ? `${lead} ${H.text("keeping.merge-lead-open", { open: unclear.length })}` : lead;
      H.byID("merge-all").hidden = unclear.length === 0;
      error.hidden = true;
      dialog.showModal();
    },

    listen() {
      H.onClick(H.byID("merge-apply"), apply);
      H.onClick(H.byID("merge-cancel"), () => dialog.close());
      for (const side of ["mine", "other"]) H.onClick(H.byID(`merge-all-${side}`), () => all(side));
    },
  };
})();
