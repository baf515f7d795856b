// What if there were more staff, less money, a later start? Dials beside the roadmap try other means out without touching the
// parliament's own; the roadmap then begins with what changes. "Keep this plan" makes means and plan the parliament's.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const PAUSE = 60;
  const START = /^([0-9]{4})-Q([1-4])$/;
  const LATEST_START = 8;
  const panel = H.byID("what-if");
  const outcome = H.byID("what-if-difference");
  const reset = H.byID("what-if-reset");
  const free = H.byID("free-plan");
  const keep = H.byID("keep-plan");
  const roles = (H.model.catalogue || {}).roles || [];

  /** What is tried: members of the state's plan, without those that are as they were. `capacity` holds roles. */
  let trial = {};
  let plan = null;
  let planning = 0;
  let timer = 0;
  const planned = { state: "", starts: null };

  const isTried = () => Object.keys(trial).length > 0;

  /** The parliament's own figures, the standard ones where it gave none. */
  function own() {
    const given = H.state.value.plan;
    const standard = H.standardMeans();
    const whole = (value, other) => (Number.isSafeInteger(value) ? value : other);
    const staff = typeof given.capacity === "object" && given.capacity !== null ? given.capacity : {};
    return {
      capacity: Object.fromEntries(roles.map(({ id }) => [id, whole(staff[id], standard.capacity[id])])),
      budget: whole(given.budget, standard.budget),
      changeCapacity: whole(given.changeCapacity, standard.changeCapacity),
      maxConcurrent: whole(given.maxConcurrent, standard.concurrent),
      start: H.textOf(given.start),
    };
  }

  const quarterIndex = (start) => {
    const match = START.exec(start);
    if (match) return Number(match[1]) * 4 + Number(match[2]) - 1;
    const now = new Date();
    return now.getFullYear() * 4 + Math.floor(now.getMonth() / 3);
  };
  const quarterAt = (index) => `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  const sum = (capacity) => Object.values(capacity).reduce((total, part) => total + part, 0);

  /** A figure of the plan that a dial turns: `read` and `turn` in the dial's own steps. */
  const figureDial = (member, step, most) => ({
    name: member,
    range: (means) => ({ min: 0, max: Math.max(most, 3 * means[member]), step: Math.max(1, step(means)) }),
    read: (means, now) => now[member],
    turn: (value, means) => { if (value === means[member]) delete trial[member]; else trial[member] = value; },
    say: (value) => String(value),
  });

  /** Every role of the staff together, in per cent of the parliament's own. */
  const staffDial = {
    name: "staff",
    range: () => ({ min: 0, max: 300, step: 10 }),
    read: (means, now) => (sum(means.capacity) ? Math.round((100 * sum(now.capacity)) / sum(means.capacity)) : 0),
    turn(value, means) {
      trial.capacity = Object.fromEntries(
        Object.entries(means.capacity).map(([id, tenths]) => [id, Math.round((tenths * value) / 100)]));
      if (value === 100) delete trial.capacity;
    },
    say: (value, means, now) => H.text("assessment.what-if-months", { months: H.writtenTenths(sum(now.capacity)) }),
  };

  const roleDial = ({ id, title }) => ({
    name: id, title,
    range: (means) => ({ min: 0, max: Math.max(60, 3 * means.capacity[id]), step: 1 }),
    read: (means, now) => now.capacity[id],
    turn(value, means) {
      trial.capacity = { ...means.capacity, ...trial.capacity, [id]: value };
      if (roles.every((role) => trial.capacity[role.id] === means.capacity[role.id])) delete trial.capacity;
    },
    say: (value) => H.writtenTenths(value),
  });

  const startDial = {
    name: "start",
    range: () => ({ min: 0, max: LATEST_START, step: 1 }),
    read: (means, now) => quarterIndex(now.start) - quarterIndex(means.start),
    turn(value, means) {
      if (value === 0) delete trial.start;
      else trial.start = quarterAt(quarterIndex(means.start) + value);
    },
    say: (value, means, now) => (now.start ? H.quarterName(0, now.start) : H.text("assessment.what-if-no-start")),
  };

  const dials = [
    staffDial,
    figureDial("budget", ({ budget }) => 10 ** Math.max(0, String(Math.floor(budget / 10)).length - 1), 100),
    figureDial("changeCapacity", () => 1, 20),
    figureDial("maxConcurrent", () => 1, 12),
    startDial,
  ];

  /** A dial as people see it: its name, less, a slider, more, and the figure in words. */
  function build(dial, place) {
    const slider = document.createElement("input");
    Object.assign(slider, { type: "range", id: `what-if-${dial.name}`, autocomplete: "off" });
    const label = H.element("label", "", dial.title || H.text(`assessment.what-if-${dial.name}`));
    label.htmlFor = slider.id;
    const figure = H.element("output", "");
    figure.htmlFor = slider.id;
    const button = (sign, name, by) => {
      const made = H.element("button", "dial-step", sign);
      made.type = "button";
      made.setAttribute("aria-label", H.text(name, { what: label.textContent }));
      H.onClick(made, () => {
        slider.value = String(Number(slider.value) + by * Number(slider.step));
        slider.dispatchEvent(new Event("input"));
      });
      return made;
    };
    const track = H.element("div", "dial-track", button("\u2212", "assessment.what-if-less", -1), slider, button("+", "assessment.what-if-more", 1));
    slider.addEventListener("input", () => {
      dial.turn(Number(slider.value), own());
      // What is on screen is not the plan for these means yet.
      keep.disabled = true;
      showDials();
      clearTimeout(timer);
      timer = setTimeout(H.results.update, PAUSE);
    });
    const box = H.element("div", "dial", label, figure, track);
    place.append(box);
    Object.assign(dial, { slider, figure, box });
  }

  function showDials() {
    const means = own();
    const now = { ...means, ...trial };
    for (const dial of dials) {
      Object.assign(dial.slider, dial.range(means));
      const value = dial.read(means, now);
      dial.slider.value = String(value);
      const words = dial.say(value, means, now);
      dial.figure.textContent = words;
      dial.slider.setAttribute("aria-valuetext", words);
      dial.box.classList.toggle("is-turned", value !== dial.read(means, means));
    }
    reset.disabled = !isTried();
  }

  /** The starts of the plan that the parliament keeps; null where it keeps none. */
  function adopted() {
    const kept = H.state.value.plan.adopted;
    return kept && typeof kept.starts === "object" ? kept.starts : null;
  }

  /** What changes between two plans, by the number of initiatives. */
  function difference(before, after) {
    const had = Object.keys(before);
    const entered = Object.keys(after).filter((id) => !had.includes(id)).length;
    const left = had.filter((id) => !(id in after)).length;
    const moved = had.filter((id) => id in after && before[id] !== after[id]).length;
    return { entered, left, moved };
  }

  function say(previous) {
    if (!plan || !plan.starts) outcome.textContent = "";
    else if (!previous) outcome.textContent = H.text("assessment.what-if-none");
    else {
      const { entered, left, moved } = difference(previous, plan.starts);
      const since = H.text(adopted() ? "assessment.what-if-since-kept" : "assessment.what-if-since-own",
        { date: adopted() ? H.day(H.textOf(H.state.value.plan.adopted.date)) : "" });
      outcome.textContent = entered + left + moved === 0 ? `${since} ${H.text("assessment.what-if-same")}`
        : `${since} ${H.text("assessment.what-if-changes", { entered, left, moved })}`;
    }
  }

  H.whatIf = {
    /** The state to plan for and the plan to compare with. */
    request(stateText) {
      if (!isTried()) return { want: "roadmap", state: stateText, previous: adopted() };
      if (!adopted() && planned.state !== stateText) {
        Object.assign(planned, { state: stateText, starts: (H.engine.askJSON("plan", stateText) || {}).starts || null });
      }
      const value = JSON.parse(stateText);
      value.plan = { ...value.plan, ...trial };
      return { want: "trial", state: JSON.stringify(value), previous: adopted() || planned.starts };
    },

    /** Shows the dials as they stand; says what the roadmap on screen changes once it is drawn, for that is planned again. */
    show(state, previous) {
      const { answered = 0, unknown = 0 } = (H.progress || {}).overall || {};
      panel.hidden = answered + unknown === 0;
      showDials();
      free.hidden = !adopted() || H.state.locked !== null;
      keep.disabled = true;
      clearTimeout(planning);
      planning = setTimeout(() => {
        plan = H.engine.askJSON("plan", state, previous);
        keep.disabled = !plan || !plan.starts || H.state.locked !== null;
        say(previous);
      }, PAUSE);
    },

    listen() {
      panel.open = window.matchMedia("(min-width: 60rem)").matches;
      for (const dial of dials) build(dial, H.byID("what-if-dials"));
      for (const dial of roles.map(roleDial)) {
        build(dial, H.byID("what-if-roles"));
        dials.push(dial);
      }
      H.onClick(reset, () => {
        trial = {};
        H.results.update();
        H.byID("what-if-staff").focus();
      });
      H.onClick(keep, () => {
        Object.assign(H.state.value.plan, trial, { adopted: { date: H.today(), starts: plan.starts } });
        trial = {};
        H.means.fill();
        H.state.changed();
        H.announce(H.text("assessment.plan-kept"));
      });
      H.onClick(free, () => {
        delete H.state.value.plan.adopted;
        H.state.changed();
        keep.focus();
      });
    },
  };
})();
