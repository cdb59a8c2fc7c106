/** The words of the dashboard's own that do not change with the files: the host translates them, the page shows them. */
import * as z from 'zod/mini';

export const labelKeys = [
  'now', 'goals', 'rhythm', 'growth', 'people', 'search', 'sections', 'folder', 'overdue', 'today', 'later', 'next', 'done', 'nothingNow', 'find', 'status', 'all', 'sort', 'byDue', 'byTitle', 'byPace', 'group', 'noGroup', 'others', 'byStatus', 'byValue', 'bySkill', 'byPerson',
  'noGoals', 'noActiveGoal', 'active', 'idea', 'paused', 'dropped', 'noneFound', 'checkIn', 'complete', 'newGoal', 'initialize', 'absent', 'empty', 'loading', 'showProblems', 'steps', 'review', 'asTable', 'date', 'value', 'confidence', 'expectedToday', 'baseline', 'target', 'checkins', 'reflected', 'wins', 'feeling',
  'skillsNow', 'skillsWanted', 'skillsBefore', 'serves', 'servesNone', 'usedIn', 'usedNowhere', 'assess', 'sortValues', 'nameStrengths', 'pictureAspirations', 'addPerson', 'nobody', 'noSkills', 'unread', 'month', 'days', 'mood', 'energy', 'quiet', 'prepare', 'values', 'strengths', 'aspirations', 'skills',
  'assessments', 'compare', 'rating', 'once', 'sessions', 'meetings', 'followThrough', 'objectives', 'insights', 'earlier', 'network', 'pace', 'forecast', 'met', 'noNote', 'planned', 'wantedAgain', 'longest', 'resume', 'start', 'due', 'nothingNoted', 'failed', 'tryAgain', 'showLog',
] as const;
export type Labels = Readonly<Record<(typeof labelKeys)[number], string>>;

export const labels = z.record(z.enum(labelKeys), z.string());
