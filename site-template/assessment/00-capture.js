// The page as it came out of its file, kept before anything changes it. The script is the last thing in the body and the
// markup is what a serialiser writes, so this text is the file, byte for byte; saving only exchanges the answers in it.
(() => {
  "use strict";
  window.Hemicycle = { shipped: "<!DOCTYPE html>" + document.documentElement.outerHTML };
})();
