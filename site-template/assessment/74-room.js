// Voting in the room: question after question, from the reading to the count, the result and the next. The clicker alone
// leads through it; the numbers are typed as the counters call them out. What the wall shows is made here from the state.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const ACTIONS = ["next", "previous", "levels", "reveal", "again", "adopt", "undo", "vote", "overview", "notes", "blank", "timer", "wall", "fullscreen", "help", "escape"];

  let desk = null;
  let isOpen = false;
  let keys = [];
  let at = 0;
  // 0 is the reading, then who is present, every level, the abstentions, and last the result.
  let step = 0;
  let roundAt = 0;
  let isRevealed = false;
  let isBlank = false;
  let isSingle = false;
  let isTimerShown = false;
  let page = -1;
  let present = 0;

  const question = () => H.votable(keys[at]);
  const placeText = () => H.text("room.place", { number: at + 1, count: keys.length });
  const lastStep = () => question().levels.length + 3;
  const kept = () => H.votes.rounds(keys[at]);
  const isLent = () => H.windows.role === "borrower";

  function fillFields() {
    const blank = { present: present || "", counts: question().levels.map(() => ""), abstain: "" };
    desk.fill(kept()[roundAt] || blank, H.state.locked !== null);
  }

  function changed(typing) {
    const round = desk.typed();
    if (desk.check()) return;
    present = round.present;
    H.votes.set(keys[at], roundAt, round, typing);
    draw();
  }

  function draw() {
    if (!isOpen) return;
    H.windows.setAlone(isSingle);
    const shape = H.windows.shape();
    const shown = isBlank ? { kind: "blank" } : page >= 0 ? { kind: "results", page, rows: H.voteRows(H.votes.figures()) }
      : { ...H.voteView({ key: keys[at], step, roundAt, isRevealed }), clock: isTimerShown ? H.session.wallClock() : null, place: placeText() };
    const { buttons, element } = desk;
    if (shown.kind === "blank") desk.frame.replaceChildren();
    else H.board.show(desk.frame, shape, shown);
    H.windows.show(shown);
    H.windows.keep({ room: H.windows.token, vote: { keys, at, step, roundAt, isRevealed }, timer: isTimerShown, keys: H.keys.single, draft: H.journal.key() });
    element.dataset.shape = shape;
    element.classList.toggle("is-single", isSingle);
    element.classList.toggle("is-blank", isBlank);
    element.classList.toggle("is-revealed", isRevealed);
    desk.title.textContent = H.text("room.count-round", { number: roundAt + 1 });
    desk.place.textContent = placeText();
    desk.rows.forEach((row, index) => row.classList.toggle("is-now", index === step - 1 && page < 0));
    const counted = kept().length > 0;
    const locked = H.state.locked !== null;
    buttons.reveal.textContent = H.text(isRevealed ? "room.do-hide" : "room.do-reveal");
    buttons.reveal.disabled = !counted;
    buttons.again.disabled = locked || !counted || roundAt >= kept().length;
    buttons.adopt.disabled = locked || !counted;
    buttons.undo.disabled = locked || !H.votes.canUndo();
    buttons.overview.setAttribute("aria-pressed", String(page >= 0));
    buttons.blank.setAttribute("aria-pressed", String(isBlank));
    showStatus();
    H.stage.refit();
  }

  function showStatus(text = "") {
    desk.buttons.wall.hidden = isLent();
    desk.buttons.wall.textContent = H.text(H.windows.hasWall() ? "room.do-unwall" : "room.do-wall");
    desk.buttons.escape.textContent = H.text(isLent() ? "room.do-return" : "room.do-escape");
    const standing = H.windows.hasWall() ? H.text(isLent() ? "room.on-lent-wall" : "room.on-wall") : H.text("room.no-wall");
    if (text || !desk.status.textContent) desk.status.textContent = text || standing;
  }

  function turnTo(key) {
    at = Math.max(0, keys.indexOf(key));
    const rounds = kept();
    roundAt = Math.max(0, rounds.length - 1);
    step = 0;
    isRevealed = false;
    page = -1;
    if (rounds.length) present = rounds[rounds.length - 1].present;
    desk.ask(question());
    fillFields();
    toStep(0);
  }

  function toStep(next) {
    step = Math.min(Math.max(next, 0), lastStep());
    isBlank = false;
    if (step < lastStep()) isRevealed = false;
    draw();
    const field = desk.fields[step - 1];
    if (field) field.focus();
    else desk.buttons.next.focus();
  }

  function turn(by) {
    if (page >= 0) {
      const pages = H.board.pages(H.voteRows(H.votes.figures()));
      // After the last question and all results, a session goes on with its slides.
      if (page + by >= pages && !keys[at + 1] && step === lastStep() && isLent()) return close();
      if (page + by < 0 || page + by >= pages) return acts.overview();
      page += by;
      return draw();
    }
    if (isBlank) return acts.blank();
    if (by > 0 && step === lastStep() && !isRevealed && kept().length) return reveal(true);
    if (by > 0 && step < lastStep() && !(step === 0 && isRevealed)) return toStep(step + 1);
    if (by < 0 && isRevealed) return reveal(false);
    if (by < 0 && step > 0) return toStep(step - 1);
    if (keys[at + by]) {
      turnTo(keys[at + by]);
      H.announce(question().text);
    } else if (by > 0) acts.overview();
    else if (isLent()) close();
    return undefined;
  }

  function reveal(on) {
    if (on && (!kept().length || desk.check())) return;
    isRevealed = on;
    if (on) step = lastStep();
    draw();
    desk.buttons.next.focus();
    if (on) H.announce(H.text("room.revealed"));
  }

  const acts = {
    next: () => turn(1),
    previous: () => turn(-1),
    reveal: () => reveal(!isRevealed),
    vote: () => toStep(1),
    notes() { desk.help.hidden = !desk.help.hidden; },
    overview() {
      [page, isBlank] = [page >= 0 ? -1 : 0, false];
      draw();
    },
    blank() { isBlank = !isBlank; draw(); },
    timer() {
      if (!H.clock.isRunning()) H.clock.start();
      isTimerShown = !isTimerShown;
      draw();
    },
    again() {
      roundAt = kept().length;
      isRevealed = false;
      fillFields();
      toStep(2);
    },
    adopt() {
      H.askAdoption(question(), H.votes.suggested(keys[at]), H.answerTo(keys[at]), (level, reason) => {
        H.votes.adopt(keys[at], level, reason);
        reveal(true);
        showStatus(H.text("room.adopted-now", { level }));
      });
    },
    undo() {
      const key = H.votes.undo();
      if (key === null) return;
      if (key !== keys[at] && keys.includes(key)) turnTo(key);
      roundAt = Math.min(roundAt, Math.max(0, kept().length - 1));
      fillFields();
      draw();
      showStatus(H.text("room.undone"));
    },
    fullscreen: H.screen.toggleFull,
    help: () => H.openHelp(ACTIONS, draw),
    wall() {
      if (H.windows.hasWall()) H.windows.closeWall();
      else if (H.windows.openWall()) isSingle = false;
      else {
        isSingle = true;
        showStatus(H.text("room.blocked"));
      }
      draw();
    },
    single() {
      isSingle = !isSingle;
      draw();
      if (isSingle) showStatus(H.text("room.single-how"));
    },
    leaving: () => showStatus(H.text("room.leaving")),
    escape: () => (isSingle ? acts.single() : close()),
  };

  function act(action) {
    if (action.startsWith("level")) {
      const level = Number(action.slice(-1));
      if (level < question().levels.length) toStep(level + 2);
      return true;
    }
    if (!acts[action]) return false;
    const { disabled, hidden } = desk.buttons[action] || {};
    if (!disabled && !hidden) acts[action]();
    return true;
  }

  function close() {
    isOpen = false;
    H.windows.show({ kind: "nothing" });
    H.windows.closeWall();
    H.windows.keep({ vote: null });
    H.screen.keepAwake(false);
    H.screen.leaveFull();
    H.leaveWindow(desk.element);
    H.room.update();
    H.byID("room-start").focus();
    if (isLent()) {
      H.byID("room-returned").hidden = false;
      window.opener.focus();
    }
  }

  H.leadVotes = (list, first, from = null) => {
    if (!H.state.value || !list.length) return;
    if (!desk) {
      desk = H.makeLead(act, changed);
      H.keys.listen(() => isOpen && !H.isDialogOpen(), act);
      // The session asks for its vote once more after coming back from it.
      H.windows.on("key", (action) => { if (isOpen === (action !== "vote")) isOpen ? act(action) : H.leadVotes(keys, keys[at]); });
      H.windows.on("wall", () => { if (isOpen) { desk.status.textContent = ""; draw(); } });
      document.addEventListener("keydown", (event) => {
        if (!isOpen || event.code !== "Enter" || !event.target.matches(".lead-number")) return;
        event.preventDefault();
        turn(1);
      });
      window.addEventListener("resize", () => { if (isSingle) draw(); });
      setInterval(() => { if (isOpen) desk.clock.textContent = H.session.words(); }, 250);
    }
    H.byID("room-returned").hidden = true;
    keys = list;
    isOpen = true;
    H.fillWindow(desk.element);
    H.screen.keepAwake(true);
    turnTo(first);
    if (from) {
      roundAt = Math.min(Math.max(0, Number(from.roundAt) || 0), kept().length);
      fillFields();
      toStep(Number(from.step) || 0);
      if (from.isRevealed === true) reveal(true);
    }
    H.stage.refit();
  };
})();
