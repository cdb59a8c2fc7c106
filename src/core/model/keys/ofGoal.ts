import { below, evidenceKeys, format, type KeyTable } from './table.ts';

export const ofGoal: KeyTable = {
  ...format,
  title: ['The result you want, in one line.', 'Lead the migration of billing to event sourcing'],
  status: ['The state of the goal. Only active goals appear in the weekly agenda and ask for check-ins.', 'active'],
  why: [
    'Why the goal matters to you. Read it again when progress is slow.',
    'I want to be trusted with cross-team design',
  ],
  supports: [
    'The values, aspirations, skills and strengths in your profile that the goal supports.',
    '{ aspirations: [staff-engineer], skills: [system-design] }',
  ],
  'supports.values': ['The values in your profile that the goal supports.', '[craft]'],
  'supports.aspirations': ['The aspirations in your profile that the goal supports.', '[staff-engineer]'],
  'supports.skills': ['The skills that the goal develops.', '[system-design]'],
  'supports.strengths': ['The strengths that the goal builds on.', '[explaining]'],
  with: ['The people who support you with the goal, such as a mentor, a coach or a colleague.', '[ada]'],
  tags: ['Your own labels for sorting and filtering goals.', '[backend]'],
  measure: [
    'How you measure success: by a number, by milestones, on a five-level scale, or by a habit.',
    '{ metric: services migrated, target: 8 }',
  ],
  ...below('measure', measures()),
  start: ['The day you start working on the goal. The pace is calculated from this day.', '2026-09-01'],
  due: ['The target date of the goal.', '2026-12-18'],
  closed: ['The day the goal was done or dropped.', '2026-12-11'],
  confidence: ['How likely you are to reach the goal on time, from 0 to 1.', '0.7'],
  obstacles: [
    'What might get in the way, each with an if-then plan.',
    '[{ if: the on-call week takes up my time, then: I move the block to Friday morning }]',
  ],
  'obstacles.if': [
    'The situation in which the obstacle occurs. Be specific, so that you notice it.',
    'the on-call week takes up my time',
  ],
  'obstacles.then': ['The one thing you do in that situation.', 'I move Thursday’s block to Friday morning'],
  'obstacles.fired': ['The days the obstacle occurred.', '[{ date: 2026-10-08, tried: true }]'],
  'obstacles.fired.date': ['The day the obstacle occurred.', '2026-10-08'],
  'obstacles.fired.tried': ['Whether you followed the plan.', 'true'],
  'obstacles.fired.note': ['How it went.', 'Friday worked, with two hours less'],
  actions: [
    'The steps toward the goal. The first open one is the next action.',
    '[{ title: Write the RFC, due: 2026-09-20 }]',
  ],
  'actions.id': ['A short ID for the action, so that you can refer to it.', 'rfc'],
  'actions.title': ['What to do. Start with a verb.', 'Write the RFC and get two approvals'],
  'actions.due': ['The day the action is due.', '2026-09-20'],
  'actions.done': ['The day the action was done. Without a date, the action is open.', '2026-09-18'],
  'actions.owner': ['The person who does it, if that is not you.', 'ada'],
  'actions.note': ['Anything else to remember about the action.', 'Sam has an outline'],
  evidence: [
    'Proof of progress, such as commits, links or praise. You can export it for a performance review.',
    '[{ date: 2026-09-18, kind: commit, ref: 4f2a91c }]',
  ],
  ...below('evidence', evidenceKeys),
  insights: ['What you learned while working on the goal.', '[Small slices get reviewed on the same day]'],
  changes: [
    'Changes to the goal, with the reasons. Useful when you talk with a mentor or coach.',
    '[{ date: 2026-10-30, field: due, reason: The audit took two weeks }]',
  ],
  'changes.date': ['The day of the change.', '2026-10-30'],
  'changes.field': ['The key that changed. Use dots for nested keys.', 'measure.target'],
  'changes.from': ['The old value.', '10'],
  'changes.to': ['The new value.', '8'],
  'changes.reason': ['The reason for the change.', 'Two services are being retired instead'],
};

/** The keys of all types of measures. */
function measures(): KeyTable {
  return {
    metric: ['What you count or measure: a number that moves from a baseline to a target.', 'services migrated'],
    baseline: ['The starting point: a number, or a level of the scale.', '0'],
    target: ['The number you want to reach. It can be lower than the baseline.', '8'],
    unit: ['The unit, shown after the number.', 'services'],
    milestones: [
      'The milestones of the goal. Progress is the total weight of the completed ones.',
      '[{ title: Design approved }, { title: First service live }]',
    ],
    'milestones.id': ['A short ID for the milestone, so that you can refer to it.', 'design'],
    'milestones.title': ['What is complete at this point.', 'Design approved by both teams'],
    'milestones.weight': ['How much the milestone counts compared with the others. The default is 1.', '2'],
    'milestones.due': ['The day the milestone is due.', '2026-10-15'],
    'milestones.done': ['The day the milestone was reached. Without a date, the milestone is open.', '2026-10-13'],
    scale: [
      'Five levels, from much less (-2) to much more (2) than expected. A check-in records the current level.',
      '{ 0: I speak up once in every design review }',
    ],
    'scale.-2': ['Much less than expected. This is often the situation today.', 'I never speak in design reviews'],
    'scale.-1': ['Less than expected.', 'I speak when I am asked'],
    'scale.0': ['The result you expect: the goal itself.', 'I speak up once in every review'],
    'scale.1': ['More than expected.', 'I bring a question of my own to every review'],
    'scale.2': ['Much more than expected.', 'I lead a review'],
    weight: ['How much the scale counts compared with those of other goals. The default is 1.', '1'],
    habit: ['What you want to do regularly.', 'Pair with someone from another team'],
    times: ['How many times per week.', '2'],
    rest: ['Weeks off. They do not break the streak.', '[2026-W52]'],
  };
}
