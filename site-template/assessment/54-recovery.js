// What the journal still holds when the page is opened. Where this file's own answers went further in this browser than the
// file did, the differences are shown: bring them back, choose one by one, keep both, or leave them. A blank page lists
// the assessments that this browser keeps, to go on with. Nothing is exchanged unasked, but where this very window was reloaded
// in the middle of a vote: then the room does not wait for an answer.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const panel = H.byID("recovery");
  const list = H.byID("drafts");
  const button = (name) => H.byID(`recovery-${name}`);
  const opened = H.state.value ? { ...H.state.value.document } : {};
  let waiting = [];

  const stateOf = (draft) => H.state.read(draft.state).state || null;

  /** How a draft stands to the file: "same", "unsaved" changes on top of it, a "later" state, "parted", or "older", all of it in a file. */
  function relation(draft, state) {
    if (H.state.signature(state) === H.state.saved.signature) return "same";
    if (draft.base === H.state.saved.hash) return draft.unsaved ? "unsaved" : "older";
    const [kept, filed] = [state, { document: opened }].map((one) => H.saving.generationOf(one.document));
    if (kept > filed) return "later";
    return draft.unsaved || kept === filed ? "parted" : "older";
  }

  function whenAndWhere(draft) {
    const moment = H.saving.moment(draft.time);
    const where = draft.saved ? H.text(draft.unsaved ? "keeping.saved-before" : "keeping.saved-in", draft.saved) : H.text("keeping.saved-nowhere");
    return { ...moment, where };
  }

  function offerNext() {
    const [draft] = waiting;
    panel.hidden = !draft;
    if (!draft) return;
    const words = whenAndWhere(draft);
    H.byID("recovery-title").textContent = H.text(`keeping.recovery-${draft.relation}`, words);
    H.byID("recovery-detail").textContent = H.text(`keeping.recovery-${draft.relation}-detail`, words);
    H.byID("recovery-list").replaceChildren(H.differences.list(
      H.differences.between(H.state.value, draft.answers), [H.text("keeping.side-file"), H.text("keeping.side-browser")]));
    button("restore").hidden = draft.relation === "parted";
    if (document.activeElement === document.body || panel.contains(document.activeElement)) panel.focus();
    else H.announce(H.byID("recovery-title").textContent);
  }

  function take(draft) {
    const isOfFile = opened.id && draft.base === H.state.saved.hash && draft.unsaved;
    H.journal.adopt(draft);
    H.state.replace(draft.answers, isOfFile ? H.state.saved : { island: "", hash: draft.base, signature: null });
    H.notify(H.text("keeping.restored"));
  }

  /** Goes on from a draft. What was typed here meanwhile is not written over: then each difference is chosen. */
  async function restore() {
    const [draft] = waiting;
    if (H.state.isChanged()) { choose(); return; }
    take(draft);
    waiting.shift();
    offerNext();
    H.byID("save").focus();
  }

  function choose() {
    const [draft] = waiting;
    H.merge.ask({
      other: draft.answers, island: null, hash: draft.base, sideOther: H.text("keeping.side-browser"),
      async done() {
        await H.journal.forget(draft);
        waiting.shift();
        offerNext();
      },
    });
  }

  /** The draft becomes a file of its own; this page stays as it is. */
  async function keepBoth() {
    const [draft] = waiting;
    const { document: identity } = draft.answers;
    const copy = { ...identity, copy: H.randomID(), generation: H.saving.generationOf(identity) + 1, parentHash: draft.base, saved: H.saving.today() };
    const answers = { ...draft.answers, document: copy };
    const parts = H.saving.pageWith(H.state.canonical(answers));
    if (!parts) return;
    const file = H.saving.nameFor(answers, H.text("keeping.both-file"), "html");
    H.saving.download(file, "text/html", parts);
    await H.journal.mark(draft, file);
    waiting.shift();
    offerNext();
    H.notify(H.text("keeping.both-done", { file }));
  }

  async function ignore() {
    const [draft] = waiting;
    await H.journal.forget(draft);
    H.undo.offer(draft.answers);
    waiting.shift();
    offerNext();
    H.notify(H.text("keeping.ignored"));
    H.byID("redo").focus();
  }

  /** An assessment that this browser keeps, offered on a blank page. */
  function entry(draft) {
    const words = whenAndWhere(draft);
    const { name } = draft.answers.parliament;
    const go = H.element("button", "button", H.text("keeping.draft-continue"));
    go.type = "button";
    H.onClick(go, async () => {
      list.hidden = true;
      if (!await H.tabs.claim(draft.answers.document, look)) return;
      take(draft);
      H.byID("step-start").focus();
    });
    const title = H.typed("strong", "", H.textOf(name) || H.text("assessment.open-detail-unnamed"));
    go.setAttribute("aria-describedby", title.id = `draft-${draft.key}`);
    return H.element("li", "draft", H.element("p", "", title, " – ", H.text("keeping.draft-detail", {
      ...words, count: H.opening.answered(draft.answers) })), go);
  }

  async function look() {
    const drafts = (await H.journal.drafts()).map((draft) => ({ ...draft, answers: stateOf(draft) })).filter(({ answers }) => answers);
    const going = H.windows.kept();
    const cut = going.vote && !H.state.isChanged() && drafts.find(({ key }) => key === going.draft);
    if (cut) {
      if (await H.tabs.claim(cut.answers.document, look)) take(cut);
      return;
    }
    if (!opened.id) {
      const blank = H.state.saved.signature;
      const said = drafts.filter(({ answers }) => H.state.signature(answers) !== blank).slice(0, 5);
      list.querySelector("ul").replaceChildren(...said.map(entry));
      list.hidden = said.length === 0;
      if (said.length) H.announce(H.text("keeping.drafts-found", { count: said.length }));
      return;
    }
    const own = drafts.filter(({ answers: { document: identity } }) => identity.id === opened.id && identity.copy === opened.copy)
      .map((draft) => ({ ...draft, relation: relation(draft, draft.answers) }));
    const same = own.find((draft) => draft.relation === "same");
    if (same) H.journal.adopt(same);
    waiting = own.filter(({ relation: how }) => how !== "same" && how !== "older");
    offerNext();
  }

  H.recovery = {
    look,

    /** Opens the journal, takes the lock on this file's answers, and looks for what is kept of them. */
    async start() {
      const isKept = await H.journal.begin();
      if (!H.state.value || H.state.locked) return;
      if (H.saving.isCopy()) H.journal.keepBase(H.state.saved.hash, H.state.saved.island);
      const mayWrite = await H.tabs.claim(opened, look);
      if (isKept && mayWrite) await look();
    },

    listen() {
      for (const [name, act] of Object.entries({ restore, choose, both: keepBoth, ignore })) H.onClick(button(name), act);
      H.state.onChange(() => {
        if (!H.state.locked) H.tabs.claim(H.state.value.document, look);
      });
    },
  };
})();
