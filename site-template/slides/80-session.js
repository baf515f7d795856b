// The session: which slide is shown, what the wall is told, what the clocks say, and what each key and button does.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const place = document.getElementById("leaf-room");
  let deck = null;
  let presenter = null;
  let at = 0;
  let notes = {};
  let [isBlank, isSingle] = [false, false];
  let isTimerShown = false;
  let started = false;
  // Whether the slide that announces the vote has sent to it.
  let hasVoted = false;
  let typed = "";

  const NOTES = [20, 19, 18, 17, 16, 15];
  const slide = () => deck.slides[at];
  const questions = () => (place.dataset.questions || "").split(" ").filter(Boolean);
  H.questionsOfPage = questions;

  /** The item that is being treated: that of the slide, or the last one before it. */
  function item() {
    for (let index = at; index >= 0; index -= 1) if (deck.slides[index].item >= 0) return deck.slides[index].item;
    return -1;
  }

  /** What the wall's own clock needs: when the item ends, or what is left while the clock stands. */
  function wallClock() {
    if (!isTimerShown || !H.clock.isRunning() || item() < 0) return null;
    const { item: left } = H.clock.standing(deck.page.agenda, item());
    return H.clock.isPaused() ? { ends: 0, left } : { ends: Math.round((Date.now() + left) / 250) * 250, left: null };
  }

  function tellWall() {
    H.windows.show(isBlank ? { kind: "blank" } : { kind: "slide", at, item: item(), clock: wallClock() });
    H.windows.keep({ slide: at, clock: H.clock.facts(), timer: isTimerShown, single: isSingle, keys: H.keys.single, open: true });
  }

  function showNotes() {
    const [markup, box] = [notes[slide().note], presenter.fields.notes];
    if (typeof markup === "string") box.innerHTML = H.policy.createHTML(markup);
    else box.replaceChildren(H.asInterface(H.make("p", "", H.text("slides.no-notes"))));
    // Long notes in smaller letters rather than below the edge, as far as they can be read from a lectern.
    if (box.clientHeight) H.stage.shrink(box, NOTES);
    box.scrollTop = 0;
  }

  function draw() {
    H.windows.setAlone(isSingle);
    if (H.windows.shape() !== deck.shape) return reshape();
    const { frames, fields, buttons, element } = presenter;
    const next = deck.slides[at + 1];
    H.stage.show(frames.now, deck.shape, slide().draw(item()));
    if (next) H.stage.show(frames.next, deck.shape, next.draw(item()));
    else frames.next.replaceChildren();
    fields.nextTitle.replaceChildren(
      next ? H.asWritten(H.make("bdi", "", [next.title, next.part].filter(Boolean).join(" · "))) : H.text("slides.end"));
    fields.place.textContent = H.text("slides.place", { number: at + 1, count: deck.slides.length });
    element.classList.toggle("is-single", isSingle);
    element.classList.toggle("is-blank", isBlank);
    element.dataset.shape = deck.shape;
    buttons.blank.setAttribute("aria-pressed", String(isBlank));
    buttons.timer.setAttribute("aria-pressed", String(isTimerShown));
    buttons.previous.disabled = at === 0;
    buttons.next.disabled = at === deck.slides.length - 1;
    showNotes();
    H.drawCourse(presenter.fields.agenda, deck.page.agenda, item());
    showStatus();
    tick();
    tellWall();
    H.stage.refit();
    return undefined;
  }

  function showStatus(text = "") {
    const { fields, buttons } = presenter;
    buttons.wall.textContent = H.text(H.windows.hasWall() ? "slides.close-wall" : "slides.do-wall");
    fields.status.textContent = text || (H.windows.isLent() ? H.text("slides.lent") : H.windows.hasWall() ? H.text("slides.wall-open") : "");
    // On a screen of its own a message fades; a new one begins anew.
    for (const fade of fields.status.getAnimations()) fade.currentTime = 0;
  }

  function tick() {
    if (!presenter) return;
    H.tellTime(presenter, deck.page.agenda, item(), wallClock());
  }

  function go(to, isForward = false) {
    const next = Math.min(Math.max(to, 0), deck.slides.length - 1);
    if (next === at && !isBlank) return;
    [at, isBlank] = [next, false];
    // A session begins with its first item, whether or not somebody thinks of its clock.
    if (isForward && slide().item >= 0 && deck.page.isWorkshop && !H.clock.isRunning()) H.clock.start();
    draw();
    H.say(`${slide().title} ${slide().part || ""}`);
  }

  /** Another shape of screen cuts the passages otherwise; the passage stays. */
  function reshape() {
    if (H.windows.shape() !== deck.shape) {
      const { title, kind, item: treated } = slide();
      deck = H.makeDeck(H.windows.shape());
      const same = deck.slides.findIndex((other) => other.title === title && other.kind === kind && other.item === treated);
      at = same >= 0 ? same : Math.min(at, deck.slides.length - 1);
    }
    draw();
  }

  const acts = {
    next() {
      // Where the vote is announced, on means to the vote; once that has been there, to the next slide.
      if (slide().kind !== "vote" || hasVoted || isBlank) go(at + 1, true);
      else {
        acts.vote();
        hasVoted = true;
      }
    },
    previous: () => go(at - 1),
    first: () => go(0),
    last: () => go(deck.slides.length - 1),
    blank() { isBlank = !isBlank; draw(); },
    notes() {
      presenter.sections.notes.hidden = !presenter.sections.notes.hidden;
      if (isSingle) showStatus(H.text("slides.notes-apart"));
    },
    overview: () => H.openOverview(deck, at, go),
    clock() {
      H.clock.togglePause();
      draw();
    },
    reset() { H.clock.stop(); isTimerShown = false; draw(); },
    timer() {
      if (!H.clock.isRunning()) H.clock.start();
      isTimerShown = !isTimerShown;
      draw();
    },
    fullscreen: () => H.screen.toggleFull(),
    help: () => H.openHelp(H.presenterActions, tellWall),
    wall() {
      if (H.windows.hasWall()) H.windows.closeWall();
      else if (H.windows.openWall()) isSingle = false;
      else acts.blocked();
      draw();
    },
    /** The second window was refused: the first one does both. */
    blocked() {
      isSingle = true;
      draw();
      showStatus(H.text("slides.blocked"));
    },
    single() {
      isSingle = !isSingle;
      draw();
      if (isSingle) showStatus(H.text("slides.single-how"));
    },
    vote() {
      if (!questions().length) return;
      const opened = H.windows.openBorrower(place.dataset.assessment, `-${questions().join("+")}`);
      showStatus(H.text(opened ? "slides.voting" : "slides.vote-blocked"));
    },
    leaving: () => showStatus(H.text("room.leaving")),
    escape: () => (isSingle ? acts.single() : close()),
  };

  /** Digits and then Enter: to the slide of that number. */
  function jumpTyped(event) {
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
    if (digit && H.keys.single && !event.ctrlKey && !event.metaKey && !event.altKey) typed = (typed + digit[1]).slice(-3);
    else if (event.code === "Enter" && typed && event.target === document.body) {
      go(Number(typed) - 1);
      typed = "";
    } else typed = "";
  }

  function act(action) {
    if (!acts[action]) return false;
    // While the room sees a vote, slides that nobody sees stay where they are.
    if (H.windows.isLent() && ["next", "previous", "first", "last"].includes(action)) showStatus();
    else acts[action]();
    return true;
  }

  function close() {
    H.windows.closeWall();
    H.clock.stop();
    hasVoted = false;
    H.windows.keep({ open: false, clock: null, slide: 0 });
    H.screen.keepAwake(false);
    H.screen.leaveFull();
    H.leaveWindow(presenter.element);
    started = false;
    document.getElementById("present").focus();
  }

  const speaker = H.make("p", "unseen");
  speaker.setAttribute("role", "status");
  /** To a screen reader. */
  H.say = (text) => { speaker.textContent = text; };

  H.takeNotes = (taken) => {
    notes = taken;
    if (presenter) {
      presenter.sections.notes.hidden = false;
      draw();
    }
  };

  H.slides = {
    deck: () => deck,
    at: () => at,

    /** Begins, in the window's role. What a reload of this window kept is taken up. */
    start() {
      if (H.windows.role === "wall") return H.runWall();
      if (started) return undefined;
      started = true;
      const kept = H.windows.kept();
      H.clock.take(kept.clock);
      H.keys.single = kept.keys !== false;
      isTimerShown = kept.timer === true;
      isSingle = kept.single === true;
      deck = H.makeDeck(H.windows.shape());
      at = Number.isSafeInteger(kept.slide) && deck.slides[kept.slide] ? kept.slide : 0;
      if (!presenter) {
        presenter = H.makePresenter(act, { hasNotes: Boolean(place.dataset.notes), agenda: deck.page.agenda, questions: questions() });
        presenter.element.append(speaker);
        H.keys.listen(() => started && !H.isDialogOpen(), act);
        document.addEventListener("keydown", (event) => { if (started && !H.isDialogOpen()) jumpTyped(event); });
        H.windows.on("key", (action) => { if (started) act(action); });
        H.windows.on("wall", () => { if (started) reshape(); });
        // What is read with the arrows keeps them.
        for (const box of [presenter.fields.notes, presenter.sections.course]) {
          box.addEventListener("keydown", (event) => { if (/^Arrow(Up|Down)$/.test(event.code)) event.stopPropagation(); });
        }
        presenter.frames.now.addEventListener("click", () => act("next"));
        setInterval(() => { if (started) tick(); }, 250);
        window.addEventListener("resize", () => { if (started && isSingle) draw(); });
        H.loadNotes();
      }
      H.windows.lending = () => ({ shape: H.windows.shape(), clock: H.clock.facts(), agenda: deck.page.agenda, item: item(), title: deck.page.title });
      H.fillWindow(presenter.element);
      H.screen.keepAwake(true);
      draw();
      presenter.buttons.next.focus();
      return undefined;
    },
  };
})();
