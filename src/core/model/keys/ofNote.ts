import { below, format, type KeyTable } from './table.ts';

/** One meeting with a mentor or one session with a coach. */
export const ofNote: KeyTable = {
  ...format,
  date: ['The day of the meeting or session.', '2026-11-20'],
  with: ['Whom you met: one person, or a list of several.', 'ada'],
  agenda: ['What you want to talk about.', '[Should I apply for the staff role?]'],
  goals: ['The goals that you talked about.', '[billing-events]'],
  grow: [
    'The session along GROW: goal, reality, options, will.',
    '{ goal: A clear answer, will: I ask my manager on Monday }',
  ],
  ...below('grow', {
    goal: ['What you want from this session.', 'A clear answer about the staff role'],
    reality: ['How things stand, and what you have tried.', 'Two of three projects are there'],
    options: ['What you could do: a text, or a list.', '[Ask for a sponsor, Wait a half-year]'],
    will: ['What you will do, and by when.', 'I ask my manager on Monday'],
    commitment: ['How committed you are to it, from 1 to 10.', '8'],
  }),
  notes: ['What was said, in your own words.', 'She sees the gap in scope, not in skill'],
  insights: [
    'What you take with you: a text, or one with the goal that it is about.',
    '[Scope is given to those who ask]',
  ],
  'insights.text': ['What became clear to you.', 'Scope is given to those who ask'],
  'insights.goal': ['The goal that it is about.', 'billing-events'],
  questions: ['Questions that stay open.', '[Who decides about the staff role?]'],
  commitments: ['Who promised what, and by when.', '[{ who: me, what: Send the outline, due: 2026-11-27 }]'],
  ...below('commitments', {
    who: ['Who promised it: a person’s id, or me.', 'me'],
    what: ['What was promised.', 'Send the outline'],
    due: ['The day by which it shall be done.', '2026-11-27'],
    done: ['The day on which it was done. Without it the promise is open.', '2026-11-26'],
    goal: ['The goal that it helps.', 'conference-talk'],
  }),
  resources: ['What was recommended: a text, or a title with a link.', '[{ title: The staff engineer’s path }]'],
  'resources.title': ['What it is called.', 'The staff engineer’s path'],
  'resources.url': ['Where to find it.', 'https://example.org/path'],
  'resources.note': ['Why it was recommended.', 'Chapter 4 is about scope'],
  introductions: ['Whom you were, or will be, introduced to.', '[{ name: Sam Rivers, why: runs the platform guild }]'],
  'introductions.name': ['The person’s name.', 'Sam Rivers'],
  'introductions.person': ['The person’s file, once there is one.', 'sam'],
  'introductions.why': ['Why you two should know each other.', 'Runs the platform guild'],
  feedback: [
    'Feedback that you got: the situation, what you did, and what it did to others.',
    '[{ situation: the incident review, behaviour: I let everyone finish }]',
  ],
  'feedback.situation': ['Where and when it was.', 'the incident review'],
  'feedback.behaviour': ['What you did, as a camera would have seen it.', 'I let everyone finish'],
  'feedback.impact': ['What it did to others.', 'The quiet ones spoke, too'],
  'feedback.hoped': ['What would have been hoped for.', 'A summary at the end'],
  functions: ['What the mentor gave this time.', '[counsel, challenge]'],
};
