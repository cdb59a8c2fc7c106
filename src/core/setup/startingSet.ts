/**
 * The files of a new growth folder: the minimum for the first week, with comments that explain them. They are always in
 * English because they become the user's own files. The first check-in creates the first week file.
 */
import { type IsoDate, addDays, dayOfWeek, weekdayOf, weekOf, addWeeks } from '../base/calendar.ts';
import { currentFormat } from '../model/settings.ts';
import { addIgnoreLine, ignoreText, type Insertion } from './ignore.ts';
import { readmeText } from './readme.ts';

type StartingFile = Readonly<{
  /** Relative to the growth folder, separated by `/`. */
  path: string;
  text: string;
  /** The text to add to an existing file; without this function, an existing file stays unchanged. */
  addTo?: (present: string) => Insertion | undefined;
}>;

export const firstGoalPath = 'goals/weekly-reflection.yaml';

/** @param options.hasGoals whether the folder already has goals; the sample goal is left out then */
export function startingSet(today: IsoDate, { hasGoals }: { readonly hasGoals: boolean }): readonly StartingFile[] {
  return [
    { path: 'cairn.yaml', text: settingsText },
    { path: 'profile.yaml', text: profileText(today) },
    ...(hasGoals ? [] : [{ path: firstGoalPath, text: firstGoalText(today) }]),
    { path: 'README.md', text: readmeText(today) },
    { path: '.gitignore', text: ignoreText, addTo: addIgnoreLine },
  ];
}

/** `cairn.yaml`: the default settings, and optional settings as comments. */
const settingsText = `# Settings for this growth folder. The values below are the defaults.
format: ${currentFormat}

# Your name, shown to coaches and mentors who read this folder.
# owner: Your name

# The days for your check-ins and your weekly reflection.
rhythm:
  checkin: monday
  reflection: friday
  days: 7                 # a check-in is due this many days after the last one
  # remind: 09:00         # remind me at this time on both days; omit for no reminders

# The maximum number of active goals.
# limit: 3

# The default reflection template.
# template: what-so-what-now-what

# Where new files are created: "shared" is this folder, "private" is the private/
# folder, which Git ignores.
privacy:
  notes: shared
  weeks: shared
`;

type ProfileSection = Readonly<{ explanation: string; example: string }>;

export function profileSections(today: IsoDate): readonly ProfileSection[] {
  return [
    {
      explanation: 'Your current role and the role you want next. The date can be approximate.',
      example: `role:
  now: Software developer on the payments team
  next: Tech lead of a small team
  by: ${addDays(today, 365)}`,
    },
    {
      explanation: 'What matters most to you at work. List the most important value first.',
      example: `values:
  - id: craft
    title: Craft
    note: I prefer shipping a day later to maintaining slow code for a year.
  - id: calm
    title: Work-life balance
    note: Two evenings a week are for my family, even before a release.`,
    },
    {
      explanation: 'What you want to become or achieve in the long term.',
      example: `aspirations:
  - id: trusted-designer
    title: Be consulted before architecture decisions`,
    },
    {
      explanation: 'What comes easily to you. Your own strengths are easy to overlook, so ask two colleagues.',
      example: `strengths:
  - id: debugging
    title: Finding root causes
    note: Sam says that I stay calm during incidents.`,
    },
    {
      explanation: 'Skills and their levels: 0 novice, 1 advanced beginner, 2 competent, 3 proficient, 4 expert.',
      example: `skills:
  - id: system-design
    title: System design
    now: 1
    wanted: 3
    evidence:
      - { date: ${today}, note: Designed the retry queue with some help }`,
    },
  ];
}

function profileText(today: IsoDate): string {
  const sections = profileSections(today).map(
    ({ explanation, example }) => `# ${explanation}\n#\n${commented(example)}\n`,
  );
  return `# Your professional profile. Start with what you know today and add to it over time.
# To use an example, delete the "# " at the start of its lines.
format: ${currentFormat}

${sections.join('\n')}`;
}

const commented = (example: string): string => example.replace(/^/gm, '# ');

/** The number of Fridays until the due date, and of reflections to write: two weeks may be missed. */
const weeks = 12;
const target = 10;

function firstGoalText(today: IsoDate): string {
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
