"use strict";

// Finding passages of the guide, in the page and without a network. The index (search-index.js, made by the builder) holds
// the words of every section; this script folds accents, takes prefixes and small slips into account, and ranks.
// Sources/Site/Search/SearchWords.swift cuts the guide's text into words by the rules that `words` follows here.

{
  const H = globalThis.Hemicycle ??= {};

  const APART = "\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3021-\\u302F\\u3040-\\u30FA\\u30FC-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}";
  const NOTHING = /[\u0300-\u036F\u00AD\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/gu;
  const SEPARATORS = "\\u0000-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00A9\\u00AB-\\u00B4\\u00B6-\\u00B9\\u00BB-\\u00BF\\u00D7\\u00F7\\u02B9-\\u02DF\\u0600-\\u060F\\u061B-\\u061F\\u066A-\\u066D\\u06D4\\u0964\\u0965\\u2000-\\u2BFF\\u2E00-\\u2E7F\\u3000-\\u3004\\u3008-\\u3020\\u3030-\\u303F\\u30FB\\uE000-\\uF8FF\\uFE10-\\uFE6F\\uFF00-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65";
  const RUNS = new RegExp(`[${APART}]+|[^${APART}${SEPARATORS}]+`, "gu");
  const IS_APART = new RegExp(`^[${APART}]`, "u");

  /** Without plural ending: after the S-stemmer (Harman 1991) in English; French has the same `s`, and `x`. */
  const singular = (word, language) => {
    if (new TextEncoder().encode(word).length <= 3) return word;
    if (language === "en" && /s$/.test(word) && !/(ss|us|is)$/.test(word)) {
      if (/ies$/.test(word) && word.length > 4) return word.slice(0, -3) + "y";
      return word.slice(0, /(x|ch|sh|ss)es$/.test(word) ? -2 : -1);
    }
    if (language === "fr") {
      if (/aux$/.test(word) && !/eaux$/.test(word)) return word.slice(0, -2) + "l";
      if (/x$/.test(word) || (/s$/.test(word) && !/ss$/.test(word))) return word.slice(0, -1);
    }
    return word;
  };

  /** The words of a text, as the builder cuts it. */
  const words = (text, language) => {
    const found = [];
    for (const [run] of text.replace(NOTHING, "").matchAll(RUNS)) {
      const letters = [...run];
      if (IS_APART.test(run)) {
        if (letters.length === 1) found.push(run);
        for (let i = 1; i < letters.length; i++) found.push(letters[i - 1] + letters[i]);
      } else if (letters.length > 1) {
        found.push(singular(letters.map((letter) => letter.toLowerCase()).join(""), language));
      }
    }
    return found;
  };

  const LETTERS = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"};

  /** A word as people type it: without accents, and in Arabic without the article. */
  const fold = (word) => {
    if (/^[\0-\x7F]*$/.test(word)) return word;
    const bare = word.replace(/[œæßøđłıأإآىة]/g, (letter) => LETTERS[letter])
      .normalize("NFD").replace(/[\u0300-\u036F\u0653-\u0655]/g, "");
    return /^ال.{2}/.test(bare) ? bare.slice(2) : bare;
  };

  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.!~*()+=:;,?@#$%/[]{}|^' `";

  /** The sections that a line of the index names. */
  const places = (text) => {
    const found = [];
    let section = -1;
    let number = 0;
    let unit = 1;
    for (const digit of text) {
      const value = DIGITS.indexOf(digit);
      number += (value % 45) * unit;
      if (value >= 45) {
        unit *= 45;
      } else {
        section += number + 1;
        found.push(section);
        number = 0;
        unit = 1;
      }
    }
    return found;
  };

  /** Whether two words differ by one letter: another, one more, one less, or two neighbours exchanged. */
  const isSlip = (one, other) => {
    if (Math.abs(one.length - other.length) > 1) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start++;
    let end = 0;
    while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end++;
    const [left, right] = [one.length - start - end, other.length - start - end];
    return (left <= 1 && right <= 1)
      || (left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start]);
  };

  const lines = (text) => text.split("\n").slice(0, -1);

  // What a word is worth where it stands. A page's title counts less for its sections than for the page itself.
  const WORTH = {title: 9, heading: 7, summary: 4, ofPage: 3, text: 1.5};
  const HOW = {same: 1, prefix: 0.55, slip: 0.3};
  // What a word that stands nearly everywhere counts, where it stands in a title or a heading.
  const COMMON = 0.2;
  const MOST = 20;
  const FEW = 5;
  const MOST_OF_PAGE = 3;

  class Index {
    constructor({language, pages, sections, common, words: lexicon}) {
      this.language = language;
      this.common = new Set(lines(common).map(fold));
      const texts = lines(sections);
      this.sections = [];
      this.pages = lines(pages).map((line, number) => {
        const [path, title, summary, count] = line.split("\t");
        for (let i = 0; i < Number(count); i++) {
          const [id, heading] = texts[this.sections.length].split("\t");
          this.sections.push({page: number, place: i, id, heading, isPage: i === 0});
        }
        return {path, title, summary};
      });
      // Folded word to [section, where] of titles, headings and summaries, and to the lines of the texts' index.
      this.lexicon = new Map();
      const entry = (word) => {
        const key = fold(word);
        if (!this.lexicon.has(key)) this.lexicon.set(key, {named: [], places: [], sections: null});
        return this.lexicon.get(key);
      };
      let before = "";
      for (const line of lines(lexicon)) {
        const tab = line.indexOf("\t");
        before = before.slice(0, parseInt(line[0], 36)) + line.slice(1, tab);
        entry(before).places.push(line.slice(tab + 1));
      }
      this.sections.forEach((section, number) => {
        const page = this.pages[section.page];
        const texts = section.isPage ? {title: page.title, summary: page.summary} : {heading: section.heading, ofPage: page.title};
        for (const [where, text] of Object.entries(texts)) {
          for (const word of words(text, language)) entry(word).named.push([number, WORTH[where]]);
        }
      });
      this.sorted = [...this.lexicon.keys()].sort();
    }

    /**
     * Section to worth of one word of the query; the index's lines are read when they are first asked for. The words that were
     * taken for a slip of it go to `meant`.
     */
    worth(word, isLast, meant) {
      const best = new Map();
      const take = (key, how) => {
        const found = this.lexicon.get(key);
        found.sections ??= found.places.flatMap(places);
        const give = (section, value) => {
          if (value > (best.get(section) ?? 0)) best.set(section, value);
        };
        for (const section of found.sections) give(section, WORTH.text * how);
        for (const [section, value] of found.named) give(section, value * how);
      };
      if (this.lexicon.has(word)) take(word, HOW.same);
      if (word.length > 2 || isLast) {
        for (let i = this.firstFrom(word); i < this.sorted.length && this.sorted[i].startsWith(word); i++) {
          if (this.sorted[i] !== word) take(this.sorted[i], HOW.prefix);
        }
      }
      if (best.size === 0 && word.length > 4) {
        for (const key of this.sorted) {
          if (isSlip(word, key) || (isLast && isSlip(word, key.slice(0, word.length)))) {
            take(key, HOW.slip);
            meant.push(key);
          }
        }
      }
      return best;
    }

    firstFrom(word) {
      let [low, high] = [0, this.sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.sorted[middle] < word) low = middle + 1; else high = middle;
      }
      return low;
    }

    /**
     * Results, best first: {path, place, id, title, heading, summary}, where `place` counts the sections of a page; `asked` are the
     * words to mark in them.
     */
    search(query) {
      const asked = words(query, this.language).map(fold);
      if (asked.length === 0) return {asked, results: []};
      const isGoingOn = !/\s$/.test(query);
      const isCommon = (word, i) => this.common.has(word) && !(isGoingOn && i === asked.length - 1);
      // Words that stand nearly everywhere are listed with titles and headings only: there they count, and none is needed.
      const needsAll = asked.every(isCommon);
      const scores = new Map();
      const meant = [];
      asked.forEach((word, i) => {
        const found = this.worth(word, isGoingOn && i === asked.length - 1, meant);
        const isWeak = !needsAll && isCommon(word, i);
        const rarity = Math.log(1 + this.sections.length / (1 + found.size)) * (isWeak ? COMMON : 1);
        for (const [section, worth] of found) {
          const score = scores.get(section) ?? {worth: 0, words: 0};
          score.worth += worth * rarity;
          if (!isWeak) score.words += 1;
          scores.set(section, score);
        }
      });
      const most = Math.max(0, ...[...scores.values()].map((score) => score.words));
      const phrase = asked.join(" ");
      const same = (text) => words(text, this.language).map(fold).join(" ") === phrase;
      // Sections with one word less follow where few have them all.
      const full = [...scores.values()].filter((score) => score.words === most).length;
      const least = full < FEW && most > 1 ? most - 1 : most;
      const ranked = [...scores].filter(([, score]) => score.words >= least).map(([number, score]) => {
        const section = this.sections[number];
        const page = this.pages[section.page];
        const title = section.isPage && same(page.title) ? 30 : !section.isPage && same(section.heading) ? 3 : 0;
        return {number, section, page, words: score.words, worth: score.worth + title};
      }).sort((one, other) => other.words - one.words || other.worth - one.worth || one.number - other.number);
      const taken = new Map();
      const results = ranked.filter(({section}) => {
        taken.set(section.page, (taken.get(section.page) ?? 0) + 1);
        return taken.get(section.page) <= MOST_OF_PAGE;
      }).slice(0, MOST).map(({section, page}) => ({
        path: page.path, place: section.place, id: section.id, title: page.title, heading: section.heading,
        summary: section.isPage ? page.summary : "",
      }));
      return {asked: [...asked, ...meant], results};
    }

    /** Where words of the query stand in a text: {start, end, words}, in order; `words` are their places among those asked. */
    marks(text, asked) {
      const found = [];
      const find = (word) => {
        const same = asked.indexOf(word);
        return same >= 0 ? same : asked.findIndex((one) => one.length > 2 && word.startsWith(one));
      };
      for (const {0: run, index} of text.matchAll(RUNS)) {
        if (IS_APART.test(run)) {
          const letters = [...run];
          let start = index;
          letters.forEach((letter, i) => {
            const pair = letter + (letters[i + 1] ?? "");
            const word = asked.indexOf(fold(pair));
            const before = found.at(-1);
            // Pairs overlap: what stands in two of them is marked once.
            if (word >= 0 && before?.end > start) {
              before.end = start + pair.length;
              before.words.push(word);
            } else if (word >= 0) {
              found.push({start, end: start + pair.length, words: [word]});
            }
            start += letter.length;
          });
          continue;
        }
        const [word] = words(run, this.language).map(fold);
        const place = word === undefined ? -1 : find(word);
        if (place >= 0) found.push({start: index, end: index + run.length, words: [place]});
      }
      return found;
    }

    /** The part of a text in which most of the words asked for stand; nothing where none does. */
    passage(text, asked) {
      const marks = this.marks(text, asked);
      let best = {words: 0};
      marks.forEach(({start}, i) => {
        const near = marks.slice(i).filter(({end}) => end <= start + PASSAGE - LEAD);
        const count = new Set(near.flatMap((mark) => mark.words)).size;
        if (count > best.words) best = {words: count, start};
      });
      return best.words === 0 ? "" : cut(text, beginning(text, best.start));
    }
  }

  // A passage's length, and how much of it may stand before the first word that was found, in UTF-16 units.
  const PASSAGE = 180;
  const LEAD = 60;

  /** Where a passage begins so that a word at `start` is in it: with its sentence, or else with a word. */
  const beginning = (text, start) => {
    if (start <= LEAD) return 0;
    const before = text.slice(start - LEAD, start);
    const sentence = [...before.matchAll(/[.!?…:;·][»”’"')\]]*\s+|[。！？；]/gu)].at(-1);
    if (sentence) return start - LEAD + sentence.index + sentence[0].length;
    const blank = before.search(/\s/u);
    return blank >= 0 ? start - LEAD + blank + 1 : start - 8;
  };

  const isHalf = (text, at) => /[\uDC00-\uDFFF]/u.test(text.charAt(at));

  /** The beginning of a text from `from` on, `…` where something is left out. */
  const cut = (text, from) => {
    const start = isHalf(text, from) ? from - 1 : from;
    let end = Math.min(start + PASSAGE, text.length);
    if (end < text.length) {
      const blank = text.lastIndexOf(" ", end);
      end = blank > start + PASSAGE * 0.7 ? blank : isHalf(text, end) ? end - 1 : end;
    }
    return (start > 0 ? "… " : "") + text.slice(start, end).trim() + (end < text.length ? " …" : "");
  };

  H.Search = {Index, words, fold, beginning: (text) => cut(text, 0)};
}
