/** Filters, sorts and groups the goals. */
import * as z from 'zod/mini';
import type { GoalCard, Tone } from '../src/protocol/state/goal.ts';
import type { Labels } from '../src/protocol/labels.ts';

export const filters = z.object({
  find: z._default(z.string(), ''),
  status: z._default(z.enum(['all', 'idea', 'active', 'paused', 'done', 'dropped']), 'active'),
  sort: z._default(z.enum(['due', 'title', 'pace']), 'due'),
  group: z._default(z.enum(['none', 'status', 'value', 'skill', 'person']), 'none'),
});

export type Filters = z.output<typeof filters>;

const byTone: Readonly<Record<Tone, number>> = { overdue: 0, behind: 1, none: 2, 'on-track': 3, ahead: 4, done: 5 };

export type Group = { readonly title: string; readonly goals: readonly GoalCard[] };

/** A goal that supports several values appears in each of their groups. */
export function grouped(
  goals: readonly GoalCard[],
  { find, status, sort, group }: Filters,
  labels: Labels,
): readonly Group[] {
  const wanted = find.trim().toLowerCase();
  const shown = goals.filter(
    (goal) => (status === 'all' || goal.status === status) && (wanted === '' || textOf(goal).includes(wanted)),
  );
  const sorted = shown.toSorted((one, other) =>
    sort === 'title'
      ? one.title.localeCompare(other.title)
      : sort === 'pace'
        ? byTone[one.tone] - byTone[other.tone]
        : (one.dueDate ?? '9999').localeCompare(other.dueDate ?? '9999'),
  );
  if (group === 'none') return [{ title: '', goals: sorted }];
  const keysOf = (goal: GoalCard): readonly string[] =>
    group === 'status'
      ? [goal.statusText]
      : group === 'value'
        ? goal.values
        : group === 'skill'
          ? goal.skills
          : goal.people;
  const titles = [...new Set(sorted.flatMap(keysOf))];
  const rest = sorted.filter((goal) => keysOf(goal).length === 0);
  return [
    ...titles.map((title) => ({ title, goals: sorted.filter((goal) => keysOf(goal).includes(title)) })),
    ...(rest.length > 0 ? [{ title: labels.others, goals: rest }] : []),
  ];
}

const textOf = ({ title, values, skills, people, steps }: GoalCard): string =>
  [title, ...values, ...skills, ...people, ...steps.map(({ step }) => step.title)].join('\n').toLowerCase();
