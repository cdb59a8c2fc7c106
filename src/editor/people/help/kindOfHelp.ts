/**
 * Cairn: What Kind of Help Do I Need? Five questions, and a page that says what they point at, why, and what to do
 * first.
 */
import * as vscode from 'vscode';
import {
  differences,
  readLeanings,
  suggest,
  type Difference,
  type Leaning,
  type Leanings,
} from '../../../core/people/kindOfHelp.ts';
import { isGiven } from '../../commands/argument.ts';
import type { Commands } from '../../commands/commands.ts';
import { ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { askChoice } from '../../ui/askChoice.ts';
import { runSteps, withAnswer, type Step } from '../../ui/steps.ts';
import type { Pages } from '../../ui/pages.ts';
import { helpText } from './helpText.ts';
import { wordsOf } from './differenceWords.ts';

/** The command takes the five answers, each `coach`, `mentor` or `either`, and gives what they suggest. */
export function registerKindOfHelp({
  commands,
  folders,
  pages,
}: {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly pages: Pages;
}): Disposable {
  return commands.register('cairn.kindOfHelp', async (argument) => {
    await folders.load();
    const given = isGiven(argument, 'structure') ? read(argument) : await ask();
    if (!given) return undefined;
    const suggestion = suggest(given);
    const people = folders.present().flatMap(({ index }) => [...index.readable('person')].map(({ entity }) => entity));
    await pages.show(helpText(given, suggestion, people));
    return suggestion.kind;
  });
}

function read(argument: object): Leanings {
  const result = readLeanings(argument);
  if (!result.ok)
    throw new ProblemForPerson(vscode.l10n.t('What was given to this command is not right: {0}', result.detail));
  return result.value;
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
    vscode.l10n.t('What kind of help do I need?'),
    differences.map(step),
    start,
  );
  return finished ? draft : undefined;
}

const step = (difference: Difference): Step<Leanings> => ({
  async ask(draft, progress) {
    const { ask: placeholder, coach, mentor } = wordsOf(difference);
    const choices: { readonly label: string; readonly value: Leaning }[] = [
      { label: coach, value: 'coach' },
      { label: mentor, value: 'mentor' },
      { label: vscode.l10n.t('Either, or not sure'), value: 'either' },
    ];
    return withAnswer(await askChoice(progress, { placeholder, choices }), (answer) => ({
      ...draft,
      [difference]: answer,
    }));
  },
});
