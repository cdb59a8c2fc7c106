/** What a person reads about a whole file in an editor that knows the schemas, and nothing else of Cairn. */
import type { Kind } from '../../src/core/model/kinds.ts';

export const titles: Readonly<Record<Kind, readonly [title: string, description: string]>> = {
  settings: [
    'Growth folder',
    'What holds for the whole growth folder: the format, the rhythm of the week, where new files go.',
  ],
  profile: ['Profile', 'Strengths, values, aspirations and skills: what goals can support.'],
  ladder: ['Ladder', 'A competency framework: what each skill looks like at each level, and what each rung asks for.'],
  goal: ['Goal', 'One goal: why it matters, how it is measured, by when, and the next steps.'],
  week: [
    'Week',
    'One ISO week: check-ins, plans, wins, blockers and the reflection. The file is named like 2026-W47.yaml.',
  ],
  person: ['Person', 'A mentor, coach, sponsor, manager, peer or contact.'],
  note: ['Note', 'One meeting or coaching session: agenda, notes, insights and commitments.'],
  assessment: ['Assessment', 'One answer sheet: the same items are rated again later and compared.'],
  opportunity: ['Opportunity', 'A role that is being explored. The last entry of its history is where it stands.'],
  story: ['Story', 'An interview story: situation, task, action and result, with a log of practice.'],
  prompt: ['Reflection template', 'The questions of a reflection, in their order.'],
  feedback: ['Feedback', 'Comments on a goal, each thread about one key or about the whole.'],
};
