/* What no widget does: folding navigation, keyboard shortcuts, what becomes of an act that was not answered. */
(() => {
  "use strict";
  const OFF = "beian.keysOff";
  document.querySelector(".queue li > [aria-current=true]")?.scrollIntoView({ block: "nearest" });

  /* What has no role must not be named by another element; its own text says what it does. */
  const unname = () => {
    for (const choose of document.querySelectorAll(".ui-fileupload-choose")) choose.removeAttribute("aria-labelledby");
  };
  unname();

  const keysDialog = document.getElementById("keys");
  const visible = (element) => element.getClientRects().length > 0 && !element.disabled;
  const typing = (element) =>
    element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !/^(checkbox|radio|button|submit)$/.test(element.type);
  const switchedOff = () => {
    try { return localStorage.getItem(OFF) === "1"; } catch (denied) { return false; }
  };

  /* The navigation: on a narrow screen it folds away, on a wide one it becomes a rail of icons, which is remembered. */
  const RAIL = "beian.rail";
  const narrow = matchMedia("(max-width: 900px)");
  const toggle = document.querySelector("[data-toggle]");
  const side = toggle && document.getElementById(toggle.dataset.toggle);
  const wide = document.body.classList.contains("page-wide");
  const tell = () => toggle?.setAttribute("aria-expanded",
    String(narrow.matches ? side.classList.contains("open") : !document.body.classList.contains("rail")));
  const fold = () => {
    if (narrow.matches) {
      if (side.classList.toggle("open")) side.querySelector("a").focus();
    } else {
      const rail = document.body.classList.toggle("rail");
      try { if (!wide) localStorage.setItem(RAIL, rail ? "1" : "0"); } catch (denied) { /* for this page only */ }
    }
    tell();
  };
  try { if (localStorage.getItem(RAIL) === "1") document.body.classList.add("rail"); } catch (denied) { /* stays open */ }
  narrow.addEventListener("change", tell);
  tell();

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
    if (event.target.closest("[data-toggle]")) fold();
    if (event.target.closest("[data-print]")) print();
    if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
  });

  document.addEventListener("change", (event) => {
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
    if (event.key === "Escape" && narrow.matches && side?.classList.contains("open")) { fold(); toggle.focus(); }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (typing(event.target) || document.querySelector("dialog[open], .ui-dialog[aria-hidden=false]:not(.help), .ui-overlay-visible")) return;
    if (event.key === "?") { event.preventDefault(); showKeys(); return; }
    if (switchedOff()) return;
    const target = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === event.key && visible(element));
    if (!target) return;
    event.preventDefault();
    if (typing(target)) target.focus(); else target.click();
  });

  /* An act that the server did not carry out: widgets drop every answer but a good one, as if nothing had happened. */
  const undone = document.getElementById("undone");
  const texts = { 0: "gone", 200: "ended", 400: "ended", 401: "ended", 403: "refused", 404: "refused", 503: "busy" };
  /* The live region around a message tells of it; an alert inside of a list would break the list. */
  const asList = () => document.querySelectorAll(".ui-messages li[role]").forEach((line) => line.removeAttribute("role"));
  asList();
  let focused = null;
  /* What had the focus was switched off or drawn anew meanwhile; where it is gone, reading goes on at the heading. */
  const refocus = (left) => {
    if (document.activeElement !== document.body) return;
    const again = left.isConnected ? left : document.getElementById(left.id);
    const heading = document.querySelector("#main h1");
    if (again && visible(again)) {
      again.focus({ preventScroll: true });
    } else if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  };
  /* A button that is switched off until its answer is there waits for ever for one that failed. */
  const free = () => {
    for (const button of document.querySelectorAll(".ui-button.ui-state-loading[id]")) {
      const widget = PrimeFaces.getWidgetById(button.id);
      if (widget) PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    }
  };
  window.jQuery?.(document)
    .on("pfAjaxSend", () => {
      focused = document.activeElement === document.body ? null : document.activeElement;
    })
    .on("pfAjaxError", (event, answer) => {
      free();
      if (!undone || answer.statusText === "abort") return;
      undone.textContent = undone.dataset[texts[answer.status] ?? "failed"];
      undone.hidden = false;
      undone.scrollIntoView({ block: "nearest" });
    })
    .on("pfAjaxSuccess", () => { if (undone) undone.hidden = true; })
    .on("pfAjaxComplete", () => {
      unname();
      asList();
      const left = focused;
      focused = null;
      if (left) setTimeout(() => refocus(left));
    });
})();

