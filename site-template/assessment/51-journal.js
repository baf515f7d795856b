// The journal: what is typed goes into the browser's own database with every key, so that a crash, a power cut or a closed
// window takes nothing. It never leaves the computer, and "erase my traces" removes it.
//
// One entry, a draft, is a page's whole answers, the file they were typed over (`base`, the hash of its answers), and
// where they were last saved. A page writes one draft of its own; a page that takes a found one up goes on writing that.
// A draft stays after a save, marked as saved: a download can be cancelled. `bases` keeps the answers of the files that
// were opened or saved here, by their hash, so that two copies can be brought together knowing where they parted.
// Firefox keeps a database per file path, the others one for all files on the disk.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const NAME = "hemicycle";
  const MOST = { drafts: 40, bases: 40 };
  const PATIENCE = 5000;
  const MOST_WRITES = 2;
  const badge = H.byID("badge-kept");
  let database = null;
  let key = H.randomID();
  let saved = null;
  let [underWay, isStale, isErased] = [0, false, false];

  /** "empty", "kept", "refused", "full" or "erased". */
  let standing = "empty";

  function show(next) {
    const isNews = next !== standing && (next === "refused" || next === "full");
    standing = next;
    badge.dataset.tone = { kept: "saved", empty: "calm", erased: "calm" }[next] || "unsaved";
    badge.textContent = next === "empty" ? "" : H.text(`keeping.badge-${next}`);
    H.byID("journal-refused").hidden = next !== "refused" && next !== "full";
    if (isNews) H.announce(H.text(`keeping.badge-${next}`));
  }

  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  async function start() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of Object.keys(MOST)) request.result.createObjectStore(store, { keyPath: "key" });
    };
    // A database that neither opens nor fails is as good as refused.
    const late = new Promise((resolve, reject) => { setTimeout(() => reject(new Error("late")), PATIENCE); });
    database = await Promise.race([settled(request), late]);
    database.onclose = () => { database = null; };
    database.onversionchange = () => {
      database.close();
      database = null;
      if (!H.journal.isErasing) { isErased = true; show("erased"); }
    };
  }

  /** One transaction on a store; resolves when it is on the disk. */
  const within = (store, mode, act) => new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: "strict" });
    let result;
    transaction.oncomplete = () => resolve(result && result.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
    result = act(transaction.objectStore(store));
    if (transaction.commit) transaction.commit();
  });

  /** Forgets the oldest entries beyond what is kept; a draft that is in no file is never forgotten. */
  async function prune(store) {
    const entries = await within(store, "readonly", (entries) => entries.getAll());
    const old = entries.filter((entry) => store === "bases" || !entry.unsaved).sort((one, other) => other.time - one.time);
    for (const entry of old.slice(MOST[store])) await within(store, "readwrite", (entries) => entries.delete(entry.key));
  }

  const draft = () => ({
    key, state: H.state.json(), base: H.state.saved.hash, saved, time: Date.now(), unsaved: H.state.isChanged(),
  });

  /**
   * Writes the draft now. The write is handed over whole at once, so that the browser finishes it though the page is closed;
   * a slow disk gets no more than two at a time, and then the newest; `isLast` writes whatever the disk does.
   */
  async function write(isLast = false) {
    if (isErased || H.state.locked) return;
    if (underWay >= MOST_WRITES && !isLast) { isStale = true; return; }
    underWay += 1;
    try {
      if (!database) await start();
      await within("drafts", "readwrite", (drafts) => drafts.put(draft()));
      if (!isErased) show("kept");
    } catch (error) {
      show(error && error.name === "QuotaExceededError" ? "full" : "refused");
    }
    underWay -= 1;
    if (!isStale) return;
    isStale = false;
    write();
  }

  H.journal = {
    isErasing: false,
    standing: () => standing,
    key: () => key,

    /** Opens the database; the badge says where it cannot be. True where drafts can be read. */
    async begin() {
      try {
        await start();
        await prune("drafts");
        await prune("bases");
        return true;
      } catch {
        show("refused");
        return false;
      }
    },

    /** The drafts of other pages than this, newest first; none where nothing can be read. */
    async drafts() {
      try {
        const all = await within("drafts", "readonly", (drafts) => drafts.getAll());
        return all.filter((draft) => draft.key !== key).sort((one, other) => other.time - one.time);
      } catch {
        return [];
      }
    },

    /** Goes on writing a draft that was found. */
    adopt(draft) {
      ({ key, saved } = draft);
      show("kept");
    },

    /** Notes that a draft found here is in a file now. */
    async mark(draft, file) {
      const entry = { ...draft, unsaved: false, saved: { file, time: H.saving.moment(Date.now()).time } };
      await within("drafts", "readwrite", (drafts) => drafts.put(entry)).catch(() => {});
    },

    async forget(draft) {
      await within("drafts", "readwrite", (drafts) => drafts.delete(draft.key)).catch(() => {});
    },

    /** Notes that the answers are in a file now. */
    noteSave(file, time) {
      saved = { file, time };
      H.journal.keepBase(H.state.saved.hash, H.state.saved.island);
      if (standing !== "empty") write();
    },

    keepBase(hash, island) {
      if (database) within("bases", "readwrite", (bases) => bases.put({ key: hash, island, time: Date.now() })).catch(() => {});
    },

    /** The answers with this hash as they stood in their file; null where this browser has not seen them. */
    async base(hash) {
      try {
        const entry = await within("bases", "readonly", (bases) => bases.get(hash));
        return entry ? entry.island : null;
      } catch {
        return null;
      }
    },

    /** Removes the whole database, and keeps nothing more while this page is open. True once it is gone. */
    async erase() {
      isErased = H.journal.isErasing = true;
      try {
        if (database) database.close();
        database = null;
        const request = indexedDB.deleteDatabase(NAME);
        await Promise.race([settled(request), new Promise((resolve, reject) => { setTimeout(() => reject(new Error("late")), PATIENCE); })]);
        const left = indexedDB.databases ? await indexedDB.databases() : [];
        if (left.some(({ name }) => name === NAME)) throw new Error("left");
        show("erased");
        return true;
      } catch {
        return false;
      }
    },

    listen() {
      H.state.onChange(() => write());
      // Few browsers finish what begins here; the write at each key is the one that counts.
      window.addEventListener("pagehide", () => { if (isStale) write(true); });
    },
  };
})();
