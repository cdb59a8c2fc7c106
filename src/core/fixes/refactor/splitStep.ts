/** An action or a milestone that is really two. */
import type { Path } from '../../yaml/edit/edits.ts';
import type { Subject } from '../subject.ts';
import { isMap, listAt } from './plainValue.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import { itemAt, rewriting, rewritingWith, type Place, type Refactoring } from './refactoring.ts';

const lists: readonly (readonly [list: 'actions' | 'milestones', path: Path])[] = [
  ['actions', ['actions']],
  ['milestones', ['measure', 'milestones']],
];

export function splitStep(subject: Subject, place: Place): readonly Refactoring[] {
  if (subject.entry.kind !== 'goal') return [];
  return lists.flatMap(([list, path]) => {
    const at = itemAt(place, path);
    const items = listAt(subject, path);
    const item = at === undefined ? undefined : items[at];
    if (at === undefined || !isMap(item) || typeof item.title !== 'string') return [];
    const halves = halvesOf(item.title);
    const withBoth = (first: string, second: string) => {
      const { due, done, owner, weight } = item;
      // Together they count what the one did.
      const half = typeof weight === 'number' ? weight / 2 : undefined;
      return [
        ...items.slice(0, at),
        { ...item, title: first, ...(half !== undefined && { weight: half }) },
        omitUndefined({ title: second, weight: half, due, done, owner }),
        ...items.slice(at + 1),
      ];
    };
    return [
      ...(halves ? rewriting(subject, ['split', ...halves], [{ do: 'set', path, value: withBoth(...halves) }]) : []),
      ...rewritingWith(subject, ['add-after', list], (stops) => [
        {
          do: 'set',
          path,
          value: [
            ...items.slice(0, at + 1),
            { title: stops.text(subject.words[list === 'actions' ? 'action' : 'next-milestone']) },
            ...items.slice(at + 1),
          ],
        },
      ]),
    ];
  });
}

/**
 * From the clearest sign of two things in one to the vaguest. Words such as "and" also join what is one thing, so each
 * half needs more than a word.
 */
const signs: readonly (readonly [sign: RegExp, words: number])[] = [
  [/\s*;\s+/, 1],
  [/,?\s+(?:and then|then)\s+/i, 1],
  [/,?\s+(?:and|&|\+)\s+/i, 2],
  [/,\s+/, 2],
];

/** The two things that a title speaks of, each with a capital letter if the whole had one. */
export function halvesOf(title: string): readonly [string, string] | undefined {
  for (const [sign, words] of signs) {
    const match = sign.exec(title);
    if (!match) continue;
    const halves = [title.slice(0, match.index).trim(), title.slice(match.index + match[0].length).trim()] as const;
    const [first, second] = halves;
    if (halves.some((half) => half.length < 3 || half.split(/\s+/).length < words)) continue;
    return [first, /^\p{Lu}/u.test(title) ? second.charAt(0).toUpperCase() + second.slice(1) : second];
  }
  return undefined;
}
