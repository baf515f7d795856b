// The wall's window: it shows the slide, the question or the count that it is told to show, and passes on the keys that
// are pressed in it. Speaker notes are not in this file and are never loaded here.
(() => {
  "use strict";
  const H = window.Hemicycle;

  H.runWall = () => {
    const frame = H.make("div", "stage-frame wall");
    const timer = H.make("p", "wall-timer");
    timer.hidden = true;
    const waiting = H.make("p", "wall-waiting", H.text("room.waiting"));
    H.fillWindow(H.make("div", "room-window", "", [frame, timer, waiting]));
    let deck = null;
    let view = { kind: "nothing" };
    let drawn = "";

    function draw() {
      const shape = H.windows.shape();
      const key = JSON.stringify([{ ...view, clock: null }, shape]);
      if (key === drawn) return;
      drawn = key;
      waiting.hidden = view.kind !== "nothing";
      frame.classList.toggle("is-blank", view.kind === "blank");
      if (view.kind === "slide" && H.makeDeck) {
        if (!deck || deck.shape !== shape) deck = H.makeDeck(shape);
        const slide = deck.slides[view.at];
        if (slide) H.stage.show(frame, shape, slide.draw(view.item));
      } else if (view.kind === "blank" || view.kind === "nothing") frame.replaceChildren();
      else if (H.board) H.board.show(frame, shape, view);
    }

    function tick() {
      const clock = view.clock;
      timer.hidden = !clock || view.kind === "blank";
      if (!clock) return;
      const left = clock.left !== null ? clock.left : clock.ends - Date.now();
      timer.textContent = H.clock.write(Math.ceil(left / 1000) * 1000);
      timer.classList.toggle("is-over", left < 0);
    }

    H.windows.on("view", (next) => {
      view = next;
      draw();
      tick();
    });
    window.addEventListener("resize", draw);
    setInterval(tick, 250);
    H.screen.keepAwake(true);
    H.keys.listen(() => true, (action) => {
      if (action === "fullscreen") H.screen.toggleFull();
      else if (action !== "escape") H.windows.passKey(action);
      return action !== "escape";
    });
    frame.addEventListener("click", () => H.windows.passKey("next"));
  };
})();
