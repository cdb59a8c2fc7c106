/** The titles and descriptions of the JSON Schemas. */
import type { Kind } from '../../src/core/model/kinds.ts';

export const titles: Readonly<Record<Kind, readonly [title: string, description: string]>> = {
  settings: ['Settings', 'The settings of a growth folder: format, weekly schedule, and where new files are saved.'],
  profile: ['Profile', 'Your strengths, values, aspirations and skills. Goals can support them.'],
  ladder: ['Career ladder', 'The steps of a career ladder, with the skills and levels that each one requires.'],
  goal: ['Goal', 'A goal: why it matters, how it is measured, when it is due, and the next actions.'],
  week: [
    'Week',
    'An ISO week: plans, check-ins, wins, blockers and a reflection. An example of a file name is 2026-W47.yaml.',
  ],
  person: ['Person', 'A mentor, coach, sponsor, manager, peer or contact.'],
  note: ['Note', 'A meeting or coaching session: agenda, notes, insights and commitments.'],
  assessment: ['Assessment', 'A self-assessment. Rate the same items again later to see how they change.'],
  opportunity: ['Opportunity', 'A role you are interested in. The last entry of its history is the current stage.'],
  story: ['Story', 'An interview story: situation, task, action and result, with a practice log.'],
  prompt: ['Reflection template', 'The questions of a reflection, in order.'],
  feedback: ['Feedback', 'Comment threads about a goal, or about one of its keys.'],
};
