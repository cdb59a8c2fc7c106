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
import { registerCloseGap } from './ladder/closeGap.ts';
import { registerImportLadder } from './ladder/importLadder.ts';
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

export function registerAskedFor(passed: AskedForDeps): Disposable {
  const deps = { ...passed, random: systemRandom };
  const owned = disposables();
  owned.add(registerInitialize(deps));
  owned.add(registerCheckIn(deps));
  owned.add(registerReflection(deps));
  owned.add(registerNewGoal(deps));
  owned.add(registerStatusCommands(deps));
  owned.add(registerMissingParts(deps));
  owned.add(registerTickOff(deps));
  owned.add(registerAddPerson(deps));
  owned.add(registerPrepareMeeting(deps));
  owned.add(registerNewNote(deps));
  owned.add(registerFollowUps(deps));
  owned.add(registerAssess(deps));
  owned.add(registerCompare(deps));
  owned.add(registerImportLadder(deps));
  owned.add(registerCloseGap(deps));
  owned.add(registerCloseEngagement(deps));
  owned.add(registerAddOpportunity(deps));
  owned.add(registerMoveOpportunity(deps));
  owned.add(registerReview(deps));
  owned.add(registerStopTracking(deps));
  return owned;
}
