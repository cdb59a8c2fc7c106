/** Cairn: Picture Aspirations. An ordinary day some years from now, and what it says one wants. */
import * as vscode from 'vscode';
import { addDays, type IsoDate } from '../../../core/base/calendar.ts';
import { withDay } from '../../../core/career/arguments.ts';
import type { NewTrait } from '../../../core/career/traits.ts';
import type { Clock } from '../../workspace/clock.ts';
import { isGiven } from '../../commands/argument.ts';
import type { Commands } from '../../commands/commands.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { assertFileWritable, assertTrusted, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder, givenFolder } from '../../goals/chooseFolder.ts';
import type { Random } from '../../goals/random.ts';
import { askList } from '../../ui/askList.ts';
import { askText } from '../../ui/askText.ts';
import { example, optional } from '../../ui/promptText.ts';
import { runSteps, withAnswer, type Step } from '../../ui/steps.ts';
import { givenTraits, profilePath, writeTraits } from './writeTraits.ts';

export type AspirationsDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly random: Random;
};

/**
 * The command takes `{ aspirations, day?, folder? }`, each a sentence or `{ title, note? }`; it then asks for nothing.
 */
export function registerPictureAspirations({ commands, folders, writing, clock, random }: AspirationsDeps): Disposable {
  return commands.register('cairn.pictureAspirations', async (argument) => {
    assertTrusted();
    await folders.load();
    const given = isGiven(argument, 'aspirations') ? givenTraits(argument, 'aspirations') : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder ?? givenFolder(argument, folders));
    if (!folder) return;
    assertFileWritable(folder, profilePath);
    const traits = given?.traits ?? (await ask(clock()));
    if (traits.length > 0) await writeTraits({ writing, random }, folder, { list: 'aspirations', traits });
  });
}

const title = (): string => vscode.l10n.t('Explore aspirations');

type Draft = { readonly day: Readonly<Record<string, string>>; readonly aspirations: readonly string[] };

/** Far enough to be free of this year's plans, and near enough to be oneself. */
const yearsAhead = 3;

async function ask(today: IsoDate): Promise<readonly NewTrait[]> {
  const { l10n } = vscode;
  const year = addDays(today, Math.round(365.25 * yearsAhead)).slice(0, 4);
  const step = (key: string, prompt: string, placeholder: string): Step<Draft> => ({
    async ask(draft, progress) {
      const answer = await askText(progress, {
        prompt: optional(prompt),
        placeholder: example(placeholder),
        value: draft.day[key],
      });
      return answer.go === 'next'
        ? { go: 'next', value: { ...draft, day: { ...draft.day, [key]: answer.value } } }
        : answer;
    },
  });
  const steps = [
    step(
      'place',
      l10n.t('Picture a good, ordinary workday in {0}. Where are you that morning, and who are you with?', year),
      l10n.t('In the office with a team of five'),
    ),
    step('work', l10n.t('What do you work on that morning?'), l10n.t('A design that two teams depend on')),
    step('gone', l10n.t('What do you no longer do?'), l10n.t('Being on call at night')),
    step(
      'evening',
      l10n.t('That evening, a friend asks about your day. What do you most want to share?'),
      l10n.t('A teammate led the review on their own'),
    ),
    aspirationsStep,
  ];
  const { finished, draft } = await runSteps<Draft>(title(), steps, { day: {}, aspirations: [] });
  if (!finished) return [];
  const day = Object.values(draft.day)
    .filter((text) => text !== '')
    .join('\n');
  return draft.aspirations.map((text, at) =>
    withDay({ title: text, note: undefined }, at === 0 && day !== '' ? day : undefined),
  );
}

const aspirationsStep: Step<Draft> = {
  async ask(draft, progress) {
    const question = {
      prompt: vscode.l10n.t('What does that day tell you about what you want? Enter one aspiration at a time.'),
      placeholder: example(vscode.l10n.t('Lead a small team that owns a product area')),
    };
    return withAnswer(await askList(progress, question, draft.aspirations), (aspirations) => ({
      ...draft,
      aspirations,
    }));
  },
};
