import { below, evidence, format, type KeyTable } from './table.ts';

const trait = (id: string, title: string, note: string): KeyTable => ({
  id: ['A short name, by which goals refer to it.', id],
  title: ['What it is called.', title],
  note: ['What you mean by it.', note],
});

export const ofProfile: KeyTable = {
  ...format,
  role: ['Your role now, and the one that you want next.', '{ now: Senior engineer, next: Staff engineer }'],
  'role.now': ['Your role today.', 'Senior engineer'],
  'role.next': ['The role that you want.', 'Staff engineer'],
  'role.by': ['The day by which you want it.', '2027-06-30'],
  strengths: ['What you are good at, and like doing.', '[{ id: explaining, title: Explaining hard things }]'],
  ...below('strengths', trait('explaining', 'Explaining hard things', 'New colleagues come to me first')),
  values: ['What matters to you at work, the most important first.', '[{ id: craft, title: Craft }]'],
  ...below('values', trait('craft', 'Craft', 'Things that hold, and that others can read')),
  aspirations: ['Where you want to be in some years.', '[{ id: staff-engineer, title: Staff engineer }]'],
  ...below(
    'aspirations',
    trait('staff-engineer', 'Staff engineer', 'With design across teams, without a team of my own'),
  ),
  skills: [
    'What you can do and want to learn, with levels from 0 (novice) to 4 (expert).',
    '[{ id: system-design, now: 2, wanted: 3 }]',
  ],
  ...below('skills', {
    id: ['A short name, by which goals and stories refer to it.', 'system-design'],
    title: ['What the skill is called.', 'System design'],
    now: ['Your level today, from 0 (novice) to 4 (expert).', '2'],
    wanted: ['The level that you want, from 0 (novice) to 4 (expert).', '3'],
    note: ['What you mean by it, or where you stand.', 'Sound within a team, new across teams'],
    evidence: ['What shows that you are at this level.', '[{ date: 2026-09-18, kind: commit, ref: 4f2a91c }]'],
    ...below('evidence', evidence),
  }),
};

export const ofLadder: KeyTable = {
  ...format,
  title: ['What the framework is called.', 'Engineering ladder'],
  source: ['Where it comes from.', 'https://example.org/ladder'],
  skills: ['The skills, each with what it looks like at its levels.', '[{ id: system-design, theme: Craft }]'],
  ...below('skills', {
    id: ['A short name: the same as that of the skill in your profile.', 'system-design'],
    title: ['What the skill is called.', 'System design'],
    theme: ['What it belongs to.', 'Craft'],
    levels: ['What the skill looks like at each level, from 0 to 4.', '{ 3: Designs across teams }'],
    'levels.*': ['What the skill looks like at this level.', 'Designs across teams'],
  }),
  rungs: [
    'The steps of the ladder, the lowest first, and what each one asks for.',
    '[{ id: staff, expects: { system-design: 3 } }]',
  ],
  ...below('rungs', {
    id: ['A short name of the step.', 'staff'],
    title: ['What the step is called.', 'Staff engineer'],
    expects: ['The level of each skill that it asks for, from 0 to 4.', '{ system-design: 3 }'],
    'expects.*': ['The level of this skill, from 0 (novice) to 4 (expert).', '3'],
  }),
};

export const ofAssessment: KeyTable = {
  ...format,
  date: ['The day on which you answered.', '2026-11-13'],
  kind: ['What was rated. Sheets of the same kind are compared over time.', 'satisfaction'],
  with: ['Who looked at it with you.', 'ada'],
  scale: ['The lowest and the highest rating.', '[1, 5]'],
  items: ['What was rated, item by item.', '[{ id: autonomy, rating: 4 }]'],
  'items.id': ['A short name: the same each time, so that ratings can be compared.', 'autonomy'],
  'items.rating': ['The rating, within the scale.', '4'],
  'items.note': ['Why this rating.', 'I chose the last two projects'],
  notes: ['What you see in it as a whole.', 'More freedom than in spring, and less calm'],
};
