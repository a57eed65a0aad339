// Runs before the first paint in every browser that shows the page at all: a plain script of ES2019. It gives the shell in
// index.html its language, theme and page, fetches early what the address needs, and says so where the program did not
// start or has stopped. start.js starts the program.
(() => {
  "use strict";
  const script = document.currentScript;
  const root = document.documentElement;
  const isFramed = top !== self;
  // Whoever shows fair.html in a frame shows all of it.
  if (isFramed && script.dataset.js) root.dataset.framed = "";

  // Frames in one page keep nothing on the device, and storage may be blocked.
  const setting = key => {
    try {
      return isFramed ? null : localStorage.getItem(`ordos-talent-guide.${key}`);
    } catch (_) {
      return null;
    }
  };
  // What the page around the frame asks for, or the frame that led here.
  const wish = key => new URLSearchParams(location.search).get(key);
  const theme = isFramed ? (/^(dark|light)$/.exec(wish("scheme")) || [])[0] : setting("theme");
  if (theme) {
    root.dataset.theme = theme;
    for (const meta of document.querySelectorAll("[data-scheme]")) meta.media = meta.dataset.scheme === theme ? "all" : "not all";
  }

  const wished = setting("language") || wish("lang");
  const known = [wished || "", ...navigator.languages].map(tag => tag.toLowerCase().split("-")[0]).filter(tag => tag === "zh" || tag === "en");
  root.lang = known[0] === "en" ? "en" : "zh-CN";
  if (wished) root.dataset.language = known[0];
  if (wish("centre")) root.dataset.centre = wish("centre");
  const say = (chinese, english) => (root.lang === "en" ? english : chinese);

  const page = () => /^#?\/?([^/?&]*)/.exec(location.hash)[1].toLowerCase();
  const showShell = () => { root.dataset.shell = page() === "" ? "home" : "other"; };
  showShell();
  addEventListener("hashchange", showShell);

  // The chunks of the page shown had better come at once over a slow link. They are named as a page's first part of the
  // address; pages made at build share one.
  const chunks = new Map((script.dataset.chunks || "").split(";").map(entry => entry.split(":")));
  for (const href of (chunks.get({ plan: "sheet", about: "sheet" }[page()] || page()) || "").split(",")) {
    if (href) document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", href }));
  }

  if (script.dataset.styles && page() !== "") document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "style", href: script.dataset.styles }));

  // A choice made before the program is there is made again once the program has the question.
  addEventListener("click", event => {
    const link = event.target.closest && event.target.closest(".shell-home .chip");
    if (!link) return;
    event.preventDefault();
    const links = [...link.parentElement.children];
    const isFirst = !links.some(other => other.hasAttribute("aria-current"));
    for (const other of links) other.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    if (!isFirst) return;
    new MutationObserver((_, observer) => {
      const inputs = document.querySelectorAll("#app [data-question=who] input");
      if (!inputs.length) return;
      observer.disconnect();
      const input = inputs[links.findIndex(other => other.hasAttribute("aria-current"))];
      input.click();
      input.focus();
    }).observe(document.getElementById("app"), { childList: true, subtree: true });
  });

  // The browser may offer to install the page before the program is there; the program takes the offer up.
  addEventListener("beforeinstallprompt", event => {
    event.preventDefault();
    window.installOffer = event;
  });

  const element = (kind, properties, ...children) => {
    const made = Object.assign(document.createElement(kind), properties);
    made.append(...children);
    return made;
  };
  const button = (text, act) => {
    const made = element("button", { className: "button", type: "button" }, text);
    made.addEventListener("click", () => act(made));
    return made;
  };

  // The program did not start.
  let isOver = false;
  const failed = error => {
    if (isOver || root.dataset.started !== undefined) return;
    isOver = true;
    const message = element("p", { className: "message", id: "failed" });
    message.setAttribute("role", "alert");
    message.dataset.reason = isTooOld(error) ? "browser" : "network";
    message.append(isTooOld(error)
      ? say("浏览器版本过旧，无法打开本页：需要 Safari（iOS）16、Chrome 97、Firefox 102 或更新的版本。", "This browser is too old for this guide. It needs Safari (iOS) 16, Chrome 97, Firefox 102 or a later version.")
      : say("页面未能打开：网络不通，或网站正在更新。请稍后再试。", "The page did not load. Check your connection, or try again later: the site may be being updated."));
    // fair.html stands alone: nothing lies beside it.
    if (script.dataset.js) {
      const catalogue = element("a", { href: say("catalogue.html", "catalogue.en.html") }, say("全部政策和三年行动方案", "all benefits and the three-year action plan"));
      message.append(" ", say("也可以直接查看：", "You can read instead: "), catalogue, say("。", "."));
    }
    if (!isTooOld(error)) message.append(" ", button(say("再试一次", "Try again"), () => location.reload()));
    for (const late of document.querySelectorAll(".late")) late.remove();
    document.querySelector("main").prepend(message);
  };
  // Safari before 16 refuses WebAssembly under this page's policy, with an EvalError.
  const isTooOld = error => typeof WebAssembly !== "object" || [EvalError, ReferenceError, SyntaxError, WebAssembly.CompileError, WebAssembly.LinkError].some(kind => error instanceof kind);

  // A panic, or whatever else WebAssembly traps on, stops the program for good. The answers stand in the address.
  let place = 0;
  for (const kind of ["pointerdown", "keydown"]) {
    addEventListener(kind, ({ target }) => { if (target.getBoundingClientRect) place = target.getBoundingClientRect().top + scrollY; }, true);
  }
  const isTrap = error => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError || error instanceof Error && error.name !== "SyntaxError" && /recursion|call stack/i.test(error.message) && /wasm/.test(error.stack || "");
  const stopped = error => {
    if (isOver) return;
    isOver = true;
    const details = [window.programPanic || String(error), script.getAttribute("src") || "fair.html", navigator.userAgent].join("\n");
    const text = element("pre", {}, details);
    const copy = made => {
      getSelection().selectAllChildren(text);
      const copied = navigator.clipboard ? navigator.clipboard.writeText(details) : Promise.reject();
      copied.catch(() => { if (!document.execCommand("copy")) throw new Error("refused"); }).then(
        () => { made.textContent = say("已复制", "Copied"); },
        () => { made.textContent = say("请长按选中的文字复制", "Copy the selected text by hand"); },
      );
    };
    const message = element("div", { className: "message", id: "stopped", tabIndex: -1 },
      element("p", {}, say("页面出现问题，你的回答仍保留。", "Something went wrong. Your answers are kept.")),
      element("div", { className: "message-acts" }, button(say("重新打开", "Start again"), () => location.reload()), button(say("复制出错信息", "Copy the error"), copy)),
      element("details", {}, element("summary", {}, say("出错信息", "The error")), text));
    message.setAttribute("role", "alert");
    // In a frame as high as its page, what is fixed may be out of sight; where one has just pressed is not.
    if (isFramed) {
      message.style.position = "absolute";
      message.style.top = `${place}px`;
      message.style.bottom = "auto";
    }
    document.body.append(message);
    message.focus();
  };

  const told = error => { if (isTrap(error)) stopped(error); };
  addEventListener("startfailed", ({ detail }) => (isTrap(detail) ? stopped(detail) : failed(detail)));
  addEventListener("unhandledrejection", ({ reason }) => told(reason));
  addEventListener("error", ({ target, error, filename }) => {
    // A script of the page that could not be fetched, or not be read.
    if (target instanceof HTMLScriptElement) failed();
    else if (error instanceof SyntaxError && (filename || "").startsWith(new URL(".", location.href).href)) failed(error);
    else told(error);
  }, true);
  addEventListener("DOMContentLoaded", () => { if (!("noModule" in HTMLScriptElement.prototype)) failed(new SyntaxError("no modules")); });
})();
