/**
 * The files of a new growth folder: the minimum for the first week, with comments that explain them. They are always in
 * English because they become the user's own files. The first check-in creates the first week file.
 */
import type { IsoDate } from '../base/calendar.ts';
import { currentFormat } from '../model/settings.ts';
import { firstGoalText } from './firstGoal.ts';
import { addIgnoreLine, ignoreText, type Insertion } from './ignore.ts';
import { profileText } from './profile.ts';
import { readmeText } from './readme.ts';

export type StartingFile = {
  /** Relative to the growth folder, separated by `/`. */
  readonly path: string;
  readonly text: string;
  /** The text to add to an existing file; without this function, an existing file stays unchanged. */
  readonly addTo?: (present: string) => Insertion | undefined;
};

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
