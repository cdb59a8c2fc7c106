/** Reads the headings of a page: which are skills, which are levels, and what the texts below them are about. */
import { isRoleTitle, isEveryLevel, isProficiency, isLevelTitle, isRange, levelTitlesAmong } from './levels.ts';
import type { Body, ListItem, Section, Words } from './blocks.ts';
import {
  mappingKey,
  normalName,
  plainText,
  type Mapping,
  type ParsedLadder,
  type DescriptionPart,
  type ReadAs,
  type Subject,
} from './parsedLadder.ts';
import { readTable } from './tables.ts';

export type SectionReading = { readonly file: string; readonly mapping: Mapping; readonly found: ParsedLadder };

/** How a heading was understood. */
type Understood = 'level' | 'skill' | 'theme' | 'note' | 'ignore';

type Read = SectionReading & {
  readonly roleOf: ReadonlyMap<Section, Understood>;
  /** Names that recur below several levels. */
  readonly shared: ReadonlySet<string>;
};

type Context = Subject & {
  /** The headings above, without the title of the page. */
  readonly path: readonly string[];
  /** Directly below the title of the page. */
  readonly isPage?: boolean;
};

/** Below "All levels", a skill has a description of its own. */
const everyLevel = '';

const exampleTitle = /^(?:examples?|example (?:behaviou?rs?|criteria)|for example|e\.g\.)$/i;

export function readSections(root: Section, reading: SectionReading): void {
  const roleOf = new Map<Section, Understood>();
  understand(root, reading.mapping, roleOf);
  const read: Read = { ...reading, roleOf, shared: sharedNames(root, roleOf) };
  const [only] = root.children;
  const page = root.body.length === 0 && root.children.length === 1 && only ? only : root;
  const levels = page.children.filter((child) => roleOf.get(child) === 'level');
  if (isLevelTitle(page.title) && levels.length === 0 && !containsLevels(page, roleOf)) {
    readRolePage(page, read);
    return;
  }
  // A page for each skill may have its name in the file's name alone.
  const isSkill = page.title === '' && levels.length >= 2 && levels.every((child) => isPlainLevel(child, read));
  if (!isSkill) {
    readSection(page, read, { path: [] }, true);
    return;
  }
  const [skill, theme] = [titleOfFile(reading.file), folderTitle(reading.file)];
  reading.found.skills.push({ name: skill, theme, place: { file: reading.file, line: 1 } });
  readSection(page, read, { path: [], skill, theme }, true);
}

/** A page about one role. */
function readRolePage(page: Section, read: Read): void {
  const title = plainText(page.title);
  const place = { file: read.file, line: page.line };
  read.found.rungs.push({ name: title, place });
  read.found.guesses.push({ name: title, kind: 'heading', role: 'level', place });
  readBelowLevel(page, read, { path: [], level: title });
}

/** "Writing" of `skills/writing.md`. */
function titleOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return plainText(name.replace(/[-_]+/g, ' ')).replace(/^./u, (letter) => letter.toUpperCase());
}

function folderTitle(file: string): string | undefined {
  const folder = file.split('/').at(-2);
  return folder === undefined ? undefined : titleOfFile(folder);
}

/** Finds out for each heading, from the outside to the inside, what it is. */
function understand(section: Section, mapping: Mapping, roleOf: Map<Section, Understood>): void {
  const titles = section.children.map(({ title }) => title);
  const levels = levelTitlesAmong(titles);
  for (const [at, child] of section.children.entries()) {
    const said = mapping.get(mappingKey('heading', child.title));
    understand(child, mapping, roleOf);
    const isLevel = (levels[at] === true || isEveryLevel(child.title)) && !containsLevels(child, roleOf);
    roleOf.set(child, said === undefined ? (isLevel ? 'level' : 'note') : understoodAs(said));
  }
}

const understoodAs = (role: ReadAs): Understood => (role === 'criteria' || role === 'examples' ? 'note' : role);

const containsLevels = (section: Section, roleOf: ReadonlyMap<Section, Understood>): boolean =>
  section.children.some((child) => roleOf.get(child) === 'level' || containsLevels(child, roleOf));

