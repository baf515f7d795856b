// The deck: every slide of the page in order. A page of the guide is its title and its passages; a workshop is a session,
// with its objectives, its agenda and, before each item, what the group will have in hand at its end.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const LARGE = [104, 96, 88, 80, 72, 64, 58, 52, 48, 44, 40, 36];

  function agendaTable(agenda, now) {
    const rows = agenda.map((item, number) => {
      const row = H.make("tr", number === now ? "is-now" : number < now ? "is-past" : "", "", [
        H.make("td", "slide-time", H.clock.hours(item.starts)),
        H.make("td", "", item.title),
        H.asInterface(H.make("td", "slide-time", H.text("slides.minutes", { count: item.minutes }))),
      ]);
      return row;
    });
    return H.make("table", "slide-agenda", "", [H.make("tbody", "", "", rows)]);
  }

  /** `{slides, page}` for a stage of `shape`; a slide is `{kind, title, part, item, note, draw()}`. */
  H.makeDeck = (shape) => {
    const page = H.takeApart();
    const slides = [];
    const common = { foot: page.title };

    // The room votes where the text of an item sends to the assessment; where none does, before the last item.
    const treated = page.parts.filter((part) => part.item >= 0);
    const voting = page.votes.length ? treated.find((part) => part.hasVote) || treated[treated.length - 2] : null;

    H.measuring(shape, (measure) => {
      /** A slide of large letters: as large as it fits. */
      const addLarge = (facts, make) => {
        const body = measure(H.drawSlide({ ...common, ...facts, body: make(), place: "99 / 99" }));
        const size = H.stage.shrink(body, facts.sizes || LARGE) || 28;
        slides.push({ ...facts, make, size });
      };
      const addText = (facts, blocks, footnotes) => {
        const draw = (body) => H.drawSlide({ ...common, ...facts, kind: "text", body, footnotes, part: facts.title ? "9 / 9" : "", place: "99 / 99" });
        const cut = H.divide(blocks, draw, measure);
        cut.forEach(({ blocks: these, size, isTight }, index) => slides.push({
          ...facts, kind: "text", size, isTight, footnotes, part: cut.length > 1 ? `${index + 1} / ${cut.length}` : "",
          make: () => these.map((block) => block.cloneNode(true)),
        }));
      };

      addLarge({ kind: "title", title: page.title, note: "", item: -1, sizes: [120, 112, 104, 96, 88, 80, 72, 64, 56] }, () => [
        H.make("p", "slide-name", page.title),
        ...(page.summary ? [H.make("p", "slide-summary", page.summary)] : []),
        ...(page.facts.length ? [H.make("p", "slide-facts", page.facts.join(" · "))] : []),
      ]);
      let item = -1;
      let agendaShown = !page.isWorkshop;
      const showAgenda = () => {
        agendaShown = true;
        addLarge({ kind: "agenda", head: H.text("slides.agenda"), title: H.text("slides.agenda"), note: "", item: -1, sizes: [52, 48, 44, 40, 36, 32, 28, 26, 24] },
          () => [agendaTable(page.agenda, item)]);
      };
      for (const part of page.parts) {
        const note = part.id;
        if (part.item >= 0) {
          if (!agendaShown) showAgenda();
          item = part.item;
          const { title, goal, minutes } = page.agenda[item];
          addLarge({ kind: "item", title, note, item, sizes: LARGE }, () => [
            H.asInterface(H.make("p", "slide-kicker", H.text("slides.item", { number: part.item + 1, count: page.agenda.length, minutes }))),
            H.make("p", "slide-name", title),
            ...(goal ? [H.make("p", "slide-goal", goal)] : []),
          ]);
        } else if (item === page.agenda.length - 1) item = page.isWorkshop ? page.agenda.length : -1;
        const at = item < page.agenda.length ? item : -1;
        const head = part.title;
        if (part.blocks.length) addText({ head, title: head, note, item: at }, part.blocks, part.footnotes);
        part.questions.forEach((question, index) => addLarge(
          { kind: "question", head, title: question.textContent.trim(), part: `${index + 1} / ${part.questions.length}`, note, item: at },
          () => [H.make("div", "slide-question", "", Array.from(question.cloneNode(true).childNodes))]));
        if (part === voting) {
          addLarge({ kind: "vote", title: H.text("slides.vote-title"), note, item: at, sizes: LARGE }, () => [
            H.asInterface(H.make("p", "slide-name", H.text("slides.vote-title"))),
            H.asInterface(H.make("p", "slide-goal", H.text("slides.vote-lead", { count: page.votes.length }))),
          ]);
        }
      }
      if (!agendaShown) showAgenda();
    });

    slides.forEach((slide, index) => {
      const facts = { ...common, ...slide, place: `${index + 1} / ${slides.length}` };
      slide.draw = (now = slide.item) => {
        const body = slide.kind === "agenda" ? [agendaTable(page.agenda, now)] : slide.make();
        const drawn = H.drawSlide({ ...facts, body });
        const shown = drawn.querySelector(".slide-body");
        shown.style.fontSize = `${slide.size}px`;
        shown.classList.toggle("is-tight", slide.isTight === true);
        return drawn;
      };
    });
    return { page, slides, shape };
  };
})();
