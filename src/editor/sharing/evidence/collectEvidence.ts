/** Cairn: Collect Evidence. Turns commits of the person into evidence of a goal or a skill. */
import * as vscode from 'vscode';
import { addDays, isIsoDate, type IsoDate } from '../../../core/base/calendar.ts';
import { dayText, joined } from '../../../core/base/texts.ts';
import { evidenceLine, type EvidenceLine } from '../../../core/sharing/evidence/evidenceLines.ts';
import type { Piece } from '../../../core/sharing/evidence/pieces.ts';
import { suggester, type EvidenceTarget, type SuggestedTarget } from '../../../core/sharing/evidence/suggest.ts';
import { evidenceTargets } from '../../../core/sharing/evidence/targets.ts';
import { given, givenText, UserError, type Disposable } from '../../commands/commands.ts';
import { chooseFolder, givenFolder, namedGoal } from '../../goals/target.ts';
import type { CommandDeps } from '../../ui/commandDeps.ts';
import { icon } from '../../ui/icons.ts';
import { askChoice, asPlainPrompt, only, type Choice } from '../../ui/inputs.ts';
import { assertTrusted, assertWritable } from '../../workspace/fileWriter.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import { gitApi, type GitApi } from '../git.ts';
import { findPieces, firstDayRead, type FindDeps, type FoundPieces, type LookBack } from './findPieces.ts';
import { collectionMarks } from './marks.ts';
import { noticeText, pickPieces, type PickedPiece } from './pickPieces.ts';
import { addRepository, repositoriesFor } from './repositories.ts';
import { confirmLines, writeEvidence } from './writeEvidence.ts';

const { l10n } = vscode;

type Deps = Pick<CommandDeps, 'commands' | 'folders' | 'writing' | 'clock'> &
  Readonly<{ storage: vscode.Memento; log: vscode.LogOutputChannel }>;

type Wanted = Pick<EvidenceTarget, 'is' | 'id'>;

/**
 * The command takes `{ goal?, skill?, since?, folder? }`; `since` is a day, or any other text for
 * everything.
 * @returns of the command: the number of lines that were written
 */
export function registerCollectEvidence({ commands, folders, writing, clock, storage, log }: Deps): Disposable {
  return commands.register('cairn.collectEvidence', async (argument) => {
    assertTrusted();
    await folders.load();
    const isGoal = argument instanceof vscode.Uri || given(argument, 'goal') !== undefined;
    const goal = isGoal ? namedGoal(argument, folders) : undefined;
    const folder = goal?.folder ?? givenFolder(argument, folders) ?? (await chooseFolder(folders, title()));
    if (!folder) return 0;
    assertWritable(folder);
    const skill = givenText(argument, 'skill');
    const wanted: Wanted | undefined = goal
      ? { is: 'goal', id: goal.goal }
      : skill === undefined
        ? undefined
        : { is: 'skill', id: skill };
    const targets = evidenceTargets(folder.index);
    if (targets.length === 0)
      throw new UserError(l10n.t('There is no goal or skill yet that could get evidence.'), [
        { title: l10n.t('New Goal'), run: () => vscode.commands.executeCommand('cairn.newGoal') },
      ]);
    const api = await gitApi(log);
    if (!api) throw noGit();
    const deps = { marks: collectionMarks(storage), log, today: clock() };
    const suggest = suggester(targets);
    const picked = await pick(api, deps, folder, suggest, sinceIn(argument));
    if (!picked) return 0;
    const target = await chooseTarget(targets, wanted, picked, suggest);
    if (!target) return 0;
    const lines = linesOf(picked.pieces);
    const content = await confirmLines(folder, title(), target, lines);
    if (!content) return 0;
    await writeEvidence(writing, folder, content);
    for (const { repository, head } of picked.found)
      await deps.marks.set(folder.uri, repository.rootUri, deps.today, head);
    return lines.length;
  });
}

function sinceIn(argument: unknown): LookBack {
  const since = givenText(argument, 'since');
  if (since === undefined) return { to: 'last' };
  return isIsoDate(since) ? { to: 'day', day: since } : { to: 'everything' };
}

const title = (): string => l10n.t('Collect evidence');

const noGit = (): UserError =>
  new UserError(
    vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined
      ? l10n.t('Git is not available in a browser. Open this folder in VS Code on a computer to collect evidence.')
      : l10n.t('VS Code found no Git. Install Git, or turn on the setting “git.enabled”, to collect evidence.'),
  );

/** By day. */
const linesOf = (picked: readonly PickedPiece[]): readonly EvidenceLine[] =>
  picked
    .map(({ piece, from }) => evidenceLine(piece, from.source))
    .sort((one, other) => one.date.localeCompare(other.date));

type Picked = Readonly<{ pieces: readonly PickedPiece[]; found: readonly FoundPieces[] }>;

