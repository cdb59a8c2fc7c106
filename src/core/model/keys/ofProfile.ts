import { below, evidenceKeys, format, type KeyTable } from './table.ts';

const trait = (id: string, title: string, note: string): KeyTable => ({
  id: ['A short ID. Goals refer to it.', id],
  title: ['The title.', title],
  note: ['What it means to you.', note],
});

export const ofProfile: KeyTable = {
  ...format,
  role: ['Your current role, and the role you want next.', '{ now: Senior engineer, next: Staff engineer }'],
  'role.now': ['Your current role.', 'Senior engineer'],
  'role.next': ['The role you want next.', 'Staff engineer'],
  'role.by': ['The target date for your next role.', '2027-06-30'],
  strengths: ['What you are good at and enjoy.', '[{ id: explaining, title: Explaining hard things }]'],
  ...below('strengths', trait('explaining', 'Explaining hard things', 'New colleagues come to me first')),
  values: ['What matters to you at work, most important first.', '[{ id: craft, title: Craft }]'],
  ...below('values', trait('craft', 'Craft', 'Reliable code that others can read')),
  aspirations: ['Where you want to be in a few years.', '[{ id: staff-engineer, title: Staff engineer }]'],
  ...below('aspirations', trait('staff-engineer', 'Staff engineer', 'Design across teams, without managing people')),
  skills: [
    'The skills you have or want to learn, with levels from 0 (novice) to 4 (expert).',
    '[{ id: system-design, now: 2, wanted: 3 }]',
  ],
  ...below('skills', {
    id: ['A short ID. Goals and stories refer to it.', 'system-design'],
    title: ['The name of the skill.', 'System design'],
    now: ['Your current level, from 0 (novice) to 4 (expert).', '2'],
    wanted: ['The level you want, from 0 (novice) to 4 (expert).', '3'],
    note: ['What the skill means to you, or the reason for your level.', 'Confident in my team, new across teams'],
    evidence: ['Proof of your current level.', '[{ date: 2026-09-18, kind: commit, ref: 4f2a91c }]'],
    ...below('evidence', evidenceKeys),
  }),
};

export const ofLadder: KeyTable = {
  ...format,
  title: ['The name of the career ladder.', 'Engineering ladder'],
  source: ['Where the ladder comes from, such as a link.', 'https://example.org/ladder'],
  skills: ['The skills, with a description of each level.', '[{ id: system-design, theme: Craft }]'],
  ...below('skills', {
    id: ['A short ID. Use the same ID as in your profile.', 'system-design'],
    title: ['The name of the skill.', 'System design'],
    theme: ['The group that the skill belongs to.', 'Craft'],
    levels: ['A description of each level, from 0 (novice) to 4 (expert).', '{ 3: Designs across teams }'],
    'levels.*': ['What the skill looks like at this level.', 'Designs across teams'],
  }),
  rungs: [
    'The steps of the ladder, lowest first, with the skill levels each one requires.',
    '[{ id: staff, expects: { system-design: 3 } }]',
  ],
  ...below('rungs', {
    id: ['A short ID for the step.', 'staff'],
    title: ['The title of the step.', 'Staff engineer'],
    expects: ['The required level of each skill, from 0 (novice) to 4 (expert).', '{ system-design: 3 }'],
    'expects.*': ['The required level of this skill, from 0 (novice) to 4 (expert).', '3'],
  }),
};

export const ofAssessment: KeyTable = {
  ...format,
  date: ['The day of the assessment.', '2026-11-13'],
  kind: ['What you rated. Assessments of the same kind are compared over time.', 'satisfaction'],
  with: ['The person who discussed it with you.', 'ada'],
  scale: ['The lowest and highest possible ratings.', '[1, 5]'],
  items: ['The items you rated.', '[{ id: autonomy, rating: 4 }]'],
  'items.id': ['A short ID. Use the same ID each time, so that ratings can be compared.', 'autonomy'],
  'items.rating': ['Your rating, within the scale.', '4'],
  'items.note': ['The reason for your rating.', 'I chose the last two projects'],
  notes: ['Your overall impression.', 'More freedom than in spring, but also more stress'],
};
