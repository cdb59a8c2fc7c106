/** The types of completion. All texts are translated. */
import type { IsoDate, IsoWeek } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { GoalStatus } from '../../model/goal.ts';
import type { FileIdentity } from '../../model/kinds.ts';
import type { ReferenceTarget } from '../../model/values.ts';
import type { OfferedDate } from './dates.ts';

export type Suggestion =
  /** @property keys the path of the key: see `keyDocsOf` */
  | { readonly is: 'key'; readonly key: string; readonly keys: readonly string[] }
  /** The ID of a question, which is the key of its answer. */
  | { readonly is: 'question'; readonly key: string; readonly ask: string }
  /** A new list item. */
  | { readonly is: 'item'; readonly keys: readonly string[] }
  /** One of the values that the model allows. */
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
  | ({ readonly is: 'date' } & OfferedDate)
  | { readonly is: 'week'; readonly week: IsoWeek; readonly label: string }
  | {
      readonly is: 'template';
      readonly id: string;
      readonly title: string;
      readonly description?: string | undefined;
    };

/** A suggestion and how it is inserted. */
export type Offer = {
  readonly suggestion: Suggestion;
  /**
   * A snippet that replaces the text from `from` to the cursor, or to the end of the word. All lines after the first
   * are indented already.
   */
  readonly snippet: string;
  readonly from: number;
  /** Whether there are suggestions where the snippet leaves the cursor. */
  readonly suggestsNext: boolean;
};

export type CompletionContext = {
  readonly identity: FileIdentity;
  readonly text: string;
  readonly index: GrowthIndex;
  readonly today: IsoDate;
  /** Whether another extension already offers what a JSON Schema knows: keys and allowed values. */
  readonly schemaHelps: boolean;
};

/** Text for a snippet, where `\`, `$`, and `}` have a meaning. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
