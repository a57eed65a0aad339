// In a frame of another page: nothing of our own around the content, links lead outside, and the host is told how high
// the page is. boot.js asks for this file there only.
const root = document.documentElement;
root.dataset.framed = "";
const wishes = new URLSearchParams(location.search);
for (const [wish, name] of [["lang", "language"], ["centre", "centre"]]) {
  if (wishes.get(wish)) root.dataset[name] = wishes.get(wish);
}
const colour = wishes.get("theme") ?? "";
if (/^[0-9a-f]{6}$/i.test(colour)) {
  root.style.setProperty("--host-colour", `#${colour}`);
  root.dataset.coloured = "";
}
// The page by itself, with the same answers.
const alone = document.createElement("a");
const lead = () => { alone.href = location.href.split(/[?#]/)[0] + location.hash; };
alone.className = "frame-origin";
alone.textContent = "暖城人才通 · Ordos Talent Guide ↗";
lead();
document.body.append(alone);
addEventListener("click", ({ target }) => {
  lead();
  const link = target.closest?.("a[href]:not([href^='#'])");
  if (!link) return;
  link.target = "_blank";
  link.rel = "noopener";
}, true);
// The height depends on the width alone, never on the height of the frame: the host may follow it.
new ResizeObserver(() => {
  const { height } = document.body.getBoundingClientRect();
  parent.postMessage({ ordosTalentHeight: Math.ceil(height) }, "*");
}).observe(document.body);
