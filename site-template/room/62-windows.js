// Two windows of one session: the leader's, and the one on the wall. Both are the same file. The wall's window shows what
// it is told and nothing else; it greets once a second, and every greeting is answered with the whole view, so that either
// window may be reloaded. Messages count only from the window at the other end, with the session's token, in a known shape.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const GREETING = 1000;
  const SILENCE = 3500;
  const PAUSE = 120;
  const NAME = "hemicycle-room";
  const OPENED = /^#room-(wall|lent)-([0-9a-f]{32})(?:-|$)/;

  const hash = OPENED.exec(new URL(document.URL).hash);
  const kept = typeof window.history.state === "object" && window.history.state !== null ? window.history.state : {};
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const randomHex = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  const role = hash ? { wall: "wall", lent: "borrower" }[hash[1]] : kept.role === "borrower" && window.opener ? "borrower" : "leader";
  const token = hash ? hash[2] : typeof kept.room === "string" ? kept.room : randomHex();
  // Who is at the other end of what: the wall's window, and a window that has borrowed it.
  let wall = null;
  let borrower = null;
  let lastGreeting = 0;
  let lastLoan = 0;
  let view = { kind: "nothing" };
  let borrowed = null;
  let shape = "wide";
  let hasWall = false;
  let fromLender = {};
  let isAlone = false;
  const listeners = { view: [], wall: [], key: [], lender: [] };
  const tell = (event, ...facts) => { for (const listener of listeners[event]) listener(...facts); };

  const post = (target, say, facts = {}) => {
    try {
      if (target && !target.closed) target.postMessage({ hemicycle: "room/1", token, say, ...facts }, "*");
    } catch {
      // A window that is going away; its silence tells.
    }
  };
  const shapeOf = () => (window.innerWidth / window.innerHeight < 1.5 ? "square" : "wide");

  function standing() {
    const there = role === "borrower" ? fromLender.hasWall === true : Date.now() - lastGreeting < SILENCE;
    if (borrowed && Date.now() - lastLoan > SILENCE) {
      borrowed = null;
      sendView();
    }
    if (there !== hasWall) {
      hasWall = there;
      tell("wall", hasWall);
    }
  }

  function sendView() {
    if (role === "leader") post(wall, "view", { view: borrowed || view });
    else if (role === "borrower") post(window.opener, "borrow", { view });
  }

  /** What the wall's window says to the leader. */
  function fromWall(source, { say, shape: its, action }) {
    if (say === "greeting") {
      wall = source;
      lastGreeting = Date.now();
      const turned = its === "square" ? "square" : "wide";
      if (turned !== shape) {
        shape = turned;
        tell("wall", true);
      }
      sendView();
      standing();
    } else if (say === "key" && H.keys.isAction(action)) {
      if (borrowed) post(borrower, "key", { action });
      else tell("key", action);
    }
  }

  window.addEventListener("message", ({ source, data }) => {
    if (!isObject(data) || data.hemicycle !== "room/1" || data.token !== token || source === window || !source) return;
    if (role === "wall") {
      if (source === window.opener && data.say === "view" && isObject(data.view)) tell("view", data.view);
    } else if (role === "borrower") {
      if (source !== window.opener) return;
      if (data.say === "lent" && isObject(data.facts)) {
        fromLender = data.facts;
        standing();
        tell("lender", fromLender);
      } else if (data.say === "key" && H.keys.isAction(data.action)) tell("key", data.action);
    } else if (data.say === "borrow" && isObject(data.view) && (!borrower || borrower === source || borrower.closed)) {
      borrower = source;
      borrowed = data.view.kind === "nothing" ? null : data.view;
      lastLoan = Date.now();
      sendView();
      post(borrower, "lent", { facts: { ...H.windows.lending(), hasWall } });
    } else if (!wall || wall === source || wall.closed || Date.now() - lastGreeting > SILENCE) fromWall(source, data);
  });

  setInterval(() => {
    if (role === "wall") post(window.opener, "greeting", { shape: shapeOf() });
    else standing();
    if (role === "borrower") sendView();
  }, GREETING);

  let [written, writing] = [0, 0];

  /** Leaves what is kept to a reload, at once or soon: WebKit throws at more than a hundred in ten seconds. */
  function write() {
    clearTimeout(writing);
    const wait = written + PAUSE - Date.now();
    if (wait > 0) writing = setTimeout(write, wait);
    else {
      written = Date.now();
      window.history.replaceState(kept, "");
    }
  }

  /** This file's address with another hash. */
  const address = (name) => `${document.URL.split("#")[0]}#room-${name}-${token}`;

  H.windows = {
    role, token,
    /** The shape of the screen that the room sees: the wall's, or this window's where it is the screen. */
    shape() {
      if (role === "wall" || isAlone) return shapeOf();
      return (role === "borrower" ? fromLender.shape : shape) === "square" ? "square" : "wide";
    },

    /** Whether this window is the screen. */
    setAlone(on) { isAlone = on; },
    hasWall: () => hasWall,

    /** Whether somebody else's view is on the wall. */
    isLent: () => borrowed !== null,

    /** What a borrower of the wall is told; the slides say how the session stands. */
    lending: () => ({ shape }),

    /** Opens the wall's window, or brings it forward; false where the browser does not let it. To be called on a click or a key. */
    openWall() {
      wall = window.open(address("wall"), NAME, "popup,width=1280,height=720");
      return Boolean(wall);
    },

    /** Opens another page of this site that may show its own things on this session's wall; false where the browser does not. */
    openBorrower(page, rest = "") {
      if (borrower && !borrower.closed) {
        borrower.focus();
        post(borrower, "key", { action: "vote" });
        return true;
      }
      borrower = window.open(`${page}#room-lent-${token}${rest}`, "_blank");
      return Boolean(borrower);
    },

    closeWall() {
      if (wall && !wall.closed) wall.close();
      lastGreeting = 0;
      standing();
    },

    /** Puts a view on the wall. */
    show(next) {
      view = next;
      sendView();
    },

    /** A key pressed in the wall's window goes to the leader's. */
    passKey: (action) => post(window.opener, "key", { action }),

    /** `view` (wall), `wall` (leader: it came or went), `key` (leader: pressed on the wall), `lender` (borrower). */
    on: (event, listener) => listeners[event].push(listener),

    /** Facts that a reload of this window keeps. */
    kept: () => kept,
    keep(facts) {
      Object.assign(kept, { room: token, role }, facts);
      write();
    },
  };
  if (role === "wall") post(window.opener, "greeting", { shape: shapeOf() });
})();