/** Names of headings and leads that occur below at least two levels, so they are skills. */
function sharedNames(root: Section, roleOf: ReadonlyMap<Section, Understood>): ReadonlySet<string> {
  const headings = new Map<string, Set<Section>>();
  const leads = new Map<string, Set<Section>>();
  const note = (seen: Map<string, Set<Section>>, name: string | undefined, level: Section): void => {
    const key = normalName(name ?? '');
    if (key !== '') seen.set(key, (seen.get(key) ?? new Set()).add(level));
  };
  const below = (section: Section, level: Section): void => {
    for (const child of section.children) {
      note(headings, child.title, level);
      below(child, level);
    }
    for (const block of section.body) for (const words of leadsIn(block)) note(leads, words, level);
  };
  const walk = (section: Section): void => {
    for (const child of section.children) {
      if (roleOf.get(child) === 'level') below(child, child);
      else walk(child);
    }
  };
  walk(root);
  const recurring = (seen: ReadonlyMap<string, ReadonlySet<Section>>, least: number): readonly string[] =>
    [...seen].filter(([, levels]) => levels.size >= least).map(([name]) => name);
  // Leads that mostly differ between levels are words of their criteria, such as "Adopts: …".
  const count = levelCount(root, roleOf);
  const areNames = recurring(leads, 2).length * 2 >= leads.size;
  return new Set([...recurring(headings, 2), ...recurring(leads, areNames ? 2 : Math.max(2, count / 2 + 1))]);
}

const levelCount = (section: Section, roleOf: ReadonlyMap<Section, Understood>): number =>
  section.children.reduce((sum, child) => sum + (roleOf.get(child) === 'level' ? 1 : levelCount(child, roleOf)), 0);

function leadsIn(block: Body): readonly (string | undefined)[] {
  if (block.is === 'text') return [block.lead];
  if (block.is === 'list') return block.items.flatMap(leadsOfItem);
  return [];
}

const leadsOfItem = (item: ListItem): readonly (string | undefined)[] => [
  item.children.length > 0 ? (item.lead ?? item.text) : item.lead,
  ...item.children.flatMap(leadsOfItem),
];

function readSection(section: Section, read: Read, context: Context, isPage = false): void {
  const { found, file } = read;
  const role = isPage ? 'note' : (read.roleOf.get(section) ?? 'note');
  const title = plainText(section.title);
  const place = { file, line: section.line };
  const guess = (as: ReadAs): void => {
    if (title !== '') found.guesses.push({ name: title, kind: 'heading', role: as, place });
  };
  if (isPage && title !== '') found.title ??= title;
  if (role === 'ignore') {
    guess('ignore');
    return;
  }
  if (role === 'level' && !isPage) {
    guess('level');
    if (!isEveryLevel(title)) found.levels.push({ name: title, place });
    const level = isEveryLevel(title) ? everyLevel : title;
    if (context.skill === undefined && level !== everyLevel) found.rungs.push({ name: level, place });
    readBelowLevel(section, read, { ...context, level });
    return;
  }
  if (context.level !== undefined) {
    readPartOfLevel(section, read, context);
    return;
  }
  const levelsBelow = section.children.filter((child) => read.roleOf.get(child) === 'level');
  const leveled = section.body.some((block) => isLeveledList(block));
  const ladderOfSteps = section.body.some((block) => isStepList(block)) && !isPage;
  const isSkill =
    !isPage &&
    (role === 'skill' ||
      leveled ||
      ladderOfSteps ||
      (levelsBelow.length > 0 && levelsBelow.every((child) => isPlainLevel(child, read))));
  if (isSkill) {
    guess('skill');
    found.skills.push({ name: title, theme: context.theme, place });
    const inner: Context = { ...context, skill: title };
    for (const block of section.body) readBody(block, read, inner, title);
    for (const child of section.children)
      readSection(
        child,
        read,
        read.roleOf.get(child) === 'level' ? inner : { ...inner, path: [...context.path, title] },
      );
    return;
  }
  const readsAsTable = section.body.some((block) => block.is === 'table');
  guess(role === 'theme' || levelsBelow.length > 0 || readsAsTable || hasSkillsBelow(section) ? 'theme' : 'note');
  const above = context.path.length === 0 ? undefined : context.path.join(' › ');
  if (!isPage && title !== '') found.headings.push({ title: above, text: title, place });
  const path = isPage || title === '' ? context.path : [...context.path, title];
  for (const block of section.body)
    readBody(block, read, { ...context, path, isPage }, title === '' ? undefined : title);
  const theme = isPage || title === '' ? context.theme : title;
  for (const child of section.children) {
    // Only a page that has its name from its file has a skill here.
    const skill = isPage && read.roleOf.get(child) === 'level' ? context.skill : undefined;
    readSection(child, read, { ...context, skill, theme, path });
  }
}

