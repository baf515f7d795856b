// Progress as a chamber: a half-circle with one seat a question, filled as the questions are answered, area after area.
// A drawing beside the counts that say the same; it is hidden from screen readers.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const SVG = "http://www.w3.org/2000/svg";
  const place = H.byID("seats");
  const WIDTH = 200;
  const INNER = 34;
  const OUTER = 90;
  const CLOSENESS = 41;
  let drawn = "";

  /** Where `count` seats stand, from left to right, on rows whose number of seats follows their length. */
  function positions(count) {
    const rows = count > 60 ? 5 : count > 24 ? 4 : 3;
    const radii = Array.from({ length: rows }, (_, row) => INNER + ((OUTER - INNER) * row) / (rows - 1));
    const length = radii.reduce((sum, radius) => sum + radius, 0);
    const seats = [];
    let reach = 0;
    for (const radius of radii) {
      const from = Math.round((count * reach) / length);
      reach += radius;
      const inRow = Math.round((count * reach) / length) - from;
      for (let seat = 0; seat < inRow; seat += 1) {
        const angle = Math.PI * (1 - (inRow > 1 ? seat / (inRow - 1) : 0.5));
        seats.push({ angle, radius });
      }
    }
    return seats.sort((one, other) => other.angle - one.angle || one.radius - other.radius)
      .map(({ angle, radius }) => [WIDTH / 2 + radius * Math.cos(angle), OUTER + 10 - radius * Math.sin(angle)]);
  }

  function draw(count) {
    const drawing = document.createElementNS(SVG, "svg");
    drawing.setAttribute("viewBox", `0 0 ${WIDTH} ${OUTER + 20}`);
    for (const [x, y] of positions(count)) {
      const seat = document.createElementNS(SVG, "circle");
      seat.setAttribute("cx", x.toFixed(1));
      seat.setAttribute("cy", y.toFixed(1));
      seat.setAttribute("r", (CLOSENESS / Math.sqrt(count)).toFixed(1));
      drawing.append(seat);
    }
    place.replaceChildren(drawing);
  }

  H.seats = {
    update() {
      const asked = H.questions.filter(H.isAsked);
      if (drawn !== String(asked.length)) draw(asked.length);
      drawn = String(asked.length);
      const seats = place.querySelectorAll("circle");
      asked.forEach((question, index) => {
        const look = `seat-${H.standing(question)}${question.step.id === H.steps.current() ? " is-here" : ""}`;
        if (seats[index].getAttribute("class") !== look) seats[index].setAttribute("class", look);
      });
    },
  };
})();
