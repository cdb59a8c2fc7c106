/**
 * Ladders as YAML or JSON, in the shapes that public ladders use: skills in a list or a map, under themes or beside
 * them, with levels in a list or a map; levels with skills; tracks with milestones; single criteria that name their
 * level; roles that expect a level of each skill.
 */
import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { linesOf } from '../../base/lines.ts';
import { compose, type ComposeResult } from '../../yaml/compose.ts';
import { sentenceFor, syntaxErrors } from '../../yaml/syntaxErrors.ts';
import { isEveryLevel, isLevelTitle, levelTitlesAmong } from './levels.ts';
import {
  normalName,
  plainText,
  withoutName,
  type ParsedLadder,
  type DescriptionPart,
  type SourcePlace,
  type Subject,
} from './parsedLadder.ts';

const words = (...alternatives: readonly string[]): RegExp => new RegExp(`^(?:${alternatives.join('|')})$`, 'i');

const collections = words(
  ...['skills?', 'competenc(?:y|ies)', 'themes?', 'topics?', 'tracks?', 'areas?', 'categor(?:y|ies)', 'groups?'],
  ...['dimensions?', 'capabilit(?:y|ies)', 'items', 'criteria', 'domains?', 'pillars?', 'attributes?', 'frameworks?'],
  ...['departments?', 'data', 'disciplines?', 'sections?', 'subskills?', 'children'],
);
const levelLists = words(
  ...['levels?', 'milestones?', 'proficienc(?:y|ies)', 'descriptions', 'criteria', 'expectations', 'stages?'],
  ...['content', 'grades?', 'steps?', 'rubrics?', 'progressions?', 'bands?'],
);
const rungLists = words('rungs?', 'roles?', 'jobs?', 'positions?', 'grades?', 'titles?', 'job[ _-]?families');
const expectationLists = words('expects', 'expected', 'expectations', 'skills', 'competencies', 'levels', 'requires');
const nameKeys = ['title', 'displayName', 'name', 'label', 'skill', 'competency', 'topic', 'track'];
const levelNameKeys = ['level', 'id', 'number', 'value', 'name', 'title', 'label', 'milestone', 'grade', 'stage'];
const levelLabelKeys = ['name', 'title', 'label', 'displayName'];
const themeKeys = ['theme', 'category', 'group', 'area', 'domain', 'pillar'];
const summaryKeys = words(
  'summary',
  'descriptions?',
  'text',
  'definition',
  'overview',
  'intro(?:duction)?',
  'about',
  'purpose',
);
const exampleKeys = words('examples?', 'evidence', 'e\\.?g');
/** Keys whose values are no texts of the ladder. */
const metaKeys = words(
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

/** Deeper nesting is no ladder. */
const deepest = 24;

type Tree = {
  readonly line: number;
  /** What a person wrote, for a single value. */
  readonly text?: string;
  readonly items?: readonly Tree[];
  readonly entries?: readonly (readonly [key: string, value: Tree])[];
};

type Reader = {
  readonly file: string;
  readonly found: ParsedLadder;
  /** Names of themes and levels that are declared beside the skills, by their normal ID. */
  readonly themes: Map<string, string>;
  readonly levels: Map<string, string>;
};

/** @param firstLine the line of the file on which the text begins, one-based */
export function readStructure(file: string, text: string, found: ParsedLadder, firstLine = 1): void {
  const lines = linesOf(text);
  const lineAt = (offset: number): number => lines.positionAt(offset).line + firstLine;
  const composed = compose(text);
  const problem = problemIn(text, composed);
  if (problem) {
    found.skipped.push({ file, line: lineAt(problem.offset), reason: problem.reason });
    return;
  }
  const reader: Reader = { file, found, themes: new Map(), levels: new Map() };
  const tree = treeOf(composed.doc?.contents, reader, lineAt, 0);
  if (tree) readRoot(reader, tree);
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
function treeOf(node: unknown, reader: Reader, lineAt: (offset: number) => number, depth: number): Tree | undefined {
  const range =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : [];
  const line = lineAt(typeof range[0] === 'number' ? range[0] : 0);
  const skip = (reason: string): undefined => {
    reader.found.skipped.push({ file: reader.file, line, reason });
    return undefined;
  };
  if (isAlias(node)) {
    skip(l10n.t('the alias *{0} is not supported', node.source));
    return;
  }
  if (isScalar(node))
    return typeof node.value === 'string' || typeof node.value === 'number' || typeof node.value === 'boolean'
      ? { line, text: String(node.value) }
      : undefined;
  if (depth >= deepest) {
    skip(l10n.t('the text is nested too deeply'));
    return;
  }
  if (isSeq(node)) return { line, items: node.items.flatMap((item) => treeOf(item, reader, lineAt, depth + 1) ?? []) };
  if (!isMap(node)) return undefined;
  return {
    line,
    entries: node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? key.value : undefined;
      const inner = treeOf(value, reader, lineAt, depth + 1);
      return inner && (typeof name === 'string' || typeof name === 'number') ? [[String(name), inner] as const] : [];
    }),
  };
}

