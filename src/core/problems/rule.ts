/** What Cairn knows about one kind of problem: how serious it is, what it says, why it matters and how to fix it. */
import { plural } from '../base/texts.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Severity chosen by the user; `off` disables the rule. */
export type Level = Severity | 'off';

export const levels: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Values for the placeholders of a message, by name. */
export type ProblemArgs = Readonly<Record<string, string | number>>;

export type Rule = Readonly<{
  severity: Severity;
  /** The user cannot change the level: the file cannot be read, or must not be written. */
  alwaysOn?: true;
  /** One of its fixes may be safe enough to apply without asking, as in "Fix all". */
  autoFix?: true;
  /** A translated sentence. Placeholders without a value stay as they are. */
  message: (args: ProblemArgs) => string;
  /** Why it matters: for `docs/problems.md`. */
  why: string;
  /** Undefined where a few lines cannot show the problem. */
  example?: Example;
  /** How to fix it, by hand or with a quick fix: for `docs/problems.md`. */
  howToFix: string;
}>;

/** Like `plural`, but keeps the placeholders if there are no values, as in `docs/problems.md`. */
export const pluralMessage = (message: string, args: ProblemArgs): string =>
  Object.keys(args).length > 0
    ? plural(message, args)
    : message.replace(/\{(\w+), plural, .*?other \{#([^}]*)\}\}/g, '{$1}$2');

/** A file with the problem on 2026-11-20, by its path in the growth folder. */
export type Example = Readonly<{
  path: string;
  text: string;
  /** Other files that the example needs, by path. */
  otherFiles?: Readonly<Record<string, string>>;
}>;

/** Checks the type of each rule and keeps the codes. */
export const defineRules = <Code extends string>(rules: Readonly<Record<Code, Rule>>): typeof rules => rules;

const exampleAt =
  (path: string) =>
  (text: string, otherFiles?: Example['otherFiles']): Example => ({ path, text, ...(otherFiles && { otherFiles }) });

export const goalExample = exampleAt('goals/ship.yaml');
export const weekExample = exampleAt('weeks/2026-W47.yaml');
