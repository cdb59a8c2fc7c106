/** The suggestions of a completion. The editor adds and translates their labels. */
import type { IsoDate, IsoWeek } from '../../base/calendar.ts';
import type { FileIdentity } from '../../model/kinds.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { GoalStatus } from '../../model/goal.ts';
import type { ReferenceTarget } from '../../model/values.ts';
import type { DayWords } from './days.ts';

export type Suggestion =
  | { readonly is: 'key'; readonly key: string; /** See `keyDocsOf`. */ readonly keys: readonly string[] }
  /** The id of a question, used as the key of its answer. */
  | { readonly is: 'question'; readonly key: string; readonly ask: string; readonly builtIn: boolean }
  /** A new item of a list. */
  | { readonly is: 'item'; readonly keys: readonly string[] }
  /** One of a fixed set of values. */
  | { readonly is: 'option'; readonly value: string; readonly meaning: string | undefined }
  | {
      readonly is: 'id';
      readonly target: ReferenceTarget;
      readonly id: string;
      readonly title: string | undefined;
      readonly status: GoalStatus | undefined;
      readonly private: boolean;
    }
  /** The owner of the folder, who has no file of their own. */
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

/** A suggestion with its text. */
export type Offer = {
  readonly suggestion: Suggestion;
  /** Replaces the text from `from` to the cursor, or to the end of the word. Contains the full indentation. */
  readonly snippet: string;
  readonly from: number;
  /** Whether to open the suggestions again after the insertion. */
  readonly goesOn: boolean;
};

export type CompletionContext = {
  readonly identity: FileIdentity;
  readonly text: string;
  readonly index: GrowthIndex;
  readonly today: IsoDate;
  /** Whether another extension suggests what is in the JSON Schema: keys and fixed values. */
  readonly schemaHelps: boolean;
};

/** Escapes text for a snippet. */
export const literally = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
