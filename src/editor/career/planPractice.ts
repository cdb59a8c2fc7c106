/** Cairn: Plan Practice. Creates a goal for the deliberate practice of one skill. */
import * as vscode from 'vscode';
import { addDays, type IsoDate } from '../../core/base/calendar.ts';
import { plural, fullDayText } from '../../core/base/texts.ts';
import { typedList } from '../../core/base/typedList.ts';
import { skillGaps } from '../../core/career/ladder/gaps.ts';
import { peopleStanding } from '../../core/people/people.ts';
import {
  goalFromPractice,
  readPracticePlan,
  usualTimes,
  usualWeeks,
  type PracticePlan,
} from '../../core/career/practicePlan.ts';
import type { NewGoal } from '../../core/goals/newGoal.ts';
import type { GrowthIndex } from '../../core/index/growthIndex.ts';
import { nameOf } from '../../core/index/lookup.ts';
import { isGiven, validArgument, UserError, type Disposable } from '../commands/commands.ts';
import { assertTrusted, assertWritable } from '../workspace/fileWriter.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import { chooseFolder } from '../goals/target.ts';
import { createGoal } from '../goals/createGoal.ts';
import { askChoice, type Choice, askDate, withAnswer } from '../ui/inputs.ts';
import { answerStep, textStep, runSteps, type Step } from '../ui/steps.ts';
import { personItem } from '../ui/icons.ts';
import type { CommandDeps } from '../ui/commandDeps.ts';

/**
 * The command takes `{ skill, what, times?, feedback?, until?, folder? }`; `what` may be a list of steps.
 * @returns of the command: the ID of the goal
 */
export function registerPlanPractice({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.planPractice', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given = isGiven(argument, 'skill', 'what') ? validArgument(readPracticePlan(argument, today)) : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder);
    if (!folder) return undefined;
    assertWritable(folder);
    const plan = given ?? (await ask(folder, today));
    if (!plan) return undefined;
    assertKnown(folder, plan);
    const goalIn = (view: GrowthIndex): NewGoal =>
      goalFromPractice(plan, nameOf(view, { target: 'skill', id: plan.skill }), today);
    return createGoal({ writing, random }, folder, {
      command: title(),
      title: goalIn(folder.index).title,
      goalIn,
    });
  });
}

const title = (): string => vscode.l10n.t('Plan practice');

function assertKnown({ index }: GrowthFolder, { skill, feedback }: PracticePlan): void {
  if (!index.has('skill', skill))
    throw new UserError(vscode.l10n.t('There is no skill with the ID {0} in your profile or career ladder.', skill));
  const stranger = feedback.find((id) => !index.has('person', id));
  if (stranger !== undefined) throw new UserError(vscode.l10n.t('There is no person with the ID {0}.', stranger));
}

type Draft = {
  readonly skill: string | undefined;
  readonly what: string;
  readonly times: number;
  readonly feedback: string | undefined;
  readonly until: IsoDate;
};

async function ask(folder: GrowthFolder, today: IsoDate): Promise<PracticePlan | undefined> {
  const { finished, draft } = await runSteps<Draft>(
    title(),
    [skillStep(folder), whatStep, timesStep, feedbackStep(folder, today), untilStep(today)],
    {
      skill: undefined,
      what: '',
      times: usualTimes,
      feedback: undefined,
      until: addDays(today, 7 * usualWeeks),
    },
  );
  const [first, ...others] = typedList(draft.what);
  if (!finished || draft.skill === undefined || first === undefined) return undefined;
  return {
    skill: draft.skill,
    what: [first, ...others],
    times: draft.times,
    feedback: draft.feedback === undefined ? [] : [draft.feedback],
    until: draft.until,
  };
}

/** Skill gaps first. */
function skillStep({ index }: GrowthFolder): Step<Draft> {
  const gaps = skillGaps(index);
  const ladder = index.find('ladder', 'ladder')?.entity.skills ?? [];
  const ids = [
    ...new Set([
      ...gaps.map(({ skill }) => skill),
      ...(index.find('profile', 'profile')?.entity.skills ?? []).map(({ id }) => id),
      ...ladder.map(({ id }) => id),
    ]),
  ];
  if (ids.length === 0)
    throw new UserError(vscode.l10n.t('No skills yet. Add skills to profile.yaml, or import a career ladder.'), [
      { title: vscode.l10n.t('Import Career Ladder'), run: () => vscode.commands.executeCommand('cairn.importLadder') },
    ]);
  const choices = ids.map((id): Choice<string> => {
    const gap = gaps.find(({ skill }) => skill === id);
    const next = gap?.steps[0]?.text;
    return {
      label: nameOf(index, { target: 'skill', id: id }),
      ...(gap && { description: `${gap.now ?? '?'} → ${gap.wanted}` }),
      ...(next !== undefined && { detail: vscode.l10n.t('Next: {0}', next) }),
      value: id,
    };
  });
  return answerStep<Draft, 'skill'>('skill', (draft, progress) =>
    askChoice<string | undefined>(progress, {
      placeholder: vscode.l10n.t('Which skill do you want to practice?'),
      choices,
      active: choices.find(({ value }) => value === draft.skill),
    }),
  );
}

const whatStep: Step<Draft> = textStep(
  'what',
  vscode.l10n.t('What will you practice, just beyond your current level? Separate harder steps with semicolons.'),
  vscode.l10n.t('Speak up in the first ten minutes of a meeting'),
  { check: (text) => (typedList(text).length === 0 ? vscode.l10n.t('Enter what you will practice.') : undefined) },
);

const timesStep = answerStep<Draft, 'times'>(
  'times',
  (draft, progress) => {
    const choices = [1, 2, 3, 5, 7].map((times) => ({
      label:
        times === 7
          ? vscode.l10n.t('Every day')
          : plural(vscode.l10n.t('{times, plural, one {Once a week} other {# times a week}}'), { times }),
      value: times,
    }));
    return askChoice(progress, {
      placeholder: vscode.l10n.t('How often? Short, frequent practice works best.'),
      choices,
      active: choices.find(({ value }) => value === draft.times),
    });
  },
  ({ what }) => typedList(what).length === 1,
);

const feedbackStep = (folder: GrowthFolder, today: IsoDate): Step<Draft> =>
  answerStep<Draft, 'feedback'>('feedback', (draft, progress) => {
    const choices: Choice<string | undefined>[] = [
      ...peopleStanding(folder.index, today).map((standing) => ({
        ...personItem(standing, today),
        value: standing.person.id,
      })),
      { label: vscode.l10n.t('No one yet'), iconPath: new vscode.ThemeIcon('debug-step-over'), value: undefined },
    ];
    return askChoice(progress, {
      placeholder: vscode.l10n.t('Who will give you feedback?'),
      choices,
      active: choices.find(({ value }) => value === draft.feedback),
    });
  });

const untilStep = (today: IsoDate): Step<Draft> => ({
  async ask(draft, progress) {
    const choices = [4, usualWeeks, 12].map((weeks): Choice<IsoDate | undefined> => ({
      label: vscode.l10n.t('For {0} weeks', weeks),
      description: fullDayText(addDays(today, 7 * weeks)),
      value: addDays(today, 7 * weeks),
    }));
    const answer = await askDate(progress, {
      placeholder: vscode.l10n.t('Until when? Choose or type a date.'),
      choices,
      active: choices.find(({ value }) => value === draft.until),
      today,
      check: (date) => (date <= today ? vscode.l10n.t('Enter a date in the future.') : undefined),
    });
    return withAnswer(answer, (until) => ({ ...draft, until: until ?? draft.until }));
  },
});
