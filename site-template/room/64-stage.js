// The stage: a sheet of 1,920 by 1,080 units, or 1,440 by 1,080 for a screen of four by three, drawn once at that size and
// scaled to whatever shows it. A text of 24 units is 24 pixels high on a screen of 1,080 lines.
(() => {
  "use strict";
  const H = window.Hemicycle;
  const SIZES = { wide: [1920, 1080], square: [1440, 1080] };
  const shown = new Set();

  function fit(frame) {
    const [width, height] = SIZES[frame.dataset.shape] || SIZES.wide;
    const scale = Math.min(frame.clientWidth / width, frame.clientHeight / height);
    const stage = frame.firstElementChild;
    if (!stage || !(scale > 0)) return;
    stage.style.transform = `translate(${(frame.clientWidth - width * scale) / 2}px, ${(frame.clientHeight - height * scale) / 2}px) scale(${scale})`;
  }
  window.addEventListener("resize", () => { for (const frame of shown) fit(frame); });

  /** An element with a class, a text, and children. */
  H.make = (name, className = "", text = "", children = []) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    element.append(...children);
    return element;
  };

  /** A button with a text that calls `act`. */
  H.makeButton = (className, text, act) => {
    const button = H.make("button", className, text);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  };

  H.stage = {
    SIZES,

    /** A stage that holds `content`, for measuring or for a frame. */
    make(shape, content) {
      const stage = H.make("div", "stage", "", [content]);
      const [width, height] = SIZES[shape];
      stage.style.width = `${width}px`;
      stage.style.height = `${height}px`;
      return stage;
    },

    /** Shows `content` in `frame`, which keeps what size the sheet gives it. */
    show(frame, shape, content) {
      frame.dataset.shape = shape;
      frame.replaceChildren(H.stage.make(shape, content));
      shown.add(frame);
      fit(frame);
    },

    /** Frames that are gone. */
    forget(frames) { for (const frame of frames) shown.delete(frame); },

    refit() { for (const frame of shown) fit(frame); },

    /** The largest of `sizes` (units, largest first) at which nothing in `element` overflows; false where none does. */
    shrink(element, sizes, area = element) {
      for (const size of sizes) {
        element.style.fontSize = `${size}px`;
        if (H.stage.fits(area)) return size;
      }
      return 0;
    },

    fits: (area) => area.scrollHeight <= area.clientHeight + 1 && area.scrollWidth <= area.clientWidth + 1,
  };
})();
