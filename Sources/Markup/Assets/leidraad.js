// What a page gains with a script: saved while typing, one send per form, arrows in a table, a copied link. Without it all pages work.
"use strict";

// Sixteen random bytes, as the server makes them. Not randomUUID: that is missing where a school serves without https.
const requestID = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

// --- Saving while typing -------------------------------------------------------------------------------------------------------------
// Each changed field of form[data-autosave] is posted as field, value (once per ticked box), version and request. The answer is
// {"version": n}. A repeat carries the same request id, so it has one effect. What is not saved yet stays in localStorage.

class Autosave {
  constructor(form) {
    this.form = form;
    this.key = `draft ${form.dataset.owner ?? ""} ${form.dataset.autosave}`;
    this.line = form.querySelector("[data-saved]");
    this.waiting = this.load();
    this.timers = new Map();
    this.busy = new Set();
    this.offline = this.refused = false;
    this.restore();
    form.addEventListener("input", (event) => this.changed(event.target, 800));
    form.addEventListener("change", (event) => this.changed(event.target, 0));
    form.addEventListener("focusout", (event) => this.hurry(event.target.name));
    form.addEventListener("submit", () => this.timers.forEach(clearTimeout));
    addEventListener("online", () => this.sendAll());
    addEventListener("pagehide", () => this.leave());
  }

  load() {
    try { return new Map(Object.entries(JSON.parse(localStorage.getItem(this.key) ?? "{}"))); } catch { return new Map(); }
  }

  store() {
    try {
      if (this.waiting.size) localStorage.setItem(this.key, JSON.stringify(Object.fromEntries(this.waiting)));
      else localStorage.removeItem(this.key);
    } catch { /* no room or not allowed: the text is still on the page */ }
  }

  controls(name) {
    return [...this.form.elements].filter((control) => control.name === name);
  }

  values(name) {
    const boxes = this.controls(name);
    return boxes.filter((box) => !/^(radio|checkbox)$/.test(box.type) || box.checked).map((box) => box.value);
  }

  takes(control) {
    return control.name && !/^(hidden|password|file|submit|button)$/.test(control.type) && !control.closest("[data-private]");
  }

  // Text from before: put back when the server has nothing newer, otherwise shown under the field.
  restore() {
    for (const [name, entry] of this.waiting) {
      const [control] = this.controls(name);
      const same = JSON.stringify(this.values(name)) === JSON.stringify(entry.values);
      if (!control || same) this.waiting.delete(name);
      else if ((control.dataset.version ?? "") === entry.version) this.put(name, entry.values);
      else this.keep(control, name, entry.values);
    }
    this.store();
    this.sendAll();
  }

  put(name, values) {
    for (const control of this.controls(name)) {
      if (/^(radio|checkbox)$/.test(control.type)) control.checked = values.includes(control.value);
      else control.value = values[0] ?? "";
    }
  }

  keep(control, name, values) {
    this.waiting.delete(name);
    const note = document.createElement("p");
    note.className = "kept";
    note.textContent = `${this.line?.dataset.textKept ?? ""} ${values.join(", ")}`;
    control.closest(".field")?.append(note);
  }

  changed(control, delay) {
    if (!this.takes(control)) return;
    const name = control.name;
    const version = this.controls(name)[0].dataset.version ?? "";
    const values = this.values(name);
    const last = this.waiting.get(name);
    if (!last || JSON.stringify(last.values) !== JSON.stringify(values)) this.waiting.set(name, { values, version, request: requestID() });
    this.refused = false;
    this.store();
    this.later(name, delay);
  }

  later(name, delay) {
    clearTimeout(this.timers.get(name));
    this.timers.set(name, setTimeout(() => this.send(name), delay));
    this.say();
  }

  hurry(name) {
    if (this.waiting.has(name)) this.later(name, 0);
  }

  sendAll() {
    for (const name of this.waiting.keys()) this.send(name);
  }

  body(name) {
    const { values, version, request } = this.waiting.get(name);
    const body = new URLSearchParams({ field: name, version, request });
    for (const value of values) body.append("value", value);
    return body;
  }

