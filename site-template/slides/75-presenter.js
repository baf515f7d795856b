// The presenter's window: the slide, the next one, the notes, the clocks and every control. In one window, when no second
// screen is wanted or none can be opened, the slide fills it and the rest waits behind a key.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const ACTIONS = ["next", "previous", "blank", "notes", "overview", "timer", "vote", "wall", "fullscreen", "help", "escape"];

  /** Builds the view; `act(action)` is called by its buttons. */
  H.makePresenter = (act, { hasNotes, agenda, questions }) => {
    const part = (name, title, children) => {
      const heading = H.make("h2", "presenter-heading", title);
      const section = H.make("section", `presenter-${name}`, "", [heading, ...children]);
      section.setAttribute("aria-label", title);
      return section;
    };
    const frames = { now: H.make("div", "stage-frame"), next: H.make("div", "stage-frame") };
    frames.next.setAttribute("aria-hidden", "true");
    const fields = {
      place: H.make("p", "presenter-place"), day: H.make("p", "presenter-day"), session: H.make("p", "presenter-clock"),
      item: H.make("p", "presenter-clock"), pace: H.make("p", "presenter-pace"), notes: H.asWritten(H.make("div", "presenter-text prose")),
      nextTitle: H.make("p", "presenter-next-title"), agenda: H.make("ol", "presenter-agenda"),
      status: H.make("p", "presenter-status"),
    };
    fields.status.setAttribute("role", "status");
    fields.notes.tabIndex = 0;
    const buttons = {};
    const button = (action, className = "button") => {
      buttons[action] = H.makeButton(className, H.text(`slides.do-${action}`), () => act(action));
      return buttons[action];
    };
    const facts = H.make("div", "presenter-facts", "", [fields.place, fields.session, fields.item, fields.pace, fields.day]);
    const windows = H.make("div", "presenter-row", "", [button("wall", "button button-primary"), button("single"), button("escape")]);
    const bar = H.make("div", "presenter-bar", "", [facts, windows]);
    const controls = H.make("div", "presenter-row presenter-controls", "", [
      button("previous"), button("next", "button button-primary"), button("blank"), button("overview"), button("clock"),
      button("timer"), button("reset"), ...(questions.length ? [button("vote")] : []), button("fullscreen"), button("help"),
    ]);
    const now = part("now", H.text("slides.now"), [frames.now]);
    const next = part("next", H.text("slides.next"), [frames.next, fields.nextTitle]);
    const notes = part("notes", H.text("slides.notes"), [fields.notes]);
    const course = part("course", H.text("slides.agenda"), [fields.agenda]);
    course.hidden = agenda.length === 0;
    notes.hidden = !hasNotes;
    const side = H.make("div", "presenter-side", "", [next, notes, course]);
    course.tabIndex = 0;
    const element = H.make("div", "presenter", "", [bar, now, side, controls, fields.status]);
    element.id = "presenter";
    element.setAttribute("role", "region");
    element.setAttribute("aria-label", H.text("slides.desk"));
    element.classList.toggle("has-agenda", agenda.length > 0);
    return { element, frames, fields, buttons, sections: { now, next, notes, course } };
  };

  H.presenterActions = ACTIONS;

  /** The agenda beside the slide, item `now` marked and in sight. */
  H.drawCourse = (list, agenda, now) => {
    list.replaceChildren(...agenda.map((entry, number) => {
      const line = H.make("li", number === now ? "is-now" : number < now ? "is-past" : "", "", [
        H.make("span", "presenter-time", H.clock.hours(entry.starts)), H.asWritten(H.make("span", "", entry.title)),
      ]);
      if (number === now) line.setAttribute("aria-current", "step");
      return line;
    }));
    const shown = list.querySelector(".is-now");
    if (shown) shown.scrollIntoView({ block: "nearest", behavior: "instant" });
  };

  /** What the clocks say while `item` of the agenda is treated. */
  H.tellTime = ({ fields, buttons, element }, agenda, item, wall) => {
    fields.day.textContent = H.clock.now();
    buttons.clock.textContent = H.text(!H.clock.isRunning() ? "slides.do-clock" : H.clock.isPaused() ? "slides.clock-resume" : "slides.clock-pause");
    buttons.reset.hidden = !H.clock.isPaused();
    const { elapsed, whole, item: left, behind } = H.clock.standing(agenda, item);
    fields.session.textContent = H.clock.isRunning()
      ? H.text(agenda.length ? "slides.session-of" : "slides.session", { time: H.clock.write(elapsed), left: H.clock.write(Math.ceil(whole / 1000) * 1000) })
      : H.text("slides.not-started");
    const hasItem = H.clock.isRunning() && item >= 0;
    fields.item.textContent = hasItem ? H.text("slides.item-left", { time: H.clock.write(Math.ceil(left / 1000) * 1000) }) : "";
    fields.pace.textContent = !hasItem ? "" : behind > 0 ? H.text("slides.behind", { minutes: behind })
      : behind < 0 ? H.text("slides.ahead", { minutes: -behind }) : H.text("slides.on-time");
    element.dataset.pace = !hasItem || behind === 0 ? "even" : behind > 0 ? "behind" : "ahead";
    element.dataset.timer = wall ? H.clock.write(Math.ceil(left / 1000) * 1000) : "";
  };

})();
