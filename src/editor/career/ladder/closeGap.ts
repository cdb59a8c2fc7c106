/** Cairn: Close Skill Gap. Turns a gap between your level and the next role into a goal with milestones. */
import * as vscode from 'vscode';
import { plural, joined } from '../../../core/base/texts.ts';
import type { IsoDate } from '../../../core/base/calendar.ts';
import type { NewGoal } from '../../../core/goals/newGoal.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import { skillGaps, goalFromGap, type SkillGap } from '../../../core/career/ladder/gaps.ts';
import { assessmentLevelText } from '../../../core/career/assessments/items.ts';
import { givenText, UserError, type Disposable } from '../../commands/commands.ts';
import { assertTrusted, assertWritable } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder } from '../../goals/target.ts';
import { createGoal } from '../../goals/createGoal.ts';
import { askChoice, type Choice, only } from '../../ui/inputs.ts';
import { showPlace } from '../../ui/place.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/**
 * The command takes `{ skill, folder? }` with the skill's ID.
 * @returns of the command: the ID of the new goal
 */
export function registerCloseGap({ commands, folders, writing, clock, random }: CommandDeps): Disposable {
  return commands.register('cairn.closeGap', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const named = givenText(argument, 'skill');
    const folder = await chooseFolder(
      folders,
      title(),
      named === undefined ? undefined : givenText(argument, 'folder'),
    );
    if (!folder) return undefined;
    assertWritable(folder);
    const gaps = skillGaps(folder.index);
    const gap = gaps.find(({ skill }) => skill === named);
    if (named !== undefined && !gap)
      throw new UserError(
        vscode.l10n.t('No gap for {0}: neither your profile nor your next role asks for a higher level.', named),
      );
    if (gaps.length === 0) throw noGaps();
    const chosen = gap ?? (await askGap(gaps));
    if (!chosen || (named === undefined && (await openOther(folder, chosen)))) return undefined;
    return createGoal({ writing, random }, folder, {
      command: title(),
      title: goalTitle(chosen),
      goalIn: (view) => goalIn(view, chosen.skill, today),
    });
  });
}

const title = (): string => vscode.l10n.t('Close skill gap');
/** Undefined when the view has no such gap. */
function goalIn(view: GrowthIndex, skill: string, today: IsoDate): NewGoal | undefined {
  const gap = skillGaps(view).find((each) => each.skill === skill);
  const by = view.find('profile', 'profile')?.entity.role?.by;
  return gap && goalFromGap(gap, { by, today, words: { title: goalTitle, milestone, why } });
}

const goalTitle = ({ title: skill, wanted }: SkillGap): string =>
  vscode.l10n.t('Reach level {0} in {1}', wanted, skill);
const milestone = (level: number): string =>
  vscode.l10n.t('Level {0}: {1}', level, assessmentLevelText('skills', level).toLowerCase());
const why = ({ by, wanted }: SkillGap): string | undefined =>
  by && vscode.l10n.t('{0} requires level {1}.', by.title ?? by.id, wanted);

const noGaps = (): UserError =>
  new UserError(
    vscode.l10n.t('No skill gaps. Set “wanted” levels in your profile, or a next role from your career ladder.'),
    [
      { title: vscode.l10n.t('Assess Yourself'), run: () => vscode.commands.executeCommand('cairn.assess', undefined) },
      { title: vscode.l10n.t('Import Career Ladder'), run: () => vscode.commands.executeCommand('cairn.importLadder') },
    ],
  );

async function askGap(gaps: readonly SkillGap[]): Promise<SkillGap | undefined> {
  const { l10n } = vscode;
  const choices = gaps.map((gap): Choice<SkillGap> => {
    const [next] = gap.steps;
    const count = gap.goals.length;
    const goals = count === 0 ? undefined : plural(l10n.t('{count, plural, one {# goal} other {# goals}}'), { count });
    const requiredBy = gap.by && l10n.t('required by {0}', gap.by.title ?? gap.by.id);
    return {
      label: gap.title,
      description: joined(`${gap.now ?? '?'} → ${gap.wanted}`, requiredBy, goals),
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

/**
 * Offers the goals that already work on the skill.
 * @returns false when the person wants a new goal
 */
async function openOther(folder: GrowthFolder, { goals }: SkillGap): Promise<boolean> {
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
