import type { Range } from '../base/lines.ts';
import type { ValuePath } from '../base/valuePath.ts';
import type { ProblemArgs, Severity } from './rule.ts';
import { rules, type ProblemCode } from './rules.ts';

export type ProblemPlace = Readonly<{
  /** What is underlined. */
  range: Range;
  /**
   * The key or value that the problem is about; fixes change it. Missing for the file as a whole, for comments, and for
   * text that YAML cannot read. The range may be elsewhere: a missing key has none.
   */
  path?: ValuePath;
}>;

/** A problem that the person should know of. */
export type Problem = ProblemPlace &
  Readonly<{
    code: ProblemCode;
    args: ProblemArgs;
  }>;

/** A problem of which the index knows no range: `located` finds it in the document. */
export type ProblemAtPath = Readonly<{
  code: ProblemCode;
  /** Empty for the file as a whole. */
  path: ValuePath;
  args: ProblemArgs;
  range?: undefined;
}>;

export const problem = (code: ProblemCode, place: ProblemPlace, args: ProblemArgs = {}): Problem => ({
  code,
  ...place,
  args,
});

export const severityOf = ({ code }: Pick<Problem, 'code'>): Severity => rules[code].severity;

/** The translated message with the problem’s arguments. */
export const messageOf = ({ code, args }: Pick<Problem, 'code' | 'args'>): string => rules[code].message(args);
