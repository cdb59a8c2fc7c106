/** Reads what a framework in YAML or JSON says about a skill, a level, or itself. */
import {
  namesLike,
  plainText,
  type DescriptionPart,
  type ParsedLadder,
  type SourcePlace,
  type Subject,
} from './parsedLadder.ts';
import { exampleKeys, metaKeys, nameKeys, summaryKeys, textAt, themeKeys, titled, type Tree } from './structureTree.ts';

export type StructureReader = {
  readonly file: string;
  readonly found: ParsedLadder;
  /** Names of themes and levels that are declared beside the skills, by their normal ID. */
  readonly themes: Map<string, string>;
  readonly levels: Map<string, string>;
};

/** Keys whose values are criteria. */
export const criteriaKeys = namesLike('criteria', 'signals', 'behaviou?rs', 'indicators', 'expectations');

export const placeOfTree = ({ file }: StructureReader, { line }: Tree): SourcePlace => ({ file, line });

export function state(
  { file, found }: StructureReader,
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

/** @param without keys that name the level or the skill */
export function readDescription(
  reader: StructureReader,
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
    // Only a name, so it describes the level.
    for (const [key, value] of entries) if (['title', 'name'].includes(key)) state(reader, subject, 'summary', value);
    return;
  }
  readRest(reader, described, subject, new Set());
}

export function readRest(
  reader: StructureReader,
  entries: readonly (readonly [string, Tree])[],
  subject: Subject,
  without: ReadonlySet<string>,
): void {
  for (const [key, value] of entries) {
    if (without.has(key) || nameKeys.includes(key) || metaKeys.test(key) || themeKeys.includes(key)) continue;
    const part =
      summaryKeys.test(key) && value.items === undefined ? 'summary' : exampleKeys.test(key) ? 'examples' : 'criteria';
    const isKnown = part !== 'criteria' || summaryKeys.test(key) || criteriaKeys.test(key);
    if (value.text !== undefined && !isKnown && !/\s/.test(value.text.trim())) continue;
    readText(reader, value, subject, part, 0, isKnown ? undefined : key);
  }
}

/** All texts of a value. A criterion may have examples of its own. */
export function readText(
  reader: StructureReader,
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
export function readLoose(reader: StructureReader, key: string, value: Tree, subject: Subject): void {
  if (metaKeys.test(key) || nameKeys.includes(key)) return;
  if (value.text !== undefined && !/\s/.test(value.text.trim())) return;
  const title = summaryKeys.test(key)
    ? subject.theme
    : [subject.theme, titled(key)].filter((part) => part !== undefined).join(' › ');
  readText(reader, value, { ...subject, theme: title }, 'summary', 0);
}

export function readNotes(reader: StructureReader, tree: Tree): void {
  for (const item of tree.items ?? []) {
    const text = textAt(item, ['text']) ?? item.text;
    const title = textAt(item, ['title']);
    if (text !== undefined) reader.found.notes.push({ title, text: plainText(text), place: placeOfTree(reader, item) });
  }
}
