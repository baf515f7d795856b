// The engine: the same Swift that the command runs, compiled to WebAssembly and carried in the page. It imports nothing.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const encoder = new TextEncoder();
  const CLOSING_BRACE = 0x7d;
  const model = encoder.encode(H.island("model"));
  let module = null;
  let instance = null;

  function decode(base64) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes;
  }

  H.engine = {
    /** Compiles the engine; false where this browser cannot. Nothing else waits for it. */
    async start() {
      try {
        module = await WebAssembly.compile(decode(H.island("engine").trim()));
        instance = new WebAssembly.Instance(module, {});
        return true;
      } catch {
        module = null;
        return false;
      }
    },

    isReady: () => module !== null,

    /**
     * The engine's answer to `want` (progress, results, roadmap, report, canonical…) for a state's JSON text, as bytes.
     * `previous` is a plan to compare with, starts by initiative. Throws an error with the engine's negative `code` where
     * it refuses, and whatever the machine throws where it traps; after that the next call gets a new instance.
     */
    ask(want, stateText, previous = null) {
      if (!module) throw new Error("engine");
      const compared = previous ? `"previous":${JSON.stringify(previous)},` : "";
      const head = encoder.encode(`{"want":${JSON.stringify(want)},${compared}"state":${stateText},"model":`);
      const size = head.length + model.length + 1;
      let length;
      try {
        if (!instance) instance = new WebAssembly.Instance(module, {});
        const { memory, reserveInput, evaluate, outputAddress } = instance.exports;
        const address = reserveInput(size) >>> 0;
        const request = new Uint8Array(memory.buffer, address, size);
        request.set(head);
        request.set(model, head.length);
        request[size - 1] = CLOSING_BRACE;
        length = evaluate();
        if (length >= 0) return new Uint8Array(memory.buffer, outputAddress() >>> 0, length).slice();
      } catch (trap) {
        instance = null;
        throw trap;
      }
      throw Object.assign(new Error("refused"), { code: length });
    },

    /** The same, as text. */
    askText: (want, stateText, previous) => new TextDecoder().decode(H.engine.ask(want, stateText, previous)),

    /** The same, read from JSON; null where this engine does not know the question or refuses it. */
    askJSON(want, stateText, previous) {
      try {
        return JSON.parse(H.engine.askText(want, stateText, previous));
      } catch {
        return null;
      }
    },
  };
})();
