/** A day as `2026-11-22`. */
export type Day = string;
/** An exact decimal, as `"120000"` or `"1.5"`; amounts are in yuan. */
export type Decimal = string;
export type Question = keyof Profile;

export interface MoneyRange {
  low: Decimal;
  high: Decimal;
  /** Whether some amount is a floor. */
  at_least: boolean;
}

/** How the total splits at both of its ends. */
export interface Ends {
  at_low: Decimal;
  at_high: Decimal;
}

export type Grade = "official" | "press" | "third_party";

export interface Benefit {
  id: string;
  kind: string;
  basis: string;
  verdict: "eligible" | "not_eligible" | "undetermined";
  /** What it pays; null where it has no amount of money at all. */
  money: MoneyRange | null;
  rate: { low: Decimal; high: Decimal; per: "month" | "year" } | null;
  /** Whether it may add to the total. */
  counted: boolean;
  /** The benefit taken in its place. */
  left_out_for: string | null;
  /** What is still to be answered. */
  missing: Question[];
  /** What it failed for. */
  failed: Question[];
  near_miss: { question: Question; needs: unknown; gain: { low: Decimal; high: Decimal } } | null;
  grade: Grade;
}

export interface Result {
  as_of: Day;
  total: MoneyRange;
  /** The total that most people would get: what is not answered is answered as usual, for the questions named. */
  usual: { total: MoneyRange; assumes: Question[] };
  by_grade: Record<Grade, Ends>;
  benefits: Benefit[];
  calendar: ({ year: number } & Ends)[];
  /** The question whose answer narrows most. */
  next_question: Question | null;
  undetermined_questions: Question[];
  best_case: Partial<Profile>;
  worst_case: Partial<Profile>;
}

/** An answer, or a profile as a whole, that the engine cannot take; the message says what was expected and what was found. */
export class AnswerError extends Error {
  /** The key at fault; null where the profile as a whole is, such as a `Map` in place of a plain object. */
  readonly key: string | null;
}

/** The result for a profile; for today where `as_of` is not answered. Throws {@link AnswerError}. */
export function estimate(profile: Profile): Result;

/** The version of the catalogue: the day it was made. */
export function version(): Day;
