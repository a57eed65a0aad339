// In a frame of another page: nothing of our own around the content, links lead outside, and the host is told how high
// the page is. start.js asks for this file there only; embed.js follows what is told here.
const root = document.documentElement;
const wishes = new URLSearchParams(location.search);
const tell = message => parent.postMessage(message, "*");
const { styles } = document.querySelector("script[data-styles]").dataset;
document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));

const colour = wishes.get("theme") ?? "";
if (/^[0-9a-f]{6}$/i.test(colour)) {
  root.style.setProperty("--host-colour", `#${colour}`);
  root.dataset.coloured = "";
}
const isCompact = wishes.get("compact") === "yes";
if (isCompact) root.dataset.compact = "";

// The page by itself, in the same language, with the same answers and the same centre.
const alone = document.createElement("a");
const lead = () => {
  const address = new URL(location.href);
  address.search = "";
  address.searchParams.set("lang", root.lang.split("-")[0]);
  if (root.dataset.centre) address.searchParams.set("centre", root.dataset.centre);
  if (isCompact) address.hash = address.hash.replace(/^#?\/?(?=\?|$)/, "#/estimate");
  if (alone.href !== address.href) alone.href = address.href;
};
alone.className = isCompact ? "button button-main frame-onward" : "frame-origin";
const origin = document.createElement("footer");
origin.append(alone);
document.body.append(origin);
const nameOrigin = () => {
  const compact = root.lang === "en" ? "See the whole estimate ↗" : "查看完整测算 ↗";
  const words = isCompact ? compact : "暖城人才通 · Ordos Talent Guide ↗";
  if (alone.textContent !== words) alone.textContent = words;
};

// The reader has just done something: only then the host may scroll.
let actedAt = -Infinity;
// Where that was: what opens over the page opens there.
let pressed = 0;
for (const kind of ["click", "keydown", "change"]) {
  addEventListener(kind, ({ target }) => {
    actedAt = performance.now();
    if (target.getBoundingClientRect) pressed = target.getBoundingClientRect().bottom + scrollY;
  }, true);
}
const MAX_WAIT = 10000;
const show = (top, height) => {
  if (performance.now() - actedAt > MAX_WAIT) return;
  measure();
  tell({ ordosTalentShow: { top, height } });
};
// So much of a page or of what takes the focus is to be seen; all of a section, if the host's window is as high.
const BEGINNING = 200;
const showElement = (element, limit = Infinity) => {
  const { top, height } = element.getBoundingClientRect();
  show(top + scrollY, Math.min(height, limit));
};

// The height depends on the width and the host's window, never on the height of the frame: the host may follow it.
let told = 0;
const measure = () => {
  const bottoms = [...document.querySelectorAll("dialog[open]")].map(dialog => dialog.getBoundingClientRect().bottom + scrollY);
  const height = Math.ceil(Math.max(document.body.getBoundingClientRect().height, ...bottoms));
  if (height === told) return;
  told = height;
  tell({ ordosTalentHeight: height, ordosTalentLanguage: root.lang.split("-")[0] });
};

// Figures for the host, and never an answer.
let result = "";
const tellResult = () => {
  const figure = document.querySelector("output.total-figure");
  if (!figure) return;
  const { low, high, usualLow, usualHigh } = figure.dataset;
  const counts = {};
  for (const button of document.querySelectorAll("[data-leads-to^='group-']")) {
    counts[button.dataset.leadsTo.slice("group-".length)] = Number(button.textContent.match(/\d+/)?.[0]);
  }
  const now = { total: { low: Number(low), high: Number(high) }, usual: { low: Number(usualLow), high: Number(usualHigh) }, counts };
  if (JSON.stringify(now) === result) return;
  result = JSON.stringify(now);
  tell({ ordosTalentResult: now });
};

// What a host asked for and is not there: its visitors see the estimate, and its makers read why.
let isReady = false;
const becomeReady = () => {
  if (isReady || !document.querySelector("html:not([data-parts-coming]) main:not([data-shell]) h1")) return;
  isReady = true;
  const missing = document.querySelector("main.page-missing");
  if (missing) {
    console.warn(`ordos-talent: expected a page at ${location.hash.split("?")[0]}, found none.`);
    location.replace(/^#\/map\//.test(location.hash) ? "#/map" : "#/estimate");
  }
  tell({ ordosTalentReady: true, ordosTalentLanguage: root.lang.split("-")[0] });
};

// In the compact form the question asked last stands alone.
const chooseQuestion = () => {
  const questions = [...document.querySelectorAll(".home-questions .question")];
  for (const question of questions) {
    const isCurrent = question === questions[questions.length - 1];
    if (isCurrent !== (question.dataset.current !== undefined)) {
      if (isCurrent) question.dataset.current = "";
      else delete question.dataset.current;
    }
  }
};

// A frame that is moved in its page begins anew. So the host keeps for it where it was, sealed: the key stays in the tab.
const KEY = "ordos-talent-guide.seal";
const text = bytes => btoa(String.fromCharCode(...bytes));
const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
// Rejected where the browser keeps nothing or seals nothing.
const sealing = (async () => {
  let key = sessionStorage.getItem(KEY);
  if (!key) sessionStorage.setItem(KEY, key = text(crypto.getRandomValues(new Uint8Array(16))));
  return crypto.subtle.importKey("raw", bytes(key), "AES-GCM", false, ["encrypt", "decrypt"]);
})();
sealing.catch(() => {});
let sealed = location.hash;
const seal = async () => {
  const { hash } = location;
  if (hash === sealed) return;
  sealed = hash;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  // Of one length, or the host could tell long answers from short ones.
  const plain = new TextEncoder().encode(hash.padEnd(2048));
  const found = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await sealing, plain);
  tell({ ordosTalentSeal: text(iv) + text(new Uint8Array(found)) });
};
const unseal = async given => {
  const iv = bytes(given.slice(0, 16));
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await sealing, bytes(given.slice(16)));
  const hash = new TextDecoder().decode(plain).trimEnd();
  if (hash.startsWith("#/")) location.replace(hash);
};

