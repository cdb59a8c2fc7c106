/** Reports: what each kind says, its links, and that text from files stays text. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex, type OwnerIndex } from '../../../src/core/index/growthIndex.ts';
import { narrowView } from '../../../src/core/index/narrowView.ts';
import type { ReportBlock, ReportItem, Report, ReportSection } from '../../../src/core/sharing/reports/document.ts';
import { htmlOf } from '../../../src/core/sharing/reports/html.ts';
import { markdownOf } from '../../../src/core/sharing/reports/markdown.ts';
import {
  closablePeople,
  firstOfMonth,
  lastHalfYear,
  reportOf,
  sectionsFor,
} from '../../../src/core/sharing/reports/reports.ts';
import { subjectsIn } from './made.ts';

const today = '2026-11-20';
const growth = path.join(import.meta.dirname, '..', '..', '..', 'examples', 'growth');

function indexOf(files: Readonly<Record<string, string>>): OwnerIndex {
  const index = createIndex();
  for (const [file, text] of Object.entries(files)) index.put(readFile(file, text));
  return index;
}

const sample = indexOf(
  Object.fromEntries(
    readdirSync(growth, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(growth, file), 'utf8')]),
  ),
);

const allSections = (sections: readonly ReportSection[]): readonly ReportSection[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections ?? [])]);
const allBlocks = ({ sections }: Report): readonly ReportBlock[] =>
  allSections(sections).flatMap(({ blocks }) => blocks);
const allItems = (report: Report): readonly ReportItem[] =>
  allBlocks(report).flatMap((block) => (block.kind === 'list' ? block.items : []));

suite('Reports', () => {
  test('each kind has its sections, in an order', () => {
    const ids = (view: Parameters<typeof sectionsFor>[0]) =>
      Object.fromEntries(
        subjectsIn(view, today).map((subject) => [
          subject.kind,
          sectionsFor(view, subject, today)
            .map(({ id }) => id)
            .join(' '),
        ]),
      );
    assert.deepEqual(ids(sample.shared), {
      review: 'goals details done wins evidence learned feedback obstacles kept people decisions mood next',
      brag: 'wins done evidence feedback learned',
      state: 'goals wins blockers questions commitments opportunities next',
      closing: 'objectives calibration assessed commitments discussion',
    });
    assert.deepEqual(ids(narrowView(sample.shared, 'manager')), {
      review: 'goals details done wins evidence learned obstacles kept people next',
      brag: 'wins done evidence learned',
      state: 'goals wins blockers questions next',
    });
  });

  test('only the chosen sections, and for whom it is', () => {
    const report = reportOf(
      narrowView(sample.shared, 'manager'),
      { kind: 'review', span: lastHalfYear(today) },
      today,
      ['done', 'wins'],
    );
    assert.deepEqual(
      report.sections.map(({ title }) => title),
      ['Done', 'Wins'],
    );
    assert.equal(report.title.replace(/\s/g, ' '), 'Review: Jun 1 – Nov 20, 2026');
    assert.match(report.subtitle, /^Imke Tervoort · for: manager · created on /);
  });

  test('every line names a file that the view has, also after items before it were left out', () => {
    for (const view of [sample.shared, narrowView(sample.shared, 'coach'), narrowView(sample.shared, 'manager')])
      for (const subject of subjectsIn(view, today)) {
        const report = reportOf(view, subject, today);
        const discussion = report.sections.find(({ title }) => title === 'Discussion questions');
        for (const item of allItems({ ...report, sections: report.sections.filter((each) => each !== discussion) }))
          assert.ok(item.source !== undefined && view.get(item.source), JSON.stringify(item));
        for (const block of allBlocks(report))
          if (block.kind === 'table')
            for (const { source } of block.rows) assert.ok(source !== undefined && view.get(source), block.caption);
      }
  });

  test('the engagement of a coach can be closed for the coach, not for a manager', () => {
    const people = (view: Parameters<typeof closablePeople>[0]) =>
      closablePeople(view, today).map(({ person }) => person.id);
    assert.deepEqual(people(narrowView(sample.shared, 'coach')), ['beatriz']);
    assert.deepEqual(people(narrowView(sample.shared, 'manager')), []);
  });

  test('the first day of a month, also across the new year', () => {
    assert.equal(firstOfMonth('2026-11-20', 0), '2026-11-01');
    assert.equal(firstOfMonth('2026-03-31', 5), '2025-10-01');
    assert.equal(firstOfMonth('2026-01-01', 12), '2025-01-01');
  });

  test('an empty folder gives a report without sections', () => {
    for (const subject of subjectsIn(createIndex().shared, today))
      assert.deepEqual(reportOf(createIndex().shared, subject, today).sections, []);
  });
});

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '[x](command:workbench.action.quit)',
  '![x](https://example.org/x.png)',
  '</style></title><svg/onload=alert(1)>',
  '| a | b |\n# Heading\n- item',
  '&lt;b&gt; & \u0000\u0007',
  '$& $1 …',
];

const reportWith = (text: string): Report => ({
  title: text,
  subtitle: text,
  note: text,
  sections: [
    {
      title: text,
      source: text,
      blocks: [
        { kind: 'paragraph', text, source: text },
        {
          kind: 'list',
          items: [
            { when: text, lead: text, text, detail: text, source: text },
            { text, source: text },
          ],
        },
        { kind: 'table', caption: text, columns: [text, text], rows: [{ cells: [text, text], source: text }] },
        {
          kind: 'chart',
          title: text,
          text,
          chart: {
            of: 'course',
            course: {
              from: '2026-01-01',
              to: '2026-12-31',
              points: [
                { date: '2026-02-01', share: 0 },
                { date: '2026-05-01', share: 0.5 },
              ],
              pace: { from: '2026-01-01', to: '2026-12-31' },
              baseline: text,
              target: text,
            },
          },
        },
        { kind: 'chart', title: text, text, chart: { of: 'bars', bars: [{ label: text, value: 3 }] } },
        { kind: 'questions', questions: [text] },
      ],
    },
  ],
});

suite('Reports: text of files', () => {
  const tags = (html: string): readonly string[] =>
    (html.match(/<\/?[a-z][a-z0-9]*/gi) ?? []).map((tag) => tag.slice(1));
  const usual = new Set(tags(htmlOf(reportWith('plain'), encodeURI)));

  test('is text in HTML, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), (text) => {
        const html = htmlOf(reportWith(text), (file) => encodeURIComponent(file.replace(/\p{Surrogate}/gu, '')));
        for (const tag of tags(html)) assert.ok(usual.has(tag), tag);
        for (const [, attributes = ''] of html.matchAll(/<[a-z]+\d?(\s[^>]*)>/gi))
          assert.doesNotMatch(attributes.replace(/="[^"]*"/g, ''), /["'<]|on\w+=/i);
        assert.doesNotMatch(html.replace(/\n|\t/g, ''), /\p{Cc}/u);
      }),
    );
  });

  test('is text in Markdown: no link, image, HTML or heading of its own', () => {
    const reader = new MarkdownIt({ html: true });
    const typesIn = (text: string) => {
      const tokens = reader.parse(
        markdownOf(reportWith(text), () => undefined),
        {},
      );
      return [...new Set(tokens.flatMap((token) => [token.type, ...(token.children ?? []).map(({ type }) => type)]))];
    };
    const usualTypes = typesIn('plain');
    for (const text of hostile)
      for (const type of typesIn(text))
        assert.ok(usualTypes.includes(type) || type === 'text_special', `${type} of ${text}`);
  });

  test('HTML asks for nothing and runs nothing', () => {
    const html = htmlOf(reportOf(sample.shared, { kind: 'review', span: lastHalfYear(today) }, today), encodeURI);
    assert.match(
      html,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/,
    );
    assert.doesNotMatch(html, /<(?:script|link|img|iframe|object)\b|@import|url\(/i);
  });
});
