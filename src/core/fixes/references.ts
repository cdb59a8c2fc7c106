/** Fixes for names: ids of references, problems in comments, and the names of week files. */
import { weekIn } from '../base/dateNotation.ts';
import * as l10n from '@vscode/l10n';
import { isUniqueNearest } from '../base/nearest.ts';
import type { UnknownFile } from '../index/fileEntry.ts';
import type { GrowthIndex } from '../index/growthIndex.ts';
import { newId, titleOfId } from '../model/ids.ts';
import { identify, pathOf, privateTwin } from '../model/kinds.ts';
import { referenceTargets, type ReferenceTarget } from '../model/values.ts';
import type { Problem } from '../problems/problem.ts';
import { printNew, type Plain } from '../yaml/edit/edits.ts';
import { offeredIds, type CodeActionContext } from './context.ts';
import { changeTo, editFix, textFix, type Fix, type OtherFile } from './fix.ts';

/** With more ids than this, completion is more useful than a list of fixes. */
export const mostOffered = 6;

/** Corrects the id, or creates what it refers to. */
export function referenceFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { target, id, near } = problem.args;
  if (typeof id !== 'string' || !isTarget(target)) return [];
  const ids = offeredIds(context, target);
  const others = ids.length <= mostOffered ? ids.filter((other) => other !== near) : [];
  const creation = creationOf(context, target, id);
  const correction = (right: string, confidence: Pick<Fix, 'autoFix' | 'isPreferred'> = {}): readonly Fix[] => {
    const [offset, end] = context.lines.offsetsOf(problem.range);
    const text = correctedWord(context.text.slice(offset, end), id, right);
    if (text === undefined) return [];
    return textFix(context, problem, [{ offset, length: end - offset, text }], {
      title: changeTo(right),
      ...confidence,
    });
  };
  return [
    ...(typeof near === 'string'
      ? correction(near, { isPreferred: true, autoFix: isUniqueNearest(id, near, ids) })
      : []),
    ...(creation
      ? [
          {
            title: creationTitle(target, id),
            isPreferred: near === undefined,
            isCreation: true,
            effect: { do: 'files', edits: [], others: [creation] },
          } as const,
        ]
      : []),
    ...others.flatMap((other) => correction(other)),
  ];
}

/** Writes the ID of what is named. */
export function nameFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const { path, args } = problem;
  if (!path || typeof args.near !== 'string') return [];
  // IDs contain no commas.
  const ids = args.near.split(', ');
  const value = ids.length > 1 ? ids : args.near;
  return editFix(context, problem, [{ do: 'set', path, value }], { title: changeTo(args.near), autoFix: true });
}

const targets: ReadonlySet<unknown> = new Set<ReferenceTarget>(referenceTargets);
const isTarget = (target: unknown): target is ReferenceTarget => targets.has(target);

/**
 * The right word with the quotes of the wrong one, or with the quotes that it needs. Undefined if the text no longer
 * contains the wrong word.
 */
export function correctedWord(written: string, wrong: string, right: string): string | undefined {
  const quote = /^["']/.exec(written)?.[0] ?? '';
  if (written !== `${quote}${wrong}${quote}`) return undefined;
  if (quote !== '') return `${quote}${right}${quote}`;
  return isPlainWord(right) ? right : `'${right.replace(/'/g, "''")}'`;
}

/** Whether YAML reads the word as text without quotes, in version 1.1 too. */
const isPlainWord = (word: string): boolean =>
  /^[a-z]{2}[\w-]*$/i.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word);

