/** The file that fixes and refactorings are for, with everything they look at. */
import type { IsoDate } from '../base/calendar.ts';
import type { FileEntry, KnownFile } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import type { ReferenceTarget } from '../model/values.ts';
import { modelOrder, planFileChanges } from '../index/planFileChanges.ts';
import { parsedOnce, type Parsed, type ParsedDocument } from '../yaml/parse.ts';
import type { Lines } from '../base/lines.ts';
import type { Change, TextEdit } from '../yaml/edit/edits.ts';

export type FixContext = {
  /** The text that the entry was read from. */
  readonly text: string;
  /** The text, if it is parsed already. Ignored if it is of another text. */
  readonly document?: ParsedDocument;
  readonly entry: KnownFile;
  readonly index: GrowthIndex;
  readonly today: IsoDate;
  /** Numbers from 0 (included) to 1 (excluded), for the ids of new files. */
  readonly random: () => number;
  /** The caller checks what the fixes do, all of them at once. */
  readonly isUnchecked?: boolean;
};

/** In UTF-16 code units: each fix is checked by reading the text after it, at about 1 MB/s. */
const mostRead = 1024 * 1024;
/** Reading a damaged text tries repairs: it takes up to so many times as long, but not longer than for this length. */
const damagedFactor = 20;
const longestTries = 160 * 1024;

/** For how many problems of a text fixes are computed at once, so that many problems in a long file take no minutes. */
export function mostProblemsAtOnce({ text, parsed }: ParsedDocument): number {
  const isDamaged = !parsed.ok || parsed.damage.length > 0;
  const read = text.length + (isDamaged ? Math.min(longestTries, text.length * damagedFactor) : 0);
  return Math.max(1, Math.min(200, Math.floor(mostRead / Math.max(1, read))));
}

export type CodeActionContext = FixContext & {
  readonly document: ParsedDocument;
  readonly lines: Lines;
  readonly parsed: Parsed;
};

export function codeActionContext(context: FixContext): CodeActionContext {
  const document = parsedOnce(context.text, context.document);
  return { ...context, document, lines: document.lines, parsed: document.parsed };
}

/** The ids that a fix may write into the file: into a shared one only those that shared files define. */
export const offeredIds = (
  { entry, index }: Pick<FixContext, 'entry' | 'index'>,
  target: ReferenceTarget,
): readonly string[] => index.idsOf(target).filter((id) => !index.isShared(entry.path) || index.isSharedId(target, id));

/** Whether fixes can be offered for a file: never for one of a newer format. */
export function isFixable(entry: FileEntry | undefined): entry is KnownFile {
  return entry?.kind !== undefined && entry.state !== 'newer';
}

/** Edits and the text after them. */
export type Plan = { readonly edits: readonly TextEdit[]; readonly text: string };

/** Undefined if the changes are not safe, or change nothing. */
export function planChanges({ text, document, entry }: FixContext, changes: readonly Change[]): Plan | undefined {
  const plan = planFileChanges(parsedOnce(text, document), entry, changes, modelOrder);
  return plan.ok && plan.edits.length > 0 ? plan : undefined;
}
