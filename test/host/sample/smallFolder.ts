/** A small growth folder on a given day, as the dashboard gets to know it, and what of it leads where. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { findPlace } from '../../../src/core/yaml/findPlace.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { sourceLines } from '../../../src/editor/dashboard/sources.ts';
import { folderState } from '../../../src/editor/dashboard/state/folder.ts';
import { wholeState } from '../../../src/editor/dashboard/state/state.ts';
import { disposables } from '../../../src/editor/commands/commands.ts';
import { cacheStorage } from '../../../src/editor/workspace/cacheStorage.ts';
import { growthFolder, type GrowthFolder } from '../../../src/editor/workspace/growthFolder.ts';
import { createGrowthState } from '../../../src/editor/workspace/growthState.ts';
import type { DashboardState } from '../../../src/protocol/dashboard.ts';
import { place as placeSchema, source as sourceSchema } from '../../../src/protocol/place.ts';
import { cairn, workspaceFolder, writeFile } from '../support.ts';

/** A Thursday. */
export const today = '2026-11-26';

/** In some lists an item is wrong, and left out: what follows it is still to be found where it stands. */
export const files: Readonly<Record<string, string>> = {
  'cairn.yaml': 'format: 1\nowner: Imke\n',
  'profile.yaml': `role:
  now: Engineer
  next: Lead
  by: 2027-06-30
values:
  - title: has no id
  - id: craft
    title: Craft
  - id: calm
strengths:
  - id: listening
    note: To the end.
aspirations:
  - id: lead
    title: Lead a small team
skills:
  - id: queues
    title: Queues
    now: 2
    wanted: 3
  - id: speaking
    now: 1
`,
  'goals/walk.yaml': `title: Walk to the sea
status: active
start: 2026-10-01
due: 2026-12-10
confidence: 0.5
with: [ada]
supports:
  values: [calm, craft]
  skills: [queues]
measure:
  metric: kilometres
  baseline: 0
  target: 10
  unit: km
actions:
  - due: 2026-11-01
  - title: Buy shoes
    due: 2026-11-27
  - title: Find the map
    due: 2026-11-20
  - title: Tell Ada
    done: 2026-11-25
`,
  'goals/lamp.yaml': `title: Mend the lamp
status: active
due: 2026-11-26
measure:
  milestones:
    - title: Open it
      done: 2026-11-24
    - title: Close it
      done: 2026-11-25
`,
  'weeks/2026-W46.yaml': `checkins:
  - { goal: walk, date: 2026-11-12, value: 2, confidence: 0.6 }
wins:
  - A dry day
mood: 4
energy: 2
reflection:
  date: 2026-11-13
  answers: { went-well: All of it. }
`,
  'weeks/2026-W47.yaml': `checkins:
  - { goal: walk, date: 2026-11-19, value: 4, confidence: 0.7, note: Wind }
  - { goal: walk }
  - { goal: lamp, date: 2026-11-19 }
wins:
  - Half of it
  - No blisters
mood: 5
reflection:
  answers: { went-well: The wind. }
`,
  'weeks/2026-W48.yaml': `checkins:
  - { goal: walk, date: 2026-11-25, value: 6, confidence: 0.8 }
`,
  'people/ada.yaml': `name: Ada
relationship: coach
engagement:
  start: 2026-11-01
  end: 2027-01-31
  sessions: [2026-11-05, 2026-11-12, 2026-12-03]
  objectives:
    - title: Walk without haste
      goal: walk
    - title: Rest
      outcome: Reached.
`,
  'people/bo.yaml': `name: Bo
relationship: mentor
next: 2026-12-10
rhythm: { weeks: 3, longest: 5 }
thanks:
  - for: The map
    date: 2026-11-10
`,
  'people/cy.yaml': 'name: Cy\nrelationship: peer\ncompany: Quay\nintroducedBy: bo\n',
  'feedback/walk.yaml': `threads:
  - comments: [{ by: Bo, date: 2026-11-20, text: Which way? }]
  - resolved: 2026-11-22
    comments: [{ by: Bo, date: 2026-11-20, text: Alone? }]
`,
  'notes/2026-11-05-ada.yaml': `date: 2026-11-05
with: ada
commitments:
  - { who: me }
  - { who: me, what: Lend her the map, due: 2026-11-25 }
  - { who: me, what: Draw it, done: 2026-11-08 }
  - { who: ada, what: Read it, due: 2026-11-10, done: 2026-11-12 }
`,
  'notes/2026-11-10-bo.yaml': `date: 2026-11-10
with: bo
insights:
  - Old shoes walk further.
  - text: Sit down first.
    goal: walk
commitments:
  - { who: bo, what: Ask the ferry, due: 2026-11-20 }
`,
  'assessments/2025-12-01-skills.yaml':
    'date: 2025-12-01\nkind: skills\nitems:\n  - { id: queues, rating: 1 }\n  - { id: speaking, rating: 1 }\n',
  'assessments/2026-03-01-skills.yaml': 'date: 2026-03-01\nkind: skills\nitems:\n  - { id: queues, rating: 3 }\n',
  'assessments/2026-11-01-skills.yaml':
    'date: 2026-11-01\nkind: skills\nitems:\n  - { id: speaking, rating: 0 }\n  - { id: queues, rating: 2 }\n',
  'assessments/2026-11-02-values.yaml': 'date: 2026-11-02\nkind: values\nitems:\n  - { id: craft, rating: 4 }\n',
  'opportunities/quay.yaml': `title: Harbour master
company: Quay
history:
  - { date: 2026-09-01, stage: exploring }
  - { date: 2026-10-01, stage: applied }
next:
  what: Ring them
  due: 2026-11-30
`,
  'opportunities/gone.yaml': 'title: Lighthouse keeper\nhistory:\n  - { date: 2026-11-01, stage: offer }\n',
};

