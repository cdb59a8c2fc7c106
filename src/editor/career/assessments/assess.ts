/** Cairn: Assess Yourself. Asks for the level of each item, starting with the items of the last assessment. */
import * as vscode from 'vscode';
import type { IsoDate } from '../../../core/base/calendar.ts';
import {
  assessmentsOf,
  itemsToRate,
  type AssessmentKind,
  type RatedItem,
  itemTitle,
  kindQuestion,
  kindText,
  assessmentLevelText,
} from '../../../core/career/assessments/items.ts';
import {
  assessmentChanges,
  assessmentText,
  profileChanges,
  readNewAssessment,
  type NewAssessment,
  type Rating,
} from '../../../core/career/assessments/newAssessment.ts';
import { plural, dayText, joined, numberText } from '../../../core/base/texts.ts';
import { plannedOn } from '../../../core/index/plannedChanges.ts';
import { assessmentKinds, ratedTargets } from '../../../core/model/assessment.ts';
import { isPrivatePath, pathOf } from '../../../core/model/kinds.ts';
import { highestLevel } from '../../../core/model/ladder.ts';
import { isDescription, validArgument, UserError, type Disposable } from '../../commands/commands.ts';
import { assertTrusted, assertWritable } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { chooseFolder, givenFolder } from '../../goals/target.ts';
import { askChoice, only, withAnswer } from '../../ui/inputs.ts';
import { runSteps, type Step } from '../../ui/steps.ts';
import type { GrowthIndex } from '../../../core/index/growthIndex.ts';
import { ownChanges } from '../../../core/index/sharedContent.ts';
import { askToShare } from '../../ui/askToShare.ts';
import { showPlace } from '../../ui/place.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';

/**
 * The command takes `{ kind, with?, items?, folder? }`, with items as ratings by ID.
 * @returns of the command: the path of the file
 */
export function registerAssess({ commands, folders, writing, clock }: CommandDeps): Disposable {
  return commands.register('cairn.assess', async (argument) => {
    const today = clock();
    assertTrusted();
    await folders.load();
    const given = isDescription(argument) ? validArgument(readNewAssessment(argument)) : undefined;
    const folder = await chooseFolder(folders, title(), given?.folder ?? givenFolder(argument, folders));
    if (!folder) return undefined;
    assertWritable(folder);
    if (given?.kind === 'skills') assertLevels(folder, given.items ?? []);
    const kind = given?.kind ?? (await askKind(folder, today));
    if (kind === undefined) return undefined;
    const items = given?.items ?? (await askItems(folder, kind, today));
    if (!items || items.length === 0) return undefined;
    const path = await writeAssessment({ writing }, folder, { kind, with: given?.with, items }, today);
    if (path === undefined) return undefined;
    await vscode.window.showTextDocument(folder.uriOf(path), { preview: false });
    return path;
  });
}

const title = (): string => vscode.l10n.t('Assess yourself');

/** @throws UserError for a level that neither Dreyfus nor the career ladder has */
function assertLevels({ index }: GrowthFolder, items: readonly Rating[]): void {
  const ladder = index.find('ladder', 'ladder')?.entity;
  for (const { id, rating } of items) {
    const highest = highestLevel(ladder ? [ladder] : [], id);
    if (rating > highest)
      throw new UserError(vscode.l10n.t('{0} is rated {1}. Its highest level is {2}.', id, rating, highest));
  }
}

/**
 * Writes today's assessment. A skills assessment also updates the current levels in the profile, unless the person
 * keeps the assessment private and the profile is shared.
 * @returns the path of the file; undefined when the person cancels
 */
export async function writeAssessment(
  { writing }: Pick<CommandDeps, 'writing'>,
  folder: GrowthFolder,
  assessment: NewAssessment,
  today: IsoDate,
): Promise<string | undefined> {
  const { kind, items } = assessment;
  const { index } = folder;
  const present = assessmentsOf(index, kind, today).find(
    ({ entity, path }) => entity.date === today && index.isShared(path),
  );
  const path = present?.path ?? pathOf('assessment', `${today}-${kind}`);
  const file = await askToShare(folder, {
    title: title(),
    path,
    privatePath: pathOf('assessment', `${today}-${kind}`, { private: true }),
    build(view, at) {
      const entry = assessmentsOf(view, kind, today).find((each) => each.path === at);
      const known = itemsKnownTo(view, folder, assessment, today);
      return {
        changes: entry ? plannedOn(entry.entity, assessmentChanges(entry.entity, known)) : undefined,
        text: assessmentText({ ...assessment, items: known }, today),
      };
    },
  });
  if (!file) return undefined;
  await writing.changeOrCreate(folder, file);
  const profile = kind === 'skills' ? index.find('profile', 'profile') : undefined;
  if (!profile || (isPrivatePath(file.path) && !profile.private)) return file.path;
  const levels = profile.private ? items : itemsKnownTo(index.shared, folder, assessment, today);
  const changes = profileChanges(profile.entity, levels);
  if (changes.length > 0) await writing.change(folder, ownChanges(profile, changes));
  return file.path;
}

