// Makes the engine, and a way to measure it.
import start, { Measured } from "./bench.js";

await start();
const engine = new Measured();

/** Milliseconds of one run of some work: of several rounds the quickest, since everything else only delays. */
window.measure = (work, milliseconds, rounds) => {
  const time = times => {
    const before = performance.now();
    engine.run(work, times);
    return performance.now() - before;
  };
  // As many runs a round as are long enough to be timed; the browser compiles the code well meanwhile.
  let runs = 1;
  while (time(runs) < milliseconds) runs *= 2;
  let quickest = Infinity;
  for (let round = 0; round < rounds; round += 1) quickest = Math.min(quickest, time(runs) / runs);
  return quickest;
};
