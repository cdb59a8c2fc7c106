/** A growth folder with one invalid file, and its fixes by title. */
import assert from 'node:assert/strict';
import type { Effect, Fix } from '../../../src/core/fixes/fix.ts';
import { fixesFor } from '../../../src/core/fixes/fixesFor.ts';
import { codeActionContext, isFixable, type CodeActionContext } from '../../../src/core/fixes/context.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type GrowthIndex } from '../../../src/core/index/growthIndex.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import { filesToJoin, planJoin } from '../../../src/core/language/joinGoals.ts';
import { located } from '../../../src/core/yaml/findPlace.ts';
import { applyEdits, planEdits } from '../../../src/core/yaml/edit/edits.ts';

export const today = '2026-11-20';

/** Other files of the test folders. */
export const others: Readonly<Record<string, string>> = {
  'profile.yaml': 'values:\n  - id: craft\n  - id: care\naspirations:\n  - id: staff\nskills:\n  - id: system-design\n',
  'people/ada.yaml': 'name: Ada\n',
  'people/sam.yaml': 'name: Sam\n',
  'goals/reading.yaml': 'title: Reading\nstatus: idea\n',
};

export type Folder = { readonly index: GrowthIndex; readonly files: Map<string, string> };

export function folderOf(files: Readonly<Record<string, string>>): Folder {
  const index = createIndex();
  for (const [path, text] of Object.entries(files)) index.put(readFile(path, text));
  return { index, files: new Map(Object.entries(files)) };
}

export function subjectIn({ index, files }: Folder, path: string): CodeActionContext {
  const entry = index.get(path);
  assert.ok(isFixable(entry), path);
  return codeActionContext({ text: files.get(path) ?? '', entry, index, today, random: () => 0.5 });
}

export type Offer = { readonly problem: Problem; readonly fix: Fix; readonly says: string };

/** The fixes for all problems of a file. */
export function offersIn(folder: Folder, path: string): readonly Offer[] {
  const subject = subjectIn(folder, path);
  return folder.index
    .problemsOf(path)
    .map((problem) => located(problem, subject.document))
    .flatMap((problem) => fixesFor(subject, problem).map((fix) => ({ problem, fix, says: fix.title })));
}

/** The files after a fix; tab stops keep their initial values. */
export function applied({ files, index }: Folder, path: string, effect: Effect): ReadonlyMap<string, string> {
  const after = new Map(files);
  const text = files.get(path) ?? '';
  switch (effect.do) {
    case 'edit':
      after.set(path, applyEdits(text, effect.edits));
      break;
    case 'snippet':
      after.set(path, text.slice(0, effect.offset) + plain(effect.snippet) + text.slice(effect.offset + effect.length));
      break;
    case 'files':
      after.set(path, applyEdits(text, effect.edits));
      for (const other of effect.others) {
        const present = files.get(other.path);
        const plan = present === undefined ? undefined : planEdits(present, other.changes);
        assert.ok(plan?.ok !== false, other.path);
        after.set(other.path, plan?.text ?? other.text ?? assert.fail(`${other.path} does not exist and has no text`));
      }
      break;
    case 'rename':
      after.delete(path);
      assert.ok(!after.has(effect.to), effect.to);
      after.set(effect.to, text);
      break;
    case 'join': {
      const [from, into] = [index.get(effect.from), index.get(effect.into)];
      assert.ok(from?.kind && into?.kind);
      const texts = filesToJoin(index, { from, into }).map((each) => [each, files.get(each) ?? ''] as const);
      const plan = planJoin(index, { from, into }, new Map(texts));
      assert.ok(plan.ok, JSON.stringify(plan));
      for (const [each, joined] of plan.texts) after.set(each, joined);
      for (const each of plan.remove) after.delete(each);
      break;
    }
    case 'ask':
    case 'check-in':
      break;
  }
  return after;
}

/** The text of a snippet with its initial values. */
export const plain = (snippet: string): string =>
  snippet.replace(
    /\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\{\d+\|([^,|]*)(?:,[^|]*)?\|\}|\\([\\$}])/g,
    (_, words?: string, first?: string, sign?: string) => words?.replace(/\\([\\$}])/g, '$1') ?? first ?? sign ?? '',
  );

/** The text of a file after the fix with this title. */
export function fixed(path: string, text: string, says: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = folderOf({ ...others, ...more, [path]: text });
  const offers = offersIn(folder, path);
  const offer = offers.find((one) => one.says === says);
  assert.ok(offer, `"${says}" is not among ${offers.map((one) => one.says).join(' | ')}`);
  return applied(folder, path, offer.fix.effect).get(path) ?? '';
}

/** The titles of the fixes for a file, without those that ask questions. */
export const offered = (path: string, text: string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
  offersIn(folderOf({ ...others, ...more, [path]: text }), path)
    .filter(({ fix }) => fix.effect.do !== 'ask')
    .map(({ says }) => says);

export const idea = (text: string): string => `title: Ship it\nstatus: idea\n${text}`;
