/**
 * What can be written at the cursor. The words around it are English tables or left to the editor, which translates
 * them.
 */
import type { IsoDate, IsoWeek } from '../../base/calendar.ts';
import type { FileIdentity } from '../../model/kinds.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { GoalStatus } from '../../model/goal.ts';
import type { ReferenceTarget } from '../../model/values.ts';
import type { DayWords } from './days.ts';

export type Suggestion =
  | { readonly is: 'key'; readonly key: string; /** As `meaningOf` takes it. */ readonly keys: readonly string[] }
  /** The id of a question, a key under which its answer is kept. */
  | { readonly is: 'question'; readonly key: string; readonly ask: string; readonly builtIn: boolean }
  /** A new item of a list. */
  | { readonly is: 'item'; readonly keys: readonly string[] }
  /** One of few values that the model allows. */
  | { readonly is: 'option'; readonly value: string; readonly meaning: string | undefined }
  | {
      readonly is: 'id';
      readonly target: ReferenceTarget;
      readonly id: string;
      readonly title: string | undefined;
      readonly status: GoalStatus | undefined;
      readonly private: boolean;
    }
  /** The owner of the folder, who has no file. */
  | { readonly is: 'me' }
  | { readonly is: 'date'; readonly date: IsoDate; readonly words: DayWords | undefined }
  | { readonly is: 'week'; readonly week: IsoWeek; /** Counted from this week, 0 or more. */ readonly inWeeks: number }
  | {
      readonly is: 'template';
      readonly id: string;
      readonly title: string;
      readonly description: string | undefined;
      readonly builtIn: boolean;
    };

/** How a suggestion is written. */
export type Offer = {
  readonly suggestion: Suggestion;
  /**
   * A snippet that replaces the text from `from` to the cursor, or to the end of the word. Further lines bring all
   * their indentation along.
   */
  readonly snippet: string;
  readonly from: number;
  /** Whether there is something to suggest where the snippet leaves the cursor. */
  readonly goesOn: boolean;
};

export type CompletionContext = {
  readonly identity: FileIdentity;
  readonly text: string;
  readonly index: GrowthIndex;
  readonly today: IsoDate;
  /** Somebody else offers what a JSON Schema knows: keys and fixed values. */
  readonly schemaHelps: boolean;
};

/** Text that is taken as it is within a snippet. */
export const literally = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
