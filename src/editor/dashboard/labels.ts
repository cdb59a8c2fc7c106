/** The words of the dashboard's own, in the person's language. */
import * as vscode from 'vscode';
import type { Labels } from '../../shared/labels.ts';

export function labels(): Labels {
  const { l10n } = vscode;
  return {
    now: l10n.t('Now'), goals: l10n.t('Goals'), rhythm: l10n.t('Rhythm'), growth: l10n.t('Growth'), people: l10n.t('People'), search: l10n.t('Job search'), sections: l10n.t('Sections'), folder: l10n.t('Growth folder'),
    overdue: l10n.t('Overdue'), today: l10n.t('Today'), later: l10n.t('Later this week'), next: l10n.t('Next meeting'), done: l10n.t('Done'), nothingNow: l10n.t('Nothing is due. A good moment to look at a goal that you like.'),
    find: l10n.t('Find a goal'), status: l10n.t('Status'), all: l10n.t('All'), sort: l10n.t('Sort by'), byDue: l10n.t('Due date'), byTitle: l10n.t('Title'), byPace: l10n.t('Pace'),
    group: l10n.t('Group by'), noGroup: l10n.t('Nothing'), others: l10n.t('Others'), byStatus: l10n.t('Status'), byValue: l10n.t('Value'), bySkill: l10n.t('Skill'), byPerson: l10n.t('Person'),
    noGoals: l10n.t('There is no goal yet.'), noActiveGoal: l10n.t('No goal is active.'), active: l10n.t('Active'), idea: l10n.t('Idea'), paused: l10n.t('Paused'), dropped: l10n.t('Dropped'), noneFound: l10n.t('No goal is like that.'), checkIn: l10n.t('Check in'), complete: l10n.t('Complete'), newGoal: l10n.t('New goal'),
    initialize: l10n.t('Initialize growth folder'), absent: l10n.t('There is no growth folder in this workspace yet.'), empty: l10n.t('The growth folder is ready. Begin with a goal.'), loading: l10n.t('Reading the growth folder…'),
    showProblems: l10n.t('Show problems'), steps: l10n.t('Steps'), review: l10n.t('Review'),
    asTable: l10n.t('As a table'), date: l10n.t('Date'), value: l10n.t('Value'), confidence: l10n.t('Confidence'), expectedToday: l10n.t('Expected by today'), baseline: l10n.t('Baseline'), target: l10n.t('Target'), checkins: l10n.t('Check-ins'), reflected: l10n.t('Reflected'), wins: l10n.t('Wins'), feeling: l10n.t('Mood and energy'),
    skillsNow: l10n.t('Now'), skillsWanted: l10n.t('Wanted'), skillsBefore: l10n.t('A year ago'), serves: l10n.t('Served by'), servesNone: l10n.t('No goal serves it'), usedIn: l10n.t('Used in'), usedNowhere: l10n.t('No goal builds on it'), assess: l10n.t('Assess yourself'), sortValues: l10n.t('Sort values'), nameStrengths: l10n.t('Name strengths'), pictureAspirations: l10n.t('Picture aspirations'),
    addPerson: l10n.t('Add person'), nobody: l10n.t('Nobody is here yet.'), noSkills: l10n.t('The profile has no skills yet.'), unread: l10n.t('What is written there cannot be read at the moment.'), month: l10n.t('Month'), days: l10n.t('Days with a check-in'),
    mood: l10n.t('Mood'), energy: l10n.t('Energy'), quiet: l10n.t('quiet'), prepare: l10n.t('Prepare meeting'), values: l10n.t('Values'), strengths: l10n.t('Strengths'), aspirations: l10n.t('Aspirations'), skills: l10n.t('Skills'),
    assessments: l10n.t('What moved between assessments'), compare: l10n.t('Compare assessments'), rating: l10n.t('Rating'), once: l10n.t('rated once'), sessions: l10n.t('Sessions'), meetings: l10n.t('Meetings'),
    followThrough: l10n.t('Follow-through'), objectives: l10n.t('Objectives'), insights: l10n.t('Insights, and what came of them'), earlier: l10n.t('Earlier'), network: l10n.t('Network'),
    pace: l10n.t('Pace'), forecast: l10n.t('Forecast'), met: l10n.t('Met'), noNote: l10n.t('No note yet'), planned: l10n.t('Planned'), wantedAgain: l10n.t('When you wanted to meet again'), longest: l10n.t('The longest that it should take'),
    resume: l10n.t('Resume'), start: l10n.t('Start'), due: l10n.t('Due date'), nothingNoted: l10n.t('Nothing was noted in the last year. A check-in takes a minute.'),
    failed: l10n.t('Something went wrong, and what is in the folder cannot be shown. The log has the details.'), tryAgain: l10n.t('Try again'), showLog: l10n.t('Show log'),
  };
}
