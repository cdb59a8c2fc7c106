/** Goals and the comments on them. */
import * as l10n from '@vscode/l10n';
import { audienceKeys, evidenceKeys, formatKey, type KeyTable, type ValueTable } from './shared.ts';

export const goalKeys = (): KeyTable => ({
  ...formatKey(),
  title: [l10n.t('The result you want, in one line.'), 'Lead the migration of billing to event sourcing'],
  status: [
    l10n.t('The state of the goal. Only active goals appear in the weekly agenda and ask for check-ins.'),
    'active',
    {
      idea: l10n.t('Not started yet.'),
      active: l10n.t('In progress. The goal appears in the weekly agenda and asks for check-ins.'),
      paused: l10n.t('On hold. The goal does not ask for check-ins.'),
      done: l10n.t('Reached.'),
      dropped: l10n.t('No longer pursued.'),
    },
  ],
  why: [
    l10n.t('Why the goal matters to you. Read it again when progress is slow.'),
    'I want to be trusted with cross-team design',
  ],
  supports: [
    l10n.t('The values, aspirations, skills, and strengths in your profile that the goal supports.'),
    '{ aspirations: [staff-engineer], skills: [system-design] }',
    {
      values: [l10n.t('The values in your profile that the goal supports.'), '[craft]'],
      aspirations: [l10n.t('The aspirations in your profile that the goal supports.'), '[staff-engineer]'],
      skills: [l10n.t('The skills that the goal develops.'), '[system-design]'],
      strengths: [l10n.t('The strengths that the goal builds on.'), '[explaining]'],
    },
  ],
  with: [l10n.t('The people who support you with the goal, such as a mentor, a coach, or a colleague.'), '[ada]'],
  tags: [l10n.t('Your own labels for sorting and filtering goals.'), '[backend]'],
  ...audienceKeys(),
  measure: [
    l10n.t('How you measure success: by a number, by milestones, on a five-level scale, or by a habit.'),
    '{ metric: services migrated, target: 8 }',
    measureKeys(),
  ],
  start: [l10n.t('The day you start working on the goal. The pace is calculated from this day.'), '2026-09-01'],
  due: [l10n.t('The target date of the goal.'), '2026-12-18'],
  closed: [l10n.t('The day the goal was done or dropped.'), '2026-12-11'],
  confidence: [l10n.t('How likely you are to reach the goal on time, from 0 to 1.'), '0.7'],
  obstacles: [
    l10n.t('What might get in the way, each with an if-then plan.'),
    '[{ if: the on-call week takes up my time, then: I move the block to Friday morning }]',
    {
      if: [
        l10n.t('The situation in which the obstacle occurs. Be specific, so that you notice it.'),
        'the on-call week takes up my time',
      ],
      then: [l10n.t('The one thing you do in that situation.'), 'I move Thursday’s block to Friday morning'],
      fired: [
        l10n.t('The days the obstacle occurred.'),
        '[{ date: 2026-10-08, tried: true }]',
        {
          date: [l10n.t('The day the obstacle occurred.'), '2026-10-08'],
          tried: [
            l10n.t('Whether you followed the plan.'),
            'true',
            { true: l10n.t('You followed the plan.'), false: l10n.t('You did not follow the plan.') },
          ],
          note: [l10n.t('How it went.'), 'Friday worked, with two hours less'],
        },
      ],
    },
  ],
  actions: [
    l10n.t('The steps toward the goal. The open one that is due first is the next action.'),
    '[{ title: Write the RFC, due: 2026-09-20 }]',
    {
      id: [l10n.t('A short ID for the action, so that you can refer to it.'), 'rfc'],
      title: [l10n.t('What to do. Start with a verb.'), 'Write the RFC and get two approvals'],
      due: [l10n.t('The day the action is due.'), '2026-09-20'],
      done: [l10n.t('The day the action was done. Without a date, the action is open.'), '2026-09-18'],
      owner: [l10n.t('The person who does it, if that is not you.'), 'ada'],
      note: [l10n.t('Anything else to remember about the action.'), 'Sam has an outline'],
    },
  ],
  evidence: [
    l10n.t('Evidence of progress, such as commits, links, or praise. You can export it for a performance review.'),
    '[{ date: 2026-09-18, kind: commit, ref: 4f2a91c }]',
    evidenceKeys(),
  ],
  insights: [l10n.t('What you learned while working on the goal.'), '[Small slices get reviewed on the same day]'],
  changes: [
    l10n.t('Changes to the goal, with the reasons. Useful when you talk with a mentor or coach.'),
    '[{ date: 2026-10-30, field: due, reason: The audit took two weeks }]',
    {
      date: [l10n.t('The day of the change.'), '2026-10-30'],
      field: [l10n.t('The key that changed. Use dots for nested keys.'), 'measure.target'],
      from: [l10n.t('The old value.'), '10'],
      to: [l10n.t('The new value.'), '8'],
      reason: [l10n.t('The reason for the change.'), 'Two services are being retired instead'],
    },
  ],
});

