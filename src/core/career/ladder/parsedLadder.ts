/** What the parsers find in a file, before IDs and levels are mapped to those of a career ladder. */
import * as l10n from '@vscode/l10n';

export type ParsedLevel = {
  /** As in the file: a number, or the name of a level. */
  readonly level: string | number;
  readonly text: string;
  /** One-based. */
  readonly line: number;
};

export type ParsedSkill = {
  /** As in the file; derived from the name when it is missing. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly theme?: string | undefined;
  readonly levels: readonly ParsedLevel[];
  /** One-based. */
  readonly line: number;
};

export type ParsedRung = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly expects: readonly {
    /** ID or name. */
    readonly skill: string;
    readonly level: string | number;
    readonly line: number;
  }[];
  readonly line: number;
};

/** A part of the file that cannot be imported. */
export type SkippedLine = {
  /** One-based. */
  readonly line: number;
  /** A translated phrase; messages of parsers are in English. */
  readonly reason: string;
};

export type ParsedLadder = {
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly skills: readonly ParsedSkill[];
  readonly rungs: readonly ParsedRung[];
  readonly skipped: readonly SkippedLine[];
};

export const emptyLadder: ParsedLadder = { skills: [], rungs: [], skipped: [] };

export const withoutName = (line: number): SkippedLine => ({ line, reason: l10n.t('the name is missing') });
