// The engine of the Ordos Talent Guide as a module; its types stand in ordos-talent.d.ts.
import start, { estimate as estimateLines, version } from "./engine.js";

await start({ module_or_path: new URL("engine_bg.wasm", import.meta.url) });

export { version };

/** An answer that is none. */
export class AnswerError extends Error {
  constructor({ key, message }) {
    super(`${key}: ${message}`);
    this.name = "AnswerError";
    this.key = key;
  }
}

/** The result for a profile; for today where `as_of` is not answered. */
export function estimate(profile) {
  const answers = Object.entries({ ...profile, as_of: profile.as_of ?? today() }).filter(([, answer]) => answer != null);
  const result = JSON.parse(estimateLines(answers.map(([key, answer]) => `${key}=${written(answer)}`).join("\n")));
  if (result.error) throw new AnswerError(result.error);
  return result;
}

function written(answer) {
  if (Array.isArray(answer)) return answer.length ? answer.join("+") : "-";
  // A line ends an answer.
  return String(answer).replace(/[\r\n]/g, "\ufffd");
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
}
