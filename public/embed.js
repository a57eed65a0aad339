// The page inside another one: <ordos-talent view="estimate" lang="en"><a href="…">…</a></ordos-talent>.
// docs/hosting.md lists attributes and events. Each element is on its own.
// In ES2019: hosts have visitors of their own, and where this cannot be read the link in the element stays.
(() => {
  "use strict";
  if (customElements.get("ordos-talent")) return;
  const ATTRIBUTES = ["answers", "centre", "lang", "scheme", "src", "theme", "title", "view"];
  const VIEWS = ["home", "estimate", "compare", "policies", "plan", "map", "about", "compact"];
  // Milliseconds in sight without a word from the frame.
  const MAX_SILENCE = 10000;
  // Changes of height without a second's rest. After as many, heights are taken five times a second: a loop stays slow.
  const MAX_CHANGES = 100;
  const HEIGHTS = [50, 200000];

  const warned = new Set();
  const warn = sentence => {
    if (!warned.has(sentence)) console.warn(`ordos-talent: ${sentence}`);
    warned.add(sentence);
  };

  // The folder of the page, from an address of the page or of a file beside it.
  const folder = address => {
    try {
      const url = new URL(address, document.baseURI);
      url.search = "";
      url.hash = "";
      url.pathname = url.pathname.replace(/[^/]*\.[^/]*$/, "").replace(/\/*$/, "/");
      return /^https?:$/.test(url.protocol) ? url : null;
    } catch (_) {
      return null;
    }
  };
  // Bundles have other names, and the page does not lie beside them.
  const script = document.currentScript;
  const own = script && /\/embed[^/]*\.js([?#]|$)/.test(script.src) && folder(script.src);

  // Any colour of CSS as #rrggbb; empty where it is none.
  const colourOf = text => {
    const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    const colour = /^([0-9a-f]{3}){1,2}$/i.test(text) ? `#${text}` : text;
    const [known, other] = ["#000000", "#ffffff"].map(before => {
      context.fillStyle = before;
      context.fillStyle = colour;
      return context.fillStyle;
    });
    if (known !== other) return "";
    if (/^#[0-9a-f]{6}$/.test(known)) return known;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return alpha && `#${[red, green, blue].map(part => part.toString(16).padStart(2, "0")).join("")}`;
  };

  // Sheets made by script need nothing of the host's Content-Security-Policy, and whatever the host says counts more.
  // Browsers without them leave the element inline, which is as wide in text.
  let styles = [];
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host{display:block;flex:1 1 auto;min-inline-size:0}:host([hidden]){display:none}");
    styles = [sheet];
  } catch (_) {}

  const make = (kind, style) => {
    const made = document.createElement(kind);
    Object.assign(made.style, style);
    return made;
  };

  class OrdosTalent extends HTMLElement {
    static get observedAttributes() {
      return ATTRIBUTES;
    }

    connectedCallback() {
      if (!this._box) this._build();
      for (const [target, kind] of this._heard()) target.addEventListener(kind, this);
      this._sight.observe(this);
      this._width.observe(this._box);
      // A frame that was moved begins anew, and goes on where it was.
      this._address = this._origin = "";
      this._kept = this._sealed;
      this._open();
    }

    disconnectedCallback() {
      for (const [target, kind] of this._heard()) target.removeEventListener(kind, this);
      this._sight.disconnect();
      this._width.disconnect();
      clearTimeout(this._silence);
      this._silence = 0;
    }

    // With moveBefore the frame goes on.
    connectedMoveCallback() {}

    attributeChangedCallback(_name, old, now) {
      if (!this.isConnected || !this._box || old === now) return;
      this._sealed = this._kept = "";
      this._open();
    }

    _heard() {
      return [[window, "message"], [window, "resize"], [window, "beforeprint"], [document, "securitypolicyviolation"], [document, "DOMContentLoaded"]];
    }

    _build() {
      // Wide where a width is asked for by content, as in a float, and never wider than there is room.
      this._box = make("div", { display: "grid", gridTemplateColumns: "minmax(0, 40rem) minmax(0, 1fr)", position: "relative" });
      // Stands for a part of the frame that is to be seen.
      this._mark = make("div", { position: "absolute", width: "1px", visibility: "hidden" });
      this._link = document.createElement("slot");
      this._changes = 0;
      this._changed = 0;
      const shadow = this.attachShadow({ mode: "open" });
      if (styles.length) shadow.adoptedStyleSheets = styles;
      shadow.append(this._box, this._link);
      this._box.append(this._mark);
      this._sight = new IntersectionObserver(entries => {
        if (this._frame && !this._origin && !this._silence && entries.pop().isIntersecting) {
          this._silence = setTimeout(() => this._fail("it does not answer, or a policy forbids to show it"), MAX_SILENCE);
        }
      });
      // Browsers do not tell a frame out of sight that it has become wider.
      this._width = new ResizeObserver(() => this._say());
    }

    handleEvent(event) {
      if (event.type === "DOMContentLoaded") return this._open();
      const frame = this._frame;
      if (!frame) return;
      if (event.type === "message") {
        // The page may have been redirected to another origin: the window is proof enough.
        if (event.source === frame.contentWindow && event.data && typeof event.data === "object") this._hear(event.data, event.origin);
      } else if (event.type === "resize") {
        this._say();
      } else if (event.type === "beforeprint") {
        frame.loading = "eager";
      } else if (/^(frame|child|default)-src/.test(event.effectiveDirective) && event.disposition !== "report") {
        if (!this._origin && new URL(event.blockedURI, location).origin === new URL(this._address).origin) this._fail("the policy of this page lacks it in frame-src");
      }
    }

    _hear({ ordosTalentHeight: height, ordosTalentLanguage: language, ordosTalentReady: ready, ordosTalentResult: result, ordosTalentSeal: sealed, ordosTalentShow: part }, origin) {
      if (Number.isFinite(height)) {
        if (this._origin !== origin) this._begin(origin);
        this._follow(Math.min(Math.max(height, HEIGHTS[0]), HEIGHTS[1]));
      }
      if (!this._origin) return;
      if (language) {
        this._language = language;
        this._name(language);
      }
      if (sealed) this._sealed = sealed;
      if (ready) this._tell("ready", { language });
      if (result) this._tell("result", result);
      if (part && Number.isFinite(part.top) && Number.isFinite(part.height)) this._show(part);
    }

    // The first word of a page.
    _begin(origin) {
      this._origin = origin;
      clearTimeout(this._silence);
      this._link.style.display = "none";
      Object.assign(this._frame.style, { visibility: "", position: "" });
      this._say(this._kept);
      this._kept = "";
    }

    _say(sealed) {
      const target = this._origin === "null" ? "*" : this._origin;
      if (target && this._frame.contentWindow) this._frame.contentWindow.postMessage({ ordosTalentWindow: innerHeight, ordosTalentSeal: sealed }, target);
    }

    _tell(name, detail) {
      this.dispatchEvent(new CustomEvent(`ordos-talent:${name}`, { bubbles: true, detail }));
    }

    _follow(height) {
      this._height = height;
      if (this._later) return;
      const now = performance.now();
      this._changes = now - this._changed < 1000 ? this._changes + 1 : 0;
      this._changed = now;
      if (this._changes < MAX_CHANGES) this._resize();
      else this._later = setTimeout(() => this._resize(), 200);
    }

    _resize() {
      clearTimeout(this._later);
      this._later = 0;
      const height = `${this._height}px`;
      if (this._frame.style.height === height) return;
      this._frame.style.height = height;
      this._tell("height", { height: this._height });
    }

    // Scrolls as little as brings a part of the frame into view.
    _show({ top, height }) {
      this._resize();
      Object.assign(this._mark.style, { top: `${top}px`, height: `${Math.min(height, innerHeight)}px` });
      this._mark.scrollIntoView({ block: "nearest", inline: "nearest" });
      Object.assign(this._mark.style, { top: "0", height: "0" });
    }

    // The link in the element takes the place of a frame that shows nothing; the frame may still speak.
    _fail(why) {
      warn(`no page at ${this._address.split("#")[0]}: ${why}. The link inside the element is shown.`);
      Object.assign(this._frame.style, { visibility: "hidden", position: "absolute" });
      this._link.style.display = "";
    }

    _name(language) {
      this._frame.title = this.title || (language === "en" ? "Ordos Talent Guide" : "暖城人才通");
    }

    _open() {
      const link = this.querySelector("a[href]");
      const page = (this.hasAttribute("src") ? folder(this.getAttribute("src")) : own) || folder(link ? link.href : "about:");
      if (!page) {
        if (document.readyState !== "loading") warn("expected the page's address in src, in a link inside the element, or beside embed.js.");
        return;
      }
      const language = this._read("lang", text => (/^(zh|en)([-_]|$)/.exec(text) || [])[1], "zh or en");
      const address = this._addressOf(page, language);
      if (address !== this._address) {
        this._address = address;
        // In place of the present step: the history is the host's.
        if (this._frame && this._origin) this._frame.contentWindow.location.replace(address);
        else this._load(address);
      }
      this._name(language || this._language || (/^en/.test(navigator.language) ? "en" : "zh"));
    }

    _load(address) {
      const frame = make("iframe", { border: "0", gridColumn: "1 / -1", width: "100%", height: this._height ? `${this._height}px` : "40rem" });
      // Browsers that cannot share complain of the name.
      frame.allow = navigator.share ? "clipboard-write; web-share" : "clipboard-write";
      frame.loading = this.getAttribute("loading") === "eager" ? "eager" : "lazy";
      frame.src = address;
      if (this._frame) this._frame.remove();
      this._frame = frame;
      this._origin = "";
      clearTimeout(this._silence);
      this._silence = 0;
      this._link.style.display = "none";
      this._box.append(frame);
      // Says at once whether the element is in sight.
      this._sight.unobserve(this);
      this._sight.observe(this);
    }

    // The value of an attribute as `read` has it; one that is not known is as good as none.
    _read(name, read, expected) {
      const text = (this.getAttribute(name) || "").trim();
      const value = text && read(text.toLowerCase());
      if (text && !value) warn(`${name}="${text}" is not known, expected ${expected}.`);
      return value || "";
    }

    _addressOf(page, lang) {
      const centre = this._read("centre", text => /^[\w-]+$/.test(text) && text, "the key of a place, such as suzhou");
      const scheme = this._read("scheme", text => ["light", "dark", "auto"].includes(text) && text, "light, dark or auto");
      const theme = this._read("theme", colourOf, "a colour of CSS").replace("#", "");
      const view = this._read("view", text => {
        const path = text.replace(/^#?\/*|[?#].*$|\/+$/g, "") || "home";
        return VIEWS.includes(path.split("/")[0]) && /^[\w/-]+$/.test(path) && path;
      }, VIEWS.join(", "));
      const answers = (this.getAttribute("answers") || "").trim().replace(/^.*#/, "").replace(/^[^?]*\?/, "").replace(/(^|&)(&|amp;)+/g, "$1");
      const shown = view || (centre ? "map" : "estimate");
      const address = new URL(page);
      const wishes = { centre, lang, scheme, theme, compact: shown === "compact" ? "yes" : "" };
      for (const name of Object.keys(wishes)) if (wishes[name]) address.searchParams.set(name, wishes[name]);
      const path = /^(home|compact)$/.test(shown) ? "" : shown === "map" && centre ? `map/${centre}` : shown;
      address.hash = `/${path}${answers && `?${answers}`}`;
      return address.href;
    }
  }

  customElements.define("ordos-talent", OrdosTalent);
})();
