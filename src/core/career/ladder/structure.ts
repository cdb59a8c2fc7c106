/**
 * Ladders as YAML or JSON, in the shapes that public ladders use: skills in a list or a map, under themes or beside
 * them, with levels in a list or a map; levels with skills; tracks with milestones; single criteria that name their
 * level; roles that expect a level of each skill.
 */
import * as l10n from '@vscode/l10n';
import { isEveryLevel, isLevelTitle, levelTitlesAmong } from './levels.ts';
import { normalName, plainText, withoutName, type ParsedLadder, type Subject } from './parsedLadder.ts';
import {
  criteriaKeys,
  placeOfTree,
  readDescription,
  readLoose,
  readNotes,
  readRest,
  readText,
  state,
  type StructureReader,
} from './structureTexts.ts';
import {
  collections,
  deepest,
  exampleKeys,
  expectationLists,
  isText,
  levelLabelKeys,
  levelLists,
  levelNameKeys,
  metaKeys,
  nameKeys,
  readTree,
  rungLists,
  spaced,
  summaryKeys,
  textAt,
  themeKeys,
  titled,
  type Tree,
} from './structureTree.ts';

/** @param firstLine the line of the file on which the text begins, one-based */
export function readStructure(file: string, text: string, found: ParsedLadder, firstLine = 1): void {
  const tree = readTree(file, text, found, firstLine);
  if (tree) readRoot({ file, found, themes: new Map(), levels: new Map() }, tree);
}

function readRoot(reader: StructureReader, root: Tree): void {
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

function declareNames(reader: StructureReader, entries: readonly (readonly [string, Tree])[]): void {
  const { found } = reader;
  for (const [key, value] of entries) {
    if (!isDeclaration(key, value, entries) || isText(value)) continue;
    const isLevels = /^(?:levels?|grades?|stages?)$/i.test(key);
    const declared: readonly (readonly [string | undefined, Tree])[] =
      value.entries ?? (value.items ?? []).map((item) => [undefined, item] as const);
    for (const [ownKey, each] of declared) {
      const place = placeOfTree(reader, each);
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

function readEntries(reader: StructureReader, tree: Tree, subject: Subject, depth: number): void {
  for (const item of tree.items ?? []) readEntry(reader, undefined, item, subject, depth);
  for (const [key, value] of tree.entries ?? []) readEntry(reader, key, value, subject, depth);
}

function readEntry(
  reader: StructureReader,
  key: string | undefined,
  tree: Tree,
  subject: Subject,
  depth: number,
  isRoot = false,
): void {
  const { found } = reader;
  const place = placeOfTree(reader, tree);
  if (tree.text !== undefined) {
    // A text in a list is the name of a skill; in a map it describes the map.
    if (key !== undefined) readLoose(reader, key, tree, subject);
    else if (/\p{L}/u.test(tree.text)) found.skills.push({ name: plainText(tree.text), theme: subject.theme, place });
    else found.skipped.push({ ...place, reason: l10n.t('“{0}” is not a skill', tree.text) });
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
      (value.items?.some(isText) === true && criteriaKeys.test(key)),
  );

/** `1: Asks before merging`, or all keys are names of levels. */
function areLevelKeys(entries: readonly (readonly [string, Tree])[]): boolean {
  const keys = entries.map(([key]) => key).filter((key) => !nameKeys.includes(key) && !metaKeys.test(key));
  return keys.length > 0 && levelTitlesAmong(keys.map(spaced)).every((is) => is);
}

/** "criteria" and "expectations" hold levels only when they say so. */
function isLevelList(key: string, value: Tree): boolean {
  if (!/^(?:criteria|expectations|descriptions|content|steps?)$/i.test(key)) return true;
  if (value.entries) return areLevelKeys(value.entries);
  return (value.items ?? []).some((item) => textAt(item, ['level', 'milestone', 'grade', 'stage']) !== undefined);
}

function readLevels(reader: StructureReader, tree: Tree, subject: Subject, key: string, depth: number): void {
  const { found } = reader;
  const first = /^milestones?$/i.test(key) || (tree.items ?? []).length > 5 ? 1 : 0;
  const levels: readonly (readonly [string, string | undefined, Tree])[] = tree.entries
    ? tree.entries.map(([each, value]) => [each, textAt(value, levelLabelKeys), value] as const)
    : (tree.items ?? []).map((item, at) => {
        const id = textAt(item, levelNameKeys);
        return [id ?? String(at + first), textAt(item, levelLabelKeys), item] as const;
      });
  for (const [id, label, value] of levels) {
    const place = placeOfTree(reader, value);
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

/** A level that describes each skill. */
function readSkillsOfLevel(reader: StructureReader, tree: Tree, level: string, depth: number): void {
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

function describeSkill(reader: StructureReader, skill: string, tree: Tree, level: string, depth: number): void {
  reader.found.skills.push({ name: skill, place: placeOfTree(reader, tree) });
  readDescription(reader, tree, { skill, level }, new Set(nameKeys), depth);
}

function readRungs(reader: StructureReader, tree: Tree): void {
  const { found } = reader;
  const items: readonly (readonly [string | undefined, Tree])[] =
    tree.entries ?? (tree.items ?? []).map((item) => [undefined, item] as const);
  for (const [key, item] of items) {
    const place = placeOfTree(reader, item);
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
function readExpected({ file, found }: StructureReader, rung: string, tree: Tree): boolean {
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
