// Asks the page's engine under node: one request file's path per line of the standard input, and for each one line with the
// SHA-256 of the answer, or the negative reason that the engine gave.
//
//   node engine.cjs site-template/engine.wasm < paths
"use strict";
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");

const module_ = new WebAssembly.Module(readFileSync(process.argv[2]));

for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const request = readFileSync(path);
  try {
    const { memory, reserveInput, evaluate, outputAddress } = new WebAssembly.Instance(module_, {}).exports;
    // The address first: memory that grows leaves its old buffer behind.
    const address = reserveInput(request.length) >>> 0;
    new Uint8Array(memory.buffer, address, request.length).set(request);
    const length = evaluate();
    const answer = length < 0 ? null : new Uint8Array(memory.buffer, outputAddress() >>> 0, length);
    console.log(answer ? createHash("sha256").update(answer).digest("hex") : String(length));
  } catch (error) {
    console.log(`trap: ${error.message}`);
  }
}
