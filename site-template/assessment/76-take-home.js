// What the room votes on: the choice of questions, and those that were voted on, most divided first. The table that the
// room takes home is that of the groups.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const set = H.byID("room-set");
  const list = H.byID("room-questions");
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

  H.room = {
    update() {
      if (!H.state.value || H.byID("step-room").hasAttribute("hidden")) return;
      H.byID("room-summary").hidden = ![...votable.keys()].some((key) => H.votes.rounds(key).length);
      options();
      showList();
    },

    listen() {
      options();
      showList();
      set.addEventListener("change", showList);
      H.byID("room-start").addEventListener("click", () => H.leadVotes(chosen(), chosen()[0]));
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
        H.steps.reveal(H.byID("room-start"));
        set.value = "session";
        showList();
        H.leadVotes(H.sessionQuestions(), H.sessionQuestions()[0]);
      }
    },
  };
})();
