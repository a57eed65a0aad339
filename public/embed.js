// The page inside another one: <ordos-talent view="estimate" lang="en"><a href="…">…</a></ordos-talent>.
// Attributes: view (home, estimate, compare, policies, plan, map), centre (a place that leads), lang (zh, en), theme (a
// colour as #2b6cb0) and answers (as in the page's address: degree=doctor&mode=full_time). Each element is on its own.
(() => {
  const script = document.currentScript ?? document.querySelector("script[src*='embed.js']");
  const page = new URL(".", script.src);
  // As many changes of height within five seconds are a loop and not a page.
  const MOST = 100;

  class OrdosTalent extends HTMLElement {
    static observedAttributes = ["answers", "centre", "lang", "theme", "view"];
    #frame;
    #changes = 0;
    #since = 0;

    connectedCallback() {
      if (!this.#frame) {
        this.#frame = document.createElement("iframe");
        this.#frame.allow = "clipboard-write";
        // Styles set one by one need nothing of the host's Content-Security-Policy.
        Object.assign(this.#frame.style, { display: "block", width: "100%", height: "40rem", border: "0" });
        // What stands in the element, a link, is for pages without script.
        this.attachShadow({ mode: "open" }).append(this.#frame);
      }
      this.style.display = "block";
      addEventListener("message", this);
      this.#open();
    }

    disconnectedCallback() {
      removeEventListener("message", this);
    }

    attributeChangedCallback(_name, old, now) {
      if (this.isConnected && this.#frame && old !== now) this.#open();
    }

    handleEvent({ data, origin, source, timeStamp }) {
      const height = data?.ordosTalentHeight;
      if (source !== this.#frame.contentWindow || origin !== page.origin || !Number.isFinite(height)) return;
      if (timeStamp - this.#since > 5000) [this.#since, this.#changes] = [timeStamp, 0];
      this.#changes += 1;
      if (this.#changes < MOST) this.#frame.style.height = `${Math.min(Math.max(height, 100), 200000)}px`;
    }

    #open() {
      const { answers, centre, lang, theme, view } = Object.fromEntries(
        OrdosTalent.observedAttributes.map(name => [name, this.getAttribute(name) ?? ""]),
      );
      const address = new URL(page);
      const wishes = { centre, lang, theme: theme.replace("#", "") };
      for (const [name, wish] of Object.entries(wishes)) if (wish) address.searchParams.set(name, wish);
      const shown = view || (centre ? "map" : "estimate");
      const path = shown === "home" ? "" : shown === "map" && centre ? `map/${centre}` : shown;
      address.hash = `/${path}${answers && `?${answers}`}`;
      this.#frame.title = lang === "en" ? "Ordos Talent Guide" : "暖城人才通";
      if (this.#frame.src === address.href) return;
      this.#changes = 0;
      this.#frame.src = address.href;
    }
  }

  if (!customElements.get("ordos-talent")) customElements.define("ordos-talent", OrdosTalent);
})();
