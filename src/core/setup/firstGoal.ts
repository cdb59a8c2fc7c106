/**
 * The first goal of a new growth folder: a quarter of weekly reflections. It is useful unchanged, and its comments
 * explain each part of a SMART goal.
 */
import { addDays, dayOfWeek, weekdayOf, weekOf, addWeeks, type IsoDate } from '../base/calendar.ts';

/** The number of Fridays until the due date, and of reflections to write: two weeks may be missed. */
const weeks = 12;
const target = 10;

export function firstGoalText(today: IsoDate): string {
  const due = addDays(firstFriday(today), (weeks - 1) * 7);
  return `# Your first goal. Keep it, change it, or delete it. The comments explain the parts of a
# SMART goal. To create a goal step by step, run "Cairn: New Goal".

# Specific: what you want to achieve, as a verb and an object.
title: Write a weekly reflection in ${target} of the next ${weeks} weeks
status: active            # idea | active | paused | done | dropped

# Relevant: why it matters to you. To link the goal to a value in profile.yaml, add a
# line such as "supports: { values: [craft] }".
why: I want a record of what I did and learned for my next performance review.

# Measurable: here a number that goes from a baseline to a target. To update it, run
# "Cairn: Check In". README.md has examples of milestones, scales, and habits.
measure:
  metric: weekly reflections written
  baseline: 0
  target: ${target}
  unit: reflections

# Time-bound: Cairn uses these dates to show whether you are on track.
start: ${today}
due: ${due}

# Achievable: how confident you are (0 to 1), what could get in the way and how you
# will respond, and the first actions.
confidence: 0.7
obstacles:
  - if: I have no time for the reflection on Friday
    then: I answer the first question on Monday before I open chat
actions:
  - title: Fill in the first section of profile.yaml
    due: ${workday(addDays(today, 2))}
  - title: Write two goals of my own for this quarter
    due: ${workday(addDays(today, 7))}
  - title: Ask someone I trust for feedback on my goals
    due: ${workday(addDays(today, 14))}
`;
}

/** Today if it is a Friday, otherwise the next Friday. */
function firstFriday(today: IsoDate): IsoDate {
  const friday = dayOfWeek(weekOf(today), 'friday');
  return friday >= today ? friday : dayOfWeek(addWeeks(weekOf(today), 1), 'friday');
}

/** The date, or the following Monday if it is on a weekend. */
function workday(date: IsoDate): IsoDate {
  const day = weekdayOf(date);
  return day === 'saturday' ? addDays(date, 2) : day === 'sunday' ? addDays(date, 1) : date;
}
