/** What the parsers find in a file, before IDs and levels are mapped to those of a career ladder. */
import * as l10n from '@vscode/l10n';

export type ParsedLevel = Readonly<{
  /** As in the file: a number, or the name of a level. */
  level: string | number;
  text: string;
  /** One-based. */
  line: number;
}>;

export type ParsedSkill = Readonly<{
  /** As in the file; derived from the name when it is missing. */
  id?: string | undefined;
  name: string;
  theme?: string | undefined;
  levels: readonly ParsedLevel[];
  /** One-based. */
  line: number;
}>;

export type ParsedRung = Readonly<{
  id?: string | undefined;
  name: string;
  expects: readonly Readonly<{
    /** ID or name. */
    skill: string;
    level: string | number;
    line: number;
  }>[];
  line: number;
}>;

/** A part of the file that cannot be imported. */
export type SkippedLine = Readonly<{
  /** One-based. */
  line: number;
  /** A translated phrase; messages of parsers are in English. */
  reason: string;
}>;

export type ParsedLadder = Readonly<{
  title?: string | undefined;
  source?: string | undefined;
  skills: readonly ParsedSkill[];
  rungs: readonly ParsedRung[];
  skipped: readonly SkippedLine[];
}>;

export const emptyLadder: ParsedLadder = { skills: [], rungs: [], skipped: [] };

export const withoutName = (line: number): SkippedLine => ({ line, reason: l10n.t('the name is missing') });
