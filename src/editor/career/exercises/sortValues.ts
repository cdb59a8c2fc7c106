/** Cairn: Sort Values. From many cards to five in order, which is the order that the profile then has. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { readSorting } from '../../../core/career/arguments.ts';
import { traitsOf } from '../../../core/career/traits.ts';
import {
  mostToNarrow,
  mostToRank,
  rankingChanges,
  valueRatings,
  type SortedValues,
  type Value,
} from '../../../core/career/values.ts';
import { slugOf, titleOfId } from '../../../core/model/ids.ts';
import { printNew } from '../../../core/yaml/edit/edits.ts';
import { writeAssessment } from '../assessments/assess.ts';
import type { Clock } from '../../workspace/clock.ts';
import { givenText, isGiven } from '../../commands/argument.ts';
import type { Commands } from '../../commands/commands.ts';
import { openAt, ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { assertFileWritable, assertTrusted, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder, givenFolder } from '../../goals/chooseFolder.ts';
import { askChoice } from '../../ui/askChoice.ts';
import { askList } from '../../ui/askList.ts';
import { askSeveral } from '../../ui/askSeveral.ts';
import { example, optional } from '../../ui/promptText.ts';
import { runSteps, withAnswer, type Step } from '../../ui/steps.ts';
import { showPlace } from '../../ui/place.ts';
import { valueCards } from './valueCards.ts';
import { profilePath } from './writeTraits.ts';

export type SortDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
};

type Card = Value & { readonly meaning: string };

/** The command takes `{ ranked, most?, important?, folder? }` with names or ids; it then asks for nothing. */
export function registerSortValues({ commands, folders, writing, clock }: SortDeps): Disposable {
  return commands.register('cairn.sortValues', async (argument) => {
    assertTrusted();
    await folders.load();
    const folder = await chooseFolder(
      folders,
      title(),
      isGiven(argument, 'ranked') ? givenText(argument, 'folder') : givenFolder(argument, folders),
    );
    if (!folder) return;
    assertFileWritable(folder, profilePath);
    assertWhole(folder);
    const cards = cardsOf(folder);
    const sorted = isGiven(argument, 'ranked')
      ? read(argument, cards)
      : await ask(cards, new Set(folder.index.find('profile', 'profile')?.entity.values.map(({ id }) => id)));
    if (sorted) await keep(folder, writing, sorted, clock());
  });
}

const title = (): string => vscode.l10n.t('Sort values');

/** Places in a list that lacks items would be wrong ones. */
function assertWhole(folder: GrowthFolder): void {
  const profile = folder.index.find('profile', 'profile');
  if (!profile?.originalIndexes || !('values' in profile.originalIndexes)) return;
  const { line, character } = profile.problems[0]?.range.start ?? { line: 0, character: 0 };
  throw new ProblemForPerson(vscode.l10n.t('The values in your profile have a problem. Fix it first.'), [
    openAt(folder.uriOf(profile.path), new vscode.Position(line, character)),
  ]);
}

function cardsOf({ index }: GrowthFolder): readonly Card[] {
  const own = (index.find('profile', 'profile')?.entity.values ?? []).map(({ id, title: name, note }): Card => ({
    id,
    title: name ?? titleOfId(id),
    meaning: note ?? '',
  }));
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...valueCards().filter(({ id }) => !ids.has(id))];
}

function read(argument: object, cards: readonly Card[]): SortedValues {
  const result = readSorting(argument, cards);
  if (!result.ok)
    throw new ProblemForPerson(
      vscode.l10n.t('The values that were given to this command are not right: {0}', result.detail),
    );
  return result.value;
}

async function keep(folder: GrowthFolder, writing: FileWriter, sorted: SortedValues, today: IsoDate): Promise<void> {
  const profile = folder.index.find('profile', 'profile');
  const changes = rankingChanges(profile?.entity ?? { values: [] }, sorted.ranked);
  if (changes.length > 0)
    await writing.changeOrCreate(folder, profilePath, changes, printNew({ values: traitsOf(changes) }));
  await writeAssessment({ writing }, folder, { kind: 'values', with: undefined, items: valueRatings(sorted) }, today);
  await showPlace({ folder, path: profilePath, value: ['values'] });
}

