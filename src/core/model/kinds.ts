/** Maps a path in the growth folder to its kind, id, and schema. */
import * as z from 'zod/mini';
import { isIsoWeek } from '../base/calendar.ts';
import { assessment } from './assessment.ts';
import { feedback } from './feedback.ts';
import { goal } from './goal.ts';
import { ladder } from './ladder.ts';
import { note } from './note.ts';
import { opportunity } from './opportunity.ts';
import { person } from './person.ts';
import { profile } from './profile.ts';
import { promptTemplate } from './prompts.ts';
import { settings } from './settings.ts';
import { story } from './story.ts';
import { week } from './week.ts';

export const schemas = {
  settings,
  profile,
  ladder,
  goal,
  week,
  person,
  note,
  assessment,
  opportunity,
  story,
  prompt: promptTemplate,
  feedback,
} as const;

export type Kind = keyof typeof schemas;
export type Entity<K extends Kind> = z.output<(typeof schemas)[K]>;

export const kinds: readonly Kind[] = [
  'settings',
  'profile',
  'ladder',
  'goal',
  'week',
  'person',
  'note',
  'assessment',
  'opportunity',
  'story',
  'prompt',
  'feedback',
];

/** Single files at the top of the folder. */
const singletons: Readonly<Record<string, Kind>> = { cairn: 'settings', profile: 'profile', ladder: 'ladder' };

/** Folders with one entity per file. The base name is the id. */
export const folders = {
  goals: 'goal',
  weeks: 'week',
  people: 'person',
  notes: 'note',
  assessments: 'assessment',
  opportunities: 'opportunity',
  stories: 'story',
  prompts: 'prompt',
  feedback: 'feedback',
} as const satisfies Record<string, Kind>;

/** Ignored by Git and never exported. It has the same structure. */
export const privateFolder = 'private';

/** A path below the private folder, relative to the growth folder. */
export type PrivatePath = `${typeof privateFolder}/${string}`;

/** The private twin of a file. */
export const privateTwin = (path: string): PrivatePath => (isPrivatePath(path) ? path : `${privateFolder}/${path}`);

export const isPrivatePath = (path: string): path is PrivatePath => path.startsWith(`${privateFolder}/`);

export type FileIdentity = Readonly<{
  kind: Kind;
  /** The base name. */
  id: string;
  private: boolean;
}>;

/** A path without a meaning. `name`: the folder is right, but the name is not, such as a week that does not exist. */
type Unidentified = Readonly<{ kind: undefined; reason: 'elsewhere' | 'name' }>;

const isFolder = (name: string): name is keyof typeof folders => Object.hasOwn(folders, name);

/** @param path relative to the growth folder, with `/` */
export function identify(path: string): FileIdentity | Unidentified {
  const elsewhere: Unidentified = { kind: undefined, reason: 'elsewhere' };
  const parts = path.split('/');
  const isPrivate = parts[0] === privateFolder;
  const [first, second, ...rest] = isPrivate ? parts.slice(1) : parts;
  if (first === undefined || rest.length > 0) return elsewhere;
  const name = baseName(second ?? first);
  if (name === undefined) return elsewhere;
  if (second === undefined) {
    const kind = Object.hasOwn(singletons, name) ? singletons[name] : undefined;
    return kind === undefined ? elsewhere : { kind, id: name, private: isPrivate };
  }
  if (!isFolder(first)) return elsewhere;
  const kind = folders[first];
  if (kind === 'week') {
    // `2026-w47` is clear enough. The writers use the file that is there.
    const week = name.toUpperCase();
    return isIsoWeek(week) ? { kind, id: week, private: isPrivate } : { kind: undefined, reason: 'name' };
  }
  // macOS may store a name in decomposed form, which looks the same as what a person types as a reference.
  return { kind, id: name.normalize('NFC'), private: isPrivate };
}

function baseName(file: string): string | undefined {
  return /^(.+)\.ya?ml$/i.exec(file)?.[1];
}

const folderOf = (kind: Kind) => Object.entries(folders).find(([, of]) => of === kind)?.[0];

/** The path of a new file, relative to the growth folder. */
export function pathOf(kind: Kind, id: string, options: { private: true }): PrivatePath;
export function pathOf(kind: Kind, id: string, options?: { private?: boolean }): string;
export function pathOf(kind: Kind, id: string, options: { private?: boolean } = {}): string {
  const folder = folderOf(kind);
  const path = folder === undefined ? `${id}.yaml` : `${folder}/${id}.yaml`;
  return options.private === true ? `${privateFolder}/${path}` : path;
}
