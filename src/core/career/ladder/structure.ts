/**
 * Ladders as YAML or JSON, in the shapes that public engineering ladders use: skills in a list or a map, optionally
 * under themes, with levels in a list or a map; "tracks" with milestones; roles that expect a level of each skill.
 */
import * as l10n from '@vscode/l10n';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import {
  emptyLadder,
  withoutName,
  type ParsedLadder,
  type ParsedLevel,
  type ParsedRung,
  type ParsedSkill,
  type SkippedLine,
} from './parsedLadder.ts';

const collections = new RegExp(
  '^(?:skills?|competenc(?:y|ies)|themes?|topics?|tracks?|areas?|categor(?:y|ies)|groups?|dimensions?|' +
    'capabilit(?:y|ies)|items|criteria)$',
  'i',
);
const levelKeys = /^(?:levels?|milestones?|proficienc(?:y|ies)|descriptions|criteria|expectations|stages?)$/i;
const rungKeys = /^(?:rungs?|roles?|jobs?|positions?|grades?|titles?)$/i;
const nameKeys = ['title', 'displayName', 'name', 'label', 'skill', 'competency', 'topic'];
const levelNames = ['level', 'id', 'number', 'value', 'name', 'title', 'label'];
const textKeys = ['summary', 'description', 'text', 'definition'];
const listKeys = ['criteria', 'signals', 'behaviours', 'behaviors', 'expectations', 'examples'];
/** Maximum depth of nested themes. */
const deepest = 4;

export function readStructure(text: string, firstLine = 1): ParsedLadder {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (error)
    return {
      ...emptyLadder,
      skipped: [{ line: lineAt(error.pos[0]), reason: error.message }],
    };
  if (!document.contents) return emptyLadder;
  const found = readRoot({ lineOf: (node) => lineAt(node?.range?.[0] ?? 0) }, document.contents);
  return { ...found, skipped: [...found.skipped, ...aliasesIn(document, lineAt)] };
}

/** Aliases may be recursive, and no known ladder uses them, so they are reported and skipped. */
function aliasesIn(document: Document.Parsed, lineAt: (offset: number) => number): readonly SkippedLine[] {
  const found: SkippedLine[] = [];
  visit(document, {
    Alias: (_, alias) => {
      found.push({
        line: lineAt(alias.range?.[0] ?? 0),
        reason: l10n.t('the alias *{0} is not supported', alias.source),
      });
    },
  });
  return found;
}

type Reader = { readonly lineOf: (node: Node | null) => number };

function readRoot(reader: Reader, root: Node): ParsedLadder {
  const found = { skills: [] as ParsedSkill[], rungs: [] as ParsedRung[], skipped: [] as SkippedLine[] };
  if (isSeq(root)) readEntries(reader, root, undefined, found, 0);
  if (!isMap(root)) return found;
  const entries = entriesOf(root);
  for (const [key, value] of entries)
    if (rungKeys.test(key)) found.rungs.push(...rungsIn(reader, value, found.skipped));
  const named = entries.filter(([key, value]) => collections.test(key) && !isScalar(value));
  // Without a known key, the whole map may be a map of tracks.
  if (named.length > 0) for (const [, value] of named) readEntries(reader, value, undefined, found, 0);
  else if (found.rungs.length === 0) readEntries(reader, root, undefined, found, 0);
  return { ...found, title: textOf(root, ['title', 'name']), source: textOf(root, ['source', 'url']) };
}

type Gathering = Readonly<{ skills: ParsedSkill[]; skipped: SkippedLine[] }>;

function readEntries(reader: Reader, node: Node, theme: string | undefined, found: Gathering, depth: number): void {
  if (isSeq(node))
    for (const item of node.items) if (isNode(item)) readEntry(reader, undefined, item, theme, found, depth);
  if (isMap(node)) for (const [key, value] of entriesOf(node)) readEntry(reader, key, value, theme, found, depth);
}

function readEntry(
  reader: Reader,
  key: string | undefined,
  node: Node,
  theme: string | undefined,
  found: Gathering,
  depth: number,
): void {
  const line = reader.lineOf(node);
  if (isScalar(node)) {
    // A scalar in a list is a skill's name; in a map it is metadata.
    if (key === undefined && typeof node.value === 'string' && node.value.trim() !== '')
      found.skills.push({ name: plainText(node.value), theme, levels: [], line });
    else if (key === undefined)
      found.skipped.push({ line, reason: l10n.t('“{0}” is not a skill', String(node.value)) });
    return;
  }
  if (isSeq(node)) {
    if (key !== undefined && node.items.length > 0)
      found.skills.push({ id: key, name: titled(key), theme, levels: levelsIn(reader, node), line });
    return;
  }
  if (!isMap(node)) return;
  const entries = entriesOf(node);
  const name = textOf(node, nameKeys) ?? key;
  const id = textOf(node, ['id', 'key', 'slug']) ?? key;
  const levels = entries.find(([each, value]) => levelKeys.test(each) && !isScalar(value));
  if (levels) {
    if (name === undefined && id === undefined) found.skipped.push(withoutName(line));
    else
      found.skills.push({
        id,
        name: plainText(name ?? id ?? ''),
        theme: textOf(node, ['theme', 'category', 'group', 'area']) ?? theme,
        levels: levelsIn(reader, levels[1]),
        line,
      });
    return;
  }
  const inner = entries.filter(([each, value]) => collections.test(each) && !isScalar(value));
  if (inner.length > 0 && depth < deepest) {
    for (const [, value] of inner)
      readEntries(reader, value, name === undefined ? theme : plainText(name), found, depth + 1);
  } else if (isLevels(entries))
    found.skills.push({ id, name: plainText(name ?? id ?? ''), theme, levels: levelsIn(reader, node), line });
  else if (entries.some(([, value]) => !isScalar(value)) && key !== undefined && depth < deepest)
    readEntries(reader, node, plainText(name ?? key), found, depth + 1);
  else if (name !== undefined)
    found.skills.push({
      id,
      name: plainText(name),
      theme: textOf(node, ['theme', 'category']) ?? theme,
      levels: [],
      line,
    });
  else found.skipped.push(withoutName(line));
}

