/** Cairn: Name Strengths. Asks how others see you, because your own strengths are easy to overlook. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { textOrNone } from '../../../core/goals/answers.ts';
import { readTraits, type NewTrait } from '../../../core/career/exercises/traits.ts';
import { proofOf, type Proof } from '../../../core/weeks/reflection/proof.ts';
import { isGiven, validArgument, type Disposable } from '../../commands/commands.ts';
import { assertFileWritable, assertTrusted } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder, givenFolder } from '../../goals/target.ts';
import { shortened } from '../../../core/base/texts.ts';
import { askText, asPlainPrompt, example, optional, withAnswer } from '../../ui/inputs.ts';
import { runSteps, type Step } from '../../ui/steps.ts';
import { profilePathIn, writeTraits } from './writeTraits.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/** With `{ strengths, folder? }`, each a name or `{ title, note? }`, the command asks nothing. */
export function registerNameStrengths({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.nameStrengths', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given = isGiven(argument, 'strengths') ? validArgument(readTraits(argument, 'strengths')) : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder ?? givenFolder(argument, folders));
    if (!folder) return;
    assertFileWritable(folder, profilePathIn(folder.index));
    const traits = given?.traits ?? (await ask(folder, today));
    if (traits.length > 0) await writeTraits({ writing, random }, folder, { list: 'strengths', traits });
  });
}

const title = (): string => vscode.l10n.t('Name strengths');

type Question = { readonly ask: string; readonly placeholder: string };

/** Shows a win, feedback or evidence from the files next to the question that it may help to answer. */
function questions(proofs: readonly Proof[]): readonly Question[] {
  const { l10n } = vscode;
  const withProof = (ask: string, kind: Proof['kind']): string => {
    const fact = proofs.find((proof) => proof.kind === kind);
    return fact ? `${ask} · ${l10n.t('From your files: {0}', shortened(fact.text))}` : ask;
  };
  return [
    {
      ask: withProof(l10n.t('When did work last feel easy for you but hard for others? What were you doing?'), 'win'),
      placeholder: l10n.t('Debugging an issue across five services'),
    },
    { ask: l10n.t('What do people ask for your help with?'), placeholder: l10n.t('Reviewing design documents') },
    {
      ask: withProof(l10n.t('What have people thanked you for, or said you are good at?'), 'feedback'),
      placeholder: l10n.t('Staying calm during incidents'),
    },
    {
      ask: withProof(l10n.t('What would you keep doing even if no one asked you to?'), 'evidence'),
      placeholder: l10n.t('Improving the test suite'),
    },
  ];
}

/** By the question's position. */
type Draft = Readonly<Record<'stories' | 'names', Readonly<Record<number, string>>>>;

/** Escape keeps the strengths named so far. */
async function ask(folder: GrowthFolder, today: IsoDate): Promise<readonly NewTrait[]> {
  const asked = questions(proofOf(folder.index, today));
  const steps = asked.flatMap((question, at) => [storyStep(question, at), nameStep(at)]);
  const { draft } = await runSteps<Draft>(title(), steps, { stories: {}, names: {} });
  return asked.flatMap((_, at): readonly NewTrait[] => {
    const [name = '', note = ''] = [draft.names[at], draft.stories[at]];
    return name === '' ? [] : [{ title: name, note: textOrNone(note) }];
  });
}

const storyStep = (question: Question, at: number): Step<Draft> => ({
  async ask(draft, progress) {
    const answer = await askText(progress, {
      prompt: optional(asPlainPrompt(question.ask)),
      placeholder: example(question.placeholder),
      value: draft.stories[at],
    });
    return withAnswer(answer, (text) => ({ ...draft, stories: { ...draft.stories, [at]: text } }));
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
    return withAnswer(answer, (text) => ({ ...draft, names: { ...draft.names, [at]: text } }));
  },
});
