/** What the commands share. Each takes the parts that it needs. */
import type { Commands } from '../commands/commands.ts';
import type { Clock } from '../workspace/clock.ts';
import type { GrowthFolders } from '../workspace/growthFolders.ts';
import type { FileWriter } from '../workspace/fileWriter.ts';
import type { Pages } from './pages.ts';

export type CommandDeps = Readonly<{
  commands: Commands;
  folders: GrowthFolders;
  writing: FileWriter;
  clock: Clock;
  pages: Pages;
  /** A number from 0 (included) to 1 (excluded). */
  random: () => number;
}>;
