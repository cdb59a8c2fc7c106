/**
 * Generates the table of what each reader of a report gets, in `docs/sharing.md`, from `audienceTable`. As a script it
 * writes the page; the tests only check that it is up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { audienceTable, readersOfKey } from '../../src/core/index/audienceTable.ts';
import { readers, type Reader } from '../../src/core/model/audience.ts';
import { kinds, type Kind } from '../../src/core/model/kinds.ts';

const page = path.join(path.dirname(path.dirname(import.meta.dirname)), 'docs', 'sharing.md');
const [begin, end] = ['<!-- audience table -->', '<!-- end of audience table -->'];

const titles: Readonly<Record<Kind, string>> = {
  goal: 'Goals',
  week: 'Weeks',
  note: 'Notes',
  person: 'People',
  profile: 'Profile',
  assessment: 'Assessments',
  opportunity: 'Opportunities',
  story: 'Stories',
  feedback: 'Comments on goals',
  prompt: 'Reflection templates',
  ladder: 'Career ladder',
  settings: 'Settings',
};

const groups: Readonly<Record<string, string>> = {
  'note.coach': 'with a coach',
  'note.mentor': 'with a mentor',
  'note.manager': 'with a manager',
  'note.other': 'with others',
  'note.unknown': 'without people, or with a person who has no shared file',
  'person.manager': 'who are managers',
  'person.other': 'who are not',
  'assessment.skills': 'of skills',
  'assessment.other': 'of anything else',
};

/** One sentence if the page is out of date. */
export async function checkAudiences(): Promise<readonly string[]> {
  const text = await readFile(page, 'utf8');
  return text === withTable(text)
    ? []
    : ['docs/sharing.md is out of date: node --import tsx scripts/checks/audiences.ts'];
}

function withTable(text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`${page} has no place for the table.`);
  return `${text.slice(0, from + begin.length)}\n\n${tableText()}\n\n${text.slice(to)}`;
}

function tableText(): string {
  return [
    '| What | Mentor | Coach | Manager |',
    '|---|---|---|---|',
    ...kinds.flatMap((kind) => [...fileRows(kind), ...keyRows(kind)]),
  ].join('\n');
}

function fileRows(kind: Kind): readonly string[] {
  const files: readonly Reader[] | Readonly<Record<string, readonly Reader[]>> = audienceTable[kind].files;
  if (files instanceof Array) return [row(titles[kind], files)];
  return Object.entries(files).map(([group, who]) =>
    row(`${titles[kind]} ${groups[`${kind}.${group}`] ?? group}`, who),
  );
}

/** The keys that not everyone gets who gets the file. */
const keyRows = (kind: Kind): readonly string[] =>
  Object.keys(audienceTable[kind].keys)
    .filter((key) => readersOfKey(kind, key).length < readers.length)
    .map((key) => row(`${titles[kind]}: \`${key}\``, readersOfKey(kind, key)));

const row = (what: string, who: readonly Reader[]): string =>
  `| ${[what, ...readers.map((reader) => (who.includes(reader) ? 'yes' : 'no'))].join(' | ')} |`;

if (process.argv[1] === import.meta.filename) {
  const text = await readFile(page, 'utf8');
  await writeFile(page, withTable(text));
}
