/** Common interview questions in our own words, with the skills that they are about. */
import * as vscode from 'vscode';
import type { Question } from '../../../core/career/stories/practice.ts';

/** `about` are prefixes of words in skill IDs and titles. */
export function interviewQuestions(): readonly Question[] {
  const { l10n } = vscode;
  const question = (ask: string, ...about: readonly string[]): Question => ({ ask, about });
  return [
    question(l10n.t('Tell me about something you are proud of.')),
    question(l10n.t('Tell me about a time you made a mistake. What did you do?')),
    question(l10n.t('What is the hardest thing you completed in the last two years?')),
    question(l10n.t('Tell me about a time you changed your mind. Why?')),
    question(l10n.t('Tell me about a goal you did not reach.')),
    question(l10n.t('Tell me about a time you had to learn something quickly.')),
    question(l10n.t('What did you do last year without being asked?')),
    question(l10n.t('Tell me about a time you were under pressure. How did you handle it?')),
    question(l10n.t('What would your last team say they miss about you?')),
    question(l10n.t('Tell me about a decision you made with incomplete information.')),
    question(
      l10n.t('Walk me through something you designed. What did you leave out, and why?'),
      'design',
      'architect',
      'system',
    ),
    question(l10n.t('Which of your designs would you change today?'), 'design', 'architect', 'system'),
    question(l10n.t('Tell me about a system of yours that outgrew its design.'), 'design', 'scal', 'perform', 'system'),
    question(l10n.t('Tell me about a bug that others had given up on.'), 'debug', 'problem', 'trac'),
    question(l10n.t('Tell me about a time you misdiagnosed a problem.'), 'debug', 'problem', 'trac'),
    question(l10n.t('How do you work with legacy code that no one understands?'), 'debug', 'legacy', 'refactor'),
    question(l10n.t('Tell me about your worst on-call incident.'), 'operat', 'call', 'incident', 'reliab'),
    question(
      l10n.t('How did you prevent a problem from happening again?'),
      'operat',
      'call',
      'incident',
      'reliab',
      'quality',
    ),
    question(l10n.t('Tell me about a time your data was wrong. How did you notice?'), 'data', 'sql', 'storage'),
    question(
      l10n.t('Tell me about a performance problem you solved. How did you find it?'),
      'perform',
      'data',
      'debug',
    ),
    question(l10n.t('Tell me about a bug that got past your tests.'), 'test', 'quality'),
    question(l10n.t('Tell me about a security issue you found.'), 'secur', 'privacy'),
    question(
      l10n.t('Tell me about a document you wrote that changed what people did.'),
      'writ',
      'document',
      'communic',
    ),
    question(
      l10n.t('How do you explain a technical topic to someone who is not an engineer?'),
      'writ',
      'communic',
      'speak',
      'present',
    ),
    question(
      l10n.t('Tell me about a time you said what no one wanted to hear.'),
      'speak',
      'communic',
      'courage',
      'feedback',
    ),
    question(l10n.t('Tell me about a time you disagreed with someone senior to you.'), 'speak', 'influen', 'conflict'),
    question(l10n.t('Tell me about a meeting you turned around.'), 'speak', 'facilitat', 'lead'),
    question(l10n.t('Who have you helped grow, and how?'), 'mentor', 'coach', 'teach', 'lead'),
    question(
      l10n.t('Tell me about something that was hard for you to delegate.'),
      'mentor',
      'delegat',
      'lead',
      'manag',
    ),
    question(l10n.t('Tell me about feedback that was hard to give.'), 'feedback', 'mentor', 'manag', 'lead'),
    question(l10n.t('Tell me about feedback that was hard to hear.'), 'feedback', 'growth', 'learn'),
    question(l10n.t('Tell me about a conflict in your team. What did you do?'), 'conflict', 'lead', 'manag', 'collab'),
    question(l10n.t('How did you influence people who did not report to you?'), 'influen', 'lead', 'strateg', 'collab'),
    question(l10n.t('Tell me about a time you said no. What happened?'), 'priorit', 'plan', 'product', 'stakeholder'),
    question(
      l10n.t('Tell me about a time you had to choose between two priorities.'),
      'priorit',
      'plan',
      'decision',
      'product',
      'strateg',
    ),
    question(l10n.t('Tell me about a plan that changed early on.'), 'plan', 'deliver', 'project', 'manag'),
    question(l10n.t('Tell me about a time you delivered late. When did you say so?'), 'deliver', 'plan', 'project'),
    question(l10n.t('What have you learned from a user?'), 'product', 'user', 'design', 'customer'),
    question(l10n.t('Tell me about a time you improved a disorganized process.'), 'process', 'organi', 'plan', 'lead'),
    question(l10n.t('Tell me about a hiring decision you made. Was it right?'), 'hir', 'manag', 'recruit', 'interview'),
  ];
}
