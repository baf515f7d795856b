// The state: what a person said, as one JSON object. Fields and ids that this version does not know stay in it untouched.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const FORMAT = /^hemicycle-answers\/([0-9]+)$/;
  const KNOWN_FORMAT = 1;
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /**
   * Reads a state's text. Gives `{state}`, `{newer: true, state}` where a later version wrote it, or `{damaged: true}`
   * where it is no state, or one nested too deep to be written again.
   * A part that is missing is added empty; a part of the wrong kind is damage.
   */
  function read(text) {
    let state;
    try {
      state = JSON.parse(text);
      if (isObject(state)) signature(state);
    } catch {
      return { damaged: true };
    }
    const format = isObject(state) && typeof state.format === "string" ? FORMAT.exec(state.format) : null;
    if (!format) return { damaged: true };
    const newer = Number(format[1]) > KNOWN_FORMAT;
    for (const part of ["document", "parliament", "answers", "plan"]) {
      if (state[part] === undefined) state[part] = {};
      if (!isObject(state[part])) return newer ? { newer, state: null } : { damaged: true };
    }
    return newer ? { newer, state } : { state };
  }

  /**
   * What has been said, as a text to compare: keys sorted, emptiness left out, and without the parts that saving itself
   * writes. A field that was typed in and cleared again compares as never touched.
   */
  function signature(state) {
    const write = (value) => {
      if (Array.isArray(value)) return `[${value.map((item) => write(item) || "null").join()}]`;
      if (!isObject(value)) return value === "" || value === undefined ? "" : JSON.stringify(value);
      const members = [];
      for (const key of Object.keys(value).sort()) {
        const text = write(value[key]);
        if (text && text !== "{}" && text !== "[]") members.push(`${JSON.stringify(key)}:${text}`);
      }
      return `{${members.join()}}`;
    };
    const { document: identity, checksum, language, ...said } = state;
    return write(said);
  }

  /** Every character that could end the island, or that a mail program or an editor could change, written `\uXXXX`. */
  const guarded = (json) => json.replace(
    /[<>&\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

  /** The state's canonical text from the engine; without the engine the same facts, with no checksum: saving never fails. */
  function canonical(state) {
    const plain = JSON.stringify(state);
    try {
      const text = H.engine.askText("canonical", plain);
      if (!text.includes("<") && isObject(JSON.parse(text))) return text;
    } catch {
      // The browser's own writer follows.
    }
    return guarded(JSON.stringify({ ...state, checksum: "" }));
  }

  /** FNV-1a, 64 bits, of a text's UTF-8: which state a saved one came from. */
  function hash(text) {
    let value = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
    return value.toString(16).padStart(16, "0");
  }

  /** 128 random bits, in hexadecimal. */
  H.randomID = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  const listeners = [];
  const element = H.byID("state");
  const island = H.island("state");
  const opened = read(island);
  /** The answers' text before they were locked, to which a change that gets through all the same is taken back. */
  let lockedText = "";
  let mirrorTimer = 0;

  /** Writes the answers into the page's own island too, where the browser's "save page as" takes them from. */
  function mirror() {
    mirrorTimer = 0;
    if (!H.state.locked) H.writeIsland(element, H.state.isChanged() ? canonical(H.state.value) : H.state.saved.island);
  }

  H.state = {
    read, signature, canonical, hash,

    /** The present answers; null where the file's are damaged. */
    value: opened.state || null,

    /** "damaged", "newer", "elsewhere" (another window has them) or null: why nothing may be changed here. */
    locked: opened.damaged ? "damaged" : opened.newer ? "newer" : null,

    /** The island's text when the page was opened or last saved, its hash, and what it said; a null signature differs from all. */
    saved: { island, hash: hash(island), signature: opened.state ? signature(opened.state) : "" },

    /** Forbids changes for a reason, or allows them again with null. */
    lock(reason) {
      H.state.locked = reason;
      lockedText = reason && H.state.value ? H.state.json() : "";
    },

    /** Gives the answers an identity of their own, once there is something to keep. */
    identify() {
      const { document: identity } = H.state.value;
      identity.id = identity.id || H.randomID();
      identity.copy = identity.copy || H.randomID();
    },

    /** Exchanges all answers, as one change; `saved` says which file they stand in, where that is another. */
    replace(state, saved = H.state.saved) {
      H.state.value = state;
      H.state.saved = saved;
      H.fillAll();
      H.state.changed();
    },

    json: () => JSON.stringify(H.state.value),
    isChanged: () => !H.state.locked && signature(H.state.value) !== H.state.saved.signature,

    /** `listener({typing})` runs after every change. */
    onChange: (listener) => listeners.push(listener),

    /** Tells everyone that the answers changed; `typing` while more keys are likely to follow. */
    changed(typing = false) {
      if (lockedText) {
        H.state.value = JSON.parse(lockedText);
        H.fillAll();
        return;
      }
      if (H.state.isChanged()) H.state.identify();
      for (const listener of listeners) listener({ typing });
      clearTimeout(mirrorTimer);
      mirrorTimer = setTimeout(mirror, 150);
    },

    mirror,
  };
})();
