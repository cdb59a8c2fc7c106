/** Cairn: Choose Between Coach and Mentor. Asks five questions, and suggests a coach, a mentor, or both. */
import * as vscode from 'vscode';
import { escapeInDocument } from '../../core/base/markdown.ts';
import type { Person } from '../../core/model/person.ts';
import {
  describeDifference,
  differences,
  readLeanings,
  suggest,
  type Difference,
  type Leaning,
  type Leanings,
  type HelpSuggestion,
} from '../../core/people/kindOfHelp.ts';
import { typedNow } from '../../core/index/sharedContent.ts';
import { isGiven, validArgument, type Disposable } from '../commands/commands.ts';
import { askChoice } from '../ui/inputs.ts';
import { answerStep, runSteps, type Step } from '../ui/steps.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';
import { tableHead, tableRow } from '../ui/pages.ts';

const { l10n } = vscode;

/** With five answers, each `coach`, `mentor` or `either`, the command asks nothing. It returns the suggestion. */
export function registerKindOfHelp({ commands, folders, pages }: CommandDeps): Disposable {
  return commands.register('cairn.kindOfHelp', async (argument) => {
    await folders.load();
    const given = isGiven(argument, 'structure') ? validArgument(readLeanings(argument)) : await ask();
    if (!given) return undefined;
    const suggestion = suggest(given);
    // A private person is not named, because the page may be shown to others.
    const people = folders
      .present()
      .flatMap(({ index }) => [...index.shared.readable('person')].map(({ entity }) => entity));
    await pages.show(typedNow(helpText(given, suggestion, people)));
    return suggestion.kind;
  });
}

async function ask(): Promise<Leanings | undefined> {
  const start: Leanings = {
    structure: 'either',
    expertise: 'either',
    focus: 'either',
    accountability: 'either',
    relationship: 'either',
  };
  const { finished, draft } = await runSteps<Leanings>(
    l10n.t('Choose between coach and mentor'),
    differences.map(step),
    start,
  );
  return finished ? draft : undefined;
}

const step = (difference: Difference): Step<Leanings> =>
  answerStep<Leanings, Difference>(difference, (_, progress) => {
    const { question: placeholder, coach, mentor } = describeDifference(difference);
    const choices: { readonly label: string; readonly value: Leaning }[] = [
      { label: coach, value: 'coach' },
      { label: mentor, value: 'mentor' },
      { label: l10n.t('Either, or not sure'), value: 'either' },
    ];
    return askChoice(progress, { placeholder, choices });
  });

/**
 * The comparison, the suggestion with its reasons, and a first step.
 * @param people may already include a coach or a mentor
 */
function helpText(given: Leanings, suggestion: HelpSuggestion, people: readonly Person[]): string {
  const mark = (text: string, isYours: boolean): string => (isYours ? `**${text}** ✓` : text);
  const research = [
    l10n.t('Research: coaching helps with goals that you set yourself (Theeboom 2014).'),
    l10n.t('In randomized trials, the effect was about half as large (Burt & Talati 2017).'),
    l10n.t('Mentoring depends on how well you get along, so try one meeting first.'),
  ].join(' ');
  const rows = differences.map((difference) => {
    const { name, withCoach, withMentor } = describeDifference(difference);
    return tableRow(
      name,
      mark(withCoach, given[difference] === 'coach'),
      mark(withMentor, given[difference] === 'mentor'),
    );
  });
  return [
    `# ${headline(suggestion)}`,
    '',
    explanation(suggestion),
    '',
    ...tableHead('', l10n.t('Coach'), l10n.t('Mentor')),
    ...rows,
    '',
    `## ${l10n.t('First step')}`,
    '',
    ...firstSteps(suggestion, people).map((step) => `- ${step}`),
    '',
    research,
    '',
  ].join('\n');
}

function headline({ kind }: HelpSuggestion): string {
  switch (kind) {
    case 'coach':
      return l10n.t('A coach, for a few months');
    case 'mentor':
      return l10n.t('A mentor, for the long term');
    case 'both':
      return l10n.t('A coach for now, and a mentor for the long term');
  }
}

function explanation({ kind, reasons }: HelpSuggestion): string {
  const names = (list: readonly (typeof differences)[number][]): string =>
    list.map((difference) => describeDifference(difference).name.toLowerCase()).join(', ');
  if (reasons.coach.length === 0 && reasons.mentor.length === 0)
    return l10n.t(
      'Your answers do not point either way. Start by talking to someone who has been where you want to be.',
    );
  if (kind === 'both')
    return [
      l10n.t(
        'A coach fits your answers about {0}. A mentor fits your answers about {1}.',
        names(reasons.coach),
        names(reasons.mentor),
      ),
      l10n.t('One person is rarely both: a coach asks and does not advise; a mentor does not hold you accountable.'),
    ].join(' ');
  const other = kind === 'coach' ? reasons.mentor : reasons.coach;
  const most = l10n.t('Your answers about {0} point that way.', names(reasons[kind]));
  return other.length === 0
    ? most
    : `${most} ${l10n.t('For {0}, you prefer the other kind of support. Mention this when you start.', names(other))}`;
}

function firstSteps({ kind }: HelpSuggestion, people: readonly Person[]): readonly string[] {
  const named = (wanted: 'coach' | 'mentor'): readonly string[] =>
    people
      .filter(({ relationship }) => [relationship].flat().includes(wanted))
      .map(({ name }) => escapeInDocument(name));
  const addPerson = l10n.t('Then run “Cairn: Add Person”.');
  const coaches = named('coach');
  const mentors = named('mentor');
  const coach =
    coaches.length > 0
      ? l10n.t(
          'You already have a coach: {0}. Bring your goal to the next session (“Cairn: Prepare Meeting”).',
          coaches.join(', '),
        )
      : [
          l10n.t('Write one sentence about what should be different in three months.'),
          l10n.t('Ask whether your employer pays for coaching, and talk to two coaches before you choose.'),
          addPerson,
        ].join(' ');
  const mentor =
    mentors.length > 0
      ? l10n.t(
          'You already have a mentor: {0}. Ask one question only they can answer (“Cairn: Prepare Meeting”).',
          mentors.join(', '),
        )
      : [
          l10n.t('Name two people who are five years ahead of you.'),
          l10n.t('Ask one of them for half an hour about one question. If it goes well, ask again.'),
          addPerson,
        ].join(' ');
  return [...(kind === 'mentor' ? [] : [coach]), ...(kind === 'coach' ? [] : [mentor])];
}
