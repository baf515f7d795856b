// The page as it came out of its file, kept before anything changes it. The script is the last thing in the body and the
// markup is what a serialiser writes, so this text is the file, byte for byte; saving only exchanges the answers in it.
//
// A browser's own "save page as" writes the page as it stood on the screen: with what scripts had shown, hidden, switched
// off and drawn. Such a copy is put back first as far as it matters; its answers are in its island and are whole.
(() => {
  "use strict";
  const body = document.body;
  const isBrowserCopy = body.classList.contains("is-scripted");
  if (isBrowserCopy) {
    body.className = "assessment";
    for (const name of Object.keys(body.dataset)) delete body.dataset[name];
    const all = (selector) => document.querySelectorAll(selector);
    for (const element of all("main > .notice, main > form .notice, #said, #drafts")) element.hidden = true;
    for (const element of all("#answers :is(input, select, textarea, button), #open-file, #save, #keeping button")) element.disabled = false;
    for (const element of all(".engine-output, #review-lists ul, #recovery-list, #merge-open, #announcer, #paper")) element.replaceChildren();
    for (const element of all("dialog[open]")) element.removeAttribute("open");
    for (const element of all("[style]")) element.removeAttribute("style");
  }
  window.Hemicycle = { isBrowserCopy, shipped: "<!DOCTYPE html>" + document.documentElement.outerHTML };
})();
