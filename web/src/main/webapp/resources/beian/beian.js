/* Folding navigation and keyboard shortcuts. Everything works without it, only slower. */
(() => {
  "use strict";
  const OFF = "beian.keysOff";
  document.querySelector(".queue li > [aria-current=true]")?.scrollIntoView({ block: "nearest" });

  if (!location.hash) document.querySelector("[data-focus=true]")?.focus();

  const keysDialog = document.getElementById("keys");
  const visible = (element) => element.getClientRects().length > 0 && !element.disabled;
  const typing = (element) =>
    element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !/^(checkbox|radio|button|submit)$/.test(element.type);
  const switchedOff = () => {
    try { return localStorage.getItem(OFF) === "1"; } catch (denied) { return false; }
  };

  const fold = (button, open) => {
    button.setAttribute("aria-expanded", String(open));
    document.getElementById(button.dataset.toggle).classList.toggle("open", open);
  };

  const showKeys = () => {
    const list = keysDialog.querySelector("dl");
    list.replaceChildren();
    for (const element of document.querySelectorAll("[data-key]")) {
      if (!visible(element)) continue;
      const term = document.createElement("dt");
      const key = document.createElement("kbd");
      key.textContent = element.dataset.key;
      term.append(key);
      const text = document.createElement("dd");
      text.textContent = element.dataset.keyLabel || element.getAttribute("aria-label") || element.value || element.textContent.trim();
      list.append(term, text);
    }
    keysDialog.querySelector("[data-keys-off]").checked = switchedOff();
    keysDialog.showModal();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-toggle]");
    if (button) fold(button, button.getAttribute("aria-expanded") !== "true");
    if (event.target.closest("[data-print]")) print();
    if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
    for (const menu of document.querySelectorAll("details.account[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-refresh=true]")) {
      event.target.form.requestSubmit(event.target.parentElement.querySelector("button.refresh"));
      return;
    }
    if (!event.target.matches("[data-keys-off]")) return;
    try { localStorage.setItem(OFF, event.target.checked ? "1" : "0"); } catch (denied) { /* stays on */ }
  });

  /* A picture of cells is one stop of the tab key; arrows go from cell to cell. */
  for (const grid of document.querySelectorAll("[data-grid]")) {
    const columns = Number(grid.dataset.grid);
    const cells = [...grid.querySelectorAll("[data-cell]")];
    const column = (cell) => Number(cell.dataset.cell) % columns;
    const row = (cell) => Math.floor(Number(cell.dataset.cell) / columns);
    const choose = (chosen) => cells.forEach((cell) => cell.setAttribute("tabindex", cell === chosen ? "0" : "-1"));
    const nearest = (from, among) => among.sort((a, b) =>
      Math.abs(row(a) - row(from)) - Math.abs(row(b) - row(from)) || Math.abs(column(a) - column(from)) - Math.abs(column(b) - column(from)))[0];
    choose(cells[0]);
    grid.addEventListener("keydown", (event) => {
      const from = event.target.closest("[data-cell]");
      const at = cells.indexOf(from);
      const to = {
        ArrowLeft: () => cells[at - 1],
        ArrowRight: () => cells[at + 1],
        ArrowUp: () => nearest(from, cells.filter((cell) => row(cell) < row(from))),
        ArrowDown: () => nearest(from, cells.filter((cell) => row(cell) > row(from))),
      }[event.key]?.();
      if (!to) return;
      event.preventDefault();
      choose(to);
      to.focus();
    });
  }

  /* On paper the tables of the charts stand open. */
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("main details:not([open])")) {
      details.open = true;
      details.dataset.printed = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("details[data-printed]")) {
      details.open = false;
      delete details.dataset.printed;
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const open = document.querySelector("[data-toggle][aria-expanded=true]");
      if (open) { fold(open, false); open.focus(); }
      for (const menu of document.querySelectorAll("details.account[open]")) menu.open = false;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") { event.preventDefault(); showKeys(); return; }
    if (switchedOff()) return;
    const target = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === event.key && visible(element));
    if (!target) return;
    event.preventDefault();
    if (typing(target)) target.focus(); else target.click();
  });
})();
