/** The types of completion. All texts are translated. */
import type { IsoDate, IsoWeek } from '../../base/calendar.ts';
import type { GrowthIndex } from '../../index/growthIndex.ts';
import type { Goal } from '../../model/goal.ts';
import type { FileIdentity } from '../../model/kinds.ts';
import type { ReferenceTarget } from '../../model/values.ts';
import type { OfferedDate } from './dates.ts';

export type Suggestion =
  /** @property keys the path of the key: see `keyDocsOf` */
  | Readonly<{ is: 'key'; key: string; keys: readonly string[] }>
  /** The ID of a question, which is the key of its answer. */
  | Readonly<{ is: 'question'; key: string; ask: string }>
  /** A new list item. */
  | Readonly<{ is: 'item'; keys: readonly string[] }>
  /** One of the values that the model allows. */
  | Readonly<{ is: 'option'; value: string; meaning: string | undefined }>
  | Readonly<{
      is: 'id';
      target: ReferenceTarget;
      id: string;
      title: string | undefined;
      status: Goal['status'] | undefined;
      private: boolean;
    }>
  /** The owner of the folder, who has no file. */
  | { readonly is: 'me' }
  | ({ readonly is: 'date' } & OfferedDate)
  | Readonly<{ is: 'week'; week: IsoWeek; label: string }>
  | Readonly<{
      is: 'template';
      id: string;
      title: string;
      description?: string | undefined;
    }>;

/** A suggestion and how it is inserted. */
export type Offer = Readonly<{
  suggestion: Suggestion;
  /**
   * A snippet that replaces the text from `from` to the cursor, or to the end of the word. All lines after the first
   * are indented already.
   */
  snippet: string;
  from: number;
  /** Whether there are suggestions where the snippet leaves the cursor. */
  suggestsNext: boolean;
}>;

export type CompletionContext = Readonly<{
  identity: FileIdentity;
  text: string;
  index: GrowthIndex;
  today: IsoDate;
  /** Whether another extension already offers what a JSON Schema knows: keys and allowed values. */
  schemaHelps: boolean;
}>;

/** Text for a snippet, where `\`, `$`, and `}` have a meaning. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