/** The keys of all four kinds of measures. */
function measureKeys(): KeyTable {
  const attainment: ValueTable = {
    '-2': l10n.t('Much less than expected.'),
    '-1': l10n.t('Less than expected.'),
    0: l10n.t('As expected: the goal is reached.'),
    1: l10n.t('More than expected.'),
    2: l10n.t('Much more than expected.'),
  };
  return {
    metric: [
      l10n.t('What you count or measure: a number that moves from a baseline to a target.'),
      'services migrated',
    ],
    baseline: [l10n.t('The starting point: a number, or a level of the scale.'), '0', attainment],
    target: [l10n.t('The number you want to reach. It can be lower than the baseline.'), '8'],
    unit: [l10n.t('The unit, shown after the number.'), 'services'],
    milestones: [
      l10n.t('The milestones of the goal. Progress is the total weight of the completed ones.'),
      '[{ title: Design approved }, { title: First service live }]',
      {
        id: [l10n.t('A short ID for the milestone, so that you can refer to it.'), 'design'],
        title: [l10n.t('What is complete at this point.'), 'Design approved by both teams'],
        weight: [l10n.t('How much the milestone counts compared with the others. The default is 1.'), '2'],
        due: [l10n.t('The day the milestone is due.'), '2026-10-15'],
        done: [l10n.t('The day the milestone was reached. Without a date, the milestone is open.'), '2026-10-13'],
      },
    ],
    scale: [
      l10n.t('Five levels, from much less (-2) to much more (2) than expected. A check-in records the current level.'),
      '{ 0: I speak up once in every design review }',
      {
        '-2': [
          l10n.t('Much less than expected. This is often the situation today.'),
          'I never speak in design reviews',
        ],
        '-1': [l10n.t('Less than expected.'), 'I speak when I am asked'],
        0: [l10n.t('The result you expect: the goal itself.'), 'I speak up once in every review'],
        1: [l10n.t('More than expected.'), 'I bring a question of my own to every review'],
        2: [l10n.t('Much more than expected.'), 'I lead a review'],
      },
    ],
    weight: [l10n.t('How much the scale counts compared with those of other goals. The default is 1.'), '1'],
    habit: [l10n.t('What you want to do regularly.'), 'Pair with someone from another team'],
    times: [l10n.t('How many times per week.'), '2'],
    rest: [l10n.t('Weeks off. They do not break the streak.'), '[2026-W52]'],
  };
}

export const feedbackKeys = (): KeyTable => ({
  ...formatKey(),
  goal: [
    l10n.t('The goal that the threads are about. You only need it if the file does not have the name of the goal.'),
    'billing-events',
  ],
  note: [
    l10n.t('The note that the threads are about. You only need it if the file does not have the name of the note.'),
    '2026-11-20-ada',
  ],
  person: [l10n.t('The person whose file the threads are about.'), 'ada'],
  opportunity: [l10n.t('The opportunity that the threads are about.'), 'acme-staff-engineer'],
  story: [l10n.t('The story that the threads are about.'), 'billing-outage'],
  threads: [
    l10n.t('Comment threads about a goal, a week, or a note.'),
    '[{ field: measure.target, comments: [{ by: Ada, text: Why eight? }] }]',
    {
      id: [l10n.t('A short ID for the thread.'), 'why-eight'],
      field: [
        l10n.t(
          'What the thread is about: a key, or an item by its ID or its text, such as `actions[Write the outline]`. ' +
            'Without it, the thread is about the whole file.',
        ),
        'measure.target',
      ],
      resolved: [l10n.t('The day the thread was resolved. Without a date, the thread is open.'), '2026-10-05'],
      comments: [
        l10n.t('The comments, in order.'),
        '[{ by: Ada, date: 2026-10-01, text: Why eight? }]',
        {
          by: [l10n.t('The author of the comment.'), 'Ada'],
          date: [l10n.t('The day of the comment.'), '2026-10-01'],
          text: [l10n.t('The text of the comment.'), 'Why eight services, and not all eleven?'],
        },
      ],
    },
  ],
});