export type Small = { readonly folder: GrowthFolder; readonly content: Files; readonly state: DashboardState };

type Files = Readonly<Record<string, string>>;

export type SmallFolders = {
  /** Reads a folder of these files, and says what there is to say of it on the day. */
  readonly read: (name: string, content: Files) => Promise<Small>;
  readonly remove: () => Promise<void>;
};

/** Folders beside that of the sample: the extension does not know them, and the day is not that of the test. */
export function smallFolders(): SmallFolders {
  const owned = disposables();
  const root = vscode.Uri.joinPath(workspaceFolder().uri, 'elsewhere');
  return {
    async read(name, content) {
      const uri = vscode.Uri.joinPath(root, name);
      for (const [path, text] of Object.entries(content))
        await writeFile(vscode.Uri.joinPath(uri, ...path.split('/')), text);
      const log = owned.add(vscode.window.createOutputChannel('Test of the dashboard', { log: true }));
      const folder = owned.add(
        growthFolder({ uri: root, name, index: 0 }, uri, cacheStorage(undefined, uri, log), log),
      );
      await folder.load();
      const { folders } = await cairn();
      const standing = owned.add(createGrowthState({ folders, clock: () => today }));
      return {
        folder,
        content,
        state: await wholeState(
          folder,
          folderState(folders, folder, standing, true),
          standing,
          () => undefined,
          () => Promise.resolve(),
        ),
      };
    },
    async remove() {
      owned.dispose();
      await vscode.workspace.fs.delete(root, { recursive: true });
    },
  };
}

/** Where it begins in its file: the line, as far as it tells it from others. */
function lineAt(content: Files, path: string, value: readonly (string | number)[]): string {
  const text = content[path] ?? assert.fail(`there is ${path}`);
  const line = text.split('\n')[findPlace(parseText(text), value).start.line] ?? assert.fail(`${path} has such a line`);
  return `${path}: ${line.trim().slice(0, 40).trim()}`;
}

/**
 * All that leads somewhere in a part of the state, in the order in which it is said: its words and the line, or the
 * lines that it counts.
 */
export function leads(small: Pick<Small, 'folder' | 'content'>, said: unknown): readonly string[] {
  if (typeof said !== 'object' || said === null) return [];
  const { folder, content } = small;
  return Object.entries(said).flatMap(([key, inner]: readonly [string, unknown]) => {
    const [place, source] = [placeSchema.safeParse(inner), sourceSchema.safeParse(inner)];
    if (place.success)
      return [
        `${wordsOf(said, key === 'detailPlace' ? ['detail'] : words)} → ` +
          lineAt(content, place.data.path, place.data.value),
      ];
    if (source.success)
      return [
        `${wordsOf(said, words)} → ${sourceLines(folder, source.data, today)
          .map(({ text, detail, at }) => `${text} (${detail}) → ${lineAt(content, at.path, at.value)}`)
          .join(' | ')}`,
      ];
    return key === 'does' ? [] : leads(small, inner);
  });
}

/** Under which of these keys the words are that a place belongs to. */
const words = ['text', 'title', 'name', 'value', 'step', 'steps', 'rating'];

function wordsOf(said: object, keys: readonly string[]): string {
  const [found] = keys.map((key): unknown => Reflect.get(said, key)).filter((value) => value !== undefined);
  if (typeof found === 'object' && found !== null) return wordsOf(found, ['title']);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