function readRoot(reader: Reader, root: Tree): void {
  const { found } = reader;
  if (root.items) {
    readEntries(reader, root, {}, 0);
    return;
  }
  const entries = root.entries ?? [];
  found.title ??= textAt(root, ['title', 'name', 'displayName']);
  found.source ??= textAt(root, ['source', 'url']);
  declareNames(reader, entries);
  const known = entries.filter(
    ([key, value]) =>
      !isText(value) && !isDeclaration(key, value, entries) && (collections.test(key) || levelLists.test(key)),
  );
  const taken = new Set<string>();
  const knownKeys = new Set(known.map(([key]) => key));
  for (const [key, value] of entries) {
    if (isText(value) || (!rungLists.test(key) && key !== 'notes') || knownKeys.has(key)) continue;
    taken.add(key);
    if (key === 'notes') readNotes(reader, value);
    else readRungs(reader, value);
  }
  for (const [key, value] of known) {
    taken.add(key);
    if (collections.test(key)) readEntries(reader, value, {}, 0);
    else readLevels(reader, value, {}, key, 0);
  }
  const rest = entries.filter(([key, value]) => !taken.has(key) && !isDeclaration(key, value, entries));
  const others = rest.filter(([key]) => !nameKeys.includes(key) && !metaKeys.test(key));
  // Without a known key, the whole map may be a map of tracks.
  if (taken.size === 0 && others.some(([, value]) => !isText(value))) readEntry(reader, undefined, root, {}, 0, true);
  else for (const [key, value] of others) readLoose(reader, key, value, {});
}

const isText = ({ text }: Tree): boolean => text !== undefined;

/** "levels" and "themes" that only have names, beside the list that uses them. */
function isDeclaration(key: string, value: Tree, entries: readonly (readonly [string, Tree])[]): boolean {
  if (isText(value)) return levelLists.test(key);
  if (/^levels?$|^grades?$|^stages?$/i.test(key)) {
    const named = value.entries
      ? value.entries.every(([, each]) => isText(each))
      : (value.items ?? []).every(isNameOnly);
    return named && entries.some(([each, other]) => each !== key && !isText(other));
  }
  return (
    /^(?:themes?|areas?|categories|groups?|pillars?)$/i.test(key) &&
    (value.items ?? []).length > 0 &&
    (value.items ?? []).every(isNameOnly) &&
    entries.some(([each]) => each !== key && /^(?:skills|competencies|criteria|items)$/i.test(each))
  );
}

const isNameOnly = ({ text, entries }: Tree): boolean =>
  text !== undefined || entries?.every(([key, value]) => isText(value) || metaKeys.test(key)) === true;

