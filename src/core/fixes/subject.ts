/** The file that is to be fixed, with all that its fixes look at. */
import type { IsoDate } from '../base/calendar.ts';
import type { FileEntry, KnownFile } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { schemas } from '../model/kinds.ts';
import { keysOf } from '../index/findings.ts';
import { parsedOnce, type Parsed, type ParsedDocument } from '../yaml/parse.ts';
import type { Lines } from '../base/lines.ts';
import { applyEdits, planEdits, type Change, type TextEdit } from '../yaml/edit/edits.ts';
import { wantedAt } from './wanted.ts';
import type { Words } from './words.ts';

export type FixContext = {
  /** The text that the entry was read from. */
  readonly text: string;
  /** The text, parsed already. Ignored where it is of another text. */
  readonly document?: ParsedDocument;
  readonly entry: KnownFile;
  readonly index: GrowthIndex;
  readonly today: IsoDate;
  /** Numbers from 0 (included) to 1 (excluded), for the ids of new files. */
  readonly random: () => number;
  /** What stands at a tab stop until the person writes something else. */
  readonly words: Words;
};

export type Subject = FixContext & {
  readonly document: ParsedDocument;
  readonly lines: Lines;
  readonly parsed: Parsed;
};

export function subjectOf(context: FixContext): Subject {
  const document = parsedOnce(context.text, context.document);
  return { ...context, document, lines: document.lines, parsed: document.parsed };
}

/** Narrows what the index has of a path to a file that fixes can be looked for in: never one of a newer format. */
export function isFixable(entry: FileEntry | undefined): entry is KnownFile {
  return entry?.kind !== undefined && entry.state !== 'newer';
}

export type Planned = { readonly edits: readonly TextEdit[]; readonly text: string };

/** The edits for changes of values; undefined where they cannot be made safely, or where nothing would change. */
export function planned({ text, document, entry }: FixContext, changes: readonly Change[]): Planned | undefined {
  const plan = planEdits(document?.text === text ? document : text, changes, {
    keyOrder: keyOrderFor(entry.kind, changes),
  });
  return plan.ok && plan.edits.length > 0 ? plan : undefined;
}

/** The edits with the text that comes of them. */
export const edited = ({ text }: FixContext, edits: readonly TextEdit[]): Planned => ({
  edits,
  text: applyEdits(text, edits),
});

/** New keys go where the model has them: those of the place that is changed first, after those of the root. */
function keyOrderFor(kind: KnownFile['kind'], [change]: readonly Change[]): readonly string[] {
  const inner =
    change && change.path.length > 1
      ? keysOf(wantedAt(schemas[kind], change.path.slice(0, -1), String(change.path.at(-1))))
      : [];
  return [...inner, ...Object.keys(schemas[kind].shape).filter((key) => !inner.includes(key))];
}
