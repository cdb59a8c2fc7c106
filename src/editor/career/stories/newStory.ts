/** Cairn: New Story. An interview story in four parts: situation, task, action, result. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import { textOrNone } from '../../../core/goals/answers.ts';
import { materialFor, type Material } from '../../../core/career/stories/material.ts';
import { newStoryText, readNewStory, type GivenStory, type NewStory } from '../../../core/career/stories/newStory.ts';
import { nameOf } from '../../../core/index/lookup.ts';
import { storyGaps, type StoryGap } from '../../../core/career/stories/practice.ts';
import { isGiven, validArgument, UserError, type Disposable } from '../../commands/commands.ts';
import { createEntity } from '../../ui/createEntity.ts';
import { assertTrusted, assertWritable } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder } from '../../goals/target.ts';
import { askChoice, type Choice, askSeveral, askText, example, optional, withAnswer } from '../../ui/inputs.ts';
import { answerStep, runSteps, type Step } from '../../ui/steps.ts';
import { dayText, joined } from '../../../core/base/texts.ts';
import { icon } from '../../ui/icons.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/**
 * The command takes `{ title, situation?, task?, action?, result?, skills?, goals?, evidence?, private?, folder? }`.
 * @returns of the command: the ID of the story
 */
export function registerNewStory({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.newStory', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given = isGiven(argument, 'title') ? validArgument(readNewStory(argument)) : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder);
    if (!folder) return undefined;
    assertWritable(folder);
    assertKnown(folder, given);
    const wanted = given ?? (await ask(folder, today));
    if (!wanted) return undefined;
    return createEntity({ writing, random }, folder, {
      command: title(),
      kind: 'story',
      title: wanted.story.title,
      text: () => newStoryText(wanted.story),
      private: wanted.private,
    });
  });
}

const title = (): string => vscode.l10n.t('New story');

function assertKnown({ index }: GrowthFolder, given: GivenStory | undefined): void {
  const goals = (given?.story.goals ?? []).filter((id) => !index.has('goal', id));
  const skills = (given?.story.skills ?? []).filter((id) => !index.has('skill', id));
  const [unknown] = [...goals, ...skills];
  if (unknown !== undefined) throw new UserError(vscode.l10n.t('There is no goal or skill with the ID {0}.', unknown));
}

type Part = 'title' | 'situation' | 'task' | 'action' | 'result';
type Draft = {
  readonly from: Material | undefined;
  readonly texts: Readonly<Record<Part, string>>;
  readonly skills: readonly string[] | undefined;
};

const emptyDraft: Draft = {
  from: undefined,
  texts: { title: '', situation: '', task: '', action: '', result: '' },
  skills: undefined,
};

async function ask(folder: GrowthFolder, today: IsoDate): Promise<Omit<GivenStory, 'folder'> | undefined> {
  const { l10n } = vscode;
  const material = materialFor(folder.index, today);
  const steps: readonly Step<Draft>[] = [
    ...(material.length > 0 ? [materialStep(material, today)] : []),
    partStep(
      'title',
      l10n.t('What is the title of the story?'),
      l10n.t('Faster deployments'),
      ({ from }) => from?.text ?? '',
    ),
    partStep(
      'situation',
      optional(l10n.t('Situation: what was the context, and what was at stake?')),
      l10n.t('Deployments took 40 minutes and often failed'),
      ({ from }) => from?.situation ?? '',
    ),
    partStep(
      'task',
      optional(l10n.t('Task: what were you responsible for?')),
      l10n.t('Get deployments below 10 minutes'),
    ),
    partStep(
      'action',
      optional(l10n.t('Action: what did you do? Write “I”, not “we”.')),
      l10n.t('I split the test suite and cached the builds'),
    ),
    partStep(
      'result',
      optional(l10n.t('Result: what was the outcome? Use numbers if you can.')),
      l10n.t('From 40 to 5 minutes in six weeks'),
    ),
    ...skillSteps(folder),
  ];
  const { finished, draft } = await runSteps<Draft>(title(), steps, emptyDraft);
  return finished ? { story: storyOf(draft), private: draft.from?.private === true } : undefined;
}

