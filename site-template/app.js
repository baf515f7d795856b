"use strict";

// What a page of the guide gains where scripts run; it loses nothing without. The links to other languages keep the place in the
// page, the search window opens, and a term's definition closes with Escape.

{
  const H = globalThis.Hemicycle ??= {};
  const $ = (id) => document.getElementById(id);

  // MARK: The same place in another language

  for (const link of document.querySelectorAll("[data-same-page]")) {
    link.addEventListener("click", () => {
      const place = document.URL.split("#")[1];
      if (place) link.hash = "#" + place;
    });
  }

  // MARK: Search

  const dialog = $("search");
  const field = $("search-words");
  const list = $("search-results");
  const status = $("search-status");
  const {index: indexAddress, finder: scriptAddress, base} = dialog.dataset;
  let index = null;
  let loading = null;

  // Where the page can also be presented, slides-link.js has opened the one door for scripts already. Here only the two
  // addresses that the builder wrote into this page become scripts, and the texts that lie beside the pages.
  const TEXTS = /^(\.\.\/)*([a-z0-9-]+\/)*search-texts\.js$/;
  const rules = {
    createScriptURL: (address) => {
      if (address !== indexAddress && address !== scriptAddress && !TEXTS.test(address)) throw new TypeError(address);
      return address;
    },
  };
  H.policy ??= globalThis.trustedTypes?.createPolicy("hemicycle", rules) ?? rules;

  const load = (address) => new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.addEventListener("load", loaded);
    script.addEventListener("error", failed);
    script.src = H.policy.createScriptURL(address);
    document.head.append(script);
  });

  // Path to the texts of a page's sections; folder to the loading of its pages' texts.
  const sections = new Map();
  const folders = new Map();

  H.searchTexts = (pages) => {
    for (const [path, lines] of Object.entries(pages)) sections.set(path, lines.split("\n"));
  };

  const textOf = ({path, place}) => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    if (!folders.has(folder)) folders.set(folder, load(`${base}${folder}search-texts.js`).catch(() => {}));
    return folders.get(folder).then(() => sections.get(path)?.[place] ?? "");
  };

  const prepare = () => loading ??= load(scriptAddress).then(() => {
    H.searchIndex = (data) => { index = new H.Search.Index(data); };
    return load(indexAddress);
  }).then(show, () => {
    loading = null;
    say(dialog.dataset.failed);
  });

  const say = (text) => { status.textContent = text; };

  /** Text in which the words asked for are marked. */
  const marked = (element, text, asked) => {
    let done = 0;
    for (const {start, end} of index.marks(text, asked)) {
      element.append(text.slice(done, start));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      element.append(mark);
      done = end;
    }
    element.append(text.slice(done));
    return element;
  };

  /** The passage round what was found; where only names of the page hold it, its summary or the beginning. */
  const passage = (result, asked) => {
    const element = document.createElement("span");
    element.className = "search-passage";
    const {summary} = result;
    if (summary && index.marks(summary, asked).length > 0) return marked(element, summary, asked);
    textOf(result).then((text) => {
      marked(element, index.passage(text, asked) || summary || H.Search.beginning(text), asked);
    });
    return element;
  };

  const item = (result, asked) => {
    const {path, id, title, heading} = result;
    const link = document.createElement("a");
    // A page that is not translated yet is found in its own language.
    link.dir = "auto";
    link.href = base + path.split("/").map(encodeURIComponent).join("/") + ".html" + (id ? "#" + encodeURIComponent(id) : "");
    marked(link.appendChild(document.createElement("span")), heading || title, asked).className = "search-heading";
    if (heading) marked(link.appendChild(document.createElement("span")), title, asked).className = "search-page";
    link.append(passage(result, asked));
    link.addEventListener("click", () => dialog.close());
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  };

  const show = () => {
    if (!index) return;
    const query = field.value;
    const {asked, results} = index.search(query);
    list.replaceChildren(...results.map((result) => item(result, asked)));
    const texts = dialog.dataset;
    say(query.trim() === "" ? "" : results.length === 0 ? texts.none
      : results.length === 1 ? texts.one : texts.many.replace("{count}", () => String(results.length)));
  };

  const begin = () => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    prepare();
  };

  const move = (step) => {
    const stops = [field, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
  };

  field.addEventListener("input", () => { show(); });
  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      dialog.close();
    } else if (event.key === "Enter" && document.activeElement === field) {
      list.querySelector("a")?.click();
    } else if (event.key.length === 1 && document.activeElement !== field && event.key !== " ") {
      field.focus();
      return;
    } else {
      return;
    }
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  $("search-close").addEventListener("click", () => dialog.close());

  for (const button of document.querySelectorAll("[data-search]")) {
    button.hidden = false;
    button.addEventListener("click", begin);
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isTyping || dialog.open || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    begin();
  });
}