const hasSkillsBelow = (section: Section): boolean =>
  section.children.some(
    (child) => child.body.some((block) => block.is === 'table' || isLeveledList(block)) || hasSkillsBelow(child),
  );

/** A level that only has texts, so that the heading above it is the skill. Roles have descriptions of their own. */
function isPlainLevel(section: Section, read: Read): boolean {
  if (section.children.some(({ title }) => !exampleTitle.test(title))) return false;
  if (isRoleTitle(section.title) && !isProficiency(section.title)) return false;
  return !section.body.some((block) =>
    leadsIn(block).some((lead) => lead !== undefined && read.shared.has(normalName(lead))),
  );
}

/** A list in which each entry begins with the name of a level. */
function isLeveledList(block: Body): boolean {
  if (block.is !== 'list' || block.items.length < 2) return false;
  const titles = block.items.map((item) => titleOfItem(item) ?? '');
  return titles.every((title) => title !== '') && levelTitlesAmong(titles).every((is) => is);
}

/** "1. **Adopts**: …", "2. **Specializes**: …": the number is the level. */
const isStepList = (block: Body): boolean =>
  block.is === 'list' && block.ordered && block.items.length >= 3 && block.items.every(({ isBold }) => isBold === true);

const titleOfItem = ({ lead, text, children }: ListItem): string | undefined =>
  lead ?? (children.length > 0 || text.length <= 40 ? text.replace(/[:.]$/, '') : undefined);

/** What stands directly below the heading of a level. */
function readBelowLevel(section: Section, read: Read, context: Context): void {
  for (const block of section.body) readBody(block, read, context, undefined);
  for (const child of section.children) {
    if (read.roleOf.get(child) === 'level') readSection(child, read, context);
    else readPartOfLevel(child, read, context);
  }
}

/** A heading below a level: a skill when other levels have it too, otherwise a part of the description. */
function readPartOfLevel(section: Section, read: Read, context: Context): void {
  const { found, file } = read;
  const title = plainText(section.title);
  const place = { file, line: section.line };
  const said = read.roleOf.get(section);
  if (said === 'ignore') return void found.guesses.push({ name: title, kind: 'heading', role: 'ignore', place });
  if (exampleTitle.test(title)) {
    for (const block of section.body) readTexts(block, read, context, 'examples');
    return;
  }
  const isSkill =
    title !== '' &&
    (context.skill === undefined || section.children.length === 0) &&
    (said === 'skill' || read.shared.has(normalName(title)));
  found.guesses.push({ name: title, kind: 'heading', role: isSkill ? 'skill' : 'criteria', place });
  const inner: Context = isSkill ? { ...context, theme: context.skill ?? context.theme, skill: title } : context;
  if (isSkill) found.skills.push({ name: title, theme: inner.theme, place });
  if (!isSkill && title !== '') addText(read, context, 'criteria', title, section.line);
  for (const block of section.body) readBody(block, read, inner, title);
  for (const child of section.children) readPartOfLevel(child, read, inner);
}