/** Without the items that come from files which the view does not have. */
function itemsKnownTo(
  view: GrowthIndex,
  { index }: GrowthFolder,
  { kind, items }: NewAssessment,
  today: IsoDate,
): readonly Rating[] {
  const target = ratedTargets[kind];
  const knownTo = (from: GrowthIndex): ((id: string) => boolean) => {
    const ids = new Set(itemsToRate(from, kind, today).map((item) => item.id));
    return (id) => ids.has(id) || (target !== undefined && from.has(target, id));
  };
  const [isKnown, isInFiles] = [knownTo(view), knownTo(index)];
  return items.filter(({ id }) => isKnown(id) || !isInFiles(id));
}

async function askKind({ index }: GrowthFolder, today: IsoDate): Promise<AssessmentKind | undefined> {
  const choices = assessmentKinds.map((kind) => {
    const last = assessmentsOf(index, kind, today).at(-1)?.entity.date;
    const items = itemsToRate(index, kind, today).length;
    return {
      label: kindText(kind),
      description: joined(
        plural(vscode.l10n.t('{count, plural, one {# item} other {# items}}'), { count: items }),
        last === undefined
          ? vscode.l10n.t('not yet assessed')
          : vscode.l10n.t('last assessed {0}', dayText(last, today)),
      ),
      value: kind,
    };
  });
  const answer = await askChoice(only(title()), {
    placeholder: vscode.l10n.t('What do you want to assess?'),
    choices,
  });
  return answer.go === 'next' ? answer.value : undefined;
}

/** @throws UserError when there is nothing to rate */
export async function askItems(
  folder: GrowthFolder,
  kind: AssessmentKind,
  today: IsoDate,
): Promise<readonly Rating[] | undefined> {
  const items = itemsToRate(folder.index, kind, today);
  if (items.length === 0) {
    const profile = folder.index.find('profile', 'profile');
    const ways = profile
      ? [{ title: vscode.l10n.t('Open Profile'), run: () => showPlace({ folder, path: profile.path, value: [] }) }]
      : [];
    throw new UserError(
      vscode.l10n.t('Nothing to assess yet. Add skills, strengths, or values to profile.yaml first.'),
      ways,
    );
  }
  const { finished, draft } = await runSteps(
    vscode.l10n.t('Assess yourself: {0}', kindText(kind)),
    items.map((item) => itemStep(kind, item)),
    new Map<string, number>(),
  );
  return finished
    ? items.flatMap(({ id }) => {
        const rating = draft.get(id);
        return rating === undefined ? [] : [{ id, rating }];
      })
    : undefined;
}

function itemStep(kind: AssessmentKind, item: RatedItem): Step<ReadonlyMap<string, number>> {
  return {
    async ask(draft, progress) {
      const choices = [
        ...item.levels.map(({ level, name, text }) => {
          const words = name ?? assessmentLevelText(kind, level);
          return {
            label: words === numberText(level) ? words : `${level}  ${words}`,
            ...(level === item.before && { description: vscode.l10n.t('same as last time') }),
            ...(text !== undefined && { detail: text }),
            value: level,
          };
        }),
        { label: vscode.l10n.t('Skip'), value: undefined },
      ];
      const chosen = draft.get(item.id) ?? item.before;
      const answer = await askChoice<number | undefined>(progress, {
        placeholder: kindQuestion(kind, itemTitle(kind, item)),
        choices,
        active: choices.find(({ value }) => value === chosen),
      });
      return withAnswer(answer, (level) => {
        const next = new Map(draft);
        if (level === undefined) next.delete(item.id);
        else next.set(item.id, level);
        return next;
      });
    },
  };
}