type Draft = {
  readonly important: readonly Card[];
  readonly own: readonly string[];
  readonly most: readonly Card[];
  readonly ranked: readonly Card[];
};

async function ask(cards: readonly Card[], known: ReadonlySet<string>): Promise<SortedValues | undefined> {
  const steps = [
    importantStep(cards, known),
    ownStep,
    narrowStep,
    ...Array.from({ length: mostToRank }, (_, rank) => rankStep(rank)),
  ];
  const { finished, draft } = await runSteps<Draft>(title(), steps, { important: [], own: [], most: [], ranked: [] });
  return finished && draft.ranked.length > 0
    ? { important: allOf(draft), most: tenOf(draft), ranked: draft.ranked }
    : undefined;
}

const item = (card: Card) => ({ label: card.title, description: card.meaning, value: card });

const ownCard = (text: string): Card => ({ id: slugOf(text), title: text, meaning: '' });

/** Those from the cards, and those that were on none. */
const allOf = ({ important, own }: Draft): readonly Card[] => [
  ...important,
  ...own.map(ownCard).filter(({ id }) => id !== '' && !important.some((card) => card.id === id)),
];

const tenOf = (draft: Draft): readonly Card[] => (allOf(draft).length > mostToNarrow ? draft.most : allOf(draft));

const importantStep = (cards: readonly Card[], known: ReadonlySet<string>): Step<Draft> => ({
  async ask(draft, progress) {
    for (;;) {
      const picked = ({ id }: Card): boolean =>
        draft.important.length === 0 ? known.has(id) : draft.important.some((card) => card.id === id);
      const answer = await askSeveral(progress, {
        placeholder: vscode.l10n.t(
          'Which of these matter to you? Select all that apply. You will narrow them down next.',
        ),
        choices: cards.map(item),
        picked,
      });
      // Without any there is nothing to sort; Escape leaves.
      if (answer.go !== 'next' || answer.value.length > 0)
        return withAnswer(answer, (important) => ({ ...draft, important }));
    }
  },
});

const ownStep: Step<Draft> = {
  async ask(draft, progress) {
    const answer = await askList(
      progress,
      {
        prompt: optional(vscode.l10n.t('Which values are missing from the list?')),
        placeholder: example(vscode.l10n.t('Sustainability; Remote work')),
      },
      draft.own,
    );
    return withAnswer(answer, (own) => ({ ...draft, own }));
  },
};

/** Asked again among those that were taken, until they are few enough. */
const narrowStep: Step<Draft> = {
  applies: (draft) => allOf(draft).length > mostToNarrow,
  async ask(draft, progress) {
    let among = allOf(draft);
    for (;;) {
      const taken = among;
      const placeholder = vscode.l10n.t('You selected {0}. Which {1} matter most?', taken.length, mostToNarrow);
      const answer = await askSeveral(progress, {
        placeholder,
        choices: taken.map(item),
        picked: ({ id }) => draft.most.some((card) => card.id === id),
      });
      if (answer.go !== 'next' || (answer.value.length > 0 && answer.value.length <= mostToNarrow))
        return withAnswer(answer, (most) => ({ ...draft, most }));
      if (answer.value.length > 0) among = answer.value;
    }
  },
};

const rankStep = (rank: number): Step<Draft> => ({
  applies: (draft) => tenOf(draft).length > rank,
  async ask(draft, progress) {
    const before = draft.ranked.slice(0, rank);
    const left = tenOf(draft).filter(({ id }) => !before.some((card) => card.id === id));
    const placeholder =
      rank === 0
        ? vscode.l10n.t('Which value matters most?')
        : vscode.l10n.t('Which value comes next, after {0}?', before.map((card) => card.title).join(', '));
    const choices = left.map(item);
    const answer = await askChoice(progress, {
      placeholder,
      choices,
      active: choices.find(({ value }) => value.id === draft.ranked[rank]?.id),
    });
    return withAnswer(answer, (card) => ({ ...draft, ranked: [...before, card] }));
  },
});
