/** Questions as they are asked in interviews, in our own words, with the skills that they are about. */
import * as vscode from 'vscode';
import type { Question } from '../../core/stories/practise.ts';

/** `about` are beginnings of words in skills' ids and titles. */
export function interviewQuestions(): readonly Question[] {
  const { l10n } = vscode;
  const question = (ask: string, ...about: readonly string[]): Question => ({ ask, about });
  return [
    question(l10n.t('Tell me of something that you are proud of.')),
    question(l10n.t('When did something go wrong because of you, and what did you do?')),
    question(l10n.t('What was the hardest thing you finished in the last two years?')),
    question(l10n.t('When did you change your mind, and what changed it?')),
    question(l10n.t('Tell me of a goal that you did not reach.')),
    question(l10n.t('When did you have to learn something fast?')),
    question(l10n.t('What did you do last year that nobody had asked you to?')),
    question(l10n.t('When were you under pressure, and how did one see it?')),
    question(l10n.t('What would your last team say that they miss?')),
    question(l10n.t('Tell me of a time when you had too little to go on, and decided all the same.')),
    question(l10n.t('Walk me through something that you designed. What did you leave out, and why?'), 'design', 'architect', 'system'),
    question(l10n.t('Which of your designs would you make differently today?'), 'design', 'architect', 'system'),
    question(l10n.t('When did a system of yours meet more than it was made for?'), 'design', 'scal', 'perform', 'system'),
    question(l10n.t('Tell me of a bug that others had given up on.'), 'debug', 'problem', 'trac'),
    question(l10n.t('When were you wrong about a cause for a long time?'), 'debug', 'problem', 'trac'),
    question(l10n.t('How do you find your way in code that nobody understands any more?'), 'debug', 'legacy', 'refactor'),
    question(l10n.t('Tell me of the worst night on call you had.'), 'operat', 'call', 'incident', 'reliab'),
    question(l10n.t('When did you make sure that something does not happen a third time?'), 'operat', 'call', 'incident', 'reliab', 'quality'),
    question(l10n.t('Which data of yours was wrong, and how did you notice?'), 'data', 'sql', 'storage'),
    question(l10n.t('When did you make something much faster, and how did you know where to look?'), 'perform', 'data', 'debug'),
    question(l10n.t('Tell me of something that you tested and that turned out wrong all the same.'), 'test', 'quality'),
    question(l10n.t('When did you find a hole in the security of something?'), 'secur', 'privacy'),
    question(l10n.t('Which text of yours changed what people did?'), 'writ', 'document', 'communic'),
    question(l10n.t('How do you explain something difficult to somebody who is not an engineer?'), 'writ', 'communic', 'speak', 'present'),
    question(l10n.t('When did you say what nobody wanted to hear?'), 'speak', 'communic', 'courage', 'feedback'),
    question(l10n.t('When did you disagree with somebody who had more say than you?'), 'speak', 'influen', 'conflict'),
    question(l10n.t('Tell me of a meeting that went otherwise because you were in it.'), 'speak', 'facilitat', 'lead'),
    question(l10n.t('Whom did you help to get further, and what did you do for it?'), 'mentor', 'coach', 'teach', 'lead'),
    question(l10n.t('When did you hand over something that you would rather have kept?'), 'mentor', 'delegat', 'lead', 'manag'),
    question(l10n.t('Tell me of feedback that was hard to give.'), 'feedback', 'mentor', 'manag', 'lead'),
    question(l10n.t('Tell me of feedback that was hard to take.'), 'feedback', 'growth', 'learn'),
    question(l10n.t('When did two people in your team not get on, and what did you do?'), 'conflict', 'lead', 'manag', 'collab'),
    question(l10n.t('How did you get people behind something who did not report to you?'), 'influen', 'lead', 'strateg', 'collab'),
    question(l10n.t('When did you say no, and what came of it?'), 'priorit', 'plan', 'product', 'stakeholder'),
    question(l10n.t('You could do one of two things. How did you choose?'), 'priorit', 'plan', 'decision', 'product', 'strateg'),
    question(l10n.t('Tell me of a plan that did not survive its first month.'), 'plan', 'deliver', 'project', 'manag'),
    question(l10n.t('When did you deliver late, and when did you say so?'), 'deliver', 'plan', 'project'),
    question(l10n.t('What did a user teach you?'), 'product', 'user', 'design', 'customer'),
    question(l10n.t('When did you bring order into something that had none?'), 'process', 'organi', 'plan', 'lead'),
    question(l10n.t('Whom did you hire or turn down, and were you right?'), 'hir', 'manag', 'recruit', 'interview'),
  ];
}
