// The page inside another one: <ordos-talent view="estimate" lang="en"><a href="…">…</a></ordos-talent>.
// Attributes: view (home, estimate, compare, policies, plan, map), centre (a place that leads), lang (zh, en), theme (a
// colour as #2b6cb0) and answers (as in the page's address: degree=doctor&mode=full_time). Each element is on its own.
// In ES2019: hosts have visitors of their own, and where this cannot be read the link in the element stays.
(() => {
  "use strict";
  const script = document.currentScript || document.querySelector("script[src*='embed.js']");
  const page = new URL(".", script.src);
  const ATTRIBUTES = ["answers", "centre", "lang", "theme", "view"];
  // As many changes of height within five seconds are a loop and not a page.
  const MAX_CHANGES = 100;

  class OrdosTalent extends HTMLElement {
    static get observedAttributes() {
      return ATTRIBUTES;
    }

    connectedCallback() {
      if (!this._frame) {
        this._changes = 0;
        this._since = 0;
        this._frame = document.createElement("iframe");
        // Browsers that cannot share complain of the name.
        this._frame.allow = navigator.share ? "clipboard-write; web-share" : "clipboard-write";
        // Styles set one by one need nothing of the host's Content-Security-Policy.
        Object.assign(this._frame.style, { display: "block", width: "100%", height: "40rem", border: "0" });
        // What stands in the element, a link, is for pages without script.
        this.attachShadow({ mode: "open" }).append(this._frame);
      }
      this.style.display = "block";
      addEventListener("message", this);
      this._open();
    }

    disconnectedCallback() {
      removeEventListener("message", this);
    }

    attributeChangedCallback(_name, old, now) {
      if (this.isConnected && this._frame && old !== now) this._open();
    }

    handleEvent({ data, origin, source, timeStamp }) {
      const height = data && data.ordosTalentHeight;
      if (source !== this._frame.contentWindow || origin !== page.origin || !Number.isFinite(height)) return;
      if (timeStamp - this._since > 5000) [this._since, this._changes] = [timeStamp, 0];
      this._changes += 1;
      if (this._changes < MAX_CHANGES) this._frame.style.height = `${Math.min(Math.max(height, 100), 200000)}px`;
    }

    _open() {
      const [answers, centre, lang, theme, view] = ATTRIBUTES.map(name => this.getAttribute(name) || "");
      const address = new URL(page);
      const wishes = { centre, lang, theme: theme.replace("#", "") };
      for (const name of Object.keys(wishes)) if (wishes[name]) address.searchParams.set(name, wishes[name]);
      const shown = view || (centre ? "map" : "estimate");
      const path = shown === "home" ? "" : shown === "map" && centre ? `map/${centre}` : shown;
      address.hash = `/${path}${answers && `?${answers}`}`;
      this._frame.title = lang === "en" ? "Ordos Talent Guide" : "暖城人才通";
      if (this._frame.src === address.href) return;
      this._changes = 0;
      this._frame.src = address.href;
    }
  }

  if (!customElements.get("ordos-talent")) customElements.define("ordos-talent", OrdosTalent);
})();