/* The page of a list that was turned to stands in the address, so that it can be kept and shared. */
(() => {
  "use strict";
  window.jQuery?.(document).on("pfAjaxComplete", (event, answer, settings, told) => {
    if (told?.after === undefined) return;
    const address = new URL(location.href);
    if (told.after) address.searchParams.set("after", told.after); else address.searchParams.delete("after");
    history.replaceState(history.state, "", address);
  });
})();

/* An opened menu is named like its label, and its filter names the list that it narrows: the widget tells neither. */
(() => {
  "use strict";
  const menu = window.PrimeFaces?.widget?.SelectOneMenu?.prototype;
  if (!menu) return;
  const show = menu.show;
  menu.show = function () {
    const label = document.getElementById(`${this.id}-label`) ?? document.querySelector(`label[for="${CSS.escape(this.id)}_focus"]`);
    this.itemsContainer?.attr("aria-label", label?.textContent ?? "");
    this.panel.find(".ui-selectonemenu-items-wrapper").attr("tabindex", "0");
    this.panel.find(".ui-selectonemenu-filter").attr("aria-controls", `${this.id}_items`);
    show.call(this);
  };
})();

/* The policy lets no page show an image that it made itself, so a chosen file has no picture before it is stored. */
(() => {
  "use strict";
  const upload = window.PrimeFaces?.widget?.FileUpload?.prototype;
  if (upload) upload.IMAGE_TYPES = /(?!)/;
})();

/* A file of any size goes to its own door, with its progress shown; a refusal is shown above the form. */
(() => {
  "use strict";
  for (const form of document.querySelectorAll("form[data-sending]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const bar = window.PF(form.dataset.sending);
      const sending = new XMLHttpRequest();
      const busy = (on) => {
        form.classList.toggle("busy", on);
        for (const button of form.querySelectorAll("[type=submit]")) button.disabled = on;
      };
      sending.upload.addEventListener("progress", (sent) => {
        if (sent.lengthComputable) bar.setValue(Math.floor(sent.loaded * 100 / sent.total));
      });
      sending.addEventListener("load", () => {
        const refusal = new DOMParser().parseFromString(sending.responseText, "text/html").querySelector("main [role=alert]:not([hidden])");
        if (!refusal) { location.assign(sending.responseURL); return; }
        document.querySelector("main > [role=alert]:not([hidden])")?.remove();
        form.closest("section").before(refusal);
        refusal.scrollIntoView({ block: "nearest" });
        busy(false);
      });
      /* without an answer: the browser says why, as it does without a script */
      sending.addEventListener("error", () => form.submit());
      sending.open("POST", form.action);
      busy(true);
      /* the file goes last: a window of the same page may have put its view state behind it */
      const parts = new FormData(form);
      const file = parts.get("file");
      parts.delete("file");
      parts.append("file", file);
      sending.send(parts);
    });
  }
})();

/* The help of a page, beside it: what was typed stays. Without a script the link leads to a page of its own. */
(() => {
  "use strict";
  const link = document.querySelector("[data-help]");
  link?.addEventListener("click", async (event) => {
    const beside = window.PF?.("help");
    if (!beside || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!beside.content.children().length) {
      const answer = await fetch(link.href).catch(() => null);
      const text = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-help-text]");
      if (!text) { window.open(link.href); return; }
      beside.content.append(document.adoptNode(text));
    }
    beside.show();
  });
})();
