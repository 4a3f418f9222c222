"use strict";
// What a script adds: one click less here and there, and an empty screen when nobody is there. Everything works without it.
(() => {
  const body = document.body;
  const post = (url, more) => fetch(url, { method: "POST", credentials: "same-origin", keepalive: true, headers: { "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(more || {}) });

  // a page that comes back from the browser's memory is asked for anew
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  // "none of these" stands alone
  addEventListener("change", (event) => {
    const box = event.target;
    if (box.type !== "checkbox" || !box.checked || !box.form) return;
    for (const other of box.form.querySelectorAll(`input[type=checkbox][name="${CSS.escape(box.name)}"]`)) {
      if (other !== box && (box.hasAttribute("data-alone") || other.hasAttribute("data-alone"))) other.checked = false;
    }
  });

  // leave at once: blank the screen first, then wipe, then go; three times Escape does the same
  const leave = () => {
    document.title = "-";
    body.hidden = true;
    post("/leave").catch(() => {}).finally(() => location.replace(body.dataset.leave || "/away"));
  };
  addEventListener("submit", (event) => { if (event.target.matches("[data-leaving]")) { event.preventDefault(); leave(); } });
  let escapes = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    escapes = [...escapes, Date.now()].filter((at) => Date.now() - at < 2000);
    if (escapes.length >= 3) leave();
  });

  addEventListener("click", (event) => { if (event.target.closest("[data-print]")) print(); });
  for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;

  // nobody there: say so, then empty the screen and the memory
  const idle = Number(body.dataset.idle || 0) * 1000, note = document.getElementById("idle-note");
  if (idle && note) {
    let last = Date.now(), told = Date.now();
    const seen = () => {
      last = Date.now();
      note.hidden = true;
      if (last - told > idle / 4) { told = last; post(`${body.dataset.here}/here`, { token: body.dataset.token }).catch(() => {}); }
    };
    for (const kind of ["pointerdown", "keydown", "scroll"]) addEventListener(kind, seen, { passive: true });
    const warn = Math.min(120000, idle / 3);
    setInterval(() => {
      const left = idle - (Date.now() - last);
      if (left <= 0) { body.hidden = true; location.replace("/timed-out"); }
      else if (left < warn && note.hidden) {
        const stay = document.createElement("button");
        stay.className = "act main"; stay.type = "button"; stay.textContent = note.dataset.stay; stay.addEventListener("click", seen);
        note.replaceChildren(Object.assign(document.createElement("p"), { textContent: note.dataset.text }), stay);
        note.hidden = false;
      }
    }, 1000);
  }

  // htmx notes the address of a page in the tab's storage: nothing of ours is stored anywhere
  for (const kind of ["htmx:load", "htmx:afterSettle", "load", "pagehide"]) addEventListener(kind, () => sessionStorage.clear());

  // acts on the list leave open cards open and tell what happened
  const opened = () => [...document.querySelectorAll("details[open][id]")].map((one) => one.id);
  let before = [], at = null;
  addEventListener("htmx:beforeSwap", () => { before = opened(); at = document.activeElement.closest("details[id]"); });
  addEventListener("htmx:afterSettle", () => {
    for (const id of before) { const one = document.getElementById(id); if (one) one.open = true; }
    const card = at && document.getElementById(at.id);
    if (card) card.querySelector("summary").focus({ preventScroll: true });
  });
})();
