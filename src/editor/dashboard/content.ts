/**
 * The dashboard in a panel or a view: the page gets what changed, and what it asks for goes the way of every command.
 */
import * as vscode from 'vscode';
import type { DashboardState, ToPage } from '../../protocol/dashboard.ts';
import { differences, inParts } from '../../protocol/differences.ts';
import type { Clock } from '../workspace/clock.ts';
import type { Commands } from '../commands/commands.ts';
import { disposables, type Disposable } from '../workspace/disposables.ts';
import type { GrowthFolder } from '../workspace/growthFolder.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import { timeSlicer } from '../workspace/timeSlicer.ts';
import type { FileWriter } from '../workspace/fileWriter.ts';
import type { GrowthState } from '../workspace/growthState.ts';
import { doFor } from './doings.ts';
import { labels } from './labels.ts';
import { onMessage } from './messages.ts';
import { newNonce, pageHtml } from './page.ts';
import { failedState, folderOf, folderState, folderToShow } from './state/folder.ts';
import { firstStates, wholeState } from './state/state.ts';

export type DashboardDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly standing: GrowthState;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
};

/** What goes to the page in one message, so that no message takes long to be written. */
const cardsAtOnce = 20;

type Shown = {
  readonly webview: vscode.Webview;
  /** Small, for the sidebar: the week and the active goals alone. */
  readonly compact: boolean;
  /** A page that is hidden is thrown away, and asks for everything when it is shown again. */
  readonly isVisible: () => boolean;
};

/** Fills the page, and keeps it up to date until it is disposed of. */
export function fill({ webview, compact, isVisible }: Shown, deps: DashboardDeps): Disposable {
  const { folders, standing, log, extension, commands } = deps;
  const owned = disposables();
  /** What the page has seen, as texts. */
  const seen = new Map<string, string>();
  let isReady = false;
  /** The page shows nothing yet: what is seen first is worked out first. */
  let isBare = true;
  /** Before the workspace folders were looked at, nobody knows whether there is a growth folder. */
  let hasLooked = false;
  let chosen: string | undefined;
  let working: 'no' | 'yes' | 'again' = 'no';
  let isOver = false;
  /** What the page asked last, by its name. */
  let question = '';
  /** Counts how often all is said anew: what was worked out for an earlier time is no longer wanted. */
  let round = 0;
  owned.add({
    dispose: () => {
      isOver = true;
    },
  });

  const send = async (state: DashboardState, turn: () => Promise<void>): Promise<void> => {
    const comparing = differences(state, seen);
    let step = comparing.next();
    for (; step.done !== true; step = comparing.next()) await turn();
    if (Object.keys(step.value).length === 0) return;
    for (const part of inParts(step.value, cardsAtOnce)) {
      await turn();
      void webview.postMessage({ type: 'changed', question, changes: part } satisfies ToPage);
    }
  };

  const sendAll = async (): Promise<void> => {
    const folder = folderToShow(folders, chosen);
    const folderIs = folderState(folders, folder, standing, hasLooked);
    const slices = timeSlicer();
    const asked = round;
    const turn = async (): Promise<void> => {
      await slices.yield();
      // Somebody has closed it meanwhile, or wants to see another folder.
      if (isOver || asked !== round) throw new vscode.CancellationError();
    };
    if (!folder || folderIs.is !== 'ready') {
      await send({ folder: folderIs }, turn);
      return;
    }
    if (compact || isBare)
      for await (const state of firstStates(folder, folderIs, standing, turn)) await send(state, turn);
    isBare = false;
    if (!compact) await send(await wholeState(folder, folderIs, standing, turn), turn);
  };

  /** What changes while the state is worked out makes it be worked out again, not twice at once. */
  const work = (): void => {
    if (working !== 'no') {
      working = 'again';
      return;
    }
    working = 'yes';
    sendAll()
      .catch(async (error: unknown) => {
        // There is no page any more that could be told.
        if (isOver || error instanceof vscode.CancellationError) return;
        log.error('The dashboard could not be brought up to date.', error);
        // What it would go on to show is no longer so, and nobody would know.
        await send({ folder: failedState(folders) }, () => Promise.resolve());
      })
      .finally(() => {
        const again = working === 'again';
        working = 'no';
        if (again && !isOver) work();
      });
  };
  const sendAnew = (): void => {
    round += 1;
    seen.clear();
    work();
  };
  const update = (): void => {
    if (isReady && !isOver && isVisible()) work();
  };

  owned.add(
    onMessage(webview, log, (message) => {
      if (message.type === 'show') {
        isReady = true;
        question = message.question;
        chosen = message.folder ?? chosen;
        isBare = true;
        sendAnew();
        folders
          .load()
          .catch((error: unknown) => {
            log.error('Reading the growth folders for the dashboard failed.', error);
          })
          .finally(() => {
            hasLooked = true;
            // What came of it is heard of like any other change, but for that there is none.
            if (!folderToShow(folders, chosen)) update();
          });
      } else if (message.type === 'not-understood') {
        log.warn('The page of the dashboard left alone what it was told, since it does not know it.', ...message.where);
      } else {
        doFor(shownFolder(folders, message.folder), message.doing, deps).catch((error: unknown) => {
          commands.tell('The dashboard', error);
          // A box that was ticked on the page may have to be as it was.
          sendAnew();
        });
      }
    }),
  );
  owned.add(standing.onDidChange(update));
  // What the review still asks is worked out after everything else.
  owned.add(
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => isIn(folderToShow(folders, chosen), uri))) update();
    }),
  );
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist', 'webview')] };
  webview.html = pageHtml(webview, extension, { nonce: newNonce(), labels: labels(), compact });
  return owned;
}

/** What is done in a folder that is no longer there must not be done in another one. */
const shownFolder = (folders: GrowthFolders, shown: string | undefined): GrowthFolder | undefined =>
  shown === undefined ? folderToShow(folders, undefined) : folderOf(folders, shown);

const isIn = (folder: GrowthFolder | undefined, uri: vscode.Uri): boolean => folder?.pathOf(uri) !== undefined;
