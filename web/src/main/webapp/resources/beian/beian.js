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
