/**
 * The dashboard in a panel or a view: sends the page what changed, and runs the commands that the page asks for. What
 * the page asks for is checked against the schemas of src/protocol, and it can only reach files of its growth folder.
 */
import * as vscode from 'vscode';
import type { CommandId } from '../../core/base/command.ts';
import { problemsView, type PageCommand } from '../../protocol/command.ts';
import { toHost, type DashboardState, type ToHost, type ToPage } from '../../protocol/dashboard.ts';
import { changesSince, splitChanges } from '../../protocol/differences.ts';
import { labels } from '../../protocol/labels.ts';
import type { Clock } from '../workspace/clock.ts';
import { type Commands, UserError, disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { timeSlicer } from '../workspace/timeSlicer.ts';
import { createGoalpostReader } from '../sharing/goalposts/goalpostReader.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { showPlace } from '../ui/place.ts';
import { newNonce, pageHtml } from './page.ts';
import { showSources } from './sources.ts';
import { failedState, folderOf, folderState, folderToShow } from './state/folder.ts';
import { goalsInOrder } from './state/goals.ts';
import { firstStates, wholeState } from './state/state.ts';
import { logError } from '../commands/logError.ts';

export type DashboardDeps = Readonly<{
  commands: Commands;
  folders: GrowthFolders;
  standing: GrowthState;
  clock: Clock;
  extension: vscode.Uri;
  log: vscode.LogOutputChannel;
}>;

/** The largest number of cards in one message: serializing more would block the host. */
const cardsPerMessage = 20;

type Shown = Readonly<{
  webview: vscode.Webview;
  /** For the sidebar: only the weekly agenda and the active goals. */
  compact: boolean;
  /** VS Code discards a hidden page, which requests everything when it is shown again. */
  isVisible: () => boolean;
}>;

/** Renders the page and keeps it up to date until it is disposed of. */
export function createDashboardController(
  { webview, compact, isVisible }: Shown,
  { folders, standing, clock, log, extension, commands }: DashboardDeps,
): Disposable {
  const owned = disposables();
  /** What was sent to the page, as JSON. */
  const seen = new Map<string, string>();
  let isReady = false;
  /** The page is empty: the parts at the top are computed and sent first. */
  let isFirstPaint = true;
  /** Whether it is known which growth folders there are. */
  let isLoaded = false;
  let chosen: string | undefined;
  let work: 'idle' | 'running' | 'outdated' = 'idle';
  let isDisposed = false;
  /** The page's latest request. */
  let requestId = '';
  /** Counts full updates: results for an earlier generation are discarded. */
  let generation = 0;
  owned.add({
    dispose: () => {
      isDisposed = true;
    },
  });

  const goalposts = createGoalpostReader(log);
  /** Asks Git when the cards are on screen, and shows what it says with the next update. */
  const readGoalposts = (folder: GrowthFolder): void => {
    const goals = goalsInOrder(folder).filter(({ entity }) => entity.status === 'active');
    const readEach = async (): Promise<boolean> => {
      let isNew = false;
      for (const goal of goals) {
        if (isDisposed || !isVisible()) return false;
        const before = goalposts.known(folder, goal);
        const after = await goalposts.read(folder, goal, standing.today());
        isNew ||= before !== after && (before !== undefined || after.moves.length > 0 || after.skipped > 0);
      }
      return isNew;
    };
    readEach().then(
      (isNew) => {
        if (isNew) updateIfVisible();
      },
      (error: unknown) => {
        logError(log, 'Reading how goals were moved failed.', error);
      },
    );
  };

  const send = async (state: DashboardState, turn: () => Promise<void>): Promise<void> => {
    const comparing = changesSince(state, seen);
    let step = comparing.next();
    for (; step.done !== true; step = comparing.next()) await turn();
    if (Object.keys(step.value).length === 0) return;
    for (const part of splitChanges(step.value, cardsPerMessage)) {
      await turn();
      void webview.postMessage({ type: 'changed', requestId, changes: part } satisfies ToPage);
    }
  };

  const sendAll = async (): Promise<void> => {
    const folder = folderToShow(folders, chosen);
    const folderIs = folderState(folders, folder, standing, isLoaded);
    const slices = timeSlicer();
    const started = generation;
    const turn = async (): Promise<void> => {
      await slices.yield();
      if (isDisposed || started !== generation) throw new vscode.CancellationError();
    };
    if (!folder || folderIs.is !== 'ready') {
      await send({ folder: folderIs }, turn);
      return;
    }
    if (compact || isFirstPaint)
      for await (const state of firstStates(folder, folderIs, standing, goalposts.known, turn)) await send(state, turn);
    isFirstPaint = false;
    if (!compact) await send(await wholeState(folder, folderIs, standing, goalposts.known, turn), turn);
    readGoalposts(folder);
  };

  /** A change during an update starts another one afterwards, not a second one in parallel. */
  const update = (): void => {
    if (work !== 'idle') {
      work = 'outdated';
      return;
    }
    work = 'running';
    sendAll()
      .catch(async (error: unknown) => {
        if (isDisposed || error instanceof vscode.CancellationError) return;
        logError(log, 'Updating the dashboard failed.', error);
        // Otherwise the page would keep showing an outdated state.
        await send({ folder: failedState(folders) }, () => Promise.resolve());
      })
      .finally(() => {
        const isOutdated = work === 'outdated';
        work = 'idle';
        if (isOutdated && !isDisposed) update();
      });
  };
  const updateAll = (): void => {
    generation += 1;
    seen.clear();
    update();
  };
  const updateIfVisible = (): void => {
    if (isReady && !isDisposed && isVisible()) update();
  };

  const show = (message: Extract<ToHost, { type: 'show' }>): void => {
    isReady = true;
    requestId = message.requestId;
    chosen = message.folder ?? chosen;
    isFirstPaint = true;
    updateAll();
    folders
      .load()
      .catch((error: unknown) => {
        logError(log, 'Reading the growth folders for the dashboard failed.', error);
      })
      .finally(() => {
        isLoaded = true;
        // A folder that was found reports a change by itself; a missing folder does not.
        if (!folderToShow(folders, chosen)) updateIfVisible();
      });
  };

  owned.add(
    onMessage(webview, log, (message) => {
      if (message.type === 'show') show(message);
      else if (message.type === 'not-understood')
        log.warn('The dashboard’s page ignored a message that it does not understand.', ...message.where);
      else
        handle(message, shownFolder(folders, message.folder), clock).then(
          (isHandled) => {
            // A checkbox that was ticked on the page must be reset.
            if (!isHandled) updateAll();
          },
          (error: unknown) => {
            commands.tell('The dashboard', error);
            updateAll();
          },
        );
    }),
  );
  owned.add(standing.onDidChange(updateIfVisible));
  // The suggestions of the SMART review are diagnostics, which are computed last.
  owned.add(
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const folder = folderToShow(folders, chosen);
      if (uris.some((uri) => folder?.pathOf(uri) !== undefined)) updateIfVisible();
    }),
  );
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')] };
  webview.html = pageHtml(webview, extension, { nonce: newNonce(), labels: labels(), compact });
  return owned;
}

