// The overview: every slide, small, to jump to.
(() => {
  "use strict";
  const H = window.Hemicycle;

  H.openOverview = (deck, at, jump) => {
    const grid = H.make("div", "overview-grid");
    const frames = [];
    const dialog = H.openDialog("overview", H.text("slides.overview"), [grid]);
    deck.slides.forEach((slide, index) => {
      const frame = H.make("div", "stage-frame");
      frame.setAttribute("aria-hidden", "true");
      const words = [slide.title || deck.page.title, slide.part].filter(Boolean).join(" · ");
      const choose = H.makeButton("overview-slide", "", () => {
        dialog.close();
        jump(index);
      });
      choose.append(frame, H.asWritten(H.make("span", "overview-words", `${index + 1}. ${words}`)));
      if (index === at) choose.setAttribute("aria-current", "true");
      grid.append(choose);
      frames.push(frame);
    });
    frames.forEach((frame, index) => H.stage.show(frame, deck.shape, deck.slides[index].draw()));
    grid.children[at].focus();
    grid.children[at].scrollIntoView({ block: "center" });
    dialog.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 }[event.code];
      const here = Array.prototype.indexOf.call(grid.children, document.activeElement);
      if (!step || here < 0) return;
      event.preventDefault();
      const target = grid.children[Math.min(Math.max(here + step, 0), grid.children.length - 1)];
      target.focus();
    });
    dialog.addEventListener("close", () => H.stage.forget(frames));
  };
})();
