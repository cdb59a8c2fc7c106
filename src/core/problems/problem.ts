import type { Range } from '../base/lines.ts';
import { rules, type ProblemCode, type Severity } from './rules.ts';

/** Something in a file that the person should know of, at its exact place. */
export type Problem = {
  readonly code: ProblemCode;
  readonly range: Range;
  /** What the rule's message speaks of, by name. */
  readonly args: Readonly<Record<string, string | number>>;
};

export function problem(code: ProblemCode, range: Range, args: Problem['args'] = {}): Problem {
  return { code, range, args };
}

export function severityOf(problem: Problem): Severity {
  return rules[problem.code].severity;
}

/** The rule's message in English with the problem's arguments in place. */
export function messageOf(problem: Problem): string {
  return rules[problem.code].message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(problem.args[name] ?? whole),
  );
}
