// One step at a time on screen, all of them on paper; every step can be reached from every other.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const steps = Array.from(document.querySelectorAll(".step"));
  const links = Array.from(document.querySelectorAll("[data-step-link]"));
  /** The steps in the order of the journey; what stands aside from it is not gone through. */
  const journey = Array.from(document.querySelectorAll(".steps li:not(.steps-aside) a"), (link) => H.byID(link.dataset.stepLink));
  const list = H.byID("steps");
  const toggle = H.byID("toggle-steps");
  let current = "";

  const linkTo = (step) => links.find((link) => link.dataset.stepLink === step.id);
  const isOffered = (step) => !linkTo(step).parentElement.hidden;

  function openList(open) {
    list.classList.toggle("is-open", open);
    toggle.setAttribute("aria-expanded", String(open));
  }

  /** Shows one step; hidden ones can still be found by the browser's own search where it knows how. */
  function show(id, focus) {
    current = id;
    for (const step of steps) {
      if (step.id === id) step.removeAttribute("hidden");
      else step.setAttribute("hidden", "until-found");
    }
    for (const link of links) {
      if (link.dataset.stepLink === id) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    openList(false);
    H.results.update();
    const step = H.byID(id);
    if (focus) {
      H.byID("problems").hidden = true;
      step.focus({ preventScroll: true });
      window.scrollTo({ top: 0, behavior: "instant" });
    }
    H.single.entered(step, focus);
  }

  /** Shows what the address asks for, if it names something in a step. */
  function follow() {
    const id = new URL(document.URL).hash.slice(1);
    const target = id ? H.byID(id) : null;
    const step = target && target.closest(".step");
    if (!step) return;
    if (step.id !== current) show(step.id, target === step);
    if (target !== step) target.scrollIntoView();
    else H.single.entered(step, true);
  }

  /** The nearest offered step before (-1) or after (1) one; undefined at either end. */
  function neighbour(step, by) {
    let at = journey.indexOf(step) + by;
    while (journey[at] && !isOffered(journey[at])) at += by;
    return journey[at];
  }

  H.steps = {
    current: () => current,

    /** Offers a step or takes it away; one that is on screen when it goes gives way to the first. */
    offer(id, isWanted) {
      linkTo(H.byID(id)).parentElement.hidden = !isWanted;
      if (id === current && !isWanted) show(steps[0].id, true);
    },

    /** Brings a field into view and gives it the focus. */
    reveal(target) {
      const step = target.closest(".step");
      if (step && step.id !== current) show(step.id, false);
      H.single.reveal(target);
      const fold = target.closest("details");
      if (fold) fold.open = true;
      target.focus({ preventScroll: true });
      (target.closest(".question, .field") || target).scrollIntoView({ block: "center" });
    },

    listen() {
      for (const link of links) H.onClick(link, () => show(link.dataset.stepLink, true));
      for (const button of document.querySelectorAll("[data-turn]")) {
        const step = button.closest(".step");
        const by = button.dataset.turn === "next" ? 1 : -1;
        button.hidden = !journey[journey.indexOf(step) + by];
        H.onClick(button, () => {
          const next = neighbour(step, by);
          if (next) linkTo(next).click();
        });
      }
      for (const step of steps) step.addEventListener("beforematch", () => show(step.id, false));
      window.addEventListener("hashchange", follow);
      H.onClick(toggle, () => openList(toggle.getAttribute("aria-expanded") !== "true"));
      document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && list.classList.contains("is-open")) {
          openList(false);
          toggle.focus();
        }
      });
      show(steps[0].id, false);
      follow();
    },
  };
})();
