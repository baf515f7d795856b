// One step at a time on screen, all of them on paper; every step can be reached from every other.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const steps = Array.from(document.querySelectorAll(".step"));
  const links = Array.from(document.querySelectorAll("[data-step-link]"));
  const list = document.getElementById("steps");
  const toggle = document.getElementById("toggle-steps");
  let current = "";

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
    if (!focus) return;
    document.getElementById("problems").hidden = true;
    const step = document.getElementById(id);
    step.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  /** Shows what the address asks for, if it names something in a step. */
  function follow() {
    const id = decodeURIComponent(new URL(document.URL).hash.slice(1));
    const target = id ? document.getElementById(id) : null;
    const step = target && target.closest(".step");
    if (!step) return;
    if (step.id !== current) show(step.id, target === step);
    if (target !== step) target.scrollIntoView();
  }

  H.steps = {
    current: () => current,

    /** Brings a field into view and gives it the focus. */
    reveal(target) {
      const step = target.closest(".step");
      if (step && step.id !== current) show(step.id, false);
      target.focus({ preventScroll: true });
      (target.closest(".question, .field") || target).scrollIntoView({ block: "center" });
    },

    listen() {
      for (const link of links) link.addEventListener("click", () => show(link.dataset.stepLink, true));
      for (const button of document.querySelectorAll("[data-turn]")) {
        const at = steps.indexOf(button.closest(".step")) + (button.dataset.turn === "next" ? 1 : -1);
        if (steps[at]) button.addEventListener("click", () => links.find((link) => link.dataset.stepLink === steps[at].id).click());
        else button.hidden = true;
      }
      for (const step of steps) step.addEventListener("beforematch", () => show(step.id, false));
      window.addEventListener("hashchange", follow);
      toggle.addEventListener("click", () => openList(toggle.getAttribute("aria-expanded") !== "true"));
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
