/** What happened in a week, in words: short beside a prompt, and as lines for the file. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/calendar.ts';
import { firstLine } from '../../core/describe/firstLine.ts';
import type { CommitmentFact } from '../../core/reflection/commitments.ts';
import { factKinds } from '../../core/reflection/context.ts';
import type { BehindFact, FactKind, LookFact, ObstacleFact, PlanFact, StepFact, WeekFacts } from '../../core/reflection/happened.ts';
import type { GrowthFolder } from '../folders/growthFolder.ts';
import { nearDayText } from '../views/dates.ts';
import { numberText } from '../views/goalWords.ts';
import { personName } from '../views/people.ts';

const { l10n } = vscode;

export type FactWords = { readonly folder: GrowthFolder; readonly facts: WeekFacts; readonly today: IsoDate };

/** More than this nobody reads while thinking about an answer. */
const mostItems = 3;

/** In characters. */
const longestItem = 70;

/** One line beside a prompt, such as "Done: First service migrated; RFC merged". */
export function factLine(kind: FactKind, words: FactWords): string {
  const items = itemsOf(kind, words);
  const shown = items.slice(0, mostItems).map(shortened).join('; ');
  const more = items.length - mostItems;
  return more > 0 ? l10n.t('{0}: {1}; and {2} more', heading(kind), shown, more) : l10n.t('{0}: {1}', heading(kind), shown);
}

/** All of it, a line each. */
export function factLines(words: FactWords): readonly string[] {
  return factKinds.flatMap((kind) => {
    const items = itemsOf(kind, words);
    return items.length === 0 ? [] : [l10n.t('{0}:', heading(kind)), ...items.map((item) => `- ${firstLine(item)}`)];
  });
}

function shortened(item: string): string {
  const line = firstLine(item);
  return line.length <= longestItem ? line : `${line.slice(0, longestItem - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

function heading(kind: FactKind): string {
  switch (kind) {
    case 'looks':
      return l10n.t('Checked in');
    case 'unseen':
      return l10n.t('Not looked at');
    case 'behind':
      return l10n.t('Behind');
    case 'finished':
      return l10n.t('Done');
    case 'slipped':
      return l10n.t('Still open');
    case 'coming':
      return l10n.t('Coming up');
    case 'commitments':
      return l10n.t('Commitments');
    case 'kept':
      return l10n.t('Kept');
    case 'meetings':
      return l10n.t('Talked to');
    case 'obstacles':
      return l10n.t('Got in the way');
    case 'plans':
      return l10n.t('Planned');
    case 'wins':
      return l10n.t('Wins');
    case 'blockers':
      return l10n.t('Blockers');
  }
}

function itemsOf(kind: FactKind, { folder, facts, today }: FactWords): readonly string[] {
  switch (kind) {
    case 'looks':
      return facts.looks.map(lookText);
    case 'unseen':
      return facts.unseen.map(({ goal }) => goal);
    case 'behind':
      return facts.behind.map(behindText);
    case 'finished':
      return facts.finished.map(({ what }) => what);
    case 'slipped':
      return facts.slipped.map((step) => slippedText(step, today));
    case 'coming':
      return facts.coming.map(({ what, day }) => l10n.t('{0} ({1})', what, nearDayText(day, today)));
    case 'commitments':
      return facts.commitments.map((commitment) => commitmentText(commitment, folder, today));
    case 'kept':
      return facts.kept.map(({ what }) => what);
    case 'meetings':
      return facts.meetings.map(({ people, day }) => l10n.t('{0} ({1})', people.map((person) => personName(folder, person)).join(', '), nearDayText(day, today)));
    case 'obstacles':
      return facts.obstacles.map(obstacleText);
    case 'plans':
      return facts.plans.map(planText);
    case 'wins':
    case 'blockers':
      return facts[kind].map(({ text }) => text);
  }
}

function lookText({ goal, movement }: LookFact): string {
  switch (movement.kind) {
    case 'value': {
      const { from, to, unit } = movement;
      const way = from === undefined || from === to ? numberText(to) : `${numberText(from)} → ${numberText(to)}`;
      return `${goal} ${unit === undefined ? way : `${way} ${unit}`}`;
    }
    case 'level': {
      const { from, to } = movement;
      return from === undefined || from === to ? l10n.t('{0} at level {1}', goal, to) : l10n.t('{0} from level {1} to {2}', goal, from, to);
    }
    case 'habit':
      return l10n.t('{0} {1} of {2}', goal, numberText(movement.count), movement.times);
    case 'none':
      return goal;
  }
}

function behindText({ goal, verdict, days }: BehindFact): string {
  if (verdict === 'overdue') return l10n.t('{0}, overdue', goal);
  return days > 1 ? l10n.t('{0}, by {1} days', goal, days) : goal;
}

const slippedText = ({ what, day }: StepFact, today: IsoDate): string => l10n.t('{0} (was due {1})', what, nearDayText(day, today));

/** A coach holds one to it, so it is said plainly; with anyone else it is a reminder and no reproach. */
function commitmentText({ what, mine, person, due, tone }: CommitmentFact, folder: GrowthFolder, today: IsoDate): string {
  const name = person === undefined ? undefined : personName(folder, person);
  const day = due === undefined ? undefined : nearDayText(due, today);
  const whose = name === undefined ? what : mine ? l10n.t('{0} (to {1})', what, name) : l10n.t('{0} ({1})', what, name);
  switch (tone) {
    case 'overdue':
      return l10n.t('overdue since {0}: {1}', day ?? '', whose);
    case 'reminder':
      return mine ? l10n.t('still on your list: {0}', whose) : l10n.t('you could ask about: {0}', whose);
    case 'open':
      return day === undefined ? whose : l10n.t('{0}, {1}', whose, day);
  }
}

function obstacleText({ if: obstacle, then, tried }: ObstacleFact): string {
  if (tried === true) return l10n.t('{0} (plan tried)', obstacle);
  return then === undefined ? obstacle : l10n.t('{0} (plan: {1})', obstacle, then);
}

function planText({ text, outcome }: PlanFact): string {
  switch (outcome) {
    case undefined:
      return text;
    case 'done':
      return l10n.t('{0} (done)', text);
    case 'carried':
      return l10n.t('{0} (carried over)', text);
    case 'dropped':
      return l10n.t('{0} (dropped)', text);
  }
}
