/** Questions for the agenda: with a coach about commitments and objectives, with a mentor about blockers. */
import * as l10n from '@vscode/l10n';
import { firstLine, plural } from '../../base/texts.ts';
import type { PersonStanding } from '../people.ts';
import type { GoalSince, Since } from './sinceWeMet.ts';

const mostQuestions = 3;

/** At most three, the most important first. */
export function questionsFor({ role, engagement }: PersonStanding, since: Since): readonly string[] {
  const behind = since.goals
    .filter(isBehind)
    .map(({ goal }) =>
      l10n.t('What would bring “{0}” back on track, or should the goal change?', firstLine(goal.entity.title)),
    );
  if (role !== 'coach') {
    const blockers = since.blockers.map(({ text }) => l10n.t('How would you approach this: {0}', firstLine(text)));
    return [...blockers.slice(0, 1), ...behind.slice(0, 1)].slice(0, mostQuestions);
  }
  const obstacles = since.goals.flatMap((goal) => repeatedObstacles(goal, since));
  const objectives = (engagement?.objectives ?? [])
    .filter(({ goal, outcome }) => goal === undefined && outcome === undefined)
    .map(({ title }) => l10n.t('How will we know that “{0}” is achieved?', firstLine(title)));
  return [
    ...closingQuestions(engagement),
    ...obstacles.slice(0, 1),
    ...objectives.slice(0, 1),
    ...behind.slice(0, 1),
  ].slice(0, mostQuestions);
}

function closingQuestions(engagement: PersonStanding['engagement']): readonly string[] {
  if (engagement?.state !== 'closing') return [];
  const { planned, held, missed } = engagement.sessions;
  const count = planned - held - missed.length;
  return [
    count > 1
      ? plural(l10n.t('{count, plural, one {# session} other {# sessions}} left: what should be done by the end?'), {
          count,
        })
      : l10n.t('Last session: what is the outcome of each objective?'),
  ];
}

const isBehind = ({ summary: { pace } }: GoalSince): boolean => pace.verdict === 'behind' || pace.verdict === 'overdue';

/** Obstacles that came up at least twice since the last meeting. */
function repeatedObstacles({ goal }: GoalSince, { last }: Since): readonly string[] {
  return goal.entity.obstacles.flatMap((obstacle) => {
    const times = obstacle.fired.filter(({ date }) => last === undefined || date > last.entity.date).length;
    if (times < 2) return [];
    const message = l10n.t(
      'This came up {times, plural, one {once} other {# times}}: {obstacle}. What will I do differently?',
    );
    return [plural(message, { times, obstacle: firstLine(obstacle.if) })];
  });
}
