/**
 * Cairn: Close Skill Gap. What the next role asks for and one is not at yet, each as a goal that is ready to be worked
 * on.
 */
import * as vscode from 'vscode';
import { gapsOf, goalFromGap, type Gap } from '../../../core/career/ladder/gaps.ts';
import { levelText } from '../assessments/levelWords.ts';
import type { Clock } from '../../workspace/clock.ts';
import type { Commands } from '../../commands/commands.ts';
import { ProblemForPerson } from '../../commands/problemForPerson.ts';
import type { Disposable } from '../../workspace/disposables.ts';
import { assertTrusted, assertWritable, type FileWriter } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthFolders } from '../../workspace/growthFolders.ts';
import { chooseFolder } from '../../goals/chooseFolder.ts';
import { createGoal } from '../../goals/createGoal.ts';
import type { Random } from '../../goals/random.ts';
import { askChoice, type Choice } from '../../ui/askChoice.ts';
import { only } from '../../ui/steps.ts';
import { joined } from '../../ui/goalWords.ts';
import { showPlace } from '../../ui/place.ts';

export type GapDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly random: Random;
};

/** The command takes `{ skill, folder? }` with the skill's id, and gives the id of the goal that it made. */
export function registerCloseGap({ commands, folders, writing, clock, random }: GapDeps): Disposable {
  return commands.register('cairn.closeGap', async (argument) => {
    assertTrusted();
    await folders.load();
    const [today, named] = [clock(), skillIn(argument)];
    const folder = await chooseFolder(folders, title(), named?.folder);
    if (!folder) return undefined;
    assertWritable(folder);
    const gaps = gapsOf(folder.index);
    const gap = named ? gaps.find(({ skill }) => skill === named.skill) : undefined;
    if (named && !gap)
      throw new ProblemForPerson(
        vscode.l10n.t('No gap for {0}: neither your profile nor your next role asks for a higher level.', named.skill),
      );
    if (gaps.length === 0) throw noGaps();
    const chosen = gap ?? (await askGap(gaps));
    if (!chosen || (!named && (await openOther(folder, chosen)))) return undefined;
    const goal = goalFromGap(chosen, {
      by: folder.index.find('profile', 'profile')?.entity.role?.by,
      today,
      words: { title: goalTitle, milestone, why },
    });
    return createGoal({ writing, random }, folder, goal);
  });
}

const title = (): string => vscode.l10n.t('Close skill gap');
const goalTitle = ({ title: skill, wanted }: Gap): string => vscode.l10n.t('Reach level {0} in {1}', wanted, skill);
const milestone = (level: number): string =>
  vscode.l10n.t('Level {0}: {1}', level, levelText('skills', level).toLowerCase());
const why = ({ by, wanted }: Gap): string | undefined =>
  by && vscode.l10n.t('{0} requires level {1}.', by.title ?? by.id, wanted);

function skillIn(argument: unknown): { readonly skill: string; readonly folder: string | undefined } | undefined {
  if (typeof argument !== 'object' || argument === null || !('skill' in argument) || typeof argument.skill !== 'string')
    return undefined;
  return {
    skill: argument.skill,
    folder: 'folder' in argument && typeof argument.folder === 'string' ? argument.folder : undefined,
  };
}

const noGaps = (): ProblemForPerson =>
  new ProblemForPerson(
    vscode.l10n.t(
      'There is no gap: no skill of the profile says where you want to be beyond where you are, and no rung of the ladder is your next role.',
    ),
    [
      { title: vscode.l10n.t('Assess Yourself'), run: () => vscode.commands.executeCommand('cairn.assess', undefined) },
      { title: vscode.l10n.t('Import Ladder'), run: () => vscode.commands.executeCommand('cairn.importLadder') },
    ],
  );

async function askGap(gaps: readonly Gap[]): Promise<Gap | undefined> {
  const { l10n } = vscode;
  const choices = gaps.map((gap): Choice<Gap> => {
    const [next] = gap.way;
    const served =
      gap.goals.length === 0
        ? undefined
        : gap.goals.length === 1
          ? l10n.t('1 goal serves it')
          : l10n.t('{0} goals serve it', gap.goals.length);
    const asks = gap.by && l10n.t('required by {0}', gap.by.title ?? gap.by.id);
    return {
      label: gap.title,
      description: joined(`${gap.now ?? '?'} → ${gap.wanted}`, asks, served),
      ...(next?.text !== undefined && { detail: l10n.t('Next: {0}', next.text) }),
      value: gap,
    };
  });
  const answer = await askChoice(only(title()), {
    placeholder: l10n.t('Which skill gap do you want to close?'),
    choices,
  });
  return answer.go === 'next' ? answer.value : undefined;
}

/** Where goals serve the skill already, one of them may be what was looked for. */
async function openOther(folder: GrowthFolder, { goals }: Gap): Promise<boolean> {
  const present = goals.flatMap((id) => folder.index.goal(id) ?? []);
  if (present.length === 0) return false;
  const choices = [
    { label: vscode.l10n.t('New goal'), iconPath: new vscode.ThemeIcon('add'), value: undefined },
    ...present.map((goal) => ({
      label: goal.entity.title,
      description: vscode.l10n.t('open'),
      iconPath: new vscode.ThemeIcon('target'),
      value: goal,
    })),
  ];
  const answer = await askChoice<(typeof present)[number] | undefined>(only(title()), {
    placeholder: vscode.l10n.t('You already have goals for this skill. Open one, or create a new goal.'),
    choices,
  });
  if (answer.go === 'next' && answer.value === undefined) return false;
  if (answer.go === 'next' && answer.value) await showPlace({ folder, path: answer.value.path, value: ['title'] });
  return true;
}
