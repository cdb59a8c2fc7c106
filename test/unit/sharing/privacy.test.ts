/** What a text gives away: found in the forms that people use, and in nothing else. */
import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { createIndex } from '../../../src/core/index/growthIndex.ts';
import { narrowView } from '../../../src/core/index/narrowView.ts';
import {
  findingsIn,
  findingsInReport,
  namesLeftOut,
  privateReferences,
  type FindingKind,
} from '../../../src/core/sharing/privacy/findings.ts';
import { lastHalfYear, reportOf } from '../../../src/core/sharing/reports/reports.ts';
import { addresses, keys, noAddresses, noKeys, otherNumbers, phoneNumbers } from './privacyTexts.ts';

const today = '2026-11-20';

/** As they stand in files. */
const around: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Call ${text} on Monday.`,
  (text) => `- note: ${text}`,
  (text) => `(${text})`,
  (text) => `Ask Ada, ${text}, and Sam`,
];

const found = (kind: FindingKind, text: string): readonly string[] =>
  findingsIn(text)
    .filter((finding) => finding.kind === kind)
    .map((finding) => finding.text);

function indexOf(files: Readonly<Record<string, unknown>>) {
  const index = createIndex();
  for (const [path, value] of Object.entries(files)) index.put(readFile(path, JSON.stringify(value)));
  return index;
}

suite('What a text gives away', () => {
  for (const [what, kind, texts, isThere] of [
    ['phone numbers of many countries', 'phone', phoneNumbers, true],
    ['dates, weeks, versions, and addresses of machines, which are no phone numbers', 'phone', otherNumbers, false],
    ['keys in the forms of their issuers', 'secret', keys, true],
    ['hashes, stand-ins, and words, which are no keys', 'secret', noKeys, false],
    ['e-mail addresses', 'email', addresses, true],
    ['mentions and versions, which are no e-mail addresses', 'email', noAddresses, false],
  ] as const)
    test(what, () => {
      for (const text of texts)
        for (const put of around) assert.equal(found(kind, put(text)).length > 0, isThere, put(text));
    });

  test('a phone number is found as a whole, and once', () => {
    assert.deepEqual(found('phone', 'tel: +49 (0)30 90 18 20, or 06 12 34 56 78.'), [
      '+49 (0)30 90 18 20',
      '06 12 34 56 78',
    ]);
  });

  test('names of people whom the reader does not get, and of companies where an opportunity is', () => {
    const index = indexOf({
      'people/kim.yaml': { name: 'Kim Ó Sé', relationship: 'coach' },
      'people/may.yaml': { name: 'May Li', relationship: 'peer' },
      'people/max.yaml': { name: 'Max Müller', relationship: 'manager' },
      'opportunities/quay.yaml': { title: 'Lead', company: 'Quay', history: [] },
      'weeks/2026-W47.yaml': {
        wins: [
          'Kim laughed',
          'Talked with May',
          'May I go',
          'Max agreed',
          'Applied at Quay',
          'Kimono party',
          'Shipped',
        ],
      },
    });
    const view = narrowView(index.shared, 'manager');
    const report = reportOf(view, { kind: 'brag', span: lastHalfYear(today) }, today);
    assert.deepEqual(
      findingsInReport(report, namesLeftOut(index.shared, view)).map(({ text, source }) => [text, source]),
      [
        ['Kim', 'weeks/2026-W47.yaml'],
        ['May', 'weeks/2026-W47.yaml'],
        ['Quay', 'weeks/2026-W47.yaml'],
      ],
    );
  });

  test('a shared file that refers to a private one', () => {
    const index = indexOf({
      'private/goals/ask-for-a-raise.yaml': { title: 'Ask' },
      'goals/ship.yaml': { title: 'Ship' },
      'weeks/2026-W47.yaml': {
        checkins: [
          { goal: 'ship', date: '2026-11-19' },
          { goal: 'ask-for-a-raise', date: '2026-11-19', note: 'Soon' },
          { goal: 'unknown', date: '2026-11-19' },
        ],
      },
    });
    assert.deepEqual(privateReferences(index), [
      {
        path: 'weeks/2026-W47.yaml',
        reference: { target: 'goal', id: 'ask-for-a-raise', path: ['checkins', 1, 'goal'] },
      },
    ]);
  });
});
