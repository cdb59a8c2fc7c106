/** What a quick fix or a refactoring is, before an editor shows it: a title as data, and what it does. */
import type { MissingPartCode } from '../goals/missingParts.ts';
import type { MeasureKind } from '../model/goal.ts';
import type { ReferenceTarget } from '../model/values.ts';
import type { Change, TextEdit } from '../yaml/edit/edits.ts';

/** What a person is offered, by name and with what it speaks of. The editor has the words, in the person's language. */
export type Title =
  | readonly [says: 'change-to', word: string]
  | readonly [says: 'change-date', date: string]
  | readonly [says: 'change-due', date: string]
  | readonly [says: 'remove-key', key: string]
  | readonly [says: 'remove-item']
  | readonly [says: 'create', target: ReferenceTarget, id: string]
  | readonly [says: 'make-number', value: string]
  | readonly [says: 'make-list']
  | readonly [says: 'make-single', value: string]
  | readonly [says: 'make-text']
  | readonly [says: 'make-map', key: string]
  | readonly [says: 'quote']
  | readonly [says: 'tabs-to-spaces']
  | readonly [says: 'swap-dates']
  | readonly [says: 'write-due']
  | readonly [says: 'set-target']
  | readonly [says: 'set-baseline']
  | readonly [says: 'baseline-zero']
  | readonly [says: 'move-checkin', week: string]
  | readonly [says: 'keep-kind', kind: MeasureKind]
  | readonly [says: 'remove-this']
  | readonly [says: 'remove-other']
  | readonly [says: 'write-starter']
  | readonly [says: 'add-key', key: string]
  | readonly [says: 'fill-in', key: string]
  | readonly [says: 'take-ours', name: string]
  | readonly [says: 'take-theirs', name: string]
  | readonly [says: 'take-both']
  | readonly [says: 'rename-file', name: string]
  | readonly [says: 'add-measure', kind: MeasureKind]
  | readonly [says: 'add-kind', kind: MeasureKind]
  | readonly [says: 'add-due']
  | readonly [says: 'add-dates']
  | readonly [says: 'add-start', date: string]
  | readonly [says: 'add-why']
  | readonly [says: 'add-support', list: 'values' | 'aspirations' | 'skills']
  | readonly [says: 'add-action']
  | readonly [says: 'add-obstacle']
  | readonly [says: 'add-then']
  | readonly [says: 'ask-part', code: MissingPartCode]
  | readonly [says: 'retitle']
  | readonly [says: 'spread-dates']
  | readonly [says: 'add-milestone']
  | readonly [says: 'pause']
  | readonly [says: 'make-idea']
  | readonly [says: 'raise-limit', limit: number]
  | readonly [says: 'check-in']
  | readonly [says: 'move-due', date: string]
  | readonly [says: 'ease-target', target: number]
  // Refactorings.
  | readonly [says: 'split', first: string, second: string]
  | readonly [says: 'add-contact', name: string]
  | readonly [says: 'pin-insight', goal: string]
  | readonly [says: 'make-action', goal: string]
  | readonly [says: 'add-after', list: 'actions' | 'milestones']
  | readonly [says: 'actions-to-milestones', lost: readonly string[]]
  | readonly [says: 'lines-to-milestones']
  | readonly [says: 'convert', to: MeasureKind, lost: readonly string[]]
  | readonly [says: 'extract-goal', title: string]
  | readonly [says: 'make-private']
  | readonly [says: 'make-shared'];

/**
 * A file beside the one that is fixed: changed as `changes` say where it is there, else created with `text`, where
 * there is one.
 */
export type OtherFile = {
  /** Relative to the growth folder. */
  readonly path: string;
  readonly changes: readonly Change[];
  readonly text?: string;
};

export type Effect =
  | { readonly do: 'edit'; readonly edits: readonly TextEdit[] }
  /** Text with tab stops in the place of `length` characters from `offset` on. */
  | { readonly do: 'snippet'; readonly offset: number; readonly length: number; readonly snippet: string }
  /** Edits of the file itself, together with others. */
  | { readonly do: 'files'; readonly edits: readonly TextEdit[]; readonly others: readonly OtherFile[] }
  /** The file gets another path, relative to the growth folder. */
  | { readonly do: 'rename'; readonly to: string }
  /** Questions one after the other, as when a goal is written anew. */
  | { readonly do: 'ask'; readonly code: MissingPartCode; readonly obstacle?: number }
  | { readonly do: 'check-in'; readonly goal: string };

/**
 * How sure it is that the person wants this. `automatic`: there is nothing else that could have been meant, so that a
 * whole file can be fixed at once and on save. `preferred`: the likeliest. `offered`: one of several.
 */
export type Trust = 'automatic' | 'preferred' | 'offered';

export type Fix = { readonly title: Title; readonly effect: Effect; readonly trust: Trust };
