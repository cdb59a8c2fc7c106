/** Cairn: Practice Story. Draws a question, times the answer, and repeats sooner what did not go well. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { plural, dayText, dueText, joined } from '../../../core/base/texts.ts';
import { textOrNone } from '../../../core/goals/answers.ts';
import { nameOf } from '../../../core/index/lookup.ts';
import {
  drawQuestion,
  readPractice,
  answerLength,
  practiceChanges,
  type StoryPractice,
} from '../../../core/career/stories/practice.ts';
import { practiceOrder, type ScheduledStory } from '../../../core/career/stories/schedule.ts';
import { givenText, isGiven, validArgument, UserError, type Disposable } from '../../commands/commands.ts';
import { assertFileWritable, assertTrusted } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder, givenFolder } from '../../goals/target.ts';
import type { Random } from '../../goals/random.ts';
import { askChoice, askWhile, timeText, optional, only, withAnswer } from '../../ui/inputs.ts';
import { textStep, runSteps, type Step } from '../../ui/steps.ts';
import { ownChanges } from '../../../core/index/sharedContent.ts';
import { showPlace } from '../../ui/place.ts';
import { interviewQuestions } from './questions.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/**
 * The command takes nothing, `{ story, folder? }`, or `{ story, went, seconds?, question?, note?, folder? }` to record
 * a practice that already took place.
 */
export function registerPractice({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.practise', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const named = givenText(argument, 'story');
    const folder = await chooseFolder(
      folders,
      title(),
      named === undefined ? undefined : (givenFolder(argument, folders) ?? givenText(argument, 'folder')),
    );
    if (!folder) return;
    const stories = practiceOrder(folder.index, today);
    if (stories.length === 0) throw noStories();
    const known = stories.find(({ story }) => story.id === named);
    if (named !== undefined && !known) throw new UserError(vscode.l10n.t('There is no story with the ID {0}.', named));
    const chosen = known ?? (await askStory(stories, today));
    if (!chosen) return;
    assertFileWritable(folder, chosen.story.path);
    const telling =
      named !== undefined && isGiven(argument, 'went')
        ? validArgument(readPractice(argument))
        : await tell(folder, chosen, random);
    if (telling) await writing.change(folder, ownChanges(chosen.story, practiceChanges(telling, today)));
  });
}

const title = (): string => vscode.l10n.t('Practice story');

const noStories = (): UserError =>
  new UserError(vscode.l10n.t('No stories yet. Create one from something you did.'), [
    { title: vscode.l10n.t('New Story'), run: () => vscode.commands.executeCommand('cairn.newStory') },
  ]);

async function askStory(stories: readonly ScheduledStory[], today: IsoDate): Promise<ScheduledStory | undefined> {
  const choices = stories.map((each) => ({
    label: each.story.entity.title,
    description: practiceStateText(each, today),
    value: each,
  }));
  const answer = await askChoice(only(title()), {
    placeholder: vscode.l10n.t('Which story do you want to practice? The most urgent comes first.'),
    choices,
  });
  return answer.go === 'next' ? answer.value : undefined;
}

export function practiceStateText({ schedule: { due, last, times } }: ScheduledStory, today: IsoDate): string {
  if (due === undefined) return vscode.l10n.t('never practiced');
  return joined(
    due <= today ? vscode.l10n.t('due for practice') : dueText(due, today),
    last && wentText(last.went),
    plural(vscode.l10n.t('{times, plural, one {practiced once} other {practiced # times}}'), { times }),
    last && dayText(last.date, today),
  );
}

function wentText(went: number): string {
  const { l10n } = vscode;
  return [l10n.t('went badly'), l10n.t('took effort'), l10n.t('went well'), l10n.t('was easy')][went - 1] ?? '';
}

type Draft = { readonly seconds: number; readonly went: number | undefined; readonly note: string };

async function tell(
  folder: GrowthFolder,
  { story }: ScheduledStory,
  random: Random,
): Promise<StoryPractice | undefined> {
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
    ? { went: draft.went, seconds: draft.seconds, question, note: textOrNone(draft.note) }
    : undefined;
}

const answerStep = (folder: GrowthFolder, path: string, question: string): Step<Draft> => ({
  async ask(draft, progress) {
    const choices = [
      { label: `$(check) ${vscode.l10n.t('I’m done')}`, value: 'done' as const },
      {
        label: `$(book) ${vscode.l10n.t('Read my notes first')}`,
        description: vscode.l10n.t('opens the story and ends this practice'),
        value: 'openNotes' as const,
      },
    ];
    const answer = await askWhile(progress, {
      placeholder: vscode.l10n.t('Answer out loud. Aim for two minutes.'),
      choices,
      title: (time) => `${time}  ·  ${question}`,
    });
    if (answer.go !== 'next') return answer;
    if (answer.value.value === 'done') return { go: 'next', value: { ...draft, seconds: answer.value.seconds } };
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
    return withAnswer(answer, (went) => ({ ...draft, went }));
  },
};

function lengthText(seconds: number): string {
  const { l10n } = vscode;
  switch (answerLength(seconds)) {
    case 'short':
      return l10n.t('{0} (short)', timeText(seconds));
    case 'good':
      return timeText(seconds);
    case 'long':
      return l10n.t('{0} (long)', timeText(seconds));
  }
}

const noteStep: Step<Draft> = textStep(
  'note',
  optional(vscode.l10n.t('What will you change next time?')),
  vscode.l10n.t('Start with the result'),
);