  async send(name) {
    if (!this.waiting.has(name) || this.busy.has(name)) return;
    this.busy.add(name);
    this.say();
    const sent = this.waiting.get(name).request;
    try {
      const response = await fetch(this.form.dataset.autosave, { method: "POST", body: this.body(name), headers: { Accept: "application/json" } });
      if (response.status >= 500 || response.status === 429) throw new Error("again");
      this.offline = false;
      this.refused = !response.ok || response.redirected;
      if (!this.refused) this.saved(name, sent, (await response.json()).version);
    } catch {
      this.offline = true;
      setTimeout(() => this.sendAll(), 10000);
    }
    this.busy.delete(name);
    this.say();
    if (!this.offline && !this.refused && this.waiting.has(name)) this.send(name);
  }

  // What was typed while this was on its way builds on the new version.
  saved(name, sent, version) {
    for (const control of this.controls(name)) control.dataset.version = version;
    for (const known of this.controls(`version-${name}`)) known.value = version;
    // The field was touched, so what it says is sent with the form, also when it says again what stood there first.
    for (const was of this.controls(`was-${name}`)) was.remove();
    const entry = this.waiting.get(name);
    if (entry.request === sent) this.waiting.delete(name);
    else entry.version = String(version);
    this.store();
  }

  leave() {
    for (const name of this.waiting.keys()) {
      if (!this.busy.has(name)) navigator.sendBeacon(this.form.dataset.autosave, this.body(name));
    }
  }

  say() {
    if (!this.line) return;
    const state = this.refused ? "refused" : !this.waiting.size ? "saved" : this.offline ? "waiting" : "saving";
    const text = this.line.dataset[`text${state[0].toUpperCase()}${state.slice(1)}`] ?? "";
    this.line.classList.toggle("waiting", state === "waiting");
    this.line.classList.toggle("refused", state === "refused");
    if (this.line.textContent !== text) this.line.textContent = text;
  }
}

// --- One send per form ---------------------------------------------------------------------------------------------------------------
// The request id makes a second send harmless; this spares the wait. After some seconds the form may go again: it can be a download.

const release = (form) => {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
};

const guard = (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "true";
  form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-disabled", "true"));
  setTimeout(release, 5000, form);
};

// --- Arrows and digits in a table ----------------------------------------------------------------------------------------------------
// Up and down keep the column. Left and right move between links; between radios the browser already does. A digit, or the data-key of
// a radio, chooses it in the row and goes to the next.

const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const reachable = "a[href], input:not([type=hidden]), select, button";

const move = (grid, cell, [down, right]) => {
  const rows = [...grid.tBodies].flatMap((body) => [...body.rows]);
  let row = rows.indexOf(cell.parentElement);
  let column = cell.cellIndex;
  for (;;) {
    row += down;
    column += right;
    const next = rows[row]?.cells[column];
    if (!next) return;
    const target = next.querySelector(reachable);
    if (target) return target.focus();
  }
};

const choose = (grid, cell, pressed) => {
  const radios = [...cell.parentElement.querySelectorAll("input[type=radio]")];
  const radio = radios.find((one) => one.value === pressed || one.dataset.key === pressed);
  if (!radio) return false;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
  move(grid, radio.closest("td, th"), [1, 0]);
  return true;
};

const key = (event) => {
  const { target } = event;
  const cell = target.closest("td, th");
  if (!cell || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const typing = target.matches("select, textarea, input:not([type=radio], [type=checkbox])");
  const step = steps[event.key];
  if (step && !typing && (step[0] || target.type !== "radio")) {
    event.preventDefault();
    move(event.currentTarget, cell, step);
  } else if ((/^\d$/.test(event.key) || target.type === "radio") && !typing && choose(event.currentTarget, cell, event.key)) {
    event.preventDefault();
  }
};

// --- A copied link -------------------------------------------------------------------------------------------------------------------

const offerCopy = (button) => {
  if (!navigator.clipboard) return;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.textCopied;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
};

document.querySelectorAll("form[data-autosave]").forEach((form) => new Autosave(form));
document.addEventListener("submit", guard);
addEventListener("pageshow", (event) => { if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(release); });
document.querySelectorAll("[data-grid]").forEach((grid) => grid.addEventListener("keydown", key));
document.querySelectorAll("[data-copy]").forEach(offerCopy);
document.querySelector("[data-errors]")?.focus();