function declareNames(reader: Reader, entries: readonly (readonly [string, Tree])[]): void {
  const { found } = reader;
  for (const [key, value] of entries) {
    if (!isDeclaration(key, value, entries) || isText(value)) continue;
    const isLevels = /^(?:levels?|grades?|stages?)$/i.test(key);
    const declared: readonly (readonly [string | undefined, Tree])[] =
      value.entries ?? (value.items ?? []).map((item) => [undefined, item] as const);
    for (const [ownKey, each] of declared) {
      const place = placeOf(reader, each);
      const id = ownKey ?? textAt(each, ['id', 'key', 'slug', 'level']);
      const name = each.text === undefined ? (textAt(each, nameKeys) ?? id) : plainText(each.text);
      if (name === undefined) continue;
      (isLevels ? reader.levels : reader.themes).set(normalName(id ?? name), name);
      if (isLevels) {
        found.levels.push(
          id === undefined || normalName(id) === normalName(name) ? { name, place } : { id, name, place },
        );
      }
      for (const [inner, text] of each.entries ?? [])
        if (!nameKeys.includes(inner) && !metaKeys.test(inner) && text.text !== undefined)
          state(
            reader,
            isLevels ? { level: id ?? name } : { skill: name },
            summaryKeys.test(inner) ? 'summary' : 'criteria',
            text,
          );
    }
  }
}

const placeOf = ({ file }: Reader, { line }: Tree): SourcePlace => ({ file, line });

function textAt(tree: Tree, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = tree.entries?.find(([each]) => each.toLowerCase() === key.toLowerCase())?.[1].text;
    if (text !== undefined && plainText(text) !== '') return plainText(text);
  }
  return undefined;
}

function state(
  { file, found }: Reader,
  subject: Subject,
  part: DescriptionPart,
  { text, line }: Tree,
  label?: string,
): void {
  const words = plainText(text ?? '');
  if (words === '') return;
  if (subject.skill === undefined && subject.level === undefined)
    found.notes.push({ title: label ?? subject.theme, text: words, place: { file, line } });
  else found.statements.push({ ...subject, part, text: words, place: { file, line } });
}

function readEntries(reader: Reader, tree: Tree, subject: Subject, depth: number): void {
  for (const item of tree.items ?? []) readEntry(reader, undefined, item, subject, depth);
  for (const [key, value] of tree.entries ?? []) readEntry(reader, key, value, subject, depth);
}

function readEntry(
  reader: Reader,
  key: string | undefined,
  tree: Tree,
  subject: Subject,
  depth: number,
  isRoot = false,
): void {
  const { found } = reader;
  const place = placeOf(reader, tree);
  if (tree.text !== undefined) {
    // A text in a list is the name of a skill; in a map it describes what it stands in.
    if (key !== undefined) readLoose(reader, key, tree, subject);
    else if (/\p{L}/u.test(tree.text)) found.skills.push({ name: plainText(tree.text), theme: subject.theme, place });
    else found.skipped.push({ ...place, reason: l10n.t('"{0}" is not a skill', tree.text) });
    return;
  }
  const name = isRoot ? undefined : (textAt(tree, nameKeys) ?? (key === undefined ? undefined : titled(key)));
  const id = textAt(tree, ['id', 'key', 'slug']) ?? key;
  const declare = (theme: string | undefined): string | undefined => {
    const title = name ?? id;
    if (title === undefined || plainText(title) === '') {
      found.skipped.push(withoutName(place));
      return undefined;
    }
    found.skills.push({ ...(id !== undefined && { id }), name: plainText(title), theme, place });
    return plainText(title);
  };
  if (tree.items) {
    if (key === undefined || tree.items.length === 0) {
      readEntries(reader, tree, subject, depth + 1);
      return;
    }
    if (tree.items.every((item) => !isText(item)) && !tree.items.some((item) => hasText(item))) {
      readEntries(reader, tree, { theme: titled(key) }, depth + 1);
      return;
    }
    const skill = declare(subject.theme);
    if (skill !== undefined) readLevels(reader, tree, { ...subject, skill }, 'levels', depth + 1);
    return;
  }
  const entries = tree.entries ?? [];
  const own = themeKeys.map((each) => textAt(tree, [each])).find((each) => each !== undefined);
  const theme = (own === undefined ? undefined : (reader.themes.get(normalName(own)) ?? own)) ?? subject.theme;
  const levels = entries.filter(([each, value]) => levelLists.test(each) && !isText(value) && isLevelList(each, value));
  const level = textAt(tree, ['level', 'grade', 'stage', 'milestone']);
  if (levels.length > 0 && !isRoot) {
    const skill = declare(theme);
    if (skill === undefined) return;
    for (const [each, value] of levels) readLevels(reader, value, { theme, skill }, each, depth + 1);
    readRest(reader, entries, { theme, skill }, new Set(levels.map(([each]) => each)));
    return;
  }
  if (level !== undefined) {
    const skill = name === undefined || key !== undefined ? (theme ?? subject.skill) : name;
    const about = { theme: name === undefined ? undefined : theme, skill, level };
    if (skill !== undefined) found.skills.push({ name: skill, theme: about.theme, place });
    readDescription(reader, tree, about, new Set(['level', 'grade', 'stage', 'milestone', ...themeKeys]), depth);
    return;
  }
  const inner = entries.filter(([each, value]) => collections.test(each) && !isText(value));
  if (areLevelKeys(entries) && !isRoot) {
    const skill = declare(theme);
    if (skill !== undefined) readLevels(reader, tree, { theme, skill }, 'levels', depth + 1);
  } else if (inner.length > 0 && depth < deepest) {
    const group = name === undefined ? theme : plainText(name);
    for (const [, value] of inner) readEntries(reader, value, { theme: group }, depth + 1);
    for (const [each, value] of entries)
      if (
        !inner.some(([one]) => one === each) &&
        !nameKeys.includes(each) &&
        !metaKeys.test(each) &&
        !themeKeys.includes(each)
      )
        readLoose(reader, each, value, { theme: group });
  } else if (entries.some(([, value]) => !isText(value)) && (isRoot || (key !== undefined && !hasText(tree))))
    readEntries(reader, tree, { theme: isRoot ? undefined : plainText(name ?? key ?? '') }, depth + 1);
  else {
    const skill = declare(theme);
    if (skill !== undefined) readRest(reader, entries, { theme, skill }, new Set());
  }
}