/** @returns undefined on Escape */
async function pick(
  api: GitApi,
  deps: FindDeps,
  folder: GrowthFolder,
  suggest: (piece: Piece) => readonly SuggestedTarget[],
  since: LookBack,
): Promise<Picked | undefined> {
  const repositories = await repositoriesFor(api, folder);
  if (repositories.found.length === 0) throw noRepository(api, repositories.missing);
  const found = await findPieces(deps, folder, repositories, since);
  const earlier = earlierThan(since, deps.today);
  if (found.every(({ pieces }) => pieces.length === 0)) {
    const [start] = found.map(({ repository }) => firstDayRead(deps, folder, repository, since) ?? '').sort();
    throw nothingFound(api, found, { start, today: deps.today, earlier });
  }
  const answer = await pickPieces({
    title: title(),
    found,
    missing: repositories.missing,
    today: deps.today,
    suggest,
    canGoBack: earlier !== undefined,
  });
  if (answer.go === 'cancel') return undefined;
  if (answer.go === 'next') return { pieces: answer.picked, found };
  if (answer.go === 'repository') {
    await addRepository(api);
    return pick(api, deps, folder, suggest, since);
  }
  return pick(api, deps, folder, suggest, earlier ?? since);
}

/** One step back: a year, then everything. */
function earlierThan(since: LookBack, today: IsoDate): LookBack | undefined {
  if (since.to === 'everything') return undefined;
  return since.to === 'last' ? { to: 'day', day: addDays(today, -366) } : { to: 'everything' };
}

function noRepository(api: GitApi, missing: readonly string[]): UserError {
  const [first] = missing;
  return new UserError(
    first === undefined
      ? l10n.t('This folder is in no Git repository. Add the repository that you work in.')
      : l10n.t('Git found no repository in {0}. Choose a folder that Git can read.', first),
    [addStep(api)],
  );
}

const addStep = (api: GitApi) => ({
  title: l10n.t('Add Repository…'),
  run: async () => {
    if (await addRepository(api)) await vscode.commands.executeCommand('cairn.collectEvidence');
  },
});

function nothingFound(
  api: GitApi,
  found: readonly FoundPieces[],
  { start, today, earlier }: Readonly<{ start: string | undefined; today: IsoDate; earlier: LookBack | undefined }>,
): UserError {
  if (found.every(({ isKnown }) => !isKnown))
    return new UserError(
      l10n.t('Git does not know who you are. Set “user.email” in Git, or the setting “cairn.evidence.emails”.'),
    );
  const names = found.map(({ source, notices }) => joined(source.name, ...notices.map(noticeText))).join('; ');
  const further = {
    title: l10n.t('Look Further Back'),
    run: () =>
      vscode.commands.executeCommand('cairn.collectEvidence', {
        since: earlier?.to === 'day' ? earlier.day : 'everything',
      }),
  };
  return new UserError(
    start === undefined || start === ''
      ? l10n.t('There are no commits of yours without evidence in {0}.', names)
      : l10n.t('There are no new commits of yours since {0} in {1}.', dayText(start, today), names),
    [...(earlier === undefined ? [] : [further]), addStep(api)],
  );
}

/** Suggested ones first, then the rest. */
async function chooseTarget(
  targets: readonly EvidenceTarget[],
  wanted: Wanted | undefined,
  { pieces }: Picked,
  suggest: (piece: Piece) => readonly SuggestedTarget[],
): Promise<EvidenceTarget | undefined> {
  if (wanted) {
    const named = targets.find(({ is, id }) => is === wanted.is && id === wanted.id);
    if (!named)
      throw new UserError(l10n.t('There is no goal or skill with the ID {0} that could get evidence.', wanted.id));
    return named;
  }
  const scores = new Map<EvidenceTarget, Readonly<{ score: number; because: readonly string[] }>>();
  for (const { candidate, score, because } of pieces.flatMap(({ piece }) => suggest(piece))) {
    const before = scores.get(candidate) ?? { score: 0, because: [] };
    scores.set(candidate, {
      score: before.score + score,
      because: [...new Set([...before.because, ...because])],
    });
  }
  const suggested = [...scores].sort(([, one], [, other]) => other.score - one.score).slice(0, 3);
  const rest = targets.filter((target) => suggested.every(([each]) => each !== target));
  const { Separator } = vscode.QuickPickItemKind;
  const choices: readonly Choice<EvidenceTarget | undefined>[] = [
    ...suggested.map(([target, { because }]) => ({
      ...choiceOf(target),
      detail: asPlainPrompt(l10n.t('Both have: {0}', because.slice(0, 6).join(', '))),
    })),
    ...(suggested.length === 0 ? [] : [{ label: l10n.t('Others'), kind: Separator, value: undefined }]),
    ...rest.map(choiceOf),
  ];
  const answer = await askChoice(only(title()), {
    placeholder: l10n.t('What is it evidence of?'),
    choices,
    active: choices[0],
  });
  return answer.go === 'next' ? answer.value : undefined;
}

const choiceOf = (target: EvidenceTarget): Choice<EvidenceTarget> => ({
  label: asPlainPrompt(target.title),
  description: target.is === 'goal' ? l10n.t('goal') : l10n.t('skill'),
  iconPath: icon(target.is === 'goal' ? 'target' : 'mortar-board'),
  value: target,
});
