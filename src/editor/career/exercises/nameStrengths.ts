/** Cairn: Name Strengths. What is easy is hard to see from the inside: questions that look at it from outside. */
import { shortened } from '../../ui/goalWords.ts';
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import type { NewTrait } from '../../../core/career/traits.ts';
import { proofOf, type Proof } from '../../../core/weeks/reflection/proof.ts';
import type { Clock } from '../../workspace/clock.ts';
import { isGiven } from '../../commands/argument.ts';
import type { Commands } from '../../commands/commands.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { assertFileWritable, assertTrusted, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder, givenFolder } from '../../goals/chooseFolder.ts';
import type { Random } from '../../goals/random.ts';
import { askText } from '../../ui/askText.ts';
import { asPlainPrompt, example, optional } from '../../ui/promptText.ts';
import { runSteps, type Step } from '../../ui/steps.ts';
import { givenTraits, profilePath, writeTraits } from './writeTraits.ts';

export type StrengthsDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly random: Random;
};

/** The command takes `{ strengths, folder? }`, each a name or `{ title, note? }`; it then asks for nothing. */
export function registerNameStrengths({ commands, folders, writing, clock, random }: StrengthsDeps): Disposable {
  return commands.register('cairn.nameStrengths', async (argument) => {
    assertTrusted();
    await folders.load();
    const given = isGiven(argument, 'strengths') ? givenTraits(argument, 'strengths') : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder ?? givenFolder(argument, folders));
    if (!folder) return;
    assertFileWritable(folder, profilePath);
    const traits = given?.traits ?? (await ask(folder, clock()));
    if (traits.length > 0) await writeTraits({ writing, random }, folder, { list: 'strengths', traits });
  });
}

const title = (): string => vscode.l10n.t('Name strengths');

type Question = { readonly ask: string; readonly placeholder: string };

/** What was said or written of one stands beside the question that it may help with. */
function questions(proofs: readonly Proof[]): readonly Question[] {
  const { l10n } = vscode;
  const beside = (ask: string, kind: Proof['kind']): string => {
    const fact = proofs.find((proof) => proof.kind === kind);
    return fact ? `${ask} · ${l10n.t('From your files: {0}', shortened(fact.text))}` : ask;
  };
  return [
    {
      ask: beside(l10n.t('When did work last feel easy for you but hard for others? What were you doing?'), 'win'),
      placeholder: l10n.t('Debugging an issue across five services'),
    },
    { ask: l10n.t('What do people ask for your help with?'), placeholder: l10n.t('Reviewing design documents') },
    {
      ask: beside(l10n.t('What have people thanked you for, or said you are good at?'), 'feedback'),
      placeholder: l10n.t('Staying calm during incidents'),
    },
    {
      ask: beside(l10n.t('What would you keep doing even if no one asked you to?'), 'evidence'),
      placeholder: l10n.t('Improving the test suite'),
    },
  ];
}

type Draft = { readonly stories: readonly string[]; readonly names: readonly string[] };

/** Escape keeps what was named by then: each strength stands for itself. */
async function ask(folder: GrowthFolder, today: IsoDate): Promise<readonly NewTrait[]> {
  const asked = questions(proofOf(folder.index, today));
  const steps = asked.flatMap((question, at) => [storyStep(question, at), nameStep(at)]);
  const { draft } = await runSteps<Draft>(title(), steps, { stories: [], names: [] });
  return asked.flatMap((_, at): readonly NewTrait[] => {
    const [name = '', note = ''] = [draft.names[at], draft.stories[at]];
    return name === '' ? [] : [{ title: name, note: note === '' ? undefined : note }];
  });
}

const put = (list: readonly string[], at: number, text: string): readonly string[] =>
  Array.from({ length: Math.max(list.length, at + 1) }, (_, each) => (each === at ? text : (list[each] ?? '')));

const storyStep = (question: Question, at: number): Step<Draft> => ({
  async ask(draft, progress) {
    const answer = await askText(progress, {
      prompt: optional(asPlainPrompt(question.ask)),
      placeholder: example(question.placeholder),
      value: draft.stories[at],
    });
    return answer.go === 'next'
      ? { go: 'next', value: { ...draft, stories: put(draft.stories, at, answer.value) } }
      : answer;
  },
});

const nameStep = (at: number): Step<Draft> => ({
  applies: ({ stories }) => (stories[at] ?? '') !== '',
  async ask(draft, progress) {
    const answer = await askText(progress, {
      prompt: optional(vscode.l10n.t('What would you call this strength, in two or three words?')),
      placeholder: example(vscode.l10n.t('Root cause analysis')),
      value: draft.names[at],
    });
    return answer.go === 'next'
      ? { go: 'next', value: { ...draft, names: put(draft.names, at, answer.value) } }
      : answer;
  },
});
