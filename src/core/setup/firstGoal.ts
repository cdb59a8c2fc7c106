/**
 * The first goal of a new growth folder. It is worth having as it stands: a quarter of weekly reflections, which is
 * also how one gets to know the tool. It shows each part of a SMART goal where a person would look for an example.
 */
import { addDays, dayOfWeek, weekdayOf, weekOf, addWeeks, type IsoDate } from '../base/calendar.ts';

/** How many Fridays there are until the due date, and how many of them need a reflection: two weeks may go wrong. */
const weeks = 12;
const target = 10;

export function firstGoalText(today: IsoDate): string {
  const due = addDays(firstFriday(today), (weeks - 1) * 7);
  return `# Your first goal, to keep, to change or to delete. The comments show which lines
# answer which letter of SMART. "Cairn: New Goal" asks for the same things one by one.

# Specific: what you will do, with a verb and an object.
title: Look back on my week in writing, in ${target} of the next ${weeks} weeks
status: active            # idea | active | paused | done | dropped

# Relevant: why it is worth your time. Once profile.yaml has your values, a line
# such as "supports: { values: [craft] }" can say which of them it serves.
why: At my next review I want to know what I did and learned, not guess it from the log.

# Measurable: here a number that moves from a baseline to a target, and "Cairn: Check In"
# asks for the new one. Milestones, scales and habits are shown in README.md.
measure:
  metric: weekly reflections written
  baseline: 0
  target: ${target}
  unit: reflections

# Time-bound: with these two, Cairn can tell whether you are on track.
start: ${today}
due: ${due}

# Achievable: how sure you are (0 to 1), what could get in the way and what you will
# do then, and the first steps.
confidence: 0.7
obstacles:
  - if: Friday is full and the reflection does not happen
    then: I answer only the first question, on Monday before I open the chat
actions:
  - title: Fill in the first lines of profile.yaml
    due: ${workday(addDays(today, 2))}
  - title: Write two goals of my own for this quarter
    due: ${workday(addDays(today, 7))}
  - title: Ask someone I trust to read my goals and to say what they doubt
    due: ${workday(addDays(today, 14))}
`;
}

/** Today's or the next one. */
function firstFriday(today: IsoDate): IsoDate {
  const friday = dayOfWeek(weekOf(today), 'friday');
  return friday >= today ? friday : dayOfWeek(addWeeks(weekOf(today), 1), 'friday');
}

/** The day, or the Monday after it when it is at a weekend. */
function workday(date: IsoDate): IsoDate {
  const day = weekdayOf(date);
  return day === 'saturday' ? addDays(date, 2) : day === 'sunday' ? addDays(date, 1) : date;
}
