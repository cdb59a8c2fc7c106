/** Cairn: Sort Values. Narrows many value cards down to a ranked top five, stored in that order in the profile. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import {
  readSorting,
  mostToNarrow,
  mostToRank,
  rankingChanges,
  valueRatings,
  type SortedValues,
  type Value,
} from '../../../core/career/exercises/values.ts';
import { traitsOf } from '../../../core/career/exercises/traits.ts';
import { slugOf, titleOfId } from '../../../core/model/ids.ts';
import { printNew } from '../../../core/yaml/edit/edits.ts';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import { typedNow } from '../../../core/index/sharedContent.ts';
import { writeAssessment } from '../assessments/assess.ts';
import { givenText, isGiven, validArgument, openAt, UserError, type Disposable } from '../../commands/commands.ts';
import { assertFileWritable, assertTrusted, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder, givenFolder } from '../../goals/target.ts';
import { askChoice, askSeveral, optional, withAnswer } from '../../ui/inputs.ts';
import { listStep, runSteps, type Step } from '../../ui/steps.ts';
import { showPlace } from '../../ui/place.ts';
import { valueCards } from './valueCards.ts';
import { profilePathIn } from './writeTraits.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

type Card = Value & { readonly meaning: string };

/** With `{ ranked, most?, important?, folder? }`, as names or IDs, the command asks nothing. */
export function registerSortValues({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.sortValues', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const folder = await chooseFolder(
      folders,
      title(),
      isGiven(argument, 'ranked') ? givenText(argument, 'folder') : givenFolder(argument, folders),
    );
    if (!folder) return;
    assertFileWritable(folder, profilePathIn(folder.index));
    assertNoneDropped(folder);
    const cards = cardsOf(folder);
    const sorted = isGiven(argument, 'ranked')
      ? validArgument(readSorting(argument, cards))
      : await ask(cards, new Set(folder.index.find('profile', 'profile')?.entity.values.map(({ id }) => id)));
    if (sorted) await save(folder, writing, sorted, today);
  });
}

const title = (): string => vscode.l10n.t('Sort values');

/** Invalid items are dropped when reading, so positions in the list would be off by some. */
function assertNoneDropped(folder: GrowthFolder): void {
  const profile = folder.index.find('profile', 'profile');
  if (!profile?.originalIndexes || !('values' in profile.originalIndexes)) return;
  const { line, character } = profile.problems[0]?.range.start ?? { line: 0, character: 0 };
  throw new UserError(vscode.l10n.t('The values in your profile have a problem. Fix it first.'), [
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

async function save(folder: GrowthFolder, writing: FileWriter, sorted: SortedValues, today: IsoDate): Promise<void> {
  const profile = folder.index.find('profile', 'profile');
  const path = profilePathIn(folder.index);
  const changes = rankingChanges(profile?.entity ?? { values: [] }, sorted.ranked);
  if (changes.length > 0)
    await writing.changeOrCreate(folder, {
      path,
      content: typedNow({
        changes: plannedOn(profile?.entity, changes),
        text: printNew({ values: traitsOf(changes) }),
      }),
    });
  await writeAssessment({ writing }, folder, { kind: 'values', with: undefined, items: valueRatings(sorted) }, today);
  await showPlace({ folder, path, value: ['values'] });
}

type Draft = {
  readonly important: readonly Card[];
  readonly own: readonly string[];
  readonly most: readonly Card[];
  readonly ranked: readonly Card[];
};

async function ask(cards: readonly Card[], known: ReadonlySet<string>): Promise<SortedValues | undefined> {
  const steps: readonly Step<Draft>[] = [
    importantStep(cards, known),
    listStep(
      'own',
      optional(vscode.l10n.t('Which values are missing from the list?')),
      vscode.l10n.t('Sustainability; Remote work'),
    ),
    narrowStep,
    ...Array.from({ length: mostToRank }, (_, rank) => rankStep(rank)),
  ];
  const { finished, draft } = await runSteps<Draft>(title(), steps, { important: [], own: [], most: [], ranked: [] });
  return finished && draft.ranked.length > 0
    ? { important: allOf(draft), most: topOf(draft), ranked: draft.ranked }
    : undefined;
}

const item = (card: Card) => ({ label: card.title, description: card.meaning, value: card });

const ownCard = (text: string): Card => ({ id: slugOf(text), title: text, meaning: '' });

/** The selected cards and the values that the person added. */
const allOf = ({ important, own }: Draft): readonly Card[] => [
  ...important,
  ...own.map(ownCard).filter(({ id }) => id !== '' && !important.some((card) => card.id === id)),
];

const topOf = (draft: Draft): readonly Card[] => (allOf(draft).length > mostToNarrow ? draft.most : allOf(draft));

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
      // Nothing to sort without a selection; Escape cancels.
      if (answer.go !== 'next' || answer.value.length > 0)
        return withAnswer(answer, (important) => ({ ...draft, important }));
    }
  },
});

/** Asks again among the selected values until few enough are left. */
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
  applies: (draft) => topOf(draft).length > rank,
  async ask(draft, progress) {
    const before = draft.ranked.slice(0, rank);
    const left = topOf(draft).filter(({ id }) => !before.some((card) => card.id === id));
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
