/**
 * The files that a new growth folder starts with. They belong to the person from the first moment on, so they are plain
 * English YAML with comments that explain themselves, and as few of them as make the first week work. There is no week
 * file: the first check-in writes it, and a check-in that nobody made would be a lie.
 */
import type { IsoDate } from '../base/calendar.ts';
import { firstGoalText } from './firstGoal.ts';
import { addIgnoreLine, ignoreText, type Insertion } from './ignore.ts';
import { profileText } from './profile.ts';
import { readmeText } from './readme.ts';
import { settingsText } from './settings.ts';

export type StartingFile = {
  /** Relative to the growth folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What to add where the file is there already; without this it is left alone. */
  readonly addTo?: (present: string) => Insertion | undefined;
};

export const firstGoalPath = 'goals/weekly-reflection.yaml';

/** @param options.hasGoals whether there are goals already: then the first one is not for us to choose */
export function startingSet(today: IsoDate, { hasGoals }: { readonly hasGoals: boolean }): readonly StartingFile[] {
  return [
    { path: 'cairn.yaml', text: settingsText },
    { path: 'profile.yaml', text: profileText(today) },
    ...(hasGoals ? [] : [{ path: firstGoalPath, text: firstGoalText(today) }]),
    { path: 'README.md', text: readmeText(today) },
    { path: '.gitignore', text: ignoreText, addTo: addIgnoreLine },
  ];
}
