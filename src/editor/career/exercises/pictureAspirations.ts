/** Derives aspirations from an ordinary workday a few years from now. */
import * as vscode from 'vscode';
import { addDays, type IsoDate } from '../../../core/base/calendar.ts';
import { readTraits, withDay, type NewTrait } from '../../../core/career/exercises/traits.ts';
import { isGiven, validArgument, type Disposable } from '../../commands/commands.ts';
import { assertFileWritable, assertTrusted } from '../../workspace/fileWriter.ts';
import { chooseFolder, givenFolder } from '../../goals/target.ts';
import { listStep, textStep, runSteps, type Step } from '../../ui/steps.ts';
import { optional } from '../../ui/inputs.ts';
import { profilePathIn, writeTraits } from './writeTraits.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/** With `{ aspirations, day?, folder? }`, each a sentence or `{ title, note? }`, the command asks nothing. */
export function registerPictureAspirations({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.pictureAspirations', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given = isGiven(argument, 'aspirations') ? validArgument(readTraits(argument, 'aspirations')) : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder ?? givenFolder(argument, folders));
    if (!folder) return;
    assertFileWritable(folder, profilePathIn(folder.index));
    const traits = given?.traits ?? (await ask(today));
    if (traits.length > 0) await writeTraits({ writing, random }, folder, { list: 'aspirations', traits });
  });
}

const title = (): string => vscode.l10n.t('Explore aspirations');

type Part = 'place' | 'work' | 'gone' | 'evening';
type Draft = Readonly<Record<Part, string>> & { readonly aspirations: readonly string[] };

/** Beyond current plans, but close enough to imagine. */
const yearsAhead = 3;

async function ask(today: IsoDate): Promise<readonly NewTrait[]> {
  const { l10n } = vscode;
  const year = addDays(today, Math.round(365.25 * yearsAhead)).slice(0, 4);
  const steps: readonly Step<Draft>[] = [
    textStep(
      'place',
      optional(
        l10n.t('Picture a good, ordinary workday in {0}. Where are you that morning, and who are you with?', year),
      ),
      l10n.t('In the office with a team of five'),
    ),
    textStep(
      'work',
      optional(l10n.t('What do you work on that morning?')),
      l10n.t('A design that two teams depend on'),
    ),
    textStep('gone', optional(l10n.t('What do you no longer do?')), l10n.t('Being on call at night')),
    textStep(
      'evening',
      optional(l10n.t('That evening, a friend asks about your day. What do you most want to share?')),
      l10n.t('A teammate led the review on their own'),
    ),
    listStep(
      'aspirations',
      l10n.t('What does that day tell you about what you want? Enter one aspiration at a time.'),
      l10n.t('Lead a small team that owns a product area'),
    ),
  ];
  const start = { place: '', work: '', gone: '', evening: '', aspirations: [] };
  const { finished, draft } = await runSteps<Draft>(title(), steps, start);
  if (!finished) return [];
  const day = [draft.place, draft.work, draft.gone, draft.evening].filter((text) => text !== '').join('\n');
  return draft.aspirations.map((text, at) => withDay({ title: text, note: undefined }, at === 0 ? day : undefined));
}
