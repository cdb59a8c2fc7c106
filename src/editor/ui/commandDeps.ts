/** What the commands share. Each takes the parts that it needs. */
import type { Commands } from '../commands/commands.ts';
import type { Clock } from '../workspace/clock.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { FileWriter } from '../workspace/fileWriter.ts';
import type { Pages } from './pages.ts';

export type CommandDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: FileWriter;
  readonly clock: Clock;
  readonly pages: Pages;
  /** A number from 0 (included) to 1 (excluded). */
  readonly random: () => number;
};
