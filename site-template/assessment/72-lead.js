// The leader's desk for a vote: what the room sees on one side, the count on the other. In one window the room's side fills
// it, and only the number that is being counted stays below.
(() => {
  "use strict";
  const H = window.Hemicycle;

  /** A number with its label and buttons for one hand more or less. */
  function counter(id, label, changed) {
    const field = H.make("input", "lead-number");
    Object.assign(field, { id, type: "text", inputMode: "numeric", autocomplete: "off", spellcheck: false });
    field.setAttribute("aria-describedby", "lead-fault");
    const step = (by) => () => {
      field.value = String(Math.max(0, (Number(field.value) || 0) + by));
      changed(false);
    };
    const less = H.makeButton("lead-step", "\u2212", step(-1));
    const more = H.makeButton("lead-step", "+", step(1));
    less.setAttribute("aria-label", H.text("room.one-less", { label }));
    more.setAttribute("aria-label", H.text("room.one-more", { label }));
    const name = H.make("label", "lead-label", label);
    name.htmlFor = id;
    field.addEventListener("input", () => changed(true));
    field.addEventListener("focus", () => field.select());
    return { row: H.make("div", "lead-row", "", [name, H.make("span", "lead-measure", "", [less, field, more])]), field };
  }

  /** The desk for one question: `{element, frame, fields, …}`; `act` is called by its buttons, `changed` by its numbers. */
  H.makeLead = (act, changed) => {
    const frame = H.make("div", "stage-frame lead-frame");
    const status = H.make("p", "lead-status");
    status.setAttribute("role", "status");
    const place = H.make("p", "lead-place");
    const clock = H.make("p", "lead-clock");
    const button = (action, className = "button") => H.makeButton(className, H.text(`room.do-${action}`), () => act(action));
    const names = ["previous", "next", "reveal", "again", "adopt", "undo", "overview", "blank", "fullscreen", "help"];
    const buttons = Object.fromEntries(names.map((name) => [name, button(name, name === "next" ? "button button-primary" : "button")]));
    for (const name of ["wall", "single", "escape"]) buttons[name] = button(name);
    const bar = H.make("div", "lead-bar", "", [
      H.make("div", "lead-buttons", "", [place, clock]), H.make("div", "lead-buttons", "", [buttons.wall, buttons.single, buttons.escape]),
    ]);
    const rows = H.make("div", "lead-rows");
    const sums = H.make("p", "lead-sums");
    const fault = H.make("p", "lead-fault field-error");
    fault.id = "lead-fault";
    const title = H.make("h2", "lead-title");
    const help = H.make("div", "lead-help");
    const count = H.make("section", "lead-count", "", [title, rows, fault, sums, help]);
    count.setAttribute("aria-label", H.text("room.count"));
    const controls = H.make("div", "lead-buttons lead-controls", "", names.map((name) => buttons[name]));
    const element = H.make("div", "room", "", [bar, frame, count, controls, status]);
    element.setAttribute("role", "region");
    element.setAttribute("aria-label", H.text("room.title"));
    const desk = { element, frame, buttons, status, place, clock, fault, sums, title, help, fields: [], rows: [] };

    /** Makes the numbers for a question: present, one for each level, abstentions. */
    desk.ask = (question) => {
      const labels = [H.text("room.present"), ...question.levels.map((text, level) => `${level}. ${text}`), H.text("room.abstain")];
      const made = labels.map((label, index) => counter(`lead-${index}`, label, changed));
      desk.fields = made.map(({ field }) => field);
      desk.rows = made.map(({ row }) => row);
      rows.replaceChildren(...desk.rows);
      const lines = [[H.text("room.help"), question.help], [H.text("assessment.evidence"), question.evidence]].filter(([, text]) => text);
      help.replaceChildren(...lines.map(([name, text]) => H.make("p", "", "", [H.make("strong", "", name), ` ${text}`])));
    };

    /** The round as the numbers say; with nobody given as present, as many as voted or abstained. */
    desk.typed = () => {
      const words = desk.fields.map((field) => field.value.trim());
      const [present, ...counts] = words.map((word) => (word === "" ? 0 : /^[0-9]+$/.test(word) ? Number(word) : NaN));
      const abstain = counts.pop();
      return { counts, abstain, present: words[0] === "" ? counts.reduce((sum, count) => sum + count, abstain) : present };
    };

    /** Says how many have voted, or what is wrong; true where something is. */
    desk.check = () => {
      const round = desk.typed();
      const wrong = H.votes.fault(round);
      const facts = { sum: H.votes.total(round) + round.abstain, present: round.present };
      fault.textContent = !wrong ? "" : wrong === "sum" ? H.text("room.fault-sum", facts) : H.text("room.fault-number");
      fault.hidden = !wrong;
      sums.textContent = wrong ? "" : H.text("room.sums", { ...facts, missing: facts.present - facts.sum });
      for (const field of desk.fields) field.setAttribute("aria-invalid", String(!/^[0-9]*$/.test(field.value.trim())));
      return Boolean(wrong);
    };

    /** Shows a round. */
    desk.fill = (round, isLocked) => {
      [round.present, ...round.counts, round.abstain].forEach((value, index) => {
        if (!desk.fields[index]) return;
        desk.fields[index].value = String(value);
        desk.fields[index].disabled = isLocked;
      });
      desk.check();
    };
    return desk;
  };

  /** Asks for the level and the reason; calls `adopted(level, reason)`. */
  H.askAdoption = (question, suggested, answer, adopted) => {
    const choices = question.levels.map((text, level) => {
      const radio = H.make("input");
      Object.assign(radio, { type: "radio", name: "adopted-level", value: String(level), checked: level === suggested });
      return H.make("label", "level", "", [radio, H.make("span", "level-number", String(level)), H.make("span", "level-text", text)]);
    });
    const group = H.make("fieldset", "adopt-levels", "", [H.make("legend", "", question.text), ...choices]);
    const reason = H.make("textarea");
    Object.assign(reason, { id: "adopt-reason", rows: 3, dir: "auto", spellcheck: false, autocomplete: "off" });
    reason.setAttribute("translate", "no");
    reason.setAttribute("aria-describedby", "adopt-fault");
    const label = H.make("label", "", H.text("room.adopt-reason"));
    label.htmlFor = reason.id;
    const fault = H.make("p", "field-error", H.text("room.adopt-fault"));
    fault.id = "adopt-fault";
    fault.hidden = true;
    const children = [H.make("p", "", H.text("room.adopt-lead"))];
    if (answer.status === "answered") children.push(H.make("p", "", H.text("room.adopt-current", { level: answer.level })));
    const confirm = H.makeButton("button button-primary", H.text("room.adopt-confirm"), () => {
      const chosen = group.querySelector("input:checked");
      const words = reason.value.trim();
      fault.hidden = Boolean(chosen && words);
      if (!chosen) group.querySelector("input").focus();
      else if (!words) reason.focus();
      else {
        dialog.close();
        adopted(Number(chosen.value), words);
      }
    });
    const dialog = H.openDialog("adopting", H.text("room.adopt"), [
      ...children, group, H.make("div", "field", "", [label, fault, reason]), H.make("p", "", "", [confirm]),
    ]);
    (group.querySelector("input:checked") || group.querySelector("input")).focus();
  };
})();
