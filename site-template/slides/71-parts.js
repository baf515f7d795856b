// A page of the guide taken apart: its passages, from heading to heading and from rule to rule, and a workshop's agenda.
// The page itself is only read; what becomes slides is a copy without ids, links and anything to press.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const OBJECTIVES = "objectives";
  const DEBATE = "debate";
  const article = document.querySelector("main article");
  const prose = article.querySelector(".prose");

  /** A copy for a slide: nothing in it has an id or can be followed or pressed; footnote marks are as they were. */
  function copy(node) {
    const made = node.cloneNode(true);
    const all = made instanceof Element ? [made, ...made.querySelectorAll("*")] : [];
    for (const element of all) {
      element.removeAttribute("id");
      element.removeAttribute("tabindex");
      element.removeAttribute("aria-describedby");
      element.removeAttribute("aria-labelledby");
    }
    for (const link of all) {
      if (link.matches("a")) link.replaceWith(...link.childNodes);
      else if (link.matches("input")) link.replaceWith(H.make("span", "slide-box"));
      else if (link.matches("button, dialog, [popover]")) link.remove();
    }
    return made;
  }

  /** The texts of the footnotes that `nodes` mark, as `{mark, nodes}`. */
  function footnotes(nodes) {
    const marks = nodes.flatMap((node) => Array.from(node.querySelectorAll(".footnote-mark a[href^='#']")));
    const found = new Map();
    for (const mark of marks) {
      const note = document.getElementById(decodeURIComponent(mark.getAttribute("href").slice(1)));
      if (!note || found.has(note)) continue;
      const text = copy(note);
      for (const back of text.querySelectorAll(".footnote-back, [class*=back]")) back.remove();
      found.set(note, { mark: mark.textContent, text: text.textContent.replace(/\u21a9.*$/su, "").trim() });
    }
    return [...found.values()];
  }

  const isTitle = (element) => element.matches("h1, h2");
  const endsInQuestion = (element) => /\?["\u00bb\u201d)\s\u202f\u00a0]*$/u.test(element.textContent.trim());

  /** The questions of a list all of whose items are questions; none otherwise. */
  function questionsIn(list) {
    if (!list.matches("ol, ul")) return [];
    const items = Array.from(list.children);
    return items.length > 1 && items.every(endsInQuestion) ? items : [];
  }

  function parts() {
    const found = [{ id: "", title: "", blocks: [] }];
    for (const element of prose.children) {
      if (element.matches(".footnotes")) continue;
      if (element.matches("hr")) found.push({ id: "", title: "", blocks: [] });
      else if (isTitle(element)) found.push({ id: element.id, title: element.textContent.trim(), blocks: [] });
      else found[found.length - 1].blocks.push(element);
    }
    return found.filter((part) => part.title || part.blocks.length);
  }

  /** A workshop's agenda as the page shows it: `{title, goal, starts, minutes}`; empty for other pages. */
  function agenda() {
    let starts = 0;
    return Array.from(article.querySelectorAll(".agenda tbody tr"), (row) => {
      const minutes = Number(row.dataset.minutes);
      const goal = row.querySelector(".agenda-goal");
      const item = { title: row.querySelector("strong").textContent, goal: goal ? goal.textContent : "", starts, minutes };
      starts += minutes;
      return item;
    });
  }

  /** What a passage shows: its blocks, the questions that follow one by one, and its footnotes. */
  function matter(part, isWorkshop) {
    let blocks = part.blocks;
    if (isWorkshop && part.id === OBJECTIVES) {
      // What follows the list is for whoever prepares the room; it stands in the kit.
      const list = blocks.findIndex((block) => block.matches("ul, ol"));
      if (list >= 0) blocks = blocks.slice(list, list + 1);
    }
    const hasVote = blocks.some((block) => block.querySelector("a[href*='/assessment.html']"));
    const questions = blocks.flatMap(questionsIn);
    const isDebate = part.id === DEBATE && questions.length > 0;
    if (isDebate) blocks = blocks.filter((block) => questionsIn(block).length === 0);
    return {
      id: part.id, title: part.title, blocks: blocks.map(copy), footnotes: footnotes(blocks),
      questions: isDebate || isWorkshop ? questions.map((item) => copy(item)) : [], hasVote,
    };
  }

  /** Marks what is in the language of the page's text, which is not the interface's where it is not translated yet. */
  H.asWritten = (element) => {
    if (article.lang) Object.assign(element, { lang: article.lang, dir: article.dir });
    return element;
  };

  /** Marks words of the interface that stand among the text. */
  H.asInterface = (element) => {
    const { lang, dir } = document.documentElement;
    return article.lang ? Object.assign(element, { lang, dir }) : element;
  };

  const text = (selector) => {
    const element = article.querySelector(selector);
    return element ? element.textContent.trim() : "";
  };

  /** The page as `{title, summary, facts, agenda, parts}`; a part that treats an item of the agenda has its number. */
  H.takeApart = () => {
    const items = agenda();
    const isWorkshop = items.length > 0;
    const found = parts().map((part) => ({ ...matter(part, isWorkshop), item: -1 }));
    for (const part of found) part.item = items.findIndex((item) => item.title === part.title);
    const titled = new Set(found.map((part) => part.item));
    items.forEach((item, number) => {
      if (titled.has(number)) return;
      const next = found.findIndex((part) => part.item > number);
      const last = found.findLastIndex((part) => part.item >= 0 && part.item < number);
      const place = next >= 0 ? next : last >= 0 ? last + 1 : found.length;
      found.splice(place, 0, { id: "", title: item.title, blocks: [], footnotes: [], questions: [], hasVote: false, item: number });
    });
    return {
      title: text("h1"), summary: text(".leaf-summary"),
      facts: Array.from(article.querySelectorAll(".session > .session-facts dd"), (fact) => fact.textContent),
      agenda: items, parts: found, isWorkshop, votes: isWorkshop ? H.questionsOfPage() : [],
    };
  };
})();
