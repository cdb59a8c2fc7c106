/** What a text would give away that is about to be shared: contact details, keys, and names that its reader has not. */
import type { GrowthIndex, OwnerView } from '../../index/growthIndex.ts';
import type { Reference } from '../../index/readEntity.ts';
import type { Report, ReportBlock, ReportSection } from '../reports/document.ts';
import { emailsIn, phonesIn } from './contactDetails.ts';
import { secretsIn, withoutInner, type TextRange } from './secrets.ts';

export const findingKinds = ['secret', 'name', 'email', 'phone'] as const;
export type FindingKind = (typeof findingKinds)[number];

export type TextFinding = Readonly<{ kind: FindingKind; range: TextRange; /** The words themselves. */ text: string }>;

/** @param names words that the reader should not get, as whole words */
export function findingsIn(text: string, names: readonly string[] = []): readonly TextFinding[] {
  const secrets = secretsIn(text);
  const emails = emailsIn(text);
  const found = [
    ...secrets.map((range) => ({ kind: 'secret' as const, range })),
    ...emails.map((range) => ({ kind: 'email' as const, range })),
    ...phonesIn(text).map((range) => ({ kind: 'phone' as const, range })),
    ...namesIn(text, names).map((range) => ({ kind: 'name' as const, range })),
  ];
  const kept = new Set(withoutInner(found.map(({ range }) => range)));
  return found
    .filter(({ range }) => kept.has(range))
    .map(({ kind, range }) => ({ kind, range, text: text.slice(range.start, range.end) }))
    .sort((one, other) => one.range.start - other.range.start);
}

/** First names that are words as well: they count only within a sentence. */
const words = new Set(
  (
    'Art April Bill Chance Chase Chip Christian Dale Dawn Drew Faith Frank Gene Grace Grant Guy Hope Hunter Iris Ivy ' +
    'Jack Joy June Lance Mark Max May Miles Norm Pat Penny Pierce Ray Rich Rob Rose Sky Sue Summer Trip Victor Wade ' +
    'Will'
  ).split(' '),
);

function namesIn(text: string, names: readonly string[]): readonly TextRange[] {
  const ranges = names.flatMap((name) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu');
    return [...text.matchAll(pattern)]
      .filter(({ index }) => !words.has(name) || /[\p{Ll},;] $/u.test(text.slice(0, index)))
      .map(({ index }) => ({ start: index, end: index + name.length }));
  });
  return withoutInner(ranges);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Shorter parts of a name stand for too much else. */
const shortestName = 3;

/**
 * The names that a view leaves out: those of people, in full and each part, and those of opportunities and their
 * companies.
 */
export function namesLeftOut(shared: GrowthIndex, view: GrowthIndex): readonly string[] {
  const people = [...shared.readable('person')]
    .filter(({ id }) => !view.find('person', id))
    .flatMap(({ entity: { name } }) => [name, ...name.split(/\s+/)]);
  const opportunities = [...shared.readable('opportunity')]
    .filter(({ id }) => !view.find('opportunity', id))
    .flatMap(({ entity: { title, company } }) => [title, ...(company === undefined ? [] : [company])]);
  const known = new Set([...view.readable('person')].flatMap(({ entity: { name } }) => [name, ...name.split(/\s+/)]));
  return [...new Set([...people, ...opportunities])].filter(
    (name) => name.length >= shortestName && /^\p{Lu}/u.test(name) && !known.has(name),
  );
}

export type ReportFinding = TextFinding & Readonly<{ source: string | undefined; /** The whole line. */ line: string }>;

/** What the lines of a report give away, each text once. */
export function findingsInReport(report: Report, names: readonly string[]): readonly ReportFinding[] {
  const lines = [
    { line: report.title, source: undefined },
    { line: report.subtitle, source: undefined },
    ...report.sections.flatMap((section) => linesOf(section)),
  ];
  const seen = new Set<string>();
  return lines.flatMap(({ line, source }) =>
    findingsIn(line, names)
      .filter(({ text }) => {
        const key = `${text}\n${line}`;
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
      })
      .map((finding) => ({ ...finding, source, line })),
  );
}

type Line = Readonly<{ line: string; source: string | undefined }>;

const linesOf = ({ title, source, blocks, sections = [] }: ReportSection): readonly Line[] => [
  { line: title, source },
  ...blocks.flatMap(linesOfBlock),
  ...sections.flatMap(linesOf),
];

function linesOfBlock(block: ReportBlock): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ line: block.text, source: block.source }];
    case 'list':
      return block.items.flatMap(({ lead, text, detail, source }) =>
        [lead, text, detail].flatMap((line) => (line === undefined ? [] : [{ line, source }])),
      );
    case 'table':
      return block.rows.flatMap(({ cells, source }) => cells.map((line) => ({ line, source })));
    case 'chart':
      return [{ line: block.title, source: block.source }];
    case 'questions':
      return [];
  }
}

/** A reference in a shared file to something that only private files define. */
export type PrivateReference = Readonly<{ path: string; reference: Reference }>;

export function privateReferences(index: OwnerView): readonly PrivateReference[] {
  return index.shared.paths().flatMap((path) => {
    const entry = index.shared.get(path);
    if (entry?.kind === undefined || entry.state === 'broken') return [];
    return entry.references
      .filter(({ target, id }) => index.has(target, id) && !index.shared.has(target, id))
      .map((reference) => ({ path, reference }));
  });
}