function storyOf({ from, texts, skills }: Draft): NewStory {
  return {
    title: texts.title,
    situation: textOrNone(texts.situation),
    task: textOrNone(texts.task),
    action: textOrNone(texts.action),
    result: textOrNone(texts.result),
    skills: skills ?? from?.skills ?? [],
    goals: from?.goals ?? [],
    evidence: from?.evidence === undefined ? [] : [from.evidence],
  };
}

const materialStep = (material: readonly Material[], today: IsoDate): Step<Draft> => ({
  async ask(draft, progress) {
    const choices: Choice<Material | undefined>[] = [
      { label: vscode.l10n.t('Start from scratch'), iconPath: icon('edit'), value: undefined },
      ...material.map((each) => ({
        label: each.text,
        description: joined(
          kindText(each.kind),
          each.date === undefined ? undefined : dayText(each.date, today),
          each.private ? vscode.l10n.t('private') : undefined,
        ),
        iconPath: icon(icons[each.kind]),
        value: each,
      })),
    ];
    const answer = await askChoice(progress, {
      placeholder: vscode.l10n.t('What is the story about? None of these has a story yet.'),
      choices,
      active: choices.find(({ value }) => value !== undefined && value === (draft.from ?? material[0])),
    });
    // What was typed about private material may quote it.
    return withAnswer(answer, (from) =>
      draft.from?.private === true && from !== draft.from ? { ...emptyDraft, from } : { ...draft, from },
    );
  },
});

const icons: Readonly<Record<Material['kind'], string>> = {
  evidence: 'file',
  goal: 'target',
  win: 'star',
  feedback: 'comment',
};

function kindText(kind: Material['kind']): string {
  const { l10n } = vscode;
  switch (kind) {
    case 'evidence':
      return l10n.t('evidence');
    case 'goal':
      return l10n.t('completed goal');
    case 'win':
      return l10n.t('win');
    case 'feedback':
      return l10n.t('feedback');
  }
}

const partStep = (
  part: Part,
  prompt: string,
  placeholder: string,
  before: (draft: Draft) => string = () => '',
): Step<Draft> => ({
  async ask(draft, progress) {
    const answer = await askText(progress, {
      prompt,
      placeholder: example(placeholder),
      value: draft.texts[part] || before(draft),
      cursor: 'behind',
      check: (text) =>
        part === 'title' && text === '' ? vscode.l10n.t('Enter a title. You can add the rest later.') : undefined,
      hint: (text) => hintText(storyGaps({ [part]: text })),
    });
    return withAnswer(answer, (text) => ({ ...draft, texts: { ...draft.texts, [part]: text } }));
  },
});

/** About the typed part alone, not about the parts that come later. */
function hintText(lacks: readonly StoryGap[]): string | undefined {
  if (lacks.includes('own-part')) return vscode.l10n.t('What did you do yourself? Interviewers listen for “I”.');
  if (lacks.includes('number')) return vscode.l10n.t('Add a number: how much, how many, or how long?');
  return undefined;
}

function skillSteps({ index }: GrowthFolder): readonly Step<Draft>[] {
  const profile = index.find('profile', 'profile')?.entity.skills ?? [];
  const ladder = index.find('ladder', 'ladder')?.entity.skills ?? [];
  const ids = [...new Set([...profile, ...ladder].map(({ id }) => id))];
  if (ids.length === 0) return [];
  return [
    answerStep<Draft, 'skills'>('skills', ({ skills, from }, progress) =>
      askSeveral(progress, {
        placeholder: vscode.l10n.t('Which skills does it demonstrate?'),
        choices: ids.map((id) => ({ label: nameOf(index, { target: 'skill', id }), value: id })),
        picked: (id) => (skills ?? from?.skills ?? []).includes(id),
      }),
    ),
  ];
}
