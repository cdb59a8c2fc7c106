/**
 * The kinds of files that have few keys: settings, opportunities, stories, reflection templates, and comments on goals.
 */
import { below, evidence, format, type KeyTable } from './table.ts';

export const ofSettings: KeyTable = {
  format: ['The format that the files of this folder are written in.', '1'],
  owner: ['Whose growth this is.', 'Robin'],
  rhythm: ['On which days, and how often, you look at your goals.', '{ checkin: monday, reflection: friday, days: 7 }'],
  'rhythm.checkin': ['The day on which the week’s check-ins are due.', 'monday'],
  'rhythm.reflection': ['The day of the weekly reflection.', 'friday'],
  'rhythm.remind': [
    'From when on Cairn reminds you, on these two days and once a day. Without it there is no reminder.',
    '09:00',
  ],
  'rhythm.days': ['After how many days an active goal wants a check-in again.', '7'],
  template: ['The reflection template that is offered first.', 'what-so-what-now-what'],
  limit: ['How many goals you want to have active at a time.', '3'],
  privacy: [
    'Where new files go: beside the others, or under private/, which git ignores and no export contains.',
    '{ notes: private }',
  ],
  'privacy.notes': ['Where new meeting notes go.', 'private'],
  'privacy.weeks': ['Where new weeks go.', 'shared'],
};

export const ofOpportunity: KeyTable = {
  ...format,
  title: ['The role.', 'Staff engineer, data platform'],
  company: ['Where it is.', 'Analytical Engines'],
  url: ['The advertisement, or a page about it.', 'https://example.org/jobs/42'],
  history: [
    'How far it has come, step by step. The last entry is where it stands.',
    '[{ date: 2026-11-02, stage: applied }]',
  ],
  ...below('history', {
    date: ['The day of the step.', '2026-11-02'],
    stage: ['The stage that was reached.', 'applied'],
    note: ['What to remember of it.', 'The recruiter answered on the same day'],
  }),
  contacts: ['The people whom you know there.', '[sam]'],
  next: ['What comes next.', '{ what: Send the questions, due: 2026-11-25 }'],
  'next.what': ['What is to be done.', 'Send the questions'],
  'next.due': ['The day by which.', '2026-11-25'],
  fit: ['How well it fits your values and skills, each from 0 to 1.', '{ values: [{ value: craft, fit: 0.8 }] }'],
  'fit.values': ['How far you could live each of your values there.', '[{ value: craft, fit: 0.8 }]'],
  'fit.values.value': ['A value of your profile.', 'craft'],
  'fit.values.fit': ['How well it fits, from 0 to 1.', '0.8'],
  'fit.values.note': ['What makes you think so.', 'They rewrote the build on their own accord'],
  'fit.skills': ['How far each of your skills is wanted there.', '[{ skill: system-design, fit: 0.9 }]'],
  'fit.skills.skill': ['A skill of your profile or ladder.', 'system-design'],
  'fit.skills.fit': ['How well it fits, from 0 to 1.', '0.9'],
  'fit.skills.note': ['What makes you think so.', 'Half of the advertisement is about it'],
  notes: ['What else to remember.', 'Remote, two weeks a year on site'],
};

export const ofStory: KeyTable = {
  ...format,
  title: ['A name by which you will remember the story.', 'The order split'],
  situation: ['Where and when it was, in two sentences.', 'Orders were slow, and two teams blamed each other'],
  task: ['What you had to achieve.', 'Bring the time to place an order under a second'],
  action: ['What you did: “I”, not “we”.', 'I measured both sides and split the write path'],
  result: ['What came of it, with a number.', 'From 3.2 s to 0.7 s, and no more blame'],
  skills: ['The skills that the story shows.', '[system-design]'],
  goals: ['The goals that it comes from.', '[order-split]'],
  evidence: ['What backs it up.', '[{ date: 2026-09-18, kind: commit, ref: 4f2a91c }]'],
  ...below('evidence', evidence),
  practice: ['Each time you told it.', '[{ date: 2026-11-10, went: 3, seconds: 110 }]'],
  ...below('practice', {
    date: ['The day on which you told it.', '2026-11-10'],
    went: ['How it went, from 1 (badly) to 4 (easily).', '3'],
    seconds: ['How long it took, in seconds.', '110'],
    question: ['The question that it answered.', 'Tell me about a conflict'],
    note: ['What to do better next time.', 'Begin with the number'],
  }),
};

export const ofPrompt: KeyTable = {
  ...format,
  title: ['What the template is called.', 'Monday letter'],
  description: ['What it is good for.', 'Three lines to your future self'],
  prompts: ['What to ask, in order.', '[{ id: proud, ask: What are you proud of? }]'],
  'prompts.id': ['A short name of the question: answers are kept under it.', 'proud'],
  'prompts.ask': ['The question.', 'What are you proud of?'],
  'prompts.hint': ['What an answer may look like.', 'One thing, with its price'],
};

/** Comments on a goal. */
export const ofFeedback: KeyTable = {
  ...format,
  threads: ['Conversations about the goal.', '[{ field: measure.target, comments: [{ by: Ada, text: Why eight? }] }]'],
  ...below('threads', {
    id: ['A short name of the thread.', 'why-eight'],
    field: ['The key of the goal that it is about; without it, the whole goal.', 'measure.target'],
    resolved: ['The day on which it was settled.', '2026-10-05'],
    comments: ['What was said, in order.', '[{ by: Ada, date: 2026-10-01, text: Why eight? }]'],
    'comments.by': ['Who says it.', 'Ada'],
    'comments.date': ['The day on which it was said.', '2026-10-01'],
    'comments.text': ['What is said.', 'Why eight, and not all eleven?'],
  }),
};
