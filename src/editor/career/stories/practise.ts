/** Cairn: Practise Story. Draws a question, times the answer, and comes back sooner to what did not go well. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { nameOf } from '../../../core/index/lookup.ts';
import {
  drawQuestion,
  readTelling,
  spokenLength,
  tellingChanges,
  type Telling,
} from '../../../core/career/stories/practise.ts';
import { practiceOrder, type ScheduledStory } from '../../../core/career/stories/schedule.ts';
import type { Clock } from '../../workspace/clock.ts';
import { givenText, isGiven } from '../../commands/argument.ts';
import type { Commands } from '../../commands/commands.ts';
import { ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { assertFileWritable, assertTrusted, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder } from '../../goals/chooseFolder.ts';
import type { Random } from '../../goals/random.ts';
import { askChoice } from '../../ui/askChoice.ts';
import { askText } from '../../ui/askText.ts';
import { askWhile, timeText } from '../../ui/askWhile.ts';
import { example, optional } from '../../ui/promptText.ts';
import { only, runSteps, type Step } from '../../ui/steps.ts';
import { dayText, dueText } from '../../ui/dates.ts';
import { joined } from '../../ui/goalWords.ts';
import { showPlace } from '../../ui/place.ts';
import { interviewQuestions } from './questions.ts';

export type PractiseDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly random: Random;
};

/**
 * The command takes nothing, `{ story, folder? }`, or `{ story, went, seconds?, question?, note?, folder? }` for a
 * telling that has been.
 */
export function registerPractise({ commands, folders, writing, clock, random }: PractiseDeps): Disposable {
  return commands.register('cairn.practise', async (argument) => {
    assertTrusted();
    await folders.load();
    const today = clock();
    const named = givenText(argument, 'story');
    const folder = await chooseFolder(
      folders,
      title(),
      named === undefined ? undefined : givenText(argument, 'folder'),
    );
    if (!folder) return;
    const stories = practiceOrder(folder.index, today);
    if (stories.length === 0) throw noStories();
    const known = stories.find(({ story }) => story.id === named);
    if (named !== undefined && !known)
      throw new ProblemForPerson(vscode.l10n.t('There is no story with the id {0}.', named));
    const chosen = known ?? (await askStory(stories, today));
    if (!chosen) return;
    assertFileWritable(folder, chosen.story.path);
    const telling =
      named !== undefined && isGiven(argument, 'went') ? read(argument) : await tell(folder, chosen, random);
    if (telling) await writing.change(folder, chosen.story.path, tellingChanges(telling, today));
  });
}

const title = (): string => vscode.l10n.t('Practice story');

function read(argument: object): Telling {
  const result = readTelling(argument);
  if (!result.ok)
    throw new ProblemForPerson(vscode.l10n.t('What was given to this command is not right: {0}', result.detail));
  return result.value;
}

const noStories = (): ProblemForPerson =>
  new ProblemForPerson(vscode.l10n.t('No stories yet. Create one from something you did.'), [
    { title: vscode.l10n.t('New Story'), run: () => vscode.commands.executeCommand('cairn.newStory') },
  ]);

/** What wants practice most is what Enter takes. */
async function askStory(stories: readonly ScheduledStory[], today: IsoDate): Promise<ScheduledStory | undefined> {
  const choices = stories.map((each) => ({
    label: each.story.entity.title,
    description: standingText(each, today),
    value: each,
  }));
  const answer = await askChoice(only(title()), {
    placeholder: vscode.l10n.t('Which story do you want to practice? The most urgent comes first.'),
    choices,
  });
  return answer.go === 'next' ? answer.value : undefined;
}

export function standingText({ schedule: { due, last, times } }: ScheduledStory, today: IsoDate): string {
  if (due === undefined) return vscode.l10n.t('never practiced');
  return joined(
    due <= today ? vscode.l10n.t('due for practice') : dueText(due, today),
    last && wentText(last.went),
    times === 1 ? vscode.l10n.t('told once') : vscode.l10n.t('told {0} times', times),
    last && dayText(last.date, today),
  );
}

export function wentText(went: number): string {
  const { l10n } = vscode;
  return [l10n.t('went badly'), l10n.t('took effort'), l10n.t('went well'), l10n.t('was easy')][went - 1] ?? '';
}

type Draft = { readonly seconds: number; readonly went: number | undefined; readonly note: string };

async function tell(folder: GrowthFolder, { story }: ScheduledStory, random: Random): Promise<Telling | undefined> {
  const { skills, practice } = story.entity;
  const words = skills.flatMap((id) => [id, nameOf(folder.index, { target: 'skill', id: id })]);
  const question = drawQuestion(
    interviewQuestions(),
    { skills: words, asked: practice.slice(-8).flatMap((past) => past.question ?? []) },
    random,
  )?.ask;
  const steps = [answerStep(folder, story.path, question ?? story.entity.title), wentStep, noteStep];
  const { finished, draft } = await runSteps<Draft>(title(), steps, { seconds: 0, went: undefined, note: '' });
  return finished && draft.went !== undefined
    ? { went: draft.went, seconds: draft.seconds, question, note: draft.note === '' ? undefined : draft.note }
    : undefined;
}

const answerStep = (folder: GrowthFolder, path: string, question: string): Step<Draft> => ({
  async ask(draft, progress) {
    const choices = [
      { label: `$(check) ${vscode.l10n.t('I’m done')}`, value: 'told' as const },
      {
        label: `$(book) ${vscode.l10n.t('Read my notes first')}`,
        description: vscode.l10n.t('opens the story and ends this practice'),
        value: 'look' as const,
      },
    ];
    const answer = await askWhile(progress, {
      placeholder: vscode.l10n.t('Answer out loud. Aim for two minutes.'),
      choices,
      title: (time) => `${time}  ·  ${question}`,
    });
    if (answer.go !== 'next') return answer;
    if (answer.value.value === 'told') return { go: 'next', value: { ...draft, seconds: answer.value.seconds } };
    await showPlace({ folder, path, value: ['action'] });
    return { go: 'cancel' };
  },
});

const wentStep: Step<Draft> = {
  async ask(draft, progress) {
    const { l10n } = vscode;
    const choices = [
      { label: l10n.t('Badly'), description: l10n.t('again tomorrow'), value: 1 },
      { label: l10n.t('With effort'), description: l10n.t('again soon'), value: 2 },
      { label: l10n.t('Well'), value: 3 },
      { label: l10n.t('Easily'), description: l10n.t('again later'), value: 4 },
    ];
    const answer = await askChoice(progress, {
      placeholder: l10n.t('{0}. How did it go?', lengthText(draft.seconds)),
      choices,
      active: choices.find(({ value }) => value === (draft.went ?? 3)),
    });
    return answer.go === 'next' ? { go: 'next', value: { ...draft, went: answer.value } } : answer;
  },
};

function lengthText(seconds: number): string {
  const { l10n } = vscode;
  switch (spokenLength(seconds)) {
    case 'short':
      return l10n.t('{0} (short)', timeText(seconds));
    case 'good':
      return timeText(seconds);
    case 'long':
      return l10n.t('{0} (long)', timeText(seconds));
  }
}

const noteStep: Step<Draft> = {
  async ask(draft, progress) {
    const answer = await askText(progress, {
      prompt: optional(vscode.l10n.t('What will you change next time?')),
      placeholder: example(vscode.l10n.t('Start with the result')),
      value: draft.note,
    });
    return answer.go === 'next' ? { go: 'next', value: { ...draft, note: answer.value } } : answer;
  },
};
