// Notes when each tap began and when what it changed was painted, in `window.taps`.
window.taps = [];
window.frames_painted = 0;
const presented = [];
// What a tap is made of: that the pointer is over something else, once the page has moved under it, is no tap.
const parts = ["pointerdown", "pointerup", "mousedown", "mouseup", "click"];
let tap = null;

// Runs something once the next frame's work is done: style, layout and paint have taken their time by then.
const afterFrame = then => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = then;
  channel.port2.postMessage(null);
});

addEventListener("pointerdown", event => {
  tap = { start: event.timeStamp, changed: false, painted: null };
  taps.push(tap);
  const own = tap;
  afterFrame(() => { own.painted ??= performance.now() - own.start; });
}, { capture: true });

// The last change of the total counts, however late.
new MutationObserver(changes => {
  const inTotal = changes.some(({ target }) => (target.closest ? target : target.parentElement)?.closest(".total-figure"));
  if (!tap || !inTotal) return;
  tap.changed = true;
  const own = tap;
  afterFrame(() => { own.painted = performance.now() - own.start; });
}).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });

// The browser's own measure, up to when the frame was shown, in steps of 8 ms.
const observer = new PerformanceObserver(list => presented.push(...list.getEntries()));
observer.observe({ type: "event", durationThreshold: 16 });

const count = () => { window.frames_painted += 1; requestAnimationFrame(count); };
count();

/** For every tap the milliseconds until what it changed was shown, and whether it changed the total. */
window.tapped = () => {
  presented.push(...observer.takeRecords());
  return taps.map(({ start, painted, changed }, place) => {
    const end = taps[place + 1]?.start ?? Infinity;
    const own = presented.filter(({ name, startTime }) => parts.includes(name) && startTime >= start && startTime < end);
    return [Math.max(painted ?? 0, ...own.map(entry => entry.startTime + entry.duration - start)), changed];
  });
};
