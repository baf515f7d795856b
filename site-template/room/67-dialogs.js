// Dialogs of the room: the list of keys with the switch for single letters. Escape closes them, and the focus returns.
(() => {
  "use strict";
  const H = window.Hemicycle;
  /** An open dialog with a title; removed when it is closed. */
  H.openDialog = (className, title, children) => {
    const dialog = H.make("dialog", `room-dialog ${className}`);
    const heading = H.make("h2", "room-dialog-title", title);
    heading.id = `room-dialog-title-${className}`;
    dialog.setAttribute("aria-labelledby", heading.id);
    const close = H.makeButton("button", H.text("room.close"), () => dialog.close());
    dialog.append(H.make("header", "room-dialog-head", "", [heading, close]), ...children);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  };

  H.isDialogOpen = () => document.querySelector("dialog.room-dialog[open]") !== null;

  /** The keys that mean something here, and whether single ones are used. */
  H.openHelp = (actions, changed) => {
    const rows = actions.map((action) => {
      const [keys, what] = H.text(`room.keys-${action}`).split(" | ");
      return H.make("div", "", "", [H.make("dt", "", keys), H.make("dd", "", what)]);
    });
    const box = H.make("input");
    box.type = "checkbox";
    box.checked = H.keys.single;
    box.addEventListener("change", () => {
      H.keys.single = box.checked;
      changed();
    });
    const single = H.make("label", "room-single", "", [box, H.make("span", "", H.text("room.single-keys"))]);
    H.openDialog("help", H.text("room.keys"), [H.make("dl", "room-keys", "", rows), single]);
  };
})();
