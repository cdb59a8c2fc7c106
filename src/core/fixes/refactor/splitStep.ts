/** Splits an action or a milestone in two, or adds one after it. */
import * as l10n from '@vscode/l10n';
import type { Path } from '../../yaml/edit/edits.ts';
import type { CodeActionContext } from '../context.ts';
import { placeholders } from '../goalParts.ts';
import { isPlainMap } from '../../yaml/edit/values.ts';
import { listAt } from '../plainValues.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import { itemAt, rewrite, rewriteWithStops, type Refactoring, type Selection } from './refactoring.ts';

const lists: readonly (readonly [list: 'actions' | 'milestones', path: Path])[] = [
  ['actions', ['actions']],
  ['milestones', ['measure', 'milestones']],
];

export function splitStep(context: CodeActionContext, selection: Selection): readonly Refactoring[] {
  if (context.entry.kind !== 'goal') return [];
  return lists.flatMap(([list, path]) => {
    const at = itemAt(selection, path);
    const items = listAt(context, path);
    const item = at === undefined ? undefined : items[at];
    if (at === undefined || !isPlainMap(item) || typeof item.title !== 'string') return [];
    const halves = halvesOf(item.title);
    const withBoth = (first: string, second: string) => {
      const { due, done, owner, weight } = item;
      // Both halves together have the weight of the whole.
      const half = typeof weight === 'number' ? weight / 2 : undefined;
      return [
        ...items.slice(0, at),
        { ...item, title: first, ...(half !== undefined && { weight: half }) },
        omitUndefined({ title: second, weight: half, due, done, owner }),
        ...items.slice(at + 1),
      ];
    };
    const addTitle =
      list === 'actions' ? l10n.t('Add an action after this one') : l10n.t('Add a milestone after this one');
    const placeholder = list === 'actions' ? placeholders.action() : placeholders.nextMilestone();
    return [
      ...(halves
        ? rewrite(context, l10n.t('Split into “{0}” and “{1}”', ...halves), [
            { do: 'set', path, value: withBoth(...halves) },
          ])
        : []),
      ...rewriteWithStops(context, addTitle, (stops) => [
        {
          do: 'set',
          path,
          value: [...items.slice(0, at + 1), { title: stops.text(placeholder) }, ...items.slice(at + 1)],
        },
      ]),
    ];
  });
}

/** From the clearest sign to the vaguest. Words such as "and" can also join one thing, so each half needs two words. */
const signs: readonly (readonly [sign: RegExp, words: number])[] = [
  [/;\s/, 1],
  [/\s(?:and then|then)\s/i, 1],
  [/\s(?:and|&|\+)\s/i, 2],
  [/,\s/, 2],
];

/** The two halves of a title, each capitalized if the title is. */
export function halvesOf(title: string): readonly [string, string] | undefined {
  for (const [sign, words] of signs) {
    const match = sign.exec(title);
    if (!match) continue;
    // A comma before “and” goes with it.
    const before = title.slice(0, match.index).trim().replace(/,$/, '');
    const halves = [before.trimEnd(), title.slice(match.index + match[0].length).trim()] as const;
    const [first, second] = halves;
    if (halves.some((half) => half.length < 3 || half.split(/\s+/).length < words)) continue;
    return [first, /^\p{Lu}/u.test(title) ? second.charAt(0).toUpperCase() + second.slice(1) : second];
  }
  return undefined;
}