function readBody(block: Body, read: Read, context: Context, heading: string | undefined): void {
  if (block.is === 'table') {
    const { found, mapping, file } = read;
    const isRead = readTable(
      block.rows,
      { ...context, file, ...(heading !== undefined && { heading }) },
      mapping,
      found,
    );
    if (!isRead) {
      for (const { cells, line } of block.rows) {
        const text = cells
          .map((cell) => cell.join('; '))
          .filter((cell) => cell !== '')
          .join(' | ');
        if (text !== '') addText(read, context, 'criteria', text, line);
      }
    }
    return;
  }
  if (block.is === 'list' && context.level === undefined && context.skill !== undefined) {
    const isLeveled = isLeveledList(block);
    if (isLeveled || isStepList(block)) {
      for (const [at, item] of block.items.entries()) {
        const level = isLeveled ? (titleOfItem(item) ?? '') : String(at + 1);
        read.found.levels.push({ name: level, place: { file: read.file, line: item.line } });
        const inner = { ...context, level };
        const text = !isLeveled || isRange(level) ? item.text : item.lead === undefined ? '' : (item.rest ?? '');
        if (text !== '') addText(read, inner, 'summary', text, item.line);
        for (const child of item.children) readItem(child, read, inner, 'criteria');
      }
      return;
    }
  }
  if (context.level !== undefined && context.skill === undefined) {
    if (block.is === 'text') readLed(block, block.line, [], read, context, 'summary');
    else for (const item of block.items) readLed(item, item.line, item.children, read, context, 'criteria');
    return;
  }
  readTexts(block, read, context, 'criteria');
}

/** Below a level, "Scope: one team" is about the skill "Scope" when other levels say something of it too. */
function readLed(
  words: Words,
  line: number,
  children: readonly ListItem[],
  read: Read,
  context: Context,
  part: DescriptionPart,
): void {
  const name = plainText(words.lead ?? (children.length > 0 ? words.text : ''));
  if (exampleTitle.test(name)) {
    if (words.rest !== undefined && words.rest !== '') addText(read, context, 'examples', words.rest, line);
    for (const child of children) readItem(child, read, context, 'examples');
    return;
  }
  if (name === '' || !read.shared.has(normalName(name))) {
    addText(read, context, part, words.text, line);
    for (const child of children) readItem(child, read, context, 'criteria');
    return;
  }
  const place = { file: read.file, line };
  const inner: Context = { ...context, skill: name };
  read.found.skills.push({ name, theme: context.theme, place });
  if (words.rest !== undefined && words.rest !== '') addText(read, inner, 'summary', words.rest, line);
  for (const child of children) {
    const key = child.lead === undefined ? '' : normalName(child.lead);
    if (key !== '' && read.shared.has(key))
      readLed(child, child.line, child.children, read, { ...context, theme: name }, 'criteria');
    else readItem(child, read, inner, 'criteria');
  }
}

function readTexts(block: Body, read: Read, context: Context, part: DescriptionPart): void {
  if (block.is === 'text') addText(read, context, part === 'criteria' ? 'summary' : part, block.text, block.line);
  else if (block.is === 'list') for (const item of block.items) readItem(item, read, context, part);
  else readBody(block, read, context, undefined);
}

function readItem(item: ListItem, read: Read, context: Context, part: DescriptionPart): void {
  const isExamples = exampleTitle.test((item.lead ?? item.text).replace(/:$/, ''));
  if (!isExamples) addText(read, context, part, item.text, item.line);
  else if (item.rest !== undefined && item.rest !== '') addText(read, context, 'examples', item.rest, item.line);
  for (const child of item.children) readItem(child, read, context, isExamples ? 'examples' : part);
}

/** A text about nothing but the page is a note. */
function addText(
  read: Read,
  { theme, skill, path, ...context }: Context,
  part: DescriptionPart,
  words: string,
  line: number,
): void {
  const text = plainText(words);
  if (text === '') return;
  const level = context.level === everyLevel ? undefined : context.level;
  const place = { file: read.file, line };
  if (skill === undefined && level === undefined)
    read.found.notes.push({ title: path.length === 0 ? undefined : path.join(' › '), text, place });
  else read.found.statements.push({ theme, skill, level, part, text, place });
}
