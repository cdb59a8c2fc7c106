/** Cairn: Close Engagement. Asks for the outcome of each objective, and shows a page that compares before and after. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { readArgument } from '../../core/base/argument.ts';
import { assessmentsOf, scaleOf } from '../../core/career/assessments/items.ts';
import type { Rating } from '../../core/career/assessments/newAssessment.ts';
import type { IsoDate } from '../../core/base/calendar.ts';
import { closingChanges, closingOf } from '../../core/people/closing.ts';
import { personStanding, type PersonStanding } from '../../core/people/people.ts';
import type { GrowthIndex } from '../../core/index/growthIndex.ts';
import { fromView, ownChanges } from '../../core/index/sharedContent.ts';
import { askItems, writeAssessment } from '../career/assessments/assess.ts';
import { isGiven, validArgument, UserError, type Disposable } from '../commands/commands.ts';
import { assertFileWritable, assertTrusted } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { askChoice, askText, asPlainPrompt, example, optional, only, withAnswer } from '../ui/inputs.ts';
import { runSteps, type Step } from '../ui/steps.ts';
import type { Pages } from '../ui/pages.ts';
import { markdownOf } from '../../core/sharing/reports/markdown.ts';
import { closingReport } from '../../core/sharing/reports/closingSections.ts';
import { namedPerson, pickPerson } from './target.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';

type Given = { readonly outcomes: ReadonlyMap<number, string>; readonly ratings: readonly Rating[] };

const words = z.string().check(z.trim(), z.minLength(1));
/** `outcomes` by the objective's title, `ratings` of satisfaction by the item's ID. */
const argument = z.object({
  person: words,
  outcomes: z.record(words, words),
  ratings: z._default(z.record(words, z.number()), {}),
});

/** The command takes a tree node or `{ person, outcomes?, ratings?, folder? }`; with outcomes it asks nothing. */
export function registerCloseEngagement({ commands, folders, writing, clock, pages }: CommandDeps): Disposable {
  return commands.register('cairn.closeEngagement', async (given) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const target =
      namedPerson(given, folders) ??
      (await pickPerson(title(), {
        folders,
        today,
        placeholder: vscode.l10n.t('Which engagement do you want to close?'),
        accepts: ({ engagement }) => engagement !== undefined,
        none: vscode.l10n.t('No coach has an engagement.'),
      }));
    if (!target) return;
    const { folder, person } = target;
    const standing = personStanding(folder.index, person, today);
    if (!standing?.engagement)
      throw new UserError(vscode.l10n.t('{0} has no engagement to close.', standing?.person.entity.name ?? person));
    assertFileWritable(folder, standing.person.path);
    const answers = isGiven(given, 'outcomes') ? read(given, standing) : await ask(folder, standing, today);
    if (!answers) return;
    const changes = closingChanges(standing.engagement, answers.outcomes, today);
    if (changes.length > 0) await writing.change(folder, ownChanges(standing.person, changes));
    if (answers.ratings.length > 0)
      await writeAssessment({ writing }, folder, { kind: 'satisfaction', with: person, items: answers.ratings }, today);
    await show(pages, folder, person, today);
  });
}

const title = (): string => vscode.l10n.t('Close engagement');

function read(given: unknown, { engagement }: PersonStanding): Given {
  const { outcomes, ratings } = validArgument(readArgument(argument, given));
  const invalid = (detail: string): never => validArgument({ ok: false, detail });
  const [lowest, highest] = scaleOf('satisfaction');
  const byObjective = Object.entries(outcomes).map(([objective, outcome]): [number, string] => {
    const found = engagement?.objectives.find((each) => each.title === objective);
    return found ? [found.index, outcome] : invalid(objective);
  });
  return {
    outcomes: new Map(byObjective),
    ratings: Object.entries(ratings).map(([id, rating]) =>
      rating < lowest || rating > highest ? invalid(`${id}: ${rating}`) : { id, rating },
    ),
  };
}

async function ask(folder: GrowthFolder, { engagement }: PersonStanding, today: IsoDate): Promise<Given | undefined> {
  const open = engagement?.objectives.filter(({ outcome }) => outcome === undefined) ?? [];
  const steps = open.map(({ title: objective, index }): Step<ReadonlyMap<number, string>> => ({
    async ask(draft, progress) {
      const prompt = optional(vscode.l10n.t('What is the outcome of “{0}”?', asPlainPrompt(objective)));
      const answer = await askText(progress, {
        prompt,
        placeholder: example(vscode.l10n.t('Gave three talks without notes')),
        value: draft.get(index),
      });
      return withAnswer(answer, (outcome) => new Map([...draft, [index, outcome]]));
    },
  }));
  const { finished, draft } = await runSteps(title(), steps, new Map<number, string>());
  if (!finished) return undefined;
  const before = assessmentsOf(folder.index, 'satisfaction', today).at(-1);
  if (!before || before.entity.date === today) return { outcomes: draft, ratings: [] };
  const choices = [
    {
      label: vscode.l10n.t('Rate the same items again'),
      detail: vscode.l10n.t('To compare before and after'),
      value: true,
    },
    { label: vscode.l10n.t('Not now'), value: false },
  ];
  const again = await askChoice(only(title()), {
    placeholder: vscode.l10n.t('Rate your satisfaction again to compare it with the start?'),
    choices,
  });
  if (again.go !== 'next') return undefined;
  const ratings = again.value ? await askItems(folder, 'satisfaction', today) : [];
  return ratings && { outcomes: draft, ratings };
}

async function show(pages: Pages, folder: GrowthFolder, person: string, today: IsoDate): Promise<void> {
  const textIn = (view: GrowthIndex): string => {
    const standing = personStanding(view, person, today);
    const closing = standing && closingOf(view, standing, today);
    return closing ? markdownOf(closingReport(standing.person, closing, today)) : '';
  };
  const { index } = folder;
  // The page is made for the coach, so it leaves private files out, unless the coach is private.
  if (index.shared.find('person', person)) await pages.show(fromView(index.shared, textIn));
  else await pages.showToOwner(index, textIn);
}
