// What two states of the answers say differently, in a person's words: for recovery, for bringing copies together, for undo.
//
// A state is looked at as a list of units, each one fact that a person states and can choose as a whole: the choice made for
// a question (with its reason), its note, its evidence; a fact about the parliament; one figure of the means; the votes on
// a question; a respondent. What this version does not know is a unit too, so that nothing is lost in a choice.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const CHOICE = ["status", "level", "reason", "adopted"];
  // Written by saving itself; nobody states them.
  const UNSAID = ["format", "document", "language", "checksum", "history"];
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isBlank = (value) => value === undefined || value === "" || (typeof value === "object" && Object.keys(value || {}).length === 0);

  /** The members of `object` named in `names`, or those not named; undefined where there is none. */
  function pick(object, names, wanted) {
    const entries = Object.entries(object).filter(([name, value]) => names.includes(name) === wanted && !isBlank(value));
    return entries.length ? Object.fromEntries(entries) : undefined;
  }

  /** A state's units: text of the path → {path, value}. */
  function units(state) {
    const found = new Map();
    const add = (path, value) => { if (!isBlank(value)) found.set(JSON.stringify(path), { path, value }); };
    for (const [part, value] of Object.entries(state)) {
      if (UNSAID.includes(part)) continue;
      if (part === "answers") {
        for (const [key, answer] of Object.entries(value)) {
          if (!isObject(answer)) { add([part, key], answer); continue; }
          add([part, key, "choice"], pick(answer, CHOICE, true));
          for (const [member, said] of Object.entries(pick(answer, CHOICE, false) || {})) add([part, key, member], said);
        }
      } else if (part === "plan" && isObject(value)) {
        for (const [member, said] of Object.entries(value)) {
          if (member === "capacity" && isObject(said)) for (const [role, figure] of Object.entries(said)) add([part, member, role], figure);
          else add([part, member], said);
        }
      } else if (part === "respondents" && Array.isArray(value)) {
        for (const one of value) add([part, String(one && one.id)], one);
      } else if (isObject(value)) for (const [member, said] of Object.entries(value)) add([part, member], said);
      else add([part], value);
    }
    return found;
  }

  /** The member `name` of `object`, made where there is none. Never its prototype's. */
  function inside(object, name) {
    if (!Object.hasOwn(object, name) || !isObject(object[name])) {
      Object.defineProperty(object, name, { value: {}, writable: true, enumerable: true, configurable: true });
    }
    return object[name];
  }

  /** Puts a unit's value into a state, or takes the unit out where the value is undefined. */
  function put(state, [part, key, member], value) {
    if (part === "respondents" && key !== undefined) {
      const others = (Array.isArray(state[part]) ? state[part] : []).filter((one) => String(one && one.id) !== key);
      state[part] = value === undefined ? others : [...others, value];
      return;
    }
    if (key === undefined) {
      if (value === undefined) delete state[part];
      else state[part] = value;
      return;
    }
    const holder = member === undefined ? inside(state, part) : inside(inside(state, part), key);
    if (part === "answers" && member === "choice") {
      for (const name of CHOICE) delete holder[name];
      Object.assign(holder, value);
    } else if (value === undefined) delete holder[member ?? key];
    else Object.defineProperty(holder, member ?? key, { value, writable: true, enumerable: true, configurable: true });
    if (member !== undefined && Object.keys(holder).length === 0) delete state[part][key];
  }

  const labelOf = (id) => {
    const field = H.byID(id);
    return field && field.labels && field.labels[0] ? field.labels[0].textContent.trim() : "";
  };

  /** The field of the form that shows a unit; null where there is none. */
  function fieldOf([part, key, member]) {
    const question = part === "answers" && H.question(key);
    if (question) return member === "choice" ? question.radios[0] : question.extras[member] || question.radios[0];
    const id = { parliament: key === "name" ? "parliament-name" : `profile-${key}`, respondent: "respondent-name",
      plan: key === "capacity" ? `capacity-${member}` : key === "start" ? "plan-year" : `plan-${key}` }[part];
    return id ? H.byID(id) : null;
  }

  /** What a unit is about: [the question or the field, the part of it]. */
  function title([part, key, member]) {
    if (part === "answers") {
      const question = H.question(key);
      const about = question ? question.text : key;
      if (member === "choice" || member === undefined) return [about, H.text("keeping.part-choice")];
      const field = question && question.extras[member];
      return [about, field ? labelOf(field.id) : member];
    }
    if (part === "votes") return [H.question(key) ? H.question(key).text : key, H.text("keeping.part-votes")];
    if (part === "respondents") return [H.text("keeping.part-respondent"), ""];
    if (part === "plan" && key === "start") return [H.text("assessment.start-quarter"), ""];
    const field = fieldOf([part, key, member]);
    const known = ["questionnaires", "path", "adopted"].find((name) => name === (part === "plan" ? key : part));
    return [(field && labelOf(field.id)) || (known ? H.text(`keeping.part-${known}`) : [part, key, member].filter(Boolean).join(" – ")), ""];
  }

  /** A unit's value in words. */
  function words([part, key, member], value) {
    if (value === undefined) return H.text("keeping.nothing");
    if (part === "answers" && member === "choice" && H.question(key)) {
      const adopted = value.adopted ? ` (${H.text("keeping.adopted")})` : "";
      return H.choiceOf(value) === "" ? H.text("keeping.nothing")
        : H.choiceText(H.question(key), value) + (H.textOf(value.reason) ? `: ${value.reason}` : "") + adopted;
    }
    if (part === "votes" && Array.isArray(value)) {
      return value.map((round) => (Array.isArray(round && round.counts) ? round.counts.join(" · ") : "?")).join(" / ");
    }
    if (part === "respondents") return `${H.textOf(value && value.name) || "?"} (${Object.keys((value && value.answers) || {}).length})`;
    const field = fieldOf([part, key, member]);
    const option = field && field.options && Array.from(field.options).find((one) => one.value === String(value));
    if (option) return option.textContent;
    if (part === "plan" && key === "start" && /^\d{4}-Q[1-4]$/.test(value)) return H.quarterName(0, value);
    if (part === "plan" && key === "capacity" && Number.isSafeInteger(value)) return H.writtenTenths(value);
    if (Array.isArray(value)) return value.map((item) => (isObject(item) ? item.id : String(item))).join(", ");
    return isObject(value) ? Object.entries(value).map((entry) => entry.join(": ")).join(", ") : String(value);
  }

  const same = (one, other) => (one === undefined || other === undefined ? one === other
    : H.state.signature({ one }) === H.state.signature({ one: other }));

  H.differences = {
    put, words, title, fieldOf, same,

    /** Where `mine` and `other` differ: `{path, mine, other}`, in the form's order as far as it has one. */
    between(mine, other) {
      const [left, right] = [units(mine), units(other)];
      const found = [];
      for (const [id, { path }] of new Map([...left, ...right])) {
        const [one, two] = [left.get(id), right.get(id)].map((unit) => unit && unit.value);
        if (!same(one, two)) found.push({ path, mine: one, other: two });
      }
      const rank = ({ path }) => {
        const question = path[0] === "answers" && H.question(path[1]);
        return question ? H.questions.indexOf(question) + 1 : path[0] === "parliament" || path[0] === "respondent" ? 0 : H.questions.length + 1;
      };
      return found.map((difference) => [rank(difference), difference]).sort(([one], [two]) => one - two).map(([, difference]) => difference);
    },

    /** The value of a unit in a state; undefined where the state says nothing. */
    valueIn: (state, path) => (units(state).get(JSON.stringify(path)) || {}).value,

    /** Differences as a list to be read: what, before, after. No longer than `most`, and then says how many more. */
    list(differences, [before, after], most = 12) {
      const entry = ({ path, mine, other }) => {
        const [about, part] = title(path);
        return H.element("li", "difference", H.element("bdi", "difference-title", part ? `${about} – ${part}` : about),
          H.element("p", "difference-side", `${before} `, H.typed("span", "difference-said", words(path, mine))),
          H.element("p", "difference-side", `${after} `, H.typed("span", "difference-said", words(path, other))));
      };
      const list = H.element("ul", "differences", ...differences.slice(0, most).map(entry));
      if (differences.length > most) list.append(H.element("li", "", H.text("keeping.more", { count: differences.length - most })));
      return list;
    },
  };
})();
