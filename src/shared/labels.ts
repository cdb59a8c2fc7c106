/** The words of the dashboard's own that do not change with the files: the host translates them, the page shows them. */
import * as z from 'zod/mini';

export const labelKeys = [
  'now', 'goals', 'rhythm', 'growth', 'people', 'search', 'overdue', 'today', 'later', 'done', 'nothingNow', 'find', 'status', 'all', 'sort', 'byDue', 'byTitle', 'byPace', 'group', 'noGroup', 'byStatus', 'byValue', 'bySkill', 'byPerson',
  'noGoals', 'noneFound', 'checkIn', 'complete', 'newGoal', 'initialize', 'absent', 'empty', 'loading', 'showProblems', 'steps', 'review', 'asTable', 'date', 'value', 'confidence', 'expectedToday', 'checkins', 'reflected', 'wins',
  'skillsNow', 'skillsWanted', 'skillsBefore', 'serves', 'servesNone', 'assess', 'sortValues', 'addPerson', 'addOpportunity', 'nobody', 'noSkills', 'open', 'month', 'days', 'mood', 'energy', 'quiet', 'prepare', 'values', 'strengths', 'skills', 'more', 'courseOf',
] as const;
export type LabelKey = (typeof labelKeys)[number];
export type Labels = Readonly<Record<LabelKey, string>>;

export const labels = z.record(z.enum(labelKeys), z.string());
