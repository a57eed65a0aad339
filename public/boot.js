// Starts the program. An inline script would need a hole in the Content-Security-Policy, so Trunk
// names the two files, whose names carry a hash, in the attributes of this script's own tag.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
// All pages but two need the rest of the program, which over a slow link had better come at the same time.
const parts = document.querySelector("link[href$='_parts.js']")?.href;
if (parts && !/^(#\/?(estimate)?\/?(\?|$)|$)/.test(location.hash)) {
  const href = parts.replace("_parts.js", "_split_later.wasm");
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
}
try {
  // Before the first paint of the program, so that the theme does not flash. Storage may be blocked.
  const theme = localStorage.getItem("ordos-talent-guide.theme");
  if (theme) {
    document.documentElement.dataset.theme = theme;
    for (const meta of document.querySelectorAll("[data-scheme]")) meta.media = meta.dataset.scheme === theme ? "all" : "not all";
  }
} catch {}
// Other pages may show this one in a frame; it works without this, too. A frame named so stands for a screen.
if (top !== self && name !== "screen") await import("./frame.js").catch(() => {});
// Before the program says which, nobody knows the language: each half says its own to whoever has it read aloud.
const both = (element, chinese, english) => {
  for (const [lang, textContent] of [["zh-CN", chinese], ["en", english]]) element.append(Object.assign(document.createElement("span"), { lang, textContent }));
};
// A panic stops the program for good. The answers stand in the address, so opening it again keeps them.
const stopped = ({ error, reason }) => {
  if (!((error ?? reason) instanceof WebAssembly.RuntimeError) || document.getElementById("stopped")) return;
  const message = document.createElement("p");
  message.id = "stopped";
  message.className = "message";
  message.setAttribute("role", "alert");
  both(message, "出了点问题，你的回答还在。 ", "Something went wrong; your answers are kept. ");
  const again = document.createElement("button");
  again.className = "button";
  both(again, "重新打开 ", "Start again");
  again.addEventListener("click", () => location.reload());
  message.append(again);
  document.body.prepend(message);
};
// The browser may offer to install the page before the program is there; the program takes it up.
addEventListener("beforeinstallprompt", event => {
  event.preventDefault();
  globalThis.installOffer = event;
});
addEventListener("error", stopped);
addEventListener("unhandledrejection", stopped);
try {
  const program = fetch(new URL(wasm, document.baseURI));
  const { default: start } = await import(new URL(js, document.baseURI));
  await start({ module_or_path: program });
} catch (error) {
  const message = document.createElement("p");
  message.className = "message";
  message.setAttribute("role", "alert");
  both(message, "没有打开，请检查网络后刷新。 ", "It did not open: check the network and reload.");
  document.querySelector("main").prepend(message);
  throw error;
}
