// What the room takes home: every question that was voted on, with its rounds and what was adopted, most divided first, on
// the screen and on paper; and the choice of what to vote on next.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const set = document.getElementById("room-set");
  const list = document.getElementById("room-questions");
  const table = document.getElementById("room-table");
  const votable = new Map(H.questions.map((question) => {
    const text = (selector) => {
      const element = question.element.querySelector(selector);
      return element ? element.textContent.trim() : "";
    };
    return [question.key, {
      key: question.key, text: question.text, help: text(".question-help"),
      evidence: text(".question-evidence").replace(text(".question-evidence .question-label"), "").trim(),
      area: question.step.querySelector(".step-title").textContent,
      levels: question.radios.filter((radio) => /^[0-9]$/.test(radio.value))
        .map((radio) => radio.closest(".level").querySelector(".level-text").textContent),
    }];
  }));

  /** A question as the room needs it; undefined where the page has none of that name. */
  H.votable = (key) => votable.get(key);

  /** The questions that were voted on, for the results: the engine's order of what to discuss, else the page's. */
  H.voteRows = ({ byKey, toDiscuss }) => {
    const voted = [...votable.keys()].filter((key) => H.votes.rounds(key).length > 0);
    const agreement = (key) => {
      const figure = byKey.get(key);
      return figure && Number.isFinite(figure.agreement) ? figure.agreement : 2000;
    };
    const rank = (key) => (toDiscuss.includes(key) ? toDiscuss.indexOf(key) : toDiscuss.length);
    voted.sort((one, other) => agreement(one) - agreement(other) || rank(one) - rank(other));
    return voted.map((key) => {
      const rounds = H.votes.rounds(key);
      const answer = H.answerTo(key);
      const figure = byKey.get(key);
      return {
        key, text: votable.get(key).text, counts: rounds[rounds.length - 1].counts,
        agreement: figure ? figure.agreement : undefined,
        adopted: answer.adopted && answer.status === "answered" ? answer.level : null,
      };
    });
  };

  function chosen() {
    if (set.value === "session") return H.sessionQuestions();
    return H.questions.filter(H.isAsked).map(({ key }) => key).filter((key) => set.value === "all" || key.startsWith(`${set.value}.`));
  }

  function options() {
    const option = (value, text) => Object.assign(H.make("option", "", text), { value });
    const offered = (step) => !document.querySelector(`[data-step-link="${step.id}"]`).parentElement.hidden;
    const steps = Array.from(document.querySelectorAll(".step-questions")).filter(offered);
    const before = set.value;
    set.replaceChildren(
      ...(H.sessionQuestions().length ? [option("session", H.text("room.set-session"))] : []), option("all", H.text("room.set-all")),
      ...steps.map((step) => option(step.id.replace(/^step-/, ""), step.querySelector(".step-title").textContent)));
    if (before && Array.from(set.options).some(({ value }) => value === before)) set.value = before;
  }

  function showList() {
    list.replaceChildren(...chosen().map((key) => {
      const rounds = H.votes.rounds(key).length;
      const words = H.make("bdi", "", votable.get(key).text);
      const button = H.makeButton("quiet-button", "", () => H.leadVotes(chosen(), key));
      button.append(words);
      const item = H.make("li", "", "", [button]);
      if (rounds) item.append(H.make("span", "room-voted", H.text("room.voted", { rounds })));
      return item;
    }));
  }

  function showTable() {
    const rows = H.voteRows(H.votes.figures());
    document.getElementById("room-summary").hidden = rows.length === 0;
    table.tBodies[0].replaceChildren(...rows.flatMap((row) => {
      const { levels } = votable.get(row.key);
      const figure = H.votes.figures().byKey.get(row.key);
      const answer = H.answerTo(row.key);
      const cell = (text, name = "td") => H.make(name, "", text);
      return H.votes.rounds(row.key).map((round, index, all) => {
        const line = H.make("tr", index ? "is-later" : "");
        if (index === 0) {
          const head = H.make("th", "", "", [H.make("bdi", "", row.text)]);
          head.scope = "row";
          head.rowSpan = all.length;
          line.append(head);
        }
        const known = figure && Array.isArray(figure.rounds) ? figure.rounds[index] || {} : {};
        line.append(
          cell(String(index + 1)),
          cell(round.counts.map((count, level) => `${level}: ${count}`).join(" · ")),
          cell(`${round.abstain} / ${round.present}`),
          cell(Number.isFinite(known.median) ? H.board.decimal(known.median) : "\u2013"),
          cell(Number.isFinite(known.agreement) ? `${H.board.decimal(known.agreement, 2)} (${H.board.agreementWords(known.agreement)})` : "\u2013"));
        if (index === 0) {
          const adopted = H.make("td");
          adopted.rowSpan = all.length;
          if (row.adopted !== null) {
            adopted.append(H.make("strong", "", H.text("room.adopted-level", { level: row.adopted })), H.make("br"), H.make("span", "", levels[row.adopted] || ""));
            if (typeof answer.adopted.reason === "string") adopted.append(H.make("br"), H.make("em", "", answer.adopted.reason));
          } else adopted.textContent = H.text("room.not-adopted");
          line.append(adopted);
        }
        return line;
      });
    }));
  }

  H.room = {
    update() {
      if (!H.state.value || document.getElementById("step-room").hasAttribute("hidden")) return;
      options();
      showList();
      showTable();
    },

    listen() {
      options();
      showList();
      showTable();
      set.addEventListener("change", showList);
      document.getElementById("room-start").addEventListener("click", () => H.leadVotes(chosen(), chosen()[0]));
      document.getElementById("room-print").addEventListener("click", () => {
        document.body.classList.add("is-printing-votes");
        window.print();
      });
      window.addEventListener("afterprint", () => document.body.classList.remove("is-printing-votes"));
      H.state.onChange(H.room.update);
    },

    /**
     * Goes on with a vote that a reload cut off, or begins the one that a session asked for; where answers of earlier are
     * offered, once a person has said what becomes of them.
     */
    async begin() {
      const { vote, keys } = H.windows.kept();
      await H.recovered;
      if (document.querySelector("#drafts:not([hidden]), #recovery:not([hidden])")) {
        await new Promise((resolve) => { H.state.onChange(resolve); });
      }
      if (document.querySelector(".room")) return;
      H.keys.single = keys !== false;
      if (vote && Array.isArray(vote.keys)) {
        const known = vote.keys.filter((key) => H.votable(key));
        if (known.length) H.leadVotes(known, vote.keys[vote.at], vote);
      } else if (H.windows.role === "borrower" && H.sessionQuestions().length) {
        H.steps.reveal(document.getElementById("room-start"));
        set.value = "session";
        showList();
        H.leadVotes(H.sessionQuestions(), H.sessionQuestions()[0]);
      }
    },
  };
})();