const look = () => {
  if (isCompact) chooseQuestion();
  nameOrigin();
  lead();
  becomeReady();
  tellResult();
  measure();
  if (isReady) seal().catch(() => {});
};
// Browsers do not lay out frames of other sites that are out of sight, and tell observers of sizes nothing there.
let looking = 0;
const lookSoon = () => {
  looking ||= setTimeout(() => {
    looking = 0;
    look();
  }, 50);
};
new MutationObserver(lookSoon).observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
new ResizeObserver(measure).observe(document.body);
for (const kind of ["load", "toggle", "transitionend"]) addEventListener(kind, lookSoon, true);

// embed.js says how high the host's window is; before that, and without it, this frame is a window of its own.
addEventListener("message", ({ data, source }) => {
  const { ordosTalentWindow: height, ordosTalentSeal: given } = data ?? {};
  if (source !== parent) return;
  if (given) unseal(given).catch(() => {});
  if (!Number.isFinite(height)) return;
  root.dataset.followed = "";
  root.style.setProperty("--window-height", `${height}px`);
  measure();
});
// Dialogs open below what was pressed: the middle of so high a frame may be out of sight.
const { showModal } = HTMLDialogElement.prototype;
HTMLDialogElement.prototype.showModal = function () {
  if (root.dataset.followed === undefined) return showModal.call(this);
  const place = () => {
    const lowest = document.body.getBoundingClientRect().height - this.getBoundingClientRect().height;
    this.style.insetBlockStart = `${Math.max(0, Math.min(pressed + 8, lowest))}px`;
  };
  place();
  showModal.call(this);
  // What it shows may come late, as pictures do.
  const observer = new ResizeObserver(() => {
    place();
    showElement(this);
  });
  observer.observe(this);
  this.addEventListener("close", () => observer.disconnect(), { once: true });
};

// A frame as high as its page does not scroll: the host does.
const { scrollTo } = window;
window.scrollTo = (...place) => {
  scrollTo(...place);
  show(0, BEGINNING);
};
const { scrollIntoView } = Element.prototype;
Element.prototype.scrollIntoView = function (...options) {
  scrollIntoView.apply(this, options);
  showElement(this);
};
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function (options) {
  focus.call(this, options);
  if (!options?.preventScroll && this.closest("dialog") === null) showElement(this, BEGINNING);
};

// The history is the host's: the first page left is one step, and whatever else takes the place of the present one.
const path = address => /^#?\/?([^?]*)/.exec(new URL(address, location.href).hash)[1];
const { pushState, replaceState } = history;
const state = Object.getOwnPropertyDescriptor(History.prototype, "state");
let isBeyond = false;
const mark = own => ({ own, isBeyond });
Object.defineProperty(history, "state", {
  get() {
    const found = state.get.call(history);
    return found && "isBeyond" in Object(found) ? found.own : found;
  },
});
history.replaceState = (own, title, address) => replaceState.call(history, mark(own), title, address);
history.pushState = (own, title, address) => {
  if (isBeyond || path(address) === path(location.href)) return history.replaceState(own, title, address);
  isBeyond = true;
  pushState.call(history, mark(own), title, address);
};
addEventListener("popstate", () => {
  const found = state.get.call(history);
  if (found && "isBeyond" in Object(found)) isBeyond = found.isBeyond;
}, true);

addEventListener("click", ({ target }) => {
  lead();
  const link = target.closest?.("a[href]:not([href^='#'])");
  if (!link) return;
  link.target = "_blank";
  link.rel = "noopener";
}, true);
addEventListener("click", event => {
  const link = event.target.closest?.("a[href^='#/']");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // Links of the map are of SVG, where `href` is no text.
  const address = link.getAttribute("href");
  if (!isBeyond && path(address) !== path(location.href)) {
    isBeyond = true;
  } else {
    event.preventDefault();
    location.replace(address);
  }
});

look();
