/** What a merge of values gathers on its way. */
import type { Kind } from '../../model/kinds.ts';
import type { Plain } from '../../yaml/edit/edits.ts';
import type { KeyPath } from './itemKeys.ts';
import type { FileValue, Settled } from './scalarRules.ts';

/** The merged value, with our and with their answer to each conflict. Without a conflict they are the same. */
export type MergedValue = { readonly ours: FileValue; readonly theirs: FileValue };

/** Two different changes of one value. Undefined stands for no value: one side deleted what the other changed. */
export type ValueClash = {
  readonly path: KeyPath;
  readonly base: FileValue;
  readonly ours: FileValue;
  readonly theirs: FileValue;
};

/** A clash that a rule decided. */
export type SettledClash = ValueClash & { readonly value: FileValue; readonly by: Settled['by'] };

export type Merging = {
  readonly kind: Kind | undefined;
  /** Both sides of the file, for what they say about their own changes. */
  readonly sides: { readonly ours: Plain; readonly theirs: Plain };
  readonly settled: SettledClash[];
  readonly conflicts: ValueClash[];
  /** Lists whose items both sides put into a different order. Ours is kept. */
  readonly reordered: KeyPath[];
};
