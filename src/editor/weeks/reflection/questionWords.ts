/** The text of the week's own questions. */
import { personName } from '../../../core/people/peopleText.ts';
import { shortened, nearDayText, plural } from '../../../core/base/texts.ts';
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { titleOfId } from '../../../core/model/ids.ts';
import { questionOfKey, type WeekQuestion } from '../../../core/weeks/reflection/weekQuestions.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';

const { l10n } = vscode;

export type QuestionWords = Readonly<{ ask: string; hint: string }>;

export function questionText(question: WeekQuestion, index: GrowthIndex, today: IsoDate): QuestionWords {
  switch (question.about) {
    case 'obstacle':
      return {
        ask: plural(
          l10n.t('“{goal}” has not moved for {weeks, plural, one {# week} other {# weeks}}. What is in the way?'),
          { goal: shortened(question.goal.entity.title), weeks: question.weeks },
        ),
        hint: l10n.t('If the reason is your own: I put it off because …'),
      };
    case 'ease':
      return {
        ask: plural(l10n.t('“{goal}”: {weeks, plural, one {# week} other {# weeks}} in a row. What made it easy?'), {
          goal: shortened(question.goal.entity.title),
          weeks: question.weeks,
        }),
        hint: l10n.t('What you could reuse for a harder habit'),
      };
    case 'decision': {
      const { what, mine, person, due } = question;
      const day = nearDayText(due, today);
      const name = person === undefined ? undefined : personName(index, person);
      return {
        ask:
          mine || name === undefined
            ? l10n.t('“{0}” was due {1}. Do it, reschedule it, or drop it?', shortened(what), day)
            : l10n.t(
                '{0} has owed you “{1}” since {2}. Ask about it, reschedule it, or drop it?',
                name,
                shortened(what),
                day,
              ),
        hint: l10n.t('Your decision, with a day if you have one'),
      };
    }
    case 'meeting': {
      const { person, day, isSession } = question;
      const args = [person.entity.name, nearDayText(day, today)] as const;
      return {
        ask: isSession
          ? l10n.t('Your session with {0} is {1}. What will you bring up?', ...args)
          : l10n.t('You are meeting {0} {1}. What will you bring up?', ...args),
        hint: l10n.t('One topic, as a question'),
      };
    }
  }
}

/** The question for an answer's key without the facts of its day; undefined for the key of a template's prompt. */
export function askedBy(key: string, index: GrowthIndex): string | undefined {
  const question = questionOfKey(key);
  if (!question) return undefined;
  const { about, subject } = question;
  const goal = (): string => index.goal(subject)?.entity.title ?? titleOfId(subject);
  switch (about) {
    case 'obstacle':
      return l10n.t('What is in the way of “{0}”?', goal());
    case 'ease':
      return l10n.t('What makes “{0}” easy?', goal());
    case 'decision':
      return l10n.t('What will happen with the commitment to or from {0}?', personName(index, subject));
    case 'meeting':
      return l10n.t('What will you bring up with {0}?', personName(index, subject));
  }
}
