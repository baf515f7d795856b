// The board: what the room sees of a vote. It is drawn from a view, texts and numbers only, so that either window of either
// page can draw it; counts that are not revealed are not in the view.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const SIZES = [58, 54, 50, 46, 43, 40, 37, 34, 31, 28, 26, 24];
  const PAGE = 6;

  const sum = (counts) => counts.reduce((total, count) => total + count, 0);
  const text = (value) => (typeof value === "string" ? value : "");
  const number = (value) => (Number.isFinite(value) ? value : 0);
  const list = (value) => (Array.isArray(value) ? value : []);

  /** Thousandths as a decimal: 1.5. */
  function decimal(thousandths, digits = 1) {
    const scale = 10 ** digits;
    const rounded = Math.round(Math.abs(thousandths) * scale / 1000);
    const parts = [String(Math.floor(rounded / scale)), String(rounded % scale).padStart(digits, "0")];
    const shown = rounded % scale === 0 && digits === 1 ? parts[0] : parts.join(H.text("format.decimal"));
    return thousandths < 0 && rounded ? `\u2212${shown}` : shown;
  }

  /** How far a room agrees, in words; van der Eijk's agreement in thousandths, null where there is none. */
  function agreementWords(agreement) {
    if (!Number.isFinite(agreement)) return "";
    const step = agreement < 0 ? "split" : agreement < 400 ? "weak" : agreement < 700 ? "fair" : "strong";
    return H.text(`room.agreement-${step}`);
  }

  /** One round's bar for one level, with its number. */
  function bar(round, index, level, most) {
    const count = number(round.counts[level]);
    const fill = H.make("span", `board-fill board-round-${index + 1}`);
    fill.style.width = `${most ? (100 * count) / most : 0}%`;
    const line = H.make("span", "board-bar", "", [H.make("span", "board-track", "", [fill]), H.make("span", "board-count", String(count))]);
    return line;
  }

  function facts(rounds) {
    return rounds.map((round, index) => {
      const parts = [H.text("room.facts-votes", { votes: sum(round.counts), present: number(round.present), abstain: number(round.abstain) })];
      if (Number.isFinite(round.median)) parts.push(H.text("room.facts-median", { level: decimal(round.median) }));
      if (Number.isFinite(round.q1) && Number.isFinite(round.q3)) {
        parts.push(H.text("room.facts-spread", { from: decimal(round.q1), to: decimal(round.q3) }));
      }
      if (Number.isFinite(round.agreement)) {
        parts.push(H.text("room.facts-agreement", { words: agreementWords(round.agreement), figure: decimal(round.agreement, 2) }));
      }
      const line = H.make("p", `board-fact board-fact-${index + 1}`);
      if (rounds.length > 1) line.append(H.make("strong", "", H.text("room.round", { number: index + 1 })), " ");
      line.append(parts.join(" · "));
      return line;
    });
  }

  function drawVote(view) {
    const rounds = list(view.rounds).filter((round) => Array.isArray(round.counts));
    const most = Math.max(0, ...rounds.flatMap((round) => round.counts));
    const levels = list(view.levels).map((level, index) => {
      const state = view.counting === index ? " is-counted" : Number.isInteger(view.counting) ? " is-waiting" : "";
      const item = H.make("li", `board-level${state}${view.adopted === index ? " is-adopted" : ""}`, "", [
        H.make("span", "board-number", String(index)), H.make("span", "board-words", text(level)),
      ]);
      if (rounds.length) item.append(H.make("span", "board-bars", "", rounds.map((round, at) => bar(round, at, index, most))));
      if (view.adopted === index) item.append(H.make("span", "board-adopted", H.text("room.adopted")));
      return item;
    });
    const head = H.make("header", "board-head", "", [H.make("p", "board-area", text(view.area)), H.make("p", "board-place", text(view.place))]);
    const notice = view.counting === "abstain" ? H.text("room.counting-abstain") : Number.isInteger(view.counting)
      ? H.text("room.counting-level", { level: view.counting }) : text(view.notice);
    const body = H.make("div", "board-body", "", [H.make("h2", "board-question", text(view.text)), H.make("ol", "board-levels", "", levels)]);
    return H.make("article", `board${rounds.length ? " has-rounds" : ""}`, "", [
      head, body, H.make("footer", "board-foot", "", rounds.length ? facts(rounds) : [H.make("p", "board-notice", notice)]),
    ]);
  }

  /** Every question that was voted on, the most divided first. */
  function drawResults(view) {
    const rows = list(view.rows);
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    const page = Math.min(Math.max(0, number(view.page)), pages - 1);
    const lines = rows.slice(page * PAGE, (page + 1) * PAGE).map((row) => {
      const counts = list(row.counts).map(number);
      const most = Math.max(0, ...counts);
      const columns = counts.map((count, level) => {
        const fill = H.make("span", "board-column-fill");
        fill.style.height = `${most ? (100 * count) / most : 0}%`;
        return H.make("span", "board-column", "", [H.make("span", "board-column-count", count ? String(count) : ""), fill, H.make("span", "board-column-level", String(level))]);
      });
      const words = [agreementWords(row.agreement), Number.isInteger(row.adopted) ? H.text("room.adopted-level", { level: row.adopted }) : ""];
      return H.make("li", "board-row", "", [
        H.make("div", "board-row-text", "", [H.make("p", "board-row-question", text(row.text)), H.make("p", "board-row-words", words.filter(Boolean).join(" · "))]),
        H.make("div", "board-columns", "", columns),
      ]);
    });
    const head = H.make("header", "board-head", "", [
      H.make("p", "board-area", H.text("room.results")), H.make("p", "board-place", pages > 1 ? `${page + 1} / ${pages}` : ""),
    ]);
    const body = H.make("div", "board-body", "", [lines.length ? H.make("ol", "board-rows", "", lines) : H.make("p", "", H.text("room.no-votes"))]);
    return H.make("article", "board board-results", "", [head, body, H.make("footer", "board-foot", "", [H.make("p", "board-notice", H.text("room.results-order"))])]);
  }

  H.board = {
    agreementWords, decimal,
    pages: (rows) => Math.max(1, Math.ceil(rows.length / PAGE)),

    /** Draws a view of kind "vote" or "results" in `frame`, in letters as large as fit. */
    show(frame, shape, view) {
      const board = view.kind === "results" ? drawResults(view) : drawVote(view);
      H.stage.show(frame, shape, board);
      H.stage.shrink(board.querySelector(".board-body"), SIZES);
    },
  };
})();