/** A map whose keys are all level numbers, as in `1: Asks before merging`. */
const isLevels = (entries: readonly (readonly [string, Node])[]): boolean =>
  entries.length > 0 && entries.every(([key]) => /^(?:l|level[ _-]?)?\d$/i.test(key));

function levelsIn(reader: Reader, node: Node): readonly ParsedLevel[] {
  if (isMap(node))
    return entriesOf(node).map(([level, value]) => ({ level, text: describe(value), line: reader.lineOf(value) }));
  if (!isSeq(node)) return [];
  return node.items.filter(isNode).map((item, at) => ({
    level: (isMap(item) ? scalarIn(item, levelNames) : undefined) ?? at,
    text: describe(item),
    line: reader.lineOf(item),
  }));
}

/** The description of a level in one line, followed by its criteria. */
function describe(node: Node): string {
  if (isScalar(node))
    return typeof node.value === 'string' || typeof node.value === 'number' ? plainText(String(node.value)) : '';
  if (isSeq(node))
    return node.items
      .filter(isNode)
      .map(describe)
      .filter((part) => part !== '')
      .join('; ');
  if (!isMap(node)) return '';
  const parts = [...textKeys, ...listKeys].flatMap((key) => {
    const value = entriesOf(node).find(([each]) => each === key)?.[1];
    return value ? describe(value) : [];
  });
  const said = parts.filter((part) => part !== '').join('; ');
  return said === '' ? (textOf(node, ['title', 'name']) ?? '') : said;
}

function rungsIn(reader: Reader, node: Node, skipped: SkippedLine[]): readonly ParsedRung[] {
  const items: readonly (readonly [string | undefined, Node])[] = isSeq(node)
    ? node.items.filter(isNode).map((item) => [undefined, item] as const)
    : isMap(node)
      ? entriesOf(node)
      : [];
  return items.flatMap(([key, item]) => {
    const line = reader.lineOf(item);
    const id = isMap(item) ? (textOf(item, ['id', 'key', 'slug']) ?? key) : undefined;
    const name = isMap(item) ? (textOf(item, nameKeys) ?? (id === undefined ? undefined : titled(id))) : undefined;
    if (!isMap(item) || name === undefined) {
      skipped.push(withoutName(line));
      return [];
    }
    const wanted = entriesOf(item).find(
      ([each, value]) =>
        /^(?:expects|expected|expectations|skills|competencies|levels|requires)$/i.test(each) && !isScalar(value),
    )?.[1];
    return [{ id, name: plainText(name), expects: wanted ? expectedIn(reader, wanted) : [], line }];
  });
}

function expectedIn(reader: Reader, node: Node): ParsedRung['expects'] {
  if (isMap(node))
    return entriesOf(node).flatMap(([skill, value]) =>
      isScalar(value) ? [{ skill, level: levelOf(value.value), line: reader.lineOf(value) }] : [],
    );
  if (!isSeq(node)) return [];
  return node.items.flatMap((item) => {
    const skill = isMap(item) ? textOf(item, ['skill', 'competency', 'id', 'name', 'title']) : undefined;
    const level = isMap(item) ? scalarIn(item, ['level', 'proficiency', 'expected', 'value']) : undefined;
    return skill === undefined || level === undefined || !isNode(item)
      ? []
      : [{ skill, level, line: reader.lineOf(item) }];
  });
}

const levelOf = (value: unknown): string | number => (typeof value === 'number' ? value : String(value));

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value;

function entriesOf(map: { readonly items: readonly Pair[] }): readonly (readonly [string, Node])[] {
  return map.items.flatMap(({ key, value }) => {
    const name: unknown = isScalar(key) ? key.value : key;
    return (typeof name === 'string' || typeof name === 'number') && isNode(value)
      ? [[String(name), value] as const]
      : [];
  });
}

function scalarIn(map: { readonly items: readonly Pair[] }, keys: readonly string[]): string | number | undefined {
  for (const key of keys) {
    const value = entriesOf(map).find(([each]) => each === key)?.[1];
    if (value && isScalar(value) && (typeof value.value === 'string' || typeof value.value === 'number'))
      return value.value;
  }
  return undefined;
}

const textOf = (map: { readonly items: readonly Pair[] }, keys: readonly string[]): string | undefined => {
  const found = scalarIn(map, keys);
  return found === undefined || String(found).trim() === '' ? undefined : plainText(String(found));
};

/** Removes emoji, which some ladders put before names, and line breaks. */
export const plainText = (text: string): string =>
  text
    .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const titled = (key: string): string => key.replace(/[-_]+/g, ' ').replace(/^./u, (letter) => letter.toUpperCase());
