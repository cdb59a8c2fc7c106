/** The questions that a week asks by itself, in words. */
import { personName } from '../../ui/peopleWords.ts';
import { shortened } from '../../ui/goalWords.ts';
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { titleOfId } from '../../../core/model/ids.ts';
import { questionOfKey, type WeekQuestion } from '../../../core/weeks/reflection/weekQuestions.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { nearDayText } from '../../ui/dates.ts';

const { l10n } = vscode;

export type QuestionWords = { readonly ask: string; readonly hint: string };

export function wordsOf(question: WeekQuestion, folder: GrowthFolder, today: IsoDate): QuestionWords {
  switch (question.about) {
    case 'obstacle':
      return {
        ask: l10n.t(
          '“{0}” has not moved for {1} weeks. What is in the way?',
          shortened(question.goal.entity.title),
          question.weeks,
        ),
        hint: l10n.t('The inner reason, if there is one: I put it off because …'),
      };
    case 'ease':
      return {
        ask: l10n.t(
          '“{0}”: kept {1} weeks in a row. What made it easy?',
          shortened(question.goal.entity.title),
          question.weeks,
        ),
        hint: l10n.t('So that you can do it again where it is hard'),
      };
    case 'decision': {
      const { what, mine, person, due } = question;
      const day = nearDayText(due, today);
      const name = person === undefined ? undefined : personName(folder, person);
      return {
        ask:
          mine || name === undefined
            ? l10n.t('“{0}” was due {1}. Do it, move it, or let it go?', shortened(what), day)
            : l10n.t('{0} owes you “{1}” since {2}. Ask, move it, or let it go?', name, shortened(what), day),
        hint: l10n.t('A decision, and a day if there is one'),
      };
    }
    case 'meeting': {
      const { person, day, isSession } = question;
      const args = [person.entity.name, nearDayText(day, today)] as const;
      return {
        ask: isSession
          ? l10n.t('Your session with {0} is {1}. What will you bring?', ...args)
          : l10n.t('You meet {0} {1}. What will you bring?', ...args),
        hint: l10n.t('One thing, as a question'),
      };
    }
  }
}

/**
 * What an answer in a file was asked, when the facts of that day are long gone; undefined for the key of a template's
 * prompt.
 */
export function askedBy(key: string, folder: GrowthFolder): string | undefined {
  const question = questionOfKey(key);
  if (!question) return undefined;
  const { about, subject } = question;
  const goal = (): string => folder.index.goal(subject)?.entity.title ?? titleOfId(subject);
  switch (about) {
    case 'obstacle':
      return l10n.t('What is in the way of “{0}”?', goal());
    case 'ease':
      return l10n.t('What makes “{0}” easy?', goal());
    case 'decision':
      return l10n.t('A promise to or by {0}: what now?', personName(folder, subject));
    case 'meeting':
      return l10n.t('What to bring to {0}?', personName(folder, subject));
  }
}