/** Ignores and logs messages that do not match the schema. */
export function onMessage(
  webview: Pick<vscode.Webview, 'onDidReceiveMessage'>,
  log: Pick<vscode.LogOutputChannel, 'warn'>,
  receive: (message: ToHost) => void,
): vscode.Disposable {
  return webview.onDidReceiveMessage((message: unknown) => {
    const read = toHost.safeParse(message);
    if (read.success) receive(read.data);
    else
      log.warn(
        'The dashboard sent an unknown message.',
        read.error.issues.map(({ code, path }) => [code, ...path].join(' ')),
      );
  });
}

/** A request for a folder that is gone must not run in another one. */
const shownFolder = (folders: GrowthFolders, shown: string | undefined): GrowthFolder | undefined =>
  shown === undefined ? folderToShow(folders, undefined) : folderOf(folders, shown);

type Request = Exclude<ToHost, { type: 'show' | 'not-understood' }>;

/**
 * @param folder the one that is shown; undefined where there is none
 * @returns false when a command failed, which has reported the error itself
 * @throws UserError when the request needs a folder and there is none
 */
async function handle(request: Request, folder: GrowthFolder | undefined, clock: Clock): Promise<boolean> {
  if (request.type === 'run' && (folder || Object.keys(request.command.args).length === 0))
    return runCommand(request.command, folder);
  if (!folder) throw new UserError(vscode.l10n.t('This growth folder is no longer available. Choose another one.'));
  const isKnown = (path: string): boolean => folder.index.get(path) !== undefined;
  if (request.type === 'show-sources') await showSources(folder, request.title, request.source, clock());
  else if (request.type === 'open' && isKnown(request.place.path)) await showPlace({ folder, ...request.place });
  else if (request.type === 'open-spot' && isKnown(request.spot.path)) {
    const position = new vscode.Position(request.spot.line, request.spot.character);
    const selection = new vscode.Range(position, position);
    await vscode.window.showTextDocument(folder.uriOf(request.spot.path), { selection });
  }
  return true;
}

/** Commands get the folder that is shown, so that they do not ask for one of several. */
async function runCommand({ id, args }: PageCommand, folder: GrowthFolder | undefined): Promise<boolean> {
  if (id === problemsView) {
    await vscode.commands.executeCommand(id);
    return true;
  }
  const ours: CommandId = id;
  const result = await vscode.commands.executeCommand(ours, ...(folder ? [{ folder, ...args }] : []));
  return ours !== 'cairn.tickOff' || result === true;
}