export function creationTitle(target: ReferenceTarget, id: string): string {
  switch (target) {
    case 'goal':
      return l10n.t('Create the goal “{0}”', id);
    case 'person':
      return l10n.t('Create the person “{0}”', id);
    case 'skill':
      return l10n.t('Add the skill “{0}” to the profile', id);
    case 'strength':
      return l10n.t('Add the strength “{0}” to the profile', id);
    case 'value':
      return l10n.t('Add the value “{0}” to the profile', id);
    case 'aspiration':
      return l10n.t('Add the aspiration “{0}” to the profile', id);
    case 'opportunity':
      return l10n.t('Create the opportunity “{0}”', id);
    case 'note':
      return l10n.t('Create the note “{0}”', id);
    case 'story':
      return l10n.t('Create the story “{0}”', id);
  }
}

/** In the private folder if the file with the reference is not for everyone: the id may be private as well. */
export function creationOf(context: CodeActionContext, target: ReferenceTarget, id: string): OtherFile | undefined {
  const { entry, index, random } = context;
  // An id that is not a valid file name has to be corrected instead.
  if (newId(id, () => false, random) !== id) return undefined;
  const title = titleOfId(id);
  const place = { private: !index.isShared(entry.path) };
  switch (target) {
    case 'goal':
      // As an idea, because an active goal would lack nearly everything.
      return newFile(pathOf('goal', id, place), { title, status: 'idea' });
    case 'person':
      return newFile(pathOf('person', id, place), { name: nameOfId(id), relationship: 'contact' });
    case 'opportunity':
    case 'story':
      return newFile(pathOf(target, id, place), { title });
    case 'strength':
      return inProfile(place, 'strengths', { id, title });
    case 'value':
      return inProfile(place, 'values', { id, title });
    case 'aspiration':
      return inProfile(place, 'aspirations', { id, title });
    case 'skill':
      return inProfile(place, 'skills', { id, title });
    case 'note':
      return undefined;
  }
}

export const newFile = (path: string, value: Plain): OtherFile => ({ path, changes: [], text: printNew(value) });

const inProfile = (place: { readonly private: boolean }, list: string, item: Plain): OtherFile => ({
  path: pathOf('profile', 'profile', place),
  changes: [{ do: 'append', path: [list], value: item }],
  text: printNew({ [list]: [item] }),
});

/** `ada-lovelace` as "Ada Lovelace". */
const nameOfId = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** Corrects the name of a problem in a `# cairn:` comment. */
export function ruleFixes(context: CodeActionContext, problem: Problem): readonly Fix[] {
  const text = String(problem.args.near);
  const [offset, end] = context.lines.offsetsOf(problem.range);
  return textFix(context, problem, [{ offset, length: end - offset, text }], { title: changeTo(text), autoFix: true });
}

/** Renames the file of a week whose name is nearly that of a week. */
export function weekNameFixes({ path }: UnknownFile, index: GrowthIndex): readonly Fix[] {
  const [, folder = '', name = '', extension = ''] = /^(.*\/)([^/]*?)(\.ya?ml)$/i.exec(path) ?? [];
  const week = weekIn(name);
  const to = `${folder}${week ?? ''}${extension}`;
  if (week === undefined || identify(to).kind !== 'week' || index.get(to) !== undefined) return [];
  const title = l10n.t('Rename the file to {0}', `${week}${extension}`);
  return [{ title, isPreferred: true, effect: { do: 'rename', to } }];
}

/** Moves the file to the private folder, unless there is one of the same name. */
export function privateFolderFixes({ entry, index }: CodeActionContext): readonly Fix[] {
  const to = privateTwin(entry.path);
  if (index.get(to) !== undefined) return [];
  return [{ title: l10n.t('Move the file to the private folder'), isPreferred: true, effect: { do: 'rename', to } }];
}

/** Merges this file and another one of the same goal. The name of the first path goes. */
export function joinFixes({ entry: { path } }: CodeActionContext, { args: { other } }: Problem): readonly Fix[] {
  if (typeof other !== 'string') return [];
  return [
    { title: l10n.t('Merge {0} into this file', other), effect: { do: 'join', from: other, into: path } },
    { title: l10n.t('Merge this file into {0}', other), effect: { do: 'join', from: path, into: other } },
  ];
}