/** Whether a map describes something itself, with a list of texts or a summary. */
const hasText = (tree: Tree): boolean =>
  (tree.entries ?? []).some(
    ([key, value]) =>
      (summaryKeys.test(key) && isText(value)) ||
      exampleKeys.test(key) ||
      (value.items?.some(isText) === true && /^(?:criteria|signals|behaviou?rs|indicators|expectations)$/i.test(key)),
  );

/** `1: Asks before merging`, or all keys are names of levels. */
function areLevelKeys(entries: readonly (readonly [string, Tree])[]): boolean {
  const keys = entries.map(([key]) => key).filter((key) => !nameKeys.includes(key) && !metaKeys.test(key));
  return keys.length > 0 && levelTitlesAmong(keys.map(spaced)).every((is) => is);
}

const spaced = (key: string): string => key.replace(/[_-]+/g, ' ');

/** "criteria" and "expectations" hold levels only when they say so. */
function isLevelList(key: string, value: Tree): boolean {
  if (!/^(?:criteria|expectations|descriptions|content|steps?)$/i.test(key)) return true;
  if (value.entries) return areLevelKeys(value.entries);
  return (value.items ?? []).some((item) => textAt(item, ['level', 'milestone', 'grade', 'stage']) !== undefined);
}

function readLevels(reader: Reader, tree: Tree, subject: Subject, key: string, depth: number): void {
  const { found } = reader;
  const first = /^milestones?$/i.test(key) || (tree.items ?? []).length > 5 ? 1 : 0;
  const levels: readonly (readonly [string, string | undefined, Tree])[] = tree.entries
    ? tree.entries.map(([each, value]) => [each, textAt(value, levelLabelKeys), value] as const)
    : (tree.items ?? []).map((item, at) => {
        const id = textAt(item, levelNameKeys);
        return [id ?? String(at + first), textAt(item, levelLabelKeys), item] as const;
      });
  for (const [id, label, value] of levels) {
    const place = placeOf(reader, value);
    if (metaKeys.test(id) && value.text !== undefined && !isLevelTitle(id)) continue;
    const level = reader.levels.has(normalName(id)) ? id : spaced(id);
    if (isEveryLevel(level)) {
      readDescription(reader, value, subject, new Set(levelNameKeys), depth);
      continue;
    }
    found.levels.push(
      label === undefined || normalName(label) === normalName(level)
        ? { name: level, place }
        : { id: level, name: label, place },
    );
    if (subject.skill === undefined) {
      found.rungs.push({ name: reader.levels.get(normalName(id)) ?? label ?? level, place });
      readSkillsOfLevel(reader, value, level, depth);
    } else
      readDescription(
        reader,
        value,
        { ...subject, level },
        new Set(value.text === undefined ? levelNameKeys : []),
        depth,
      );
  }
}

