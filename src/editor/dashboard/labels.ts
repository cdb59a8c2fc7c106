/** The words of the dashboard's own, in the person's language. */
import * as vscode from 'vscode';
import type { Labels } from '../../shared/labels.ts';

export function labels(): Labels {
  const { t } = vscode.l10n;
  return {
    now: t('Now'), goals: t('Goals'), rhythm: t('Rhythm'), growth: t('Growth'), people: t('People'), search: t('Job search'), folder: t('Growth folder'),
    overdue: t('Overdue'), today: t('Today'), later: t('Later this week'), next: t('Next meeting'), done: t('Done'), nothingNow: t('Nothing is due. A good moment to look at a goal that you like.'),
    find: t('Find a goal'), status: t('Status'), all: t('All'), sort: t('Sort by'), byDue: t('Due date'), byTitle: t('Title'), byPace: t('Pace'),
    group: t('Group by'), noGroup: t('Nothing'), others: t('Others'), byStatus: t('Status'), byValue: t('Value'), bySkill: t('Skill'), byPerson: t('Person'),
    noGoals: t('There is no goal yet.'), noneFound: t('No goal is like that.'), checkIn: t('Check in'), complete: t('Complete'), newGoal: t('New goal'),
    initialize: t('Initialize growth folder'), absent: t('There is no growth folder in this workspace yet.'), empty: t('The growth folder is ready. Begin with a goal.'), loading: t('Reading the growth folder…'),
    showProblems: t('Show problems'), steps: t('Steps'), review: t('What the review asks'),
    asTable: t('As a table'), date: t('Date'), value: t('Value'), confidence: t('Confidence'), expectedToday: t('expected by today'), checkins: t('Check-ins'), reflected: t('Reflected'), wins: t('Wins'), feeling: t('Mood and energy'),
    skillsNow: t('now'), skillsWanted: t('wanted'), skillsBefore: t('a year ago'), serves: t('Served by'), servesNone: t('No goal serves it'), usedIn: t('Used in'), usedNowhere: t('No goal builds on it'), assess: t('Assess yourself'), sortValues: t('Sort values'), nameStrengths: t('Name strengths'),
    addPerson: t('Add person'), nobody: t('Nobody is here yet.'), noSkills: t('The profile has no skills yet.'), month: t('Month'), days: t('Days with a check-in'),
    mood: t('Mood'), energy: t('Energy'), quiet: t('quiet'), prepare: t('Prepare meeting'), values: t('Values'), strengths: t('Strengths'), aspirations: t('Aspirations'), skills: t('Skills'), courseOf: t('Course of'),
    assessments: t('What moved between assessments'), compare: t('Compare assessments'), rating: t('Rating'), once: t('rated once'), sessions: t('Sessions'), meetings: t('Meetings'),
    followThrough: t('Follow-through'), objectives: t('Objectives'), insights: t('Insights, and what came of them'), earlier: t('Earlier'), pin: t('Pin to a goal'), network: t('Network'),
    pace: t('Pace'), wantedAgain: t('When you wanted to meet again'), longest: t('The longest that it should take'),
  };
}
