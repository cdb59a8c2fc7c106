/** A framework in YAML or JSON as a plain tree, and the words that its keys use. */
import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { linesOf } from '../../base/lines.ts';
import { compose, type ComposeResult } from '../../yaml/compose.ts';
import { sentenceFor, syntaxErrors } from '../../yaml/syntaxErrors.ts';
import { namesLike, plainText, type ParsedLadder } from './parsedLadder.ts';

export const collections = namesLike(
  ...['skills?', 'competenc(?:y|ies)', 'themes?', 'topics?', 'tracks?', 'areas?', 'categor(?:y|ies)', 'groups?'],
  ...['dimensions?', 'capabilit(?:y|ies)', 'items', 'criteria', 'domains?', 'pillars?', 'attributes?', 'frameworks?'],
  ...['departments?', 'data', 'disciplines?', 'sections?', 'subskills?', 'children'],
);
export const levelLists = namesLike(
  ...['levels?', 'milestones?', 'proficienc(?:y|ies)', 'descriptions', 'criteria', 'expectations', 'stages?'],
  ...['content', 'grades?', 'steps?', 'rubrics?', 'progressions?', 'bands?'],
);
export const rungLists = namesLike(
  'rungs?',
  'roles?',
  'jobs?',
  'positions?',
  'grades?',
  'titles?',
  'job[ _-]?families',
);
export const expectationLists = namesLike(
  'expects',
  'expected',
  'expectations',
  'skills',
  'competencies',
  'levels',
  'requires',
);
export const nameKeys = ['title', 'displayName', 'name', 'label', 'skill', 'competency', 'topic', 'track'];
export const levelNameKeys = [
  'level',
  'id',
  'number',
  'value',
  'name',
  'title',
  'label',
  'milestone',
  'grade',
  'stage',
];
export const levelLabelKeys = ['name', 'title', 'label', 'displayName'];
export const themeKeys = ['theme', 'category', 'group', 'area', 'domain', 'pillar'];
export const summaryKeys = namesLike(
  'summary',
  'descriptions?',
  'text',
  'definition',
  'overview',
  'intro(?:duction)?',
  'about',
  'purpose',
);
export const exampleKeys = namesLike('examples?', 'evidence', 'e\\.?g');
/** Keys whose values are not texts of the ladder. */
export const metaKeys = namesLike(
  ...[
    'id',
    'uuid',
    'key',
    'slug',
    'path',
    'urls?',
    'links?',
    'href',
    'icon',
    'colou?r',
    'order',
    'version',
    'date',
    'format',
  ],
  ...['.*(?:_|-)?ids?', 'supportingUrls', 'type', 'weight', 'yaml', 'homepage', 'layout', 'permalink', 'lang', 'tags'],
  ...[
    'sidebar ?\\w*',
    'image',
    'author',
    'created(?:_?at)?',
    'updated(?:_?at)?',
    'published',
    'draft',
    'source',
    '\\$schema',
  ],
);

/** Deeper nesting is not read as a ladder. */
export const deepest = 24;

export type Tree = {
  readonly line: number;
  /** What a person wrote, for a single value. */
  readonly text?: string;
  readonly items?: readonly Tree[];
  readonly entries?: readonly (readonly [key: string, value: Tree])[];
};

/**
 * Undefined, with the reason among what was skipped, for a text that cannot be read.
 * @param firstLine the line of the file on which the text begins, one-based
 */
export function readTree(file: string, text: string, found: ParsedLadder, firstLine: number): Tree | undefined {
  const lines = linesOf(text);
  const lineAt = (offset: number): number => lines.positionAt(offset).line + firstLine;
  const skip = (line: number, reason: string): void => {
    found.skipped.push({ file, line, reason });
  };
  const composed = compose(text);
  const problem = problemIn(text, composed);
  if (problem) {
    skip(lineAt(problem.offset), problem.reason);
    return undefined;
  }
  return treeOf(composed.doc?.contents, skip, lineAt, 0);
}

/** Why a text cannot be read, and where. */
function problemIn(
  text: string,
  composed: ComposeResult,
): { readonly offset: number; readonly reason: string } | undefined {
  if (!composed.doc) return { offset: composed.tooDeep, reason: sentenceFor('RESOURCE_EXHAUSTION') };
  const [error] = syntaxErrors(text, composed.doc);
  if (error) return { offset: error.offsets[0], reason: error.detail };
  return composed.second === undefined ? undefined : { offset: composed.second, reason: sentenceFor('MULTIPLE_DOCS') };
}

/** Aliases may be recursive, and ladders do not use them, so they are reported and left out. */
function treeOf(node: unknown, skip: Skip, lineAt: (offset: number) => number, depth: number): Tree | undefined {
  const range =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : [];
  const line = lineAt(typeof range[0] === 'number' ? range[0] : 0);
  if (isAlias(node)) {
    skip(line, l10n.t('the alias *{0} is not supported', node.source));
    return undefined;
  }
  if (isScalar(node))
    return typeof node.value === 'string' || typeof node.value === 'number' || typeof node.value === 'boolean'
      ? { line, text: String(node.value) }
      : undefined;
  if (depth >= deepest) {
    skip(line, l10n.t('the text is nested too deeply'));
    return undefined;
  }
  if (isSeq(node)) return { line, items: node.items.flatMap((item) => treeOf(item, skip, lineAt, depth + 1) ?? []) };
  if (!isMap(node)) return undefined;
  return {
    line,
    entries: node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? key.value : undefined;
      const inner = treeOf(value, skip, lineAt, depth + 1);
      return inner && (typeof name === 'string' || typeof name === 'number') ? [[String(name), inner] as const] : [];
    }),
  };
}

type Skip = (line: number, reason: string) => void;

export const isText = ({ text }: Tree): boolean => text !== undefined;

export function textAt(tree: Tree, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = tree.entries?.find(([each]) => each.toLowerCase() === key.toLowerCase())?.[1].text;
    if (text !== undefined && plainText(text) !== '') return plainText(text);
  }
  return undefined;
}

export const spaced = (key: string): string => key.replace(/[_-]+/g, ' ');

export const titled = (key: string): string => {
  const text = /^[A-Z_]+$/.test(key) ? key.toLowerCase() : key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return plainText(text.replace(/[-_]+/g, ' ')).replace(/^./u, (letter) => letter.toUpperCase());
};