/** A level that says for each skill what it looks like. */
function readSkillsOfLevel(reader: Reader, tree: Tree, level: string, depth: number): void {
  if (tree.text !== undefined) {
    state(reader, { level }, 'summary', tree);
    return;
  }
  for (const item of tree.items ?? []) readSkillsOfLevel(reader, item, level, depth + 1);
  for (const [key, value] of tree.entries ?? []) {
    if (levelNameKeys.includes(key) || metaKeys.test(key)) continue;
    if (summaryKeys.test(key) || exampleKeys.test(key) || value.text !== undefined)
      readText(
        reader,
        value,
        { level },
        summaryKeys.test(key) ? 'summary' : exampleKeys.test(key) ? 'examples' : 'criteria',
        depth,
        value.text !== undefined && !summaryKeys.test(key) ? key : undefined,
      );
    else if (collections.test(key)) {
      for (const [skill, inner] of value.entries ?? []) describeSkill(reader, titled(skill), inner, level, depth);
      for (const item of value.items ?? []) {
        const skill = textAt(item, nameKeys);
        if (skill === undefined) readDescription(reader, item, { level }, new Set(), depth);
        else describeSkill(reader, skill, item, level, depth);
      }
    } else describeSkill(reader, titled(key), value, level, depth);
  }
}

function describeSkill(reader: Reader, skill: string, tree: Tree, level: string, depth: number): void {
  reader.found.skills.push({ name: skill, place: placeOf(reader, tree) });
  readDescription(reader, tree, { skill, level }, new Set(nameKeys), depth);
}

/** @param without keys that name the level or the skill */
function readDescription(
  reader: Reader,
  tree: Tree,
  subject: Subject,
  without: ReadonlySet<string>,
  depth: number,
): void {
  if (tree.text !== undefined) {
    state(reader, subject, 'summary', tree);
    return;
  }
  if (tree.items) {
    for (const item of tree.items) readText(reader, item, subject, 'criteria', depth);
    return;
  }
  const entries = (tree.entries ?? []).filter(([key]) => !metaKeys.test(key));
  const described = entries.filter(([key]) => !without.has(key));
  if (described.length === 0) {
    // Only a name: that is what the level looks like.
    for (const [key, value] of entries) if (['title', 'name'].includes(key)) state(reader, subject, 'summary', value);
    return;
  }
  readRest(reader, described, subject, new Set());
}

function readRest(
  reader: Reader,
  entries: readonly (readonly [string, Tree])[],
  subject: Subject,
  without: ReadonlySet<string>,
): void {
  for (const [key, value] of entries) {
    if (without.has(key) || nameKeys.includes(key) || metaKeys.test(key) || themeKeys.includes(key)) continue;
    const part =
      summaryKeys.test(key) && value.items === undefined ? 'summary' : exampleKeys.test(key) ? 'examples' : 'criteria';
    const isKnown =
      part !== 'criteria' ||
      summaryKeys.test(key) ||
      /^(?:criteria|signals|behaviou?rs|indicators|expectations)$/i.test(key);
    if (value.text !== undefined && !isKnown && !/\s/.test(value.text.trim())) continue;
    readText(reader, value, subject, part, 0, isKnown ? undefined : key);
  }
}

