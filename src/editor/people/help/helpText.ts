/** The page at the end of the questionnaire: the comparison, the suggestion with its reasons, and a first step. */
import * as vscode from 'vscode';
import { escapeInDocument } from '../../../core/base/markdown.ts';
import { differences, type Leanings, type Suggestion } from '../../../core/people/kindOfHelp.ts';
import type { Person } from '../../../core/model/person.ts';
import { tableHead, tableRow } from '../../ui/table.ts';
import { wordsOf } from './differenceWords.ts';

const { l10n } = vscode;

/** @param people who is in the folder: some of them may be whom one looks for */
export function helpText(given: Leanings, suggestion: Suggestion, people: readonly Person[]): string {
  const mark = (text: string, isYours: boolean): string => (isYours ? `**${text}** ✓` : text);
  const rows = differences.map((difference) => {
    const { name, withCoach, withMentor } = wordsOf(difference);
    return tableRow(
      name,
      mark(withCoach, given[difference] === 'coach'),
      mark(withMentor, given[difference] === 'mentor'),
    );
  });
  return [
    `# ${headline(suggestion)}`,
    '',
    reasons(suggestion),
    '',
    ...tableHead('', l10n.t('Coach'), l10n.t('Mentor')),
    ...rows,
    '',
    `## ${l10n.t('First step')}`,
    '',
    ...firstSteps(suggestion, people).map((step) => `- ${step}`),
    '',
    l10n.t(
      'What research says, modestly: coaching helps with goals that one steers oneself (Theeboom 2014; in randomised trials about half as much, Burt & Talati 2017). For mentoring much hangs on whether the two of you get on: try it with one meeting.',
    ),
    '',
  ].join('\n');
}

function headline({ kind }: Suggestion): string {
  switch (kind) {
    case 'coach':
      return l10n.t('A coach, for a few months');
    case 'mentor':
      return l10n.t('A mentor, for the long term');
    case 'both':
      return l10n.t('A coach for now, and a mentor for the long term');
  }
}

function reasons({ kind, for: speaks }: Suggestion): string {
  const names = (list: readonly (typeof differences)[number][]): string =>
    list.map((difference) => wordsOf(difference).name.toLowerCase()).join(', ');
  if (speaks.coach.length === 0 && speaks.mentor.length === 0)
    return l10n.t(
      'None of your answers points either way. A conversation with somebody who has been where you want to go costs least to try.',
    );
  if (kind === 'both')
    return l10n.t(
      'For a coach speak {0}; for a mentor {1}. One person is seldom both: a coach asks and does not advise, and a mentor is no one’s control.',
      names(speaks.coach),
      names(speaks.mentor),
    );
  const other = kind === 'coach' ? speaks.mentor : speaks.coach;
  const most = l10n.t('Your answers about {0} point that way.', names(speaks[kind]));
  return other.length === 0
    ? most
    : `${most} ${l10n.t('About {0} you prefer the other kind: say so when you agree on how to work together.', names(other))}`;
}

function firstSteps({ kind }: Suggestion, people: readonly Person[]): readonly string[] {
  const called = (wanted: 'coach' | 'mentor'): readonly string[] =>
    people
      .filter(({ relationship }) => [relationship].flat().includes(wanted))
      .map(({ name }) => escapeInDocument(name));
  const coaches = called('coach');
  const mentors = called('mentor');
  const coach =
    coaches.length > 0
      ? l10n.t(
          'You already have a coach: {0}. Bring your goal to the next session (“Cairn: Prepare Meeting”).',
          coaches.join(', '),
        )
      : l10n.t(
          'Write down in one sentence what should be different in three months. Ask at work whether coaching is paid for, speak with two coaches for half an hour each, and take the one with whom you thought best. Then “Cairn: Add Person”.',
        );
  const mentor =
    mentors.length > 0
      ? l10n.t(
          'You already have a mentor: {0}. Ask one question only they can answer (“Cairn: Prepare Meeting”).',
          mentors.join(', '),
        )
      : l10n.t(
          'Name two people who are five years further on your way. Ask one of them for half an hour about one question, and nothing more. If it was good, ask again. Then “Cairn: Add Person”.',
        );
  return [...(kind === 'mentor' ? [] : [coach]), ...(kind === 'coach' ? [] : [mentor])];
}
