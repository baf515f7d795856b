// The presenter's window: the slide, the next one, the notes, the clocks and every control. In one window, when no second
// screen is wanted or none can be opened, the slide fills it and the rest waits behind a key.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const ACTIONS = ["next", "previous", "blank", "notes", "overview", "timer", "vote", "fullscreen", "help", "escape"];

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
      button("timer"), ...(questions.length ? [button("vote")] : []), button("fullscreen"), button("help"),
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
})();
