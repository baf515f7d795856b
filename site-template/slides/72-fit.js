// Passages laid out on slides. A passage that fits on one is set as large as it fits; one that does not is divided between
// its blocks, the items of its lists, the rows of its tables and, last, its sentences, as evenly as the text allows. What
// is measured is the stage itself, hidden, so it holds for every language and typeface.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const WHOLE = [80, 74, 68, 62, 56, 52, 48, 45, 42, 40, 38];
  const CODE_LINES = 6;
  const PART = [42, 40, 38, 36, 34, 32, 30, 28, 26, 24];

  /** A passage's blocks as pieces that may stand on different slides: `{node, list?, table?}`. */
  function pieces(blocks) {
    const found = [];
    for (const block of blocks) {
      const table = block.matches("table") ? block : block.matches(".table") ? block.querySelector("table") : null;
      if (block.matches("ul, ol")) {
        const start = Number(block.getAttribute("start") || 1);
        Array.from(block.children).forEach((item, index) => found.push({ node: item, list: block, number: start + index }));
      } else if (table) for (const row of table.querySelectorAll("tbody tr")) found.push({ node: row, table });
      else found.push({ node: block });
    }
    return found;
  }

  /** The pieces from `from` up to `to` as blocks again, lists and tables put together. */
  function assemble(found, from, to) {
    const blocks = [];
    let open = null;
    for (const piece of found.slice(from, to)) {
      const owner = piece.list || piece.table;
      if (!owner) blocks.push(piece.node.cloneNode(true));
      else if (open && open.owner === owner) open.into.append(piece.node.cloneNode(true));
      else if (piece.list) {
        const list = owner.cloneNode(false);
        if (list.matches("ol")) list.setAttribute("start", String(piece.number));
        list.append(piece.node.cloneNode(true));
        blocks.push(list);
        open = { owner, into: list };
        continue;
      } else {
        const table = owner.cloneNode(true);
        for (const part of table.querySelectorAll("tbody")) part.remove();
        const body = H.make("tbody", "", "", [piece.node.cloneNode(true)]);
        table.append(body);
        blocks.push(table);
        open = { owner, into: body };
        continue;
      }
      if (!owner) open = null;
    }
    return blocks;
  }

  /** A paragraph as its sentences, each in a paragraph of its own; as it is where it holds more than text. */
  function sentences(node) {
    if (!node.matches("p, li") || node.children.length > 0) return [node];
    const texts = node.textContent.match(/[^.!?\u2026]+[.!?\u2026]+[\u00bb\u201d"')\u202f\u00a0]*\s*|[^.!?\u2026]+$/gu) || [];
    return texts.length > 1 ? texts.map((text) => H.make("p", "", text.trim())) : [node];
  }

  /** A block of code as blocks of a few lines. */
  function codeLines(node) {
    const lines = node.textContent.replace(/\n$/, "").split("\n");
    const blocks = [];
    for (let at = 0; at < lines.length; at += CODE_LINES) {
      blocks.push(H.make("pre", "", "", [H.make("code", "", lines.slice(at, at + CODE_LINES).join("\n"))]));
    }
    return blocks;
  }

  /** A slide as the stage shows it. `head` is its title, `body` its blocks. */
  H.drawSlide = ({ kind, head = "", part = "", body = [], footnotes = [], foot = "", place = "" }) => {
    const content = H.make("div", `slide-body${kind === "text" ? " prose" : ""}`, "", body);
    const slide = H.asWritten(H.make("article", `slide is-${kind}`));
    if (head) {
      const title = H.make("h2", "slide-title", head);
      if (kind === "agenda") H.asInterface(title);
      slide.append(H.make("header", "slide-head", "", part ? [title, H.make("p", "slide-part", part)] : [title]));
    }
    slide.append(content);
    if (footnotes.length) {
      slide.append(H.make("div", "slide-footnotes", "", footnotes.map(({ mark, text }) => H.make("p", "", `${mark} ${text}`))));
    }
    slide.append(H.make("footer", "slide-foot", "", [H.make("span", "", foot), H.make("span", "slide-place", place)]));
    return slide;
  };

  /** A hidden stage of `shape` in which slides are measured; `measure(slide)` gives its body. */
  H.measuring = (shape, act) => {
    const frame = H.make("div", "stage-measure");
    frame.setAttribute("aria-hidden", "true");
    document.body.append(frame);
    try {
      return act((slide) => {
        frame.replaceChildren(H.stage.make(shape, slide));
        return slide.querySelector(".slide-body");
      });
    } finally {
      frame.remove();
    }
  };

  /** How many pieces from `from` on fit on one slide at `size`; at least one. */
  function fill(found, from, most, draw, measure, size) {
    let [low, high] = [1, most];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const body = measure(draw(assemble(found, from, from + middle)));
      body.style.fontSize = `${size}px`;
      body.classList.toggle("is-tight", body.scrollWidth > body.clientWidth + 1);
      if (H.stage.fits(body)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The slides of a passage: lists of blocks, each with the size of its letters. */
  H.divide = (blocks, draw, measure) => {
    const whole = measure(draw(blocks.map((block) => block.cloneNode(true))));
    const size = H.stage.shrink(whole, WHOLE);
    if (size) return [{ blocks, size, isTight: false }];
    let found = pieces(blocks);
    const base = PART[2];
    const alone = (piece) => {
      const body = measure(draw(assemble([piece], 0, 1)));
      body.style.fontSize = `${PART[5]}px`;
      return H.stage.fits(body);
    };
    found = found.flatMap((piece) => {
      if (piece.table || alone(piece)) return [piece];
      return (piece.node.matches("pre") ? codeLines : sentences)(piece.node).map((node) => ({ node }));
    });
    const cut = (most) => {
      const ends = [];
      for (let at = 0; at < found.length;) {
        at += fill(found, at, Math.min(most, found.length - at), draw, measure, base);
        ends.push(at);
      }
      return ends;
    };
    // As few slides as it takes, and on each about as much.
    let ends = cut(found.length);
    for (let most = Math.ceil(found.length / ends.length); most < found.length; most += 1) {
      const even = cut(most);
      if (even.length === ends.length) {
        ends = even;
        break;
      }
    }
    return ends.map((end, index) => {
      const these = assemble(found, index ? ends[index - 1] : 0, end);
      const body = measure(draw(these.map((block) => block.cloneNode(true))));
      let size = H.stage.shrink(body, PART);
      // Only a table with more words side by side than fit has them cut.
      const isTight = !size;
      if (isTight) {
        body.classList.add("is-tight");
        size = H.stage.shrink(body, PART) || PART[PART.length - 1];
      }
      return { blocks: these, size, isTight };
    });
  };
})();
