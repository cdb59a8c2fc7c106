/** What is rated, what an assessment writes, and what moved between two. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemsToRate, scaleOf } from '../../../../src/core/career/assessments/items.ts';
import { beforeAndAfter, ratingChanges } from '../../../../src/core/career/assessments/ratingChanges.ts';
import {
  assessmentChanges,
  assessmentText,
  profileChanges,
  readNewAssessment,
} from '../../../../src/core/career/assessments/newAssessment.ts';
import { assessment, type Assessment } from '../../../../src/core/model/assessment.ts';
import { profile } from '../../../../src/core/model/profile.ts';
import { closingChanges, closingOf } from '../../../../src/core/people/closing.ts';
import { personStanding } from '../../../../src/core/people/people.ts';
import { indexOf } from '../../weeks/folder.ts';

const today = '2026-11-20';
const sheet = (date: string, ratings: Readonly<Record<string, number>>): Assessment =>
  assessment.parse({ date, kind: 'values', items: Object.entries(ratings).map(([id, rating]) => ({ id, rating })) });

suite('assessments: what is rated', () => {
  const ladder = {
    levels: { 1: 'Junior' },
    skills: [
      { id: 'design', title: 'Design', levels: { 1: 'Draws a part', 6: { criteria: ['Draws', 'Asks'] } } },
      { id: 'talks' },
    ],
  };

  test('the profile’s own first, then the ladder’s, then what was rated before', () => {
    const index = indexOf({
      'profile.yaml': { skills: [{ id: 'databases', title: 'Databases', now: 2 }] },
      'ladder.yaml': ladder,
      'assessments/2026-01-02-skills.yaml': {
        date: '2026-01-02',
        kind: 'skills',
        items: [
          { id: 'design', rating: 1 },
          { id: 'old-thing', rating: 3 },
        ],
      },
      'assessments/2026-12-02-skills.yaml': {
        date: '2026-12-02',
        kind: 'skills',
        items: [{ id: 'design', rating: 4 }],
      },
    });
    assert.deepEqual(
      itemsToRate(index, 'skills', today).map(({ levels, ...item }) => ({
        ...item,
        highest: levels.at(-1)?.level,
        described: levels.flatMap(({ level, name, text }) =>
          (name ?? text) === undefined ? [] : [[level, name, text]],
        ),
      })),
      [
        { id: 'databases', title: 'Databases', before: 2, highest: 4, described: [] },
        {
          id: 'design',
          title: 'Design',
          before: 1,
          highest: 6,
          described: [
            [1, 'Junior', 'Draws a part'],
            [6, undefined, 'Draws; Asks'],
          ],
        },
        { id: 'talks', title: 'Talks', before: undefined, highest: 4, described: [[1, 'Junior', undefined]] },
        { id: 'old-thing', title: 'Old thing', before: 3, highest: 4, described: [] },
      ],
    );
  });

  test('satisfaction has items to begin with, which one’s own replace', () => {
    assert.equal(itemsToRate(indexOf({}), 'satisfaction', today).length, 6);
    const own = indexOf({
      'assessments/2026-01-02-satisfaction.yaml': {
        date: '2026-01-02',
        kind: 'satisfaction',
        items: [{ id: 'evenings', rating: 2 }],
      },
    });
    assert.deepEqual(
      itemsToRate(own, 'satisfaction', today).map(({ id, before }) => [id, before]),
      [['evenings', 2]],
    );
    assert.deepEqual(itemsToRate(indexOf({}), 'values', today), []);
  });
});

suite('assessments: what is written', () => {
  test('a sheet as a person would write it', () => {
    assert.equal(
      assessmentText({ kind: 'skills', with: 'ada', items: [{ id: 'design', rating: 2 }] }, today),
      `date: ${today}\nkind: skills\nwith: ada\nscale:\n  - 0\n  - 4\nitems:\n  - id: design\n    rating: 2\n`,
    );
  });

  test('on the same day it is filled in further', () => {
    assert.deepEqual(
      assessmentChanges(
        {
          items: [
            { id: 'a', rating: 1 },
            { id: 'b', rating: 2 },
          ],
        },
        [
          { id: 'a', rating: 1 },
          { id: 'b', rating: 3 },
          { id: 'c', rating: 4 },
        ],
      ),
      [
        { do: 'set', path: ['items', 1, 'rating'], value: 3 },
        { do: 'append', path: ['items'], value: { id: 'c', rating: 4 } },
      ],
    );
  });

  test('of skills the profile learns where one is now, and nothing else', () => {
    const present = profile.parse({
      skills: [
        { id: 'a', now: 1, wanted: 3 },
        { id: 'b', now: 2 },
      ],
    });
    assert.deepEqual(
      profileChanges(present, [
        { id: 'a', rating: 2 },
        { id: 'b', rating: 2 },
        { id: 'c', rating: 0 },
      ]),
      [
        { do: 'set', path: ['skills', 0, 'now'], value: 2 },
        { do: 'append', path: ['skills'], value: { id: 'c', now: 0 } },
      ],
    );
  });

  test('a level above 4 widens the scale of the sheet', () => {
    const items = [{ id: 'design', rating: 6 }];
    assert.match(assessmentText({ kind: 'skills', with: undefined, items }, today), /scale:\n {2}- 0\n {2}- 6\n/);
    assert.deepEqual(assessmentChanges({ scale: [0, 4], items: [] }, items), [
      { do: 'set', path: ['scale', 1], value: 6 },
      { do: 'append', path: ['items'], value: { id: 'design', rating: 6 } },
    ]);
    const onScale = (date: string, scale: [number, number], rating: number) => ({
      date,
      kind: 'skills' as const,
      scale,
      items: [{ id: 'design', rating }],
    });
    assert.deepEqual(
      ratingChanges([onScale('2026-01-01', [0, 4], 3), onScale('2026-02-01', [0, 6], 5)]).map(({ times, steps }) => [
        times,
        steps,
      ]),
      [[2, 2]],
      'a level keeps its number',
    );
  });

  test('an argument outside the scale is refused', () => {
    const ok = (kind: string, rating: number): boolean => readNewAssessment({ kind, items: { a: rating } }).ok;
    assert.deepEqual(
      [
        ok('skills', 0),
        ok('skills', 4),
        ok('skills', 31),
        ok('skills', 1.5),
        ok('values', 0),
        ok('values', 5),
        ok('shoes', 1),
      ],
      [true, true, false, false, false, true, false],
    );
    assert.deepEqual(scaleOf('satisfaction'), [1, 5]);
  });
});

suite('assessments: what moved', () => {
  test('most first, either way, and what was rated once has not moved', () => {
    const moved = ratingChanges([
      sheet('2026-01-01', { a: 1, b: 5 }),
      sheet('2026-06-01', { a: 2, b: 5, c: 3 }),
      sheet('2026-11-01', { a: 2, b: 2 }),
    ]);
    assert.deepEqual(
      moved.map(({ id, steps, times, first, last }) => [id, steps, times, first.date, last.date]),
      [
        ['b', -3, 3, '2026-01-01', '2026-11-01'],
        ['a', 1, 3, '2026-01-01', '2026-11-01'],
        ['c', 0, 1, '2026-06-01', '2026-06-01'],
      ],
    );
  });

  test('the sheet of the beginning is the last before it, or else the first', () => {
    const sheets = [
      sheet('2026-01-01', { a: 1 }),
      sheet('2026-09-01', { a: 2 }),
      sheet('2026-09-20', { a: 3 }),
      sheet('2026-11-01', { a: 4 }),
    ];
    const days = (from: number) => {
      const pair = beforeAndAfter(sheets.slice(from), '2026-09-02');
      return pair && [pair.before.date, pair.after.date];
    };
    assert.deepEqual(days(0), ['2026-09-01', '2026-11-01']);
    assert.deepEqual(days(2), ['2026-09-20', '2026-11-01']);
    assert.equal(days(3), undefined);
  });

  test('first and last are what was rated first and last', () => {
    const rating = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), rating), { maxLength: 6 }), (given) => {
        const sheets = given.map((ratings, month) => sheet(`2026-0${month + 1}-01`, ratings));
        for (const { id, first, last, steps, times } of ratingChanges(sheets)) {
          const rated = given.flatMap((ratings) => ratings[id] ?? []);
          assert.deepEqual(
            [first.rating, last.rating, times, steps],
            [rated[0], rated.at(-1), rated.length, (rated.at(-1) ?? 0) - (rated[0] ?? 0)],
          );
        }
      }),
    );
  });
});

suite('closing an engagement', () => {
  const coach = (engagement: object) => ({ name: 'Ada', relationship: 'coach', engagement });

  test('sets the objectives and the same items against the beginning, without what is private', () => {
    const index = indexOf({
      'people/ada.yaml': coach({
        start: '2026-09-01',
        end: '2026-12-01',
        objectives: [
          { title: 'Be heard', goal: 'heard' },
          { title: 'Ask for more', goal: 'raise', outcome: 'Asked' },
        ],
      }),
      'goals/heard.yaml': {
        title: 'Be heard',
        measure: { metric: 'rounds', baseline: 0, target: 8 },
        start: '2026-08-01',
        due: '2026-12-01',
      },
      'private/goals/raise.yaml': { title: 'A raise' },
      'weeks/2026-W35.yaml': { checkins: [{ goal: 'heard', date: '2026-08-25', value: 1 }] },
      'weeks/2026-W45.yaml': { checkins: [{ goal: 'heard', date: '2026-11-03', value: 5 }] },
      'notes/2026-09-09-ada.yaml': {
        date: '2026-09-09',
        with: 'ada',
        commitments: [{ who: 'me', what: 'Speak', due: '2026-09-20', done: '2026-09-19' }],
      },
      'private/notes/2026-09-10-ada.yaml': {
        date: '2026-09-10',
        with: 'ada',
        commitments: [{ who: 'me', what: 'Secret', due: '2026-09-20' }],
      },
      'assessments/2026-08-30-satisfaction.yaml': {
        date: '2026-08-30',
        kind: 'satisfaction',
        items: [
          { id: 'pay', rating: 2 },
          { id: 'gone', rating: 1 },
        ],
      },
      'assessments/2026-11-10-satisfaction.yaml': {
        date: '2026-11-10',
        kind: 'satisfaction',
        items: [{ id: 'pay', rating: 4 }],
      },
      'private/assessments/2026-11-12-satisfaction.yaml': {
        date: '2026-11-12',
        kind: 'satisfaction',
        items: [{ id: 'pay', rating: 1 }],
      },
    }).shared;
    const standing = personStanding(index, 'ada', today) ?? assert.fail('ada is there');
    const closing = closingOf(index, standing, today) ?? assert.fail('she has an engagement');
    assert.deepEqual(
      closing.objectives.map(({ title, outcome, goal }) => [title, outcome, goal?.id]),
      [
        ['Be heard', undefined, 'heard'],
        ['Ask for more', 'Asked', undefined],
      ],
    );
    assert.deepEqual([closing.followThrough.mine.kept, closing.followThrough.mine.overdue], [1, 0]);
    assert.deepEqual(
      closing.assessed.map(({ kind, from, to, moved }) => [kind, from, to, moved.map(({ id, steps }) => [id, steps])]),
      [['satisfaction', '2026-08-30', '2026-11-10', [['pay', 2]]]],
    );
  });

  test('says how sure one was, and the score of what was described in levels', () => {
    const index = indexOf({
      'people/ada.yaml': coach({
        start: '2026-09-01',
        objectives: [{ title: 'Be heard', goal: 'heard' }, { title: 'Hand over', goal: 'over' }, { title: 'None' }],
      }),
      'goals/heard.yaml': {
        title: 'Be heard',
        status: 'done',
        closed: '2026-11-18',
        measure: { scale: { '-1': 'silent', '0': 'heard', '1': 'asked' } },
      },
      'goals/over.yaml': { title: 'Hand over', measure: { scale: { '0': 'handed', '1': 'forgotten' } } },
      'weeks/2026-W46.yaml': {
        checkins: [
          { goal: 'heard', date: '2026-11-10', value: 1, confidence: 0.5 },
          { goal: 'over', date: '2026-11-10', value: 0, confidence: 0.9 },
        ],
      },
    });
    const standing = personStanding(index, 'ada', today) ?? assert.fail('ada is there');
    const closing = closingOf(index, standing, today) ?? assert.fail('she has an engagement');
    assert.deepEqual(
      closing.calibrated,
      [{ title: 'Be heard', path: 'goals/heard.yaml', calibration: { said: [0.5], reached: true, brier: 0.25 } }],
      'an open goal has not ended yet',
    );
    assert.deepEqual([closing.attainment?.of, closing.attainment?.score.toFixed(1)], [2, '56.2']);
  });

  test('writes the new outcomes, and the end only where it was open or later', () => {
    const of = (end: string | undefined) => {
      const standing = personStanding(
        indexOf({
          'people/ada.yaml': coach({
            start: '2026-09-01',
            ...(end !== undefined && { end }),
            objectives: [{ title: 'One' }, { title: 'Two' }],
          }),
        }),
        'ada',
        today,
      );
      return standing?.engagement
        ? closingChanges(
            standing.engagement,
            new Map([
              [0, ''],
              [1, 'Done'],
            ]),
            today,
          )
        : assert.fail('an engagement');
    };
    const outcome = { do: 'set', path: ['engagement', 'objectives', 1, 'outcome'], value: 'Done' };
    const end = { do: 'set', path: ['engagement', 'end'], value: today };
    assert.deepEqual(of('2026-11-01'), [outcome]);
    assert.deepEqual(of('2026-12-01'), [outcome, end]);
    assert.deepEqual(of(undefined), [outcome, end]);
  });
});
