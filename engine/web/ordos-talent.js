// The engine of the Ordos Talent Guide as a module; its types stand in ordos-talent.d.ts.
import start, { estimate as estimateLines, version } from "./engine.js";

await start({ module_or_path: new URL("engine_bg.wasm", import.meta.url) });

export { version };

/** An answer, or a profile as a whole, that the engine cannot take. */
export class AnswerError extends Error {
  constructor({ key, message }) {
    super(key === null ? message : `${key}: ${message}`);
    this.name = "AnswerError";
    this.key = key;
  }
}

/** The result for a profile; for today where `as_of` is not answered. */
export function estimate(profile) {
  checkPlain(profile);
  const given = Object.entries({ ...profile, as_of: profile.as_of ?? today() }).filter(([, answer]) => answer != null);
  // An equals sign ends a key.
  const lines = given.map(([key, answer]) => `${line(key).replace(/=/g, "\uff1d")}=${written(answer)}`);
  const { error, ...result } = JSON.parse(estimateLines(lines.join("\n")));
  if (error) throw new AnswerError(error);
  return result;
}

/** Refuses what would lose fields on the way: collections, instances of classes, inherited fields, symbols as keys. */
function checkPlain(profile) {
  const fault = (key, expected, found) => new AnswerError({ key, message: `expected ${expected}, found ${found}` });
  const has = Object.prototype.hasOwnProperty;
  let isPlain = Object.prototype.toString.call(profile) === "[object Object]";
  if (isPlain) {
    // Plain objects come from the root of their own window, which need not be this one.
    const parent = Object.getPrototypeOf(profile);
    isPlain = parent === null || (Object.getPrototypeOf(parent) === null && has.call(parent, "isPrototypeOf"));
    for (const key in profile) {
      if (!isPlain && !has.call(profile, key)) throw fault(key, "a field of the object's own", "an inherited one");
    }
  }
  if (!isPlain) throw fault(null, "a plain object with the keys of questions", kind(profile));
  const [symbol] = Object.getOwnPropertySymbols(profile);
  if (symbol) throw fault(String(symbol), "the key of a question", "a symbol");
}

/** An answer as the engine reads it: a list begins with a bracket, what is no answer at all is named. */
function written(answer) {
  if (Array.isArray(answer)) return `[${Array.from(answer, option).join("+")}`;
  return ["string", "number", "boolean", "bigint"].includes(typeof answer) ? line(String(answer)) : kind(answer);
}

/** An option of a list. Options are joined by plus signs and none is empty, so neither must look like another list. */
function option(value) {
  return typeof value === "string" ? line(value).replace(/\+/g, "\uff0b") || "an empty text" : kind(value);
}

/** A text without line breaks, which end an answer. */
function line(text) {
  return text.replace(/[\r\n]/g, "\ufffd");
}

/** What a value is, in words. */
function kind(value) {
  if (value == null || typeof value === "number") return String(value);
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "object") return typeof value === "string" ? "a text" : `a ${typeof value}`;
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  const type = tag === "Object" ? value.constructor?.name : tag;
  return typeof type === "string" && type !== "Object" ? `an object of type ${type}` : "an object";
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
}
