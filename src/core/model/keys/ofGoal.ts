import { below, evidence, format, type KeyTable } from './table.ts';

export const ofGoal: KeyTable = {
  ...format,
  title: [
    'What will be true when the goal is reached, in one line.',
    'Lead the migration of billing to event sourcing',
  ],
  status: ['Where the goal stands. Only active goals count in the week and ask for check-ins.', 'active'],
  why: [
    'What makes it worth the time. Read it again when it gets hard.',
    'I want to be trusted with cross-team design',
  ],
  supports: [
    'What the goal is good for: values, aspirations, skills and strengths of your profile.',
    '{ aspirations: [staff-engineer], skills: [system-design] }',
  ],
  'supports.values': ['The values of your profile that the goal serves.', '[craft]'],
  'supports.aspirations': ['The aspirations of your profile that the goal brings nearer.', '[staff-engineer]'],
  'supports.skills': ['The skills that grow with the goal.', '[system-design]'],
  'supports.strengths': ['The strengths that the goal builds on.', '[explaining]'],
  with: ['The people who go this way with you: a mentor, a coach, a colleague.', '[ada]'],
  tags: ['Words of your own to sort goals by.', '[backend]'],
  measure: [
    'How you will know: by a number, by milestones, on a scale of five levels, or by a habit.',
    '{ metric: services migrated, target: 8 }',
  ],
  ...below('measure', measures()),
  start: ['The day on which work on the goal begins. The pace is counted from here.', '2026-09-01'],
  due: ['The day by which the goal shall be reached.', '2026-12-18'],
  closed: ['The day on which the goal was done or dropped.', '2026-12-11'],
  confidence: ['How likely it is that you reach the goal in time, from 0 to 1.', '0.7'],
  obstacles: [
    'What may get in the way, each with a plan for when it does.',
    '[{ if: the on-call week eats my time, then: I move the block to Friday morning }]',
  ],
  'obstacles.if': [
    'The moment in which the obstacle comes up, so that you will notice it.',
    'the on-call week eats my time',
  ],
  'obstacles.then': [
    'What you do then, decided now: one action of your own.',
    'I move Thursday’s block to Friday morning',
  ],
  'obstacles.fired': ['The days on which the obstacle came up.', '[{ date: 2026-10-08, tried: true }]'],
  'obstacles.fired.date': ['The day on which it came up.', '2026-10-08'],
  'obstacles.fired.tried': ['Whether you did what the plan said.', 'true'],
  'obstacles.fired.note': ['How it went.', 'Friday worked, with two hours less'],
  actions: [
    'The next steps towards the goal. The first one that is open is the next action.',
    '[{ title: Write the RFC, due: 2026-09-20 }]',
  ],
  'actions.id': ['A short name of the action, to refer to it.', 'rfc'],
  'actions.title': ['What is to be done, beginning with a verb.', 'Write the RFC and get two approvals'],
  'actions.due': ['The day by which the action shall be done.', '2026-09-20'],
  'actions.done': ['The day on which it was done. Without it the action is open.', '2026-09-18'],
  'actions.owner': ['Who does it, where that is not you.', 'ada'],
  'actions.note': ['Anything to remember about it.', 'Sam has an outline'],
  evidence: [
    'What shows the progress: commits, links, praise. It is what you export at review time.',
    '[{ date: 2026-09-18, kind: commit, ref: 4f2a91c }]',
  ],
  ...below('evidence', evidence),
  insights: ['What you learned on the way.', '[Small slices get reviewed on the same day]'],
  changes: [
    'What was changed about the goal later on, and why. A mentor may want to ask about it.',
    '[{ date: 2026-10-30, field: due, reason: The audit came in between }]',
  ],
  'changes.date': ['The day of the change.', '2026-10-30'],
  'changes.field': ['Which key was changed, with dots for those within others.', 'measure.target'],
  'changes.from': ['What it said before.', '10'],
  'changes.to': ['What it says since then.', '8'],
  'changes.reason': ['Why it was changed.', 'Two services are switched off instead'],
};

/** Beside each of the keys that make a measure what it is. */
function measures(): KeyTable {
  return {
    metric: ['What is counted or measured: a number that moves from a baseline to a target.', 'services migrated'],
    baseline: ['Where it stood at the start: the number, or the level of the scale.', '0'],
    target: ['The number to reach. It may be below the baseline.', '8'],
    unit: ['What the number counts, to be shown behind it.', 'services'],
    milestones: [
      'The steps of a plan. Progress is the weight of those that are done.',
      '[{ title: Design approved }, { title: First service live }]',
    ],
    'milestones.id': ['A short name of the milestone, to refer to it.', 'design'],
    'milestones.title': ['What has been reached then.', 'Design approved by both teams'],
    'milestones.weight': ['How much it counts beside the others; 1 when nothing is said.', '2'],
    'milestones.due': ['The day by which it shall be reached.', '2026-10-15'],
    'milestones.done': ['The day on which it was reached. Without it the milestone is open.', '2026-10-13'],
    scale: [
      'Five levels in words, from much less (-2) to much more (2) than expected. A check-in says which one is reached.',
      '{ 0: I speak up once in every design review }',
    ],
    'scale.-2': ['Much less than expected: often where things stand today.', 'I never speak in design reviews'],
    'scale.-1': ['Less than expected.', 'I speak when I am asked'],
    'scale.0': ['What you expect to reach: the goal.', 'I speak up once in every review'],
    'scale.1': ['More than expected.', 'I bring a question of my own to every review'],
    'scale.2': ['Much more than expected.', 'I lead a review'],
    weight: ['How much this scale counts beside those of other goals; 1 when nothing is said.', '1'],
    habit: ['What you do again and again.', 'Pair with someone from another team'],
    times: ['How often a week.', '2'],
    rest: ['Weeks in which nothing is planned. The streak goes on over them.', '[2026-W52]'],
  };
}
