/**
 * What views, status bar, and context keys show of the growth folders: computed on demand and cached until files or the
 * date change. Listeners get one event for any number of changes.
 */
import * as vscode from 'vscode';
import type { IsoDate } from '../../core/base/calendar.ts';
import type { Readable } from '../../core/index/fileEntry.ts';
import { identify, type Kind } from '../../core/model/kinds.ts';
import { summarize, type GoalSummary } from '../../core/goals/progress/summary.ts';
import { openThreadCounts } from '../../core/sharing/threads/threads.ts';
import { agendaOf } from '../../core/weeks/agenda.ts';
import type { AgendaItem } from '../../core/weeks/items.ts';
import { watchDay, type Clock } from './clock.ts';
import { disposables, type Disposable } from '../commands/commands.ts';
import type { GrowthFolder } from './growthFolder.ts';
import type { FolderChange, GrowthFolders } from './growthFolders.ts';

/** What has changed since the last event: kinds of files, or possibly everything. */
export type GrowthStateChange = Readonly<{ everything: boolean; kinds: ReadonlySet<Kind> }>;

export type GrowthState = Disposable &
  Readonly<{
    today: () => IsoDate;
    summaryOf: (folder: GrowthFolder, goal: Readable<'goal'>) => GoalSummary;
    agendaOf: (folder: GrowthFolder) => readonly AgendaItem[];
    /** The number of open comment threads by the path of the file that they are about. */
    openThreads: (folder: GrowthFolder) => ReadonlyMap<string, number>;
    /** Whether the whole folder has been read at least once. Before that, missing files may only be unread. */
    isComplete: (folder: GrowthFolder) => boolean;
    onDidChange: vscode.Event<GrowthStateChange>;
  }>;

/**
 * How long changes are collected, in milliseconds: longer than the pause between two slices of reading, too short to
 * notice.
 */
const gathering = 80;

export function createGrowthState({
  folders,
  clock,
}: Readonly<{
  folders: GrowthFolders;
  clock: Clock;
}>): GrowthState {
  const owned = disposables();
  const changed = owned.add(new vscode.EventEmitter<GrowthStateChange>());
  const memories = new WeakMap<GrowthFolder, Memory>();
  let today = clock();
  let everything = false;
  const kinds = new Set<Kind>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const memoryOf = (folder: GrowthFolder): Memory => {
    const memory = memories.get(folder) ?? {
      summaries: new Map(),
      agenda: undefined,
      threads: undefined,
      complete: false,
    };
    memories.set(folder, memory);
    return memory;
  };

  const tell = (): void => {
    timer = undefined;
    const change: GrowthStateChange = { everything, kinds: new Set(kinds) };
    everything = false;
    kinds.clear();
    changed.fire(change);
  };
  // The first change sets the time, so that a long series is shown in steps.
  const gather = (): void => {
    timer ??= setTimeout(tell, gathering);
  };
  const tellEverything = (): void => {
    everything = true;
    gather();
  };

  const take = ({ folder, change }: FolderChange): void => {
    const memory = memoryOf(folder);
    for (const goal of change.goals) memory.summaries.delete(goal);
    const state = folder.state();
    // A folder stays complete while it is read again, and if that fails.
    if (state === 'ready' || state === 'absent') memory.complete = state === 'ready';
    if (change.problems.size === 0) everything = true;
    if (change.goals.size > 0) kinds.add('goal');
    for (const path of change.problems) {
      const { kind } = identify(path);
      if (kind !== undefined) kinds.add(kind);
    }
    gather();
  };

  owned.add(folders.onDidChange(take));
  owned.add(folders.onDidChangeFolders(tellEverything));
  // Views only offer changes in a trusted workspace.
  owned.add(vscode.workspace.onDidGrantWorkspaceTrust(tellEverything));
  owned.add(
    watchDay(clock, (day) => {
      today = day;
      tellEverything();
    }),
  );
  owned.add({
    dispose: () => {
      clearTimeout(timer);
    },
  });

  return {
    today: () => today,
    summaryOf(folder, goal) {
      const { summaries } = memoryOf(folder);
      const ofGoal = summaries.get(goal.id) ?? new Map<string, Remembered>();
      summaries.set(goal.id, ofGoal);
      const known = ofGoal.get(goal.path);
      if (known?.today === today) return known.summary;
      const summary = summarize(goal.entity, folder.index.checkinsOf(goal.id), today);
      ofGoal.set(goal.path, { today, summary });
      return summary;
    },
    agendaOf(folder) {
      const memory = memoryOf(folder);
      const revision = folder.index.revision();
      if (memory.agenda?.revision !== revision || memory.agenda.today !== today) {
        memory.agenda = { revision, today, items: agendaOf(folder.index, today) };
      }
      return memory.agenda.items;
    },
    openThreads(folder) {
      const memory = memoryOf(folder);
      const revision = folder.index.revision();
      if (memory.threads?.revision !== revision) memory.threads = { revision, counts: openThreadCounts(folder.index) };
      return memory.threads.counts;
    },
    isComplete: (folder) => memoryOf(folder).complete || folder.state() === 'ready',
    onDidChange: changed.event,
    dispose: () => {
      owned.dispose();
    },
  };
}

type Remembered = Readonly<{ today: IsoDate; summary: GoalSummary }>;

type Memory = {
  /** By the goal's id, which check-ins refer to, and then by path, because two files may have the same id. */
  readonly summaries: Map<string, Map<string, Remembered>>;
  threads: Readonly<{ revision: number; counts: ReadonlyMap<string, number> }> | undefined;
  agenda: Readonly<{ revision: number; today: IsoDate; items: readonly AgendaItem[] }> | undefined;
  complete: boolean;
};