/** All texts of a value. A criterion may have examples of its own. */
function readText(
  reader: Reader,
  tree: Tree,
  subject: Subject,
  part: DescriptionPart,
  depth: number,
  label?: string,
): void {
  if (tree.text !== undefined) {
    state(
      reader,
      subject,
      part,
      label === undefined ? tree : { ...tree, text: `${titled(label)}: ${tree.text}` },
      label,
    );
    return;
  }
  for (const item of tree.items ?? []) readText(reader, item, subject, part, depth + 1);
  for (const [key, value] of tree.entries ?? []) {
    if (metaKeys.test(key)) continue;
    const isLabelled =
      value.text !== undefined &&
      !nameKeys.includes(key) &&
      !summaryKeys.test(key) &&
      !/^(?:example ?)?(?:criteria|criterion|signal|behaviou?r|indicator)$/i.test(key);
    readText(
      reader,
      value,
      subject,
      exampleKeys.test(key) ? 'examples' : part === 'summary' ? 'criteria' : part,
      depth + 1,
      isLabelled && part !== 'examples' ? key : undefined,
    );
  }
}

/** A text of the root or of a theme: about the ladder itself, unless it describes a skill. */
function readLoose(reader: Reader, key: string, value: Tree, subject: Subject): void {
  if (metaKeys.test(key) || nameKeys.includes(key)) return;
  if (value.text !== undefined && !/\s/.test(value.text.trim())) return;
  const title = summaryKeys.test(key)
    ? subject.theme
    : [subject.theme, titled(key)].filter((part) => part !== undefined).join(' › ');
  readText(reader, value, { ...subject, theme: title }, 'summary', 0);
}

function readNotes(reader: Reader, tree: Tree): void {
  for (const item of tree.items ?? []) {
    const text = textAt(item, ['text']) ?? item.text;
    const title = textAt(item, ['title']);
    if (text !== undefined) reader.found.notes.push({ title, text: plainText(text), place: placeOf(reader, item) });
  }
}

function readRungs(reader: Reader, tree: Tree): void {
  const { found } = reader;
  const items: readonly (readonly [string | undefined, Tree])[] =
    tree.entries ?? (tree.items ?? []).map((item) => [undefined, item] as const);
  for (const [key, item] of items) {
    const place = placeOf(reader, item);
    const id = textAt(item, ['id', 'key', 'slug']) ?? key;
    const name =
      item.text === undefined
        ? (textAt(item, nameKeys) ?? (id === undefined ? undefined : titled(id)))
        : plainText(item.text);
    if (name === undefined) {
      found.skipped.push(withoutName(place));
      continue;
    }
    found.rungs.push({ ...(id !== undefined && { id }), name, place });
    const wanted = item.entries?.filter(([each, value]) => expectationLists.test(each) && !isText(value)) ?? [];
    const left = wanted.filter(([, value]) => !readExpected(reader, name, value)).map(([each]) => each);
    const texts = (item.entries ?? []).filter(([each]) => left.includes(each) || !wanted.some(([one]) => one === each));
    readRest(reader, texts, { level: name }, new Set());
  }
}

/** @returns false when the value is a list of texts, not of levels */
function readExpected({ file, found }: Reader, rung: string, tree: Tree): boolean {
  const pairs: readonly (readonly [string | undefined, string | undefined, number])[] = tree.entries
    ? tree.entries.map(([skill, value]) => [skill, value.text, value.line] as const)
    : (tree.items ?? []).map(
        (item) =>
          [
            textAt(item, ['skill', 'competency', 'id', 'name', 'title']),
            textAt(item, ['level', 'proficiency', 'expected', 'value']),
            item.line,
          ] as const,
      );
  if (pairs.some(([skill, level]) => skill === undefined || level === undefined)) return false;
  for (const [skill, level, line] of pairs)
    if (skill !== undefined && level !== undefined)
      found.expectations.push({ rung, skill, level, place: { file, line } });
  return true;
}

const titled = (key: string): string => {
  const text = /^[A-Z_]+$/.test(key) ? key.toLowerCase() : key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return plainText(text.replace(/[-_]+/g, ' ')).replace(/^./u, (letter) => letter.toUpperCase());
};
