// Keeps the page on the device: after one visit it works without a network.
//
// `cargo xtask dist` fills in the two constants. A version's files are all fetched and checked before it is put to
// use; what is shown comes all from that version or, where another one is whole on the server, all from the server.
// Nothing is ever reloaded from here: the page says that it is out of date, and the visitor reloads it.
const VERSION = "@version@";
// Each file and the SHA-256 of what must be in it.
const FILES = "@files@";

const PREFIX = `ordos-talent-guide ${registration.scope} `;
const KEPT = PREFIX + VERSION;
// A file whose name changes with its content is the same in every version that names it.
const IS_NAMED_BY_CONTENT = /-[0-9a-f]{16}[._]/;
// Visitors do not wait longer than this for a network that may be none, in milliseconds.
const LIMIT = 2000;
// Servers that do not know what WebAssembly is are many.
const KINDS = {
  css: "text/css",
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  wasm: "application/wasm",
};

addEventListener("install", event => event.waitUntil(fill()));
addEventListener("activate", event => event.waitUntil(tidy()));
addEventListener("message", event => {
  if (event.data === "version") event.source.postMessage(VERSION);
  if (event.data === "activate") skipWaiting();
});
addEventListener("fetch", event => {
  const name = nameOf(event.request);
  if (name === undefined) return;
  event.respondWith(IS_NAMED_BY_CONTENT.test(name) ? kept(name, event.request) : fresh(name, event.request));
});

/** The address of a file. The first one is known by the folder's. */
function address(name) {
  return new URL(name === "index.html" ? "." : name, registration.scope).href;
}

/** The name of the file that is asked for, if it is one of the page's. */
function nameOf({ method, url }) {
  if (method !== "GET" || !url.startsWith(registration.scope)) return undefined;
  const { origin, pathname } = new URL(url);
  const name = (origin + pathname).slice(registration.scope.length) || "index.html";
  return Object.hasOwn(FILES, name) || IS_NAMED_BY_CONTENT.test(name) ? name : undefined;
}

/** What is kept, of whichever version; from the network where nothing is. */
async function kept(name, request) {
  return (await caches.match(address(name))) ?? fetch(request);
}

/** A good answer from the network within the limit; else what is kept of this version. */
async function fresh(name, request) {
  const sent = fetch(request.url, { cache: "no-cache", credentials: "same-origin", redirect: "manual" });
  const network = name === "index.html" ? sent.then(whole) : sent;
  const limit = new Promise(resolve => setTimeout(resolve, LIMIT));
  const answer = await Promise.race([network.catch(() => undefined), limit]);
  if (answer?.ok || answer?.type === "opaqueredirect") return answer;
  const cache = await caches.open(KEPT);
  return (await cache.match(address(name))) ?? sent;
}

/** The first file of whatever version the server has, if all files can be had that it starts with. */
async function whole(answer) {
  if (!answer.ok) return answer;
  const names = (await answer.clone().text()).match(/[\w./-]+-[0-9a-f]{16}[\w.]+/g) ?? [];
  await Promise.all(names.map(async name => {
    const place = new URL(name, registration.scope).href;
    if (await caches.match(place)) return;
    const { ok, status, headers } = await fetch(place, { method: "HEAD", cache: "no-cache", credentials: "same-origin" });
    // A server that does not know the question may have the file all the same; one that answers with a page has not.
    const isThere = ok ? !headers.get("content-type")?.includes("html") : status !== 404 && status !== 410;
    if (!isThere) throw new Error(`expected ${name} on the server`);
  }));
  return answer;
}

/** Fetches all files of this version; fails if one cannot be had as it must be. */
async function fill() {
  const cache = await caches.open(KEPT);
  const names = Object.keys(FILES);
  // Few at a time, so that the page itself goes first.
  const fetching = [0, 1].map(async () => {
    for (let name = names.shift(); name; name = names.shift()) await fetchInto(cache, name);
  });
  try {
    await Promise.all(fetching);
  } catch (error) {
    // Where there is no room for all of it, or it does not arrive as it was built, a part of it is of no use.
    names.length = 0;
    await caches.delete(KEPT);
    throw error;
  }
}

async function fetchInto(cache, name) {
  const key = address(name);
  if (await cache.match(key)) return;
  if (IS_NAMED_BY_CONTENT.test(name)) {
    const known = await caches.match(key);
    if (known) return cache.put(key, known);
  }
  // Some servers know a folder by its first file, and some only the file.
  const places = [...new Set([key, new URL(name, registration.scope).href])];
  for (const place of places) {
    for (const mode of [IS_NAMED_BY_CONTENT.test(name) ? "default" : "no-cache", "reload"]) {
      const answer = await fetch(place, { cache: mode, credentials: "same-origin" });
      const bytes = await answer.arrayBuffer();
      if (answer.ok && (await digest(bytes)) === FILES[name]) return cache.put(key, response(name, bytes, answer));
    }
  }
  throw new Error(`expected ${name} as it was built`);
}

/** What is kept of an answer: its content and the policies it came with. */
function response(name, bytes, answer) {
  const headers = new Headers(answer.headers);
  for (const header of ["content-encoding", "content-length", "vary"]) headers.delete(header);
  const kind = KINDS[name.split(".").pop()];
  if (kind) headers.set("content-type", kind);
  return new Response(bytes, { headers });
}

async function digest(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("");
}

/** Lets go of old versions. The one before stays: other tabs may still show it, and fetch what they had no need of. */
async function tidy() {
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const old = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== KEPT);
  if (open.length < 2) await Promise.all(old.slice(0, -1).map(name => caches.delete(name)));
  await clients.claim();
}
