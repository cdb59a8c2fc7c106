/** All refactorings of a file at a selection. */
import * as l10n from '@vscode/l10n';
import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import { measureKinds } from '../../model/goal.ts';
import { privateFolder } from '../../model/kinds.ts';
import type { CodeActionContext } from '../context.ts';
import type { Range } from '../../base/lines.ts';
import type { Path } from '../../yaml/edit/edits.ts';
import { offsetsOf, type Offsets } from '../../yaml/nodes.ts';
import { convertMeasure } from './convertMeasure.ts';
import { extractGoal } from './extractGoal.ts';
import { fromNote } from './fromNote.ts';
import { isWithin, type Refactoring, type Selection } from './refactoring.ts';
import { splitStep } from './splitStep.ts';
import { toMilestones } from './toMilestones.ts';

/** @param range the selection, or an empty range at the cursor */
export function refactoringsAt(context: CodeActionContext, range: Range): readonly Refactoring[] {
  const { parsed, lines, entry } = context;
  if (!parsed.ok || entry.state !== 'current') return [];
  const [start, end] = lines.offsetsOf(range);
  const selection: Selection = { start, end, paths: pathsAtOffset(parsed.doc, start) };
  return [
    ...splitStep(context, selection),
    ...toMilestones(context, selection),
    ...(isWithin(selection, ['measure']) ? convertMeasure(context, measureKinds) : []),
    ...extractGoal(context, selection),
    ...fromNote(context, selection),
    // Concerns the whole file, and so is only offered at its beginning.
    ...(range.start.line === 0 ? moveFile(context) : []),
  ];
}

/** Moves the file into the private folder or out of it. Not for the settings, which apply to the whole folder. */
function moveFile({ entry, index }: CodeActionContext): readonly Refactoring[] {
  if (entry.kind === 'settings') return [];
  const to = entry.private ? entry.path.slice(privateFolder.length + 1) : `${privateFolder}/${entry.path}`;
  if (index.get(to) !== undefined) return [];
  const title = entry.private
    ? l10n.t('Move the file out of the private folder, so that others can see it')
    : l10n.t('Move the file to the private folder, which Git ignores');
  return [{ title, kind: 'move', effect: { do: 'rename', to } }];
}

/** The paths of keys and values that contain an offset, from the outside in. */
function pathsAtOffset(doc: Document, offset: number): readonly Path[] {
  const paths: Path[] = [];
  for (const { path, key, value } of entriesOf(doc)) {
    const start = key?.[0] ?? value?.[0] ?? Infinity;
    const end = Math.max(key?.[1] ?? 0, value?.[1] ?? 0);
    if (start <= offset && offset <= end) paths.push(path);
  }
  return paths;
}

type YamlEntry = { readonly path: Path; readonly key: Offsets | undefined; readonly value: Offsets | undefined };

/** All keys and list items, each before its content. Aliases are not followed. */
function* entriesOf(doc: Document): Generator<YamlEntry> {
  const rest: { readonly path: Path; readonly key: Offsets | undefined; readonly node: unknown }[] = [
    { path: [], key: undefined, node: doc.contents },
  ];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { path, key, node } = next;
    if (path.length > 0) yield { path, key, value: isNode(node) ? offsetsOf(node) : undefined };
    const inner = isSeq(node)
      ? node.items.map((item, index) => ({ path: [...path, index], key: undefined, node: item }))
      : isMap(node)
        ? node.items.flatMap((pair) =>
            isScalar(pair.key)
              ? [{ path: [...path, String(pair.key.value)], key: offsetsOf(pair.key), node: pair.value }]
              : [],
          )
        : [];
    rest.push(...inner.reverse());
  }
}
