/** The entry point: plans the text edits for changes of values. */
import * as l10n from '@vscode/l10n';
import type { ParsedDocument } from '../parse.ts';
import { planChange } from './plan.ts';
import { find, read, type EditSource } from './source.ts';
import { newFileStyle } from './style.ts';
import { applyEdits, editedText, withEdits, editsOf, originalOffset, sideBySide } from './textEdits.ts';
import {
  done,
  refuse,
  type Change,
  type EditResult,
  type KeyOrder,
  type Outcome,
  type Plain,
  type TextEdit,
} from './types.ts';
import type { WriteStrategy } from './value.ts';
import { applyToValue, same } from './values.ts';
import { writeValue } from './write.ts';
export { applyEdits, invertEdits } from './textEdits.ts';
export type { Change, EditRefusal, EditResult, KeyOrder, Path, Plain, TextEdit } from './types.ts';

/**
 * From the most natural way to write a value to the safest. The next one is tried when the result does not read back as
 * intended.
 */
const strategies: readonly WriteStrategy[] = [
  { refine: true, blocks: true, plain: true },
  { refine: true, blocks: false, plain: true },
  { refine: true, blocks: false, plain: false },
  { refine: false, blocks: true, plain: true },
  { refine: false, blocks: false, plain: true },
  { refine: false, blocks: false, plain: false },
];

/**
 * Plans the smallest edits that make all changes, in their order, or none. Everything outside the lines of the changed
 * values keeps its bytes. The edited text is parsed again and compared with the intended value; if no edit passes, the
 * result is a refusal, never a damaged text.
 * @param options.keyOrder a new key goes above the first existing key that follows it here; see `placeInOrder`
 */
export function planEdits(
  text: string | ParsedDocument,
  changes: readonly Change[],
  options: { readonly keyOrder?: KeyOrder } = {},
): EditResult {
  const first = typeof text === 'string' ? read(text) : read(text.text, text.composed());
  if (!first.ok) return first;
  let draft = editedText(first.value.text);
  let source = first.value;
  for (const change of changes) {
    const step = makeChange(source, change, options.keyOrder ?? (() => []));
    if (!step.ok)
      return { ok: false, refusal: { ...step.refusal, offset: originalOffset(draft, step.refusal.offset) } };
    draft = withEdits(draft, step.value.edits);
    source = step.value.source;
  }
  return { ok: true, edits: editsOf(draft), text: source.text };
}

function makeChange(
  source: EditSource,
  change: Change,
  keyOrder: KeyOrder,
): Outcome<{ readonly edits: readonly TextEdit[]; readonly source: EditSource }> {
  const tried = new Set<string>();
  for (const strategy of strategies) {
    const planned = planChange(source, change, keyOrder, strategy);
    if (!planned.ok) return planned;
    const edits = sideBySide(planned.value);
    if (!edits) continue;
    if (edits.length === 0) return done({ edits, source });
    const text = applyEdits(source.text, edits);
    if (tried.has(text)) continue;
    tried.add(text);
    const after = reread(source, change, text);
    if (after) return done({ edits, source: after });
  }
  return refuse(
    'unsafe',
    l10n.t('The change would have side effects. Edit the file manually.'),
    placeOf(source, change),
  );
}

function placeOf(source: EditSource, { path }: Change): number {
  const found = find(source, path);
  return found.ok ? found.value.entry.start : found.refusal.offset;
}

/** Parses the edited text. Undefined when it has errors or a value other than the intended one. */
function reread(before: EditSource, change: Change, text: string): EditSource | undefined {
  const goal = applyToValue(before.plain, change);
  const after = read(text);
  return goal && after.ok && same(after.value.plain, goal.value) ? after.value : undefined;
}

/** The text of a new file: block style, two spaces of indent, quotes only where they are needed. */
export function printNew(value: Plain): string {
  const { head, lines } = writeValue(value, newFileStyle, { column: -1, within: 'root' });
  return [...(head === '' ? [] : [head]), ...lines].map((line) => `${line}\n`).join('');
}
