// Undo and redo: every change of the answers can be taken back, one step at a time, as far back as the page was opened.
//
// A step is the answers' text before a change. What is typed into one field without a longer pause is one step. Inside a
// text field Ctrl+Z stays the browser's own undo of letters; everywhere else, and on the buttons, it is this one.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const MOST = 200;
  const PAUSE = 2000;
  const buttons = { undo: H.byID("undo"), redo: H.byID("redo") };
  let [past, future] = [[], []];
  let present = H.state.value ? H.state.json() : "";
  let typed = { field: null, time: 0 };

  function showButtons() {
    buttons.undo.disabled = past.length === 0 || H.state.locked !== null;
    buttons.redo.disabled = future.length === 0 || H.state.locked !== null;
  }

  function note({ typing }) {
    const now = H.state.json();
    if (now === present) return;
    const field = typing ? document.activeElement : null;
    const time = Date.now();
    const goesOn = field !== null && field === typed.field && time - typed.time < PAUSE && past.length > 0;
    if (!goesOn) past = [...past.slice(1 - MOST), present];
    typed = { field, time };
    future = [];
    present = now;
    showButtons();
  }

  /** Shows where something changed and says what; the focus stays on the button that was pressed. */
  function tell(key, differences) {
    const [first] = differences;
    const [about] = first ? H.differences.title(first.path) : [H.text("keeping.part-identity")];
    const what = differences.length > 1 ? H.text("keeping.undo-several", { count: differences.length, what: about }) : about;
    const held = document.activeElement;
    const field = first && H.differences.fieldOf(first.path);
    if (field) H.steps.reveal(field);
    if (held === buttons.undo || held === buttons.redo) (held.disabled ? H.byID("save") : held).focus({ preventScroll: true });
    H.notify(H.text(key, { what }));
  }

  function move(from, to, key) {
    if (H.state.locked || from.length === 0) return;
    const before = JSON.parse(present);
    to.push(present);
    const { document: identity } = H.state.value;
    const after = JSON.parse(from.pop());
    H.state.value = { ...after, document: identity };
    present = H.state.json();
    typed = { field: null, time: 0 };
    H.fillAll();
    H.state.changed();
    showButtons();
    tell(key, H.differences.between(before, after));
  }

  const writes = (element) => element instanceof HTMLTextAreaElement
    || (element instanceof HTMLInputElement && !["radio", "checkbox", "button", "file"].includes(element.type));

  H.undo = {
    undo: () => move(past, future, "keeping.undone"),
    redo: () => move(future, past, "keeping.redone"),

    /** Makes `state` what "redo" would bring, until something else is changed. */
    offer(state) {
      future = [JSON.stringify(state)];
      showButtons();
    },

    showButtons,

    listen() {
      H.state.onChange(note);
      H.onClick(buttons.undo, H.undo.undo);
      H.onClick(buttons.redo, H.undo.redo);
      document.addEventListener("keydown", (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || writes(event.target) || document.querySelector("dialog[open]")) return;
        const key = event.key.toLowerCase();
        if (key !== "z" && key !== "y") return;
        event.preventDefault();
        if (key === "y" || event.shiftKey) H.undo.redo();
        else H.undo.undo();
      });
      showButtons();
    },
  };
})();
