/** Turns actions or the bullets of a reason into milestones. */
import * as l10n from '@vscode/l10n';
import { keyPlaceOf, nodeAt, offsetsOf } from '../../yaml/nodes.ts';
import { endOfLine } from '../../base/lines.ts';
import type { Change, Plain } from '../../yaml/edit/edits.ts';
import type { CodeActionContext } from '../context.ts';
import { isPlainMap } from '../../yaml/edit/values.ts';
import { listAt, plainAt, stringAt } from '../plainValues.ts';
import { withLoss } from './convertMeasure.ts';
import { omitUndefined } from '../../yaml/edit/values.ts';
import { isWithin, rewrite, type Refactoring, type Selection } from './refactoring.ts';

export function toMilestones(context: CodeActionContext, selection: Selection): readonly Refactoring[] {
  if (context.entry.kind !== 'goal') return [];
  return [
    ...(isWithin(selection, ['actions']) ? fromActions(context) : []),
    ...(isWithin(selection, ['why']) ? fromLines(context) : []),
  ];
}

function fromActions(context: CodeActionContext): readonly Refactoring[] {
  const actions = listAt(context, ['actions']);
  if (actions.length === 0 || !actions.every(isPlainMap)) return [];
  const changes = adding(
    context,
    actions.map(({ id, title, due, done }) => omitUndefined({ id, title, due, done })),
  );
  if (!changes) return [];
  const lost = ['owner', 'note'].filter((key) => actions.some((action) => Object.hasOwn(action, key)));
  return rewrite(
    context,
    withLoss(l10n.t('Turn the actions into milestones'), hasComment(context) ? [...lost, l10n.t('comments')] : lost),
    [...changes, { do: 'remove', path: ['actions'] }],
  );
}

/** Whether there are comments among the actions. */
function hasComment({ parsed, text }: CodeActionContext): boolean {
  if (!parsed.ok) return false;
  const [start] = keyPlaceOf(parsed.doc, ['actions']) ?? [0];
  const end = endOfLine(text, offsetsOf(nodeAt(parsed.doc, ['actions']))?.[1] ?? start);
  return /(?:^|\s)#/m.test(text.slice(start, end));
}

const bullet = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+(\S.*)$/;

/** The bullets of the reason become milestones; the rest of it stays. */
function fromLines(context: CodeActionContext): readonly Refactoring[] {
  const why = stringAt(context, ['why']);
  const lines = why?.split('\n') ?? [];
  const titles = lines.flatMap((line) => bullet.exec(line)?.[1]?.trim() ?? []);
  const changes =
    titles.length >= 2
      ? adding(
          context,
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
  return rewrite(context, l10n.t('Turn the lines into milestones'), [...changes, remains]);
}

/** Undefined if there is a measure of another kind, which `convertMeasure` converts. */
function adding(context: CodeActionContext, milestones: readonly Plain[]): readonly Change[] | undefined {
  const measure = plainAt(context, ['measure']);
  if (measure === undefined) return [{ do: 'set', path: ['measure'], value: { milestones } }];
  if (!isPlainMap(measure) || !Object.hasOwn(measure, 'milestones')) return undefined;
  return milestones.map((value) => ({ do: 'append', path: ['measure', 'milestones'], value }));
}
