import type { Range } from '../base/lines.ts';
import type { ProblemArgs, Severity } from './rule.ts';
import { rules, type ProblemCode } from './rules.ts';

/** A problem that the person should know of, at its exact range. */
export type Problem = {
  readonly code: ProblemCode;
  readonly range: Range;
  readonly args: ProblemArgs;
};

export const problem = (code: ProblemCode, range: Range, args: ProblemArgs = {}): Problem => ({ code, range, args });

export const severityOf = ({ code }: Problem): Severity => rules[code].severity;

/** The translated message with the problem’s arguments. */
export const messageOf = ({ code, args }: Problem): string => rules[code].message(args);
