/** What the readers find in a source, before IDs and level numbers are given. */
import * as l10n from '@vscode/l10n';

/** A place in a source. */
export type SourcePlace = {
  /** Name of the file. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
};

/** What a text is about. Without a skill and a level it is about the ladder itself. */
export type Subject = {
  readonly theme?: string | undefined;
  readonly skill?: string | undefined;
  /** As in the source: a number, or the name of a level or role. */
  readonly level?: string | undefined;
};

export type DescriptionPart = 'summary' | 'criteria' | 'examples';

/** One text of the source, and what it is about. */
export type Statement = Subject & {
  readonly part: DescriptionPart;
  readonly text: string;
  readonly place: SourcePlace;
};

/** A role that expects a level of a skill. */
export type Expectation = {
  readonly rung: string;
  readonly skill: string;
  readonly level: string;
  readonly place: SourcePlace;
};

/** A text that is about the ladder itself, with the heading it stands under. */
export type ParsedNote = { readonly title?: string | undefined; readonly text: string; readonly place: SourcePlace };

/** A name for a level, a skill, or a rung that the source declares on its own. */
export type Declared = { readonly id?: string | undefined; readonly name: string; readonly place: SourcePlace };

/** A part of the source that cannot be imported. */
export type Skipped = SourcePlace & {
  /** Translated. */
  readonly reason: string;
};

/** How the columns of a table or the headings of a page were understood; a person may say it differently. */
export type Guess = {
  /** The text of the heading or of the column's head. */
  readonly name: string;
  readonly kind: 'column' | 'heading';
  readonly role: ReadAs;
  /** Where it is first. */
  readonly place: SourcePlace;
};

export const roles = ['skill', 'level', 'theme', 'criteria', 'examples', 'note', 'ignore'] as const;
export type ReadAs = (typeof roles)[number];

/** What a person says about columns and headings, by `mappingKey`. */
export type Mapping = ReadonlyMap<string, ReadAs>;

export const mappingKey = (kind: Guess['kind'], name: string): string => `${kind} ${normalName(name)}`;

/** Names that differ in case, spaces, or punctuation are the same. */
export const normalName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** Matches whole names that are one of the alternatives, which are parts of a regular expression. */
export const namesLike = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`^(?:${alternatives.join('|')})$`, 'i');

/** The first reading of each name, in the order of the source. */
export function distinctGuesses(guesses: readonly Guess[]): readonly Guess[] {
  const found = new Map<string, Guess>();
  for (const guess of guesses) {
    const key = mappingKey(guess.kind, guess.name);
    if (!found.has(key)) found.set(key, guess);
  }
  return [...found.values()];
}

export type ParsedLadder = {
  title: string | undefined;
  source: string | undefined;
  readonly levels: Declared[];
  readonly skills: (Declared & { readonly theme?: string | undefined })[];
  readonly rungs: Declared[];
  readonly statements: Statement[];
  readonly expectations: Expectation[];
  readonly notes: ParsedNote[];
  /** Headings that are neither a skill nor a level. They are kept even if nothing below them uses them. */
  readonly headings: ParsedNote[];
  readonly guesses: Guess[];
  readonly skipped: Skipped[];
};

export const newParsedLadder = (): ParsedLadder => ({
  title: undefined,
  source: undefined,
  levels: [],
  skills: [],
  rungs: [],
  statements: [],
  expectations: [],
  notes: [],
  headings: [],
  guesses: [],
  skipped: [],
});

export const withoutName = (place: SourcePlace): Skipped => ({ ...place, reason: l10n.t('the name is missing') });

/** Removes pictographs, which some ladders put before names, and joins lines. */
export const plainText = (text: string): string =>
  text
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
