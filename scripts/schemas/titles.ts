/** The title and description of each JSON Schema, for editors that know the schemas but not Cairn. */
import type { Kind } from '../../src/core/model/kinds.ts';

export const titles: Readonly<Record<Kind, readonly [title: string, description: string]>> = {
  settings: [
    'Growth folder',
    'The settings of a growth folder: the format, the weekly rhythm, and where new files are created.',
  ],
  profile: ['Profile', 'Strengths, values, aspirations, and skills that goals can support.'],
  ladder: ['Career ladder', 'What each skill looks like at each level, and what each rung requires.'],
  goal: ['Goal', 'A goal: why it matters, how it is measured, when it is due, and the next steps.'],
  week: [
    'Week',
    'A week: plans, check-ins, wins, blockers, and a reflection. The file is named after its ISO week: 2026-W47.yaml.',
  ],
  person: ['Person', 'A mentor, coach, sponsor, manager, peer, or contact.'],
  note: ['Note', 'A meeting or coaching session: agenda, notes, insights, and commitments.'],
  assessment: ['Assessment', 'A set of ratings. Assessments of the same kind are compared over time.'],
  opportunity: ['Opportunity', 'A role you are considering. The last entry of its history is the current stage.'],
  story: ['Story', 'An interview story: situation, task, action, and result, with a practice log.'],
  prompt: ['Reflection template', 'The questions of a reflection, in order.'],
  feedback: ['Feedback', 'Comment threads on a goal. Each is about one key or about the whole goal.'],
};
