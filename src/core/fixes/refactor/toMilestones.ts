/** What is already written as steps becomes what progress is counted by. */
import { keyPlaceOf, nodeAt, offsetsOf } from '../../yaml/nodes.ts';
import { endOfLine } from '../../base/lines.ts';
import type { Change, Plain } from '../../yaml/edit/edits.ts';
import type { Subject } from '../subject.ts';
import { isMap, listAt, plainAt, textAt } from './plainValue.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import { isWithin, rewriting, type Place, type Refactoring } from './refactoring.ts';

export function toMilestones(subject: Subject, place: Place): readonly Refactoring[] {
  if (subject.entry.kind !== 'goal') return [];
  return [
    ...(isWithin(place, ['actions']) ? fromActions(subject) : []),
    ...(isWithin(place, ['why']) ? fromLines(subject) : []),
  ];
}

function fromActions(subject: Subject): readonly Refactoring[] {
  const actions = listAt(subject, ['actions']);
  if (actions.length === 0 || !actions.every(isMap)) return [];
  const changes = adding(
    subject,
    actions.map(({ id, title, due, done }) => omitUndefined({ id, title, due, done })),
  );
  if (!changes) return [];
  const lost = ['owner', 'note'].filter((key) => actions.some((action) => Object.hasOwn(action, key)));
  return rewriting(
    subject,
    ['actions-to-milestones', [...lost, ...(hasComment(subject) ? ['#'] : [])]],
    [...changes, { do: 'remove', path: ['actions'] }],
  );
}

/** Whether comments stand among the actions, which go with them. */
function hasComment({ parsed, text }: Subject): boolean {
  if (!parsed.ok) return false;
  const [start] = keyPlaceOf(parsed.doc, ['actions']) ?? [0];
  const end = endOfLine(text, offsetsOf(nodeAt(parsed.doc, ['actions']))?.[1] ?? start);
  return /(?:^|\s)#/m.test(text.slice(start, end));
}

const bullet = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+(\S.*)$/;

/** The bullets of the reason for a goal; what else it says stays. */
function fromLines(subject: Subject): readonly Refactoring[] {
  const why = textAt(subject, ['why']);
  const lines = why?.split('\n') ?? [];
  const titles = lines.flatMap((line) => bullet.exec(line)?.[1]?.trim() ?? []);
  const changes =
    titles.length >= 2
      ? adding(
          subject,
          titles.map((title) => ({ title })),
        )
      : undefined;
  if (!changes) return [];
  const rest = lines
    .filter((line) => !bullet.test(line))
    .join('\n')
    .trim();
  const remains: Change =
    rest === ''
      ? { do: 'remove', path: ['why'] }
      : { do: 'set', path: ['why'], value: `${rest}${rest.includes('\n') ? '\n' : ''}` };
  return rewriting(subject, ['lines-to-milestones'], [...changes, remains]);
}

/** Only where there is no measure of another kind: that is for the conversion of measures. */
function adding(subject: Subject, milestones: readonly Plain[]): readonly Change[] | undefined {
  const measure = plainAt(subject, ['measure']);
  if (measure === undefined) return [{ do: 'set', path: ['measure'], value: { milestones } }];
  if (!isMap(measure) || !Object.hasOwn(measure, 'milestones')) return undefined;
  return milestones.map((value) => ({ do: 'append', path: ['measure', 'milestones'], value }));
}
