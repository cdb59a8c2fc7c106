/** Kinds of files with few keys: settings, opportunities, stories, reflection templates, and comments on goals. */
import { below, evidenceKeys, format, type KeyTable } from './table.ts';

export const ofSettings: KeyTable = {
  format: ['The format version of the files in this folder.', '1'],
  owner: ['The name of the person the folder is about.', 'Robin'],
  rhythm: ['When and how often you review your goals.', '{ checkin: monday, reflection: friday, days: 7 }'],
  'rhythm.checkin': ['The day of the weekly check-in.', 'monday'],
  'rhythm.reflection': ['The day of the weekly reflection.', 'friday'],
  'rhythm.remind': [
    'The time after which Cairn reminds you of the check-in and the reflection. Without a time, reminders are off.',
    '09:00',
  ],
  'rhythm.days': ['An active goal is due for a check-in after this many days.', '7'],
  template: ['The reflection template that is suggested first.', 'what-so-what-now-what'],
  limit: ['The number of goals you want to have active at the same time.', '3'],
  privacy: [
    'Where new files are saved: with the other files, or in private/, which is ignored by git and never exported.',
    '{ notes: private }',
  ],
  'privacy.notes': ['Where new meeting and session notes are saved.', 'private'],
  'privacy.weeks': ['Where new weeks are saved.', 'shared'],
};

export const ofOpportunity: KeyTable = {
  ...format,
  title: ['The title of the role.', 'Staff engineer, data platform'],
  company: ['The company or organization.', 'Analytical Engines'],
  url: ['A link to the job posting, or to a page about it.', 'https://example.org/jobs/42'],
  history: ['The stages so far. The last entry is the current stage.', '[{ date: 2026-11-02, stage: applied }]'],
  ...below('history', {
    date: ['The day the stage began.', '2026-11-02'],
    stage: ['The stage.', 'applied'],
    note: ['Anything else to remember about the stage.', 'The recruiter answered on the same day'],
  }),
  contacts: ['The people you know there.', '[sam]'],
  next: ['The next step.', '{ what: Send the questions, due: 2026-11-25 }'],
  'next.what': ['What to do.', 'Send the questions'],
  'next.due': ['The day the next step is due.', '2026-11-25'],
  fit: ['How well the role fits your values and skills, from 0 to 1.', '{ values: [{ value: craft, fit: 0.8 }] }'],
  'fit.values': ['How well the role fits each of your values.', '[{ value: craft, fit: 0.8 }]'],
  'fit.values.value': ['The ID of a value in your profile.', 'craft'],
  'fit.values.fit': ['How well the role fits this value, from 0 to 1.', '0.8'],
  'fit.values.note': ['The reason for your rating.', 'They take time for refactoring'],
  'fit.skills': ['How well the role uses each of your skills.', '[{ skill: system-design, fit: 0.9 }]'],
  'fit.skills.skill': ['The ID of a skill in your profile or career ladder.', 'system-design'],
  'fit.skills.fit': ['How well the role uses this skill, from 0 to 1.', '0.9'],
  'fit.skills.note': ['The reason for your rating.', 'Half of the job posting is about it'],
  notes: ['Anything else to remember about the opportunity.', 'Remote, two weeks a year on site'],
};

export const ofStory: KeyTable = {
  ...format,
  title: ['A short title for the story.', 'Splitting the order service'],
  situation: ['The context: when and where it happened.', 'Orders were slow, and two teams blamed each other'],
  task: ['What you had to achieve.', 'Bring the time to place an order under a second'],
  action: ['What you did. Write “I”, not “we”.', 'I measured both sides and split the write path'],
  result: ['The result, with a number.', 'Orders took 0.7 s instead of 3.2 s'],
  skills: ['The skills that the story shows.', '[system-design]'],
  goals: ['The related goals.', '[order-split]'],
  evidence: ['Proof of the result.', '[{ date: 2026-09-18, kind: commit, ref: 4f2a91c }]'],
  ...below('evidence', evidenceKeys),
  practice: ['The times you practiced the story.', '[{ date: 2026-11-10, went: 3, seconds: 110 }]'],
  ...below('practice', {
    date: ['The day of the practice.', '2026-11-10'],
    went: ['How it went, from 1 (poorly) to 4 (easily).', '3'],
    seconds: ['How long it took, in seconds.', '110'],
    question: ['The interview question that you answered.', 'Tell me about a conflict'],
    note: ['What to improve next time.', 'Start with the number'],
  }),
};

export const ofPrompt: KeyTable = {
  ...format,
  title: ['The name of the template.', 'Monday letter'],
  description: ['What the template is for.', 'Three lines to your future self'],
  prompts: ['The questions, in order.', '[{ id: proud, ask: What are you proud of? }]'],
  'prompts.id': ['A short ID for the question. Answers are saved under it.', 'proud'],
  'prompts.ask': ['The question.', 'What are you proud of?'],
  'prompts.hint': ['An example or a hint for the answer.', 'One thing, and what it took'],
};

/** Comments on a goal. */
export const ofFeedback: KeyTable = {
  ...format,
  threads: [
    'Comment threads about the goal.',
    '[{ field: measure.target, comments: [{ by: Ada, text: Why eight? }] }]',
  ],
  ...below('threads', {
    id: ['A short ID for the thread.', 'why-eight'],
    field: [
      'The key of the goal that the thread is about. Without a key, it is about the whole goal.',
      'measure.target',
    ],
    resolved: ['The day the thread was resolved.', '2026-10-05'],
    comments: ['The comments, in order.', '[{ by: Ada, date: 2026-10-01, text: Why eight? }]'],
    'comments.by': ['The author of the comment.', 'Ada'],
    'comments.date': ['The day of the comment.', '2026-10-01'],
    'comments.text': ['The text of the comment.', 'Why eight services, and not all eleven?'],
  }),
};
