// Starts the program that the tag of boot.js names. Here stands what that script may not use: modules fetched by name.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;

// Asked for in the manner of a preload, or WebKit fetches it twice. Servers that answer everything with a page must not be
// taken for an old browser.
const program = async () => {
  const answer = await fetch(new URL(wasm, document.baseURI), { mode: "no-cors", credentials: "include" });
  if (!answer.ok || /html/.test(answer.headers.get("content-type"))) throw new TypeError(`expected a program, found ${answer.status} ${answer.headers.get("content-type")}`);
  return answer;
};

const open = async () => {
  const fetched = program();
  fetched.catch(() => {});
  // Other pages may show this one in a frame; it works without this, too.
  if (document.documentElement.dataset.framed !== undefined) await import("./frame.js").catch(() => {});
  const { default: start } = await import(new URL(js, document.baseURI));
  await start({ module_or_path: await fetched });
  document.documentElement.dataset.started = "";
};
open().catch(detail => dispatchEvent(new CustomEvent("startfailed", { detail })));
