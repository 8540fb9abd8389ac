/* Scans: enlarge, reduce, turn, show whole; with buttons, or with + - 0 while the picture has the focus. */
(() => {
  "use strict";
  const STEP = 1.4;
  const MOST = 6;
  const acts = {
    in: (state) => { state.zoom = Math.min(MOST, state.zoom * STEP); },
    out: (state) => { state.zoom = Math.max(1, state.zoom / STEP); },
    turn: (state) => { state.turn = (state.turn + 90) % 360; },
    whole: (state) => { state.zoom = 1; state.turn = 0; },
  };
  const keys = { "+": "in", "=": "in", "-": "out", "0": "whole" };
  const states = new WeakMap();

  const perform = (scan, act) => {
    const image = scan.querySelector("img");
    const state = states.get(image) ?? { zoom: 1, turn: 0 };
    acts[act](state);
    states.set(image, state);
    /* A picture that lies on its side takes the room that it fills, so that all of it can be scrolled to. */
    const across = state.turn % 180 !== 0;
    const ratio = image.naturalWidth ? image.naturalHeight / image.naturalWidth : 1;
    const shown = scan.querySelector(".scan-view").clientWidth * state.zoom;
    const width = across ? shown / ratio : shown;
    const height = width * ratio;
    const moved = { 0: "", 90: "translate(0, -100%)", 180: "translate(-100%, -100%)", 270: "translate(-100%, 0)" }[state.turn];
    image.style.width = state.zoom === 1 && !across ? "" : `${width}px`;
    image.style.transform = `rotate(${state.turn}deg) ${moved}`;
    image.style.marginRight = across ? `${height - width}px` : "";
    image.style.marginBottom = across ? `${width - height}px` : "";
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-scan]");
    if (button) perform(button.closest(".scan"), button.dataset.scan);
  });
  document.addEventListener("keydown", (event) => {
    const view = event.target.closest?.(".scan-view");
    if (!view || event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    perform(view.closest(".scan"), keys[event.key]);
  });
})();
