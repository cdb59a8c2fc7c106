/** The facts of a week as text: one line next to a prompt, or comment lines for the file. */
import { isNotUnderstood } from '../../../core/model/values.ts';
import { personName } from '../../../core/people/peopleText.ts';
import * as vscode from 'vscode';
import { plural, firstLine, nearDayText, numberText, shortened } from '../../../core/base/texts.ts';
import type { IsoDate } from '../../../core/base/calendar.ts';
import type { CommitmentFact } from '../../../core/weeks/commitments.ts';
import {
  type BehindFact,
  type FactKind,
  factKinds,
  type CheckinFact,
  type ObstacleFact,
  type PlanFact,
  type WeekSummary,
} from '../../../core/weeks/reflection/weekSummary.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';

const { l10n } = vscode;

export type FactWords = Readonly<{ index: GrowthIndex; facts: WeekSummary; today: IsoDate }>;

const mostItems = 3;

/** Shortens user text. */
type Fit = (text: string) => string;

/** Such as "Done: First service migrated; RFC merged". */
export function factLine(kind: FactKind, words: FactWords): string {
  const items = itemsOf(kind, words, shortened);
  const shown = items.slice(0, mostItems).join('; ');
  const more = items.length - mostItems;
  return more > 0
    ? l10n.t('{0}: {1}; and {2} more', heading(kind), shown, more)
    : l10n.t('{0}: {1}', heading(kind), shown);
}

export function factLines(words: FactWords): readonly string[] {
  return factKinds.flatMap((kind) => {
    const items = itemsOf(kind, words, firstLine);
    return items.length === 0 ? [] : [l10n.t('{0}:', heading(kind)), ...items.map((item) => `- ${item}`)];
  });
}

function heading(kind: FactKind): string {
  const headings: Readonly<Record<FactKind, string>> = {
    checkins: l10n.t('Checked in'),
    unchecked: l10n.t('No check-in'),
    behind: l10n.t('Behind'),
    finished: l10n.t('Done'),
    missed: l10n.t('Still open'),
    coming: l10n.t('Coming up'),
    commitments: l10n.t('Commitments'),
    kept: l10n.t('Kept'),
    meetings: l10n.t('Met with'),
    obstacles: l10n.t('Obstacles'),
    plans: l10n.t('Planned'),
    wins: l10n.t('Wins'),
    blockers: l10n.t('Blockers'),
  };
  return headings[kind];
}

function itemsOf(kind: FactKind, { index, facts, today }: FactWords, fit: Fit): readonly string[] {
  switch (kind) {
    case 'checkins':
      return facts.checkins.map((checkin) => checkinText(checkin, fit));
    case 'unchecked':
      return facts.unchecked.map(({ goal }) => fit(goal));
    case 'behind':
      return facts.behind.map((goal) => behindText(goal, fit));
    case 'finished':
    case 'kept':
      return facts[kind].map(({ what }) => fit(what));
    case 'missed':
      return facts.missed.map(({ what, day }) => l10n.t('{0} (was due {1})', fit(what), nearDayText(day, today)));
    case 'coming':
      return facts.coming.map(({ what, day }) => l10n.t('{0} ({1})', fit(what), nearDayText(day, today)));
    case 'commitments':
      return facts.commitments.map((commitment) => commitmentText(commitment, index, today, fit));
    case 'meetings':
      return facts.meetings.map(({ people, day }) =>
        l10n.t('{0} ({1})', people.map((person) => personName(index, person)).join(', '), nearDayText(day, today)),
      );
    case 'obstacles':
      return facts.obstacles.map((obstacle) => obstacleText(obstacle, fit));
    case 'plans':
      return facts.plans.map((plan) => planText(plan, fit));
    case 'wins':
    case 'blockers':
      return facts[kind].map(({ text }) => fit(text));
  }
}

function checkinText({ goal, movement }: CheckinFact, fit: Fit): string {
  switch (movement.kind) {
    case 'value': {
      const { from, to, unit } = movement;
      const way = from === undefined || from === to ? numberText(to) : `${numberText(from)} → ${numberText(to)}`;
      return l10n.t('{0}: {1}', fit(goal), unit === undefined ? way : `${way} ${fit(unit)}`);
    }
    case 'level': {
      const { from, to } = movement;
      return from === undefined || from === to
        ? l10n.t('{0}: level {1}', fit(goal), levelText(to))
        : l10n.t('{0}: level {1} → {2}', fit(goal), levelText(from), levelText(to));
    }
    case 'habit':
      return l10n.t('{0}: {1} of {2}', fit(goal), numberText(movement.count), movement.times);
    case 'none':
      return fit(goal);
  }
}

const levelText = (level: number): string => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0');

function behindText({ goal, verdict, days }: BehindFact, fit: Fit): string {
  if (verdict === 'overdue') return l10n.t('{0} (overdue)', fit(goal));
  return days > 1
    ? plural(l10n.t('{goal} (by {days, plural, one {# day} other {# days}})'), { goal: fit(goal), days })
    : fit(goal);
}

/** Commitments with a coach are stated as overdue; others stay reminders. */
function commitmentText(
  { what, mine, person, due, tone }: CommitmentFact,
  index: GrowthIndex,
  today: IsoDate,
  fit: Fit,
): string {
  const name = person === undefined ? undefined : personName(index, person);
  const day = due === undefined ? undefined : nearDayText(due, today);
  const whose =
    name === undefined
      ? fit(what)
      : mine
        ? l10n.t('{0} (to {1})', fit(what), name)
        : l10n.t('{0} (by {1})', fit(what), name);
  switch (tone) {
    case 'overdue':
      return l10n.t('{0}: overdue since {1}', whose, day ?? '');
    case 'reminder':
      return mine ? l10n.t('{0}: still on your list', whose) : l10n.t('{0}: consider asking about it', whose);
    case 'open':
      return day === undefined ? whose : l10n.t('{0}, {1}', whose, day);
  }
}

function obstacleText({ if: obstacle, then, tried }: ObstacleFact, fit: Fit): string {
  if (tried === true) return l10n.t('{0} (plan tried)', fit(obstacle));
  return then === undefined ? fit(obstacle) : l10n.t('{0} (plan: {1})', fit(obstacle), fit(then));
}

function planText({ text, outcome }: PlanFact, fit: Fit): string {
  if (isNotUnderstood(outcome)) return l10n.t('{0} (unknown outcome: “{1}”)', fit(text), outcome.written);
  switch (outcome) {
    case undefined:
      return fit(text);
    case 'done':
      return l10n.t('{0} (done)', fit(text));
    case 'carried':
      return l10n.t('{0} (carried over)', fit(text));
    case 'dropped':
      return l10n.t('{0} (dropped)', fit(text));
  }
}
