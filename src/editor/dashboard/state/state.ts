/** The dashboard's state of a growth folder, computed from the same index as the sidebar. */
import { threeToWrite } from '../../../core/people/network/reasons.ts';
import { peopleStanding } from '../../../core/people/people.ts';
import type { Role } from '../../../core/people/role.ts';
import type { DashboardState, DashboardFolder } from '../../../protocol/dashboard.ts';
import type { GoalCard } from '../../../protocol/state/goal.ts';
import type { PersonCard } from '../../../protocol/state/person.ts';
import type { GoalpostReader } from '../../sharing/goalposts/goalpostReader.ts';
import type { GrowthFolder } from '../../workspace/growthFolder.ts';
import type { GrowthState } from '../../workspace/growthState.ts';
import { canCheckInTo, goalState, goalsInOrder } from './goals.ts';
import { growthOf } from './growth.ts';
import { nowOf } from './now.ts';
import { hasCard, networkState, personState } from './people.ts';
import { rhythmOf } from './rhythm.ts';
import { searchOf } from './search.ts';

/** What is known about how goals were moved, without asking Git. */
export type KnownGoalposts = GoalpostReader['known'];

const roles: readonly Role[] = ['coach', 'mentor', 'other'];

/**
 * What the page shows first: the weekly agenda, and then the active goals. A large folder would block the extension
 * host, so everything is computed in slices.
 *
 * @param turn yields to the host when the time slice is over
 */
export async function* firstStates(
  folder: GrowthFolder,
  folderIs: DashboardFolder,
  standing: GrowthState,
  goalposts: KnownGoalposts,
  turn: () => Promise<void>,
): AsyncGenerator<DashboardState, void> {
  // Cached: the first call for a new folder takes a slice of its own.
  standing.agendaOf(folder);
  await turn();
  yield {
    folder: folderIs,
    now: await nowOf(folder, standing, () => peopleStanding(folder.index, standing.today()), turn),
  };
  const active = goalsInOrder(folder).filter(({ entity }) => entity.status === 'active');
  yield { goals: await goalCards(folder, active, standing, goalposts, turn) };
}

async function goalCards(
  folder: GrowthFolder,
  goals: ReturnType<typeof goalsInOrder>,
  standing: GrowthState,
  goalposts: KnownGoalposts,
  turn: () => Promise<void>,
): Promise<readonly GoalCard[]> {
  const cards: GoalCard[] = [];
  const canCheckIn = canCheckInTo(folder, standing.today());
  for (const goal of goals) {
    await turn();
    cards.push(goalState(folder, goal, standing, canCheckIn, goalposts(folder, goal)));
  }
  return cards;
}

/** The whole state, in slices as above. */
export async function wholeState(
  folder: GrowthFolder,
  folderIs: DashboardFolder,
  standing: GrowthState,
  goalposts: KnownGoalposts,
  turn: () => Promise<void>,
): Promise<DashboardState> {
  const goals = await goalCards(folder, goalsInOrder(folder), standing, goalposts, turn);
  await turn();
  const today = standing.today();
  const standings = peopleStanding(folder.index, today);
  await turn();
  const now = await nowOf(folder, standing, () => standings, turn);
  await turn();
  const rhythm = await rhythmOf(folder, standing, turn);
  await turn();
  const growth = growthOf(folder, standing);
  await turn();
  const toWrite = threeToWrite(folder.index, standings, today);
  await turn();
  const people: PersonCard[] = [];
  for (const person of standings.toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))) {
    const reason = toWrite.find((each) => each.standing.person.path === person.person.path);
    if (hasCard(person, reason)) people.push(personState(folder, person, reason, standing));
    await turn();
  }
  return {
    folder: folderIs,
    now,
    goals,
    rhythm,
    growth,
    people,
    network: networkState(folder, standings),
    search: searchOf(folder, standing),
  };
}
