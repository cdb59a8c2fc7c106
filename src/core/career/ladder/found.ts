/** What the readers of the shapes in which ladders come find in a file, before it is made a ladder of ours. */

export type FoundLevel = {
  /** As the file has it: a number, or the name of a level. */ readonly level: string | number;
  readonly text: string;
  readonly line: number;
};

export type FoundSkill = {
  /** As the file has it; without one it is made from the name. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly theme?: string | undefined;
  readonly levels: readonly FoundLevel[];
  /** Counts from 1. */
  readonly line: number;
};

export type FoundRung = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly expects: readonly {
    /** Id or name. */ readonly skill: string;
    readonly level: string | number;
    readonly line: number;
  }[];
  readonly line: number;
};

/** Something of the file that is not taken, and why: nothing is left out without a word. */
export type NotTaken = {
  /** Counts from 1. */
  readonly line: number;
  readonly reason:
    | { readonly kind: 'unreadable'; /** What the parser says, in English. */ readonly detail: string }
    | { readonly kind: 'no-name' }
    | { readonly kind: 'not-a-skill'; readonly text: string }
    | { readonly kind: 'too-many-cells'; readonly text: string }
    | { readonly kind: 'unknown-level'; readonly level: string; readonly of: string }
    /** Beyond the five of Dreyfus' that we have. */
    | { readonly kind: 'level-too-high'; readonly level: string; readonly of: string; readonly text: string }
    | { readonly kind: 'twice'; readonly what: string }
    | { readonly kind: 'unknown-skill'; readonly skill: string; readonly of: string };
};

export type Found = {
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly skills: readonly FoundSkill[];
  readonly rungs: readonly FoundRung[];
  readonly notTaken: readonly NotTaken[];
};

export const nothingFound: Found = { skills: [], rungs: [], notTaken: [] };
