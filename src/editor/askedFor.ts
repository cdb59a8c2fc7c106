/** The second table of contents: the features that are loaded when a person first runs one of their commands. */
import type { Clock } from './clock.ts';
import { registerAssess } from './assessments/assess.ts';
import { registerCompare } from './assessments/compare.ts';
import { registerCheckIn } from './checkIn/checkIn.ts';
import type { Commands } from './commands/commands.ts';
import { disposables, type Disposable } from './disposables.ts';
import type { Writing } from './edits/writing.ts';
import type { GrowthFolders } from './folders/growthFolders.ts';
import { registerMissingParts } from './goals/addMissingPart.ts';
import { registerNewGoal } from './goals/newGoal.ts';
import { systemRandom } from './goals/random.ts';
import { registerStatusCommands } from './goals/statusCommands.ts';
import { registerTickOff } from './goals/tickOff.ts';
import { registerInitialize } from './initialize/initialize.ts';
import { registerFollowUps } from './meetings/followUps.ts';
import { registerNewNote } from './meetings/newNote.ts';
import { registerPrepareMeeting } from './meetings/prepareMeeting.ts';
import { registerAddOpportunity } from './opportunities/addOpportunity.ts';
import { registerMoveOpportunity } from './opportunities/moveOpportunity.ts';
import { registerCloseEngagement } from './people/closeEngagement.ts';
import { registerAddPerson } from './people/addPerson.ts';
import { registerStopTracking } from './privacy/stopTracking.ts';
import { registerReflection } from './reflection/reflect.ts';
import { registerReview } from './rhythm/review.ts';
import type { LogOutputChannel } from 'vscode';

export type AskedForDeps = {
  readonly commands: Commands;
  readonly folders: GrowthFolders;
  readonly writing: Writing;
  readonly clock: Clock;
  readonly log: LogOutputChannel;
};

export function registerAskedFor({ commands, folders, writing, clock, log }: AskedForDeps): Disposable {
  const owned = disposables();
  owned.add(registerInitialize({ commands, folders, writing, clock, log }));
  owned.add(registerCheckIn({ commands, folders, writing, clock }));
  owned.add(registerReflection({ commands, folders, writing, clock }));
  owned.add(registerNewGoal({ commands, folders, writing, clock, random: systemRandom }));
  owned.add(registerStatusCommands({ commands, folders, writing, clock }));
  owned.add(registerMissingParts({ commands, folders, writing, clock }));
  owned.add(registerTickOff({ commands, folders, writing, clock }));
  owned.add(registerAddPerson({ commands, folders, writing, clock, random: systemRandom }));
  owned.add(registerPrepareMeeting({ commands, folders, writing, clock, random: systemRandom }));
  owned.add(registerNewNote({ commands, folders, writing, clock, random: systemRandom }));
  owned.add(registerFollowUps({ commands, folders, writing, clock, random: systemRandom }));
  owned.add(registerAssess({ commands, folders, writing, clock }));
  owned.add(registerCompare({ commands, folders, clock }));
  owned.add(registerCloseEngagement({ commands, folders, writing, clock }));
  owned.add(registerAddOpportunity({ commands, folders, writing, clock, random: systemRandom }));
  owned.add(registerMoveOpportunity({ commands, folders, writing, clock }));
  owned.add(registerReview({ commands, folders, clock }));
  owned.add(registerStopTracking({ commands, folders, writing }));
  return owned;
}
