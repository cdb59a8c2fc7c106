import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  checkinEdit,
  checkinPath,
  type NewCheckin,
  newWeekText,
  reflectionPath,
} from '../../../../src/core/weeks/weekFile.ts';
import { isWholeCheckin, readCheckin } from '../../../../src/core/weeks/checkIn/argument.ts';
import { readEntity } from '../../../../src/core/index/readEntity.ts';
import { planEdits } from '../../../../src/core/yaml/edit/edits.ts';
import { indexOf } from '../folder.ts';
import { runs } from '../../fuzz.ts';

const week = '2026-W47';
const checkin: NewCheckin = {
  goal: 'billing-events',
  date: '2026-11-18',
  value: 5,
  confidence: 0.6,
  note: 'Two services moved after pairing',
};
const after = (text: string, added: NewCheckin): string => {
  const plan = planEdits(text, checkinEdit(added).changes);
  assert.ok(plan.ok);
  return plan.text;
};

suite('check-in: writing', () => {
  test('a new week has one line for each check-in', () => {
    assert.equal(
      checkinEdit(checkin).text,
      'checkins:\n' +
        '  - { goal: billing-events, date: 2026-11-18, value: 5, confidence: 0.6, note: Two services ' +
        'moved after pairing }\n',
    );
  });

  test('without an answer there is no key', () => {
    const { text } = checkinEdit({ goal: 'a', date: '2026-11-18', value: undefined, confidence: undefined, note: '' });
    assert.equal(text, 'checkins:\n  - { goal: a, date: 2026-11-18 }\n');
  });

  test('a line that would be too long is broken into its keys', () => {
    const { text } = checkinEdit({ ...checkin, note: 'word '.repeat(30).trim() });
    assert.ok(text.startsWith('checkins:\n  - goal: billing-events\n    date: 2026-11-18\n'), text);
  });

  test('a further check-in looks like those that are there', () => {
    const added = { ...checkin, value: 6, confidence: undefined, note: '' };
    assert.equal(
      after('checkins:\n- goal: a\n  date: 2026-11-16\n# wins\nwins: []\n', added),
      'checkins:\n' +
        '- goal: a\n' +
        '  date: 2026-11-16\n' +
        '- goal: billing-events\n' +
        '  date: 2026-11-18\n' +
        '  value: 6\n' +
        '# wins\n' +
        'wins: []\n',
    );
    const flow = '# mine\nplans: []\ncheckins:\n  - { goal: a, date: 2026-11-16 }   # on the train\n';
    assert.equal(after(flow, added), `${flow}  - { goal: billing-events, date: 2026-11-18, value: 6 }\n`);
  });

  test('any check-in reads back as it was, in a new file and in one that has some', () => {
    const anyCheckin: fc.Arbitrary<NewCheckin> = fc.record({
      goal: fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,6}){0,2}$/),
      date: fc.constant('2026-11-18'),
      value: fc.option(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        { nil: undefined },
      ),
      confidence: fc.option(
        fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
        { nil: undefined },
      ),
      note: fc
        .oneof(
          fc.string({ unit: 'grapheme' }),
          fc.lorem(),
          fc.constantFrom('yes', '2026-11-18', '- x', 'a: b', '# no', '{ }'),
        )
        .map((note) => note.trim()),
    });
    fc.assert(
      fc.property(fc.array(anyCheckin, { minLength: 1, maxLength: 4 }), ([first, ...others]) => {
        if (!first) return;
        const text = others.reduce(after, checkinEdit(first).text);
        const { entity, problems } = readEntity('week', week, text);
        assert.deepEqual(
          problems.map(({ code }) => code),
          [],
        );
        assert.deepEqual(
          entity?.checkins,
          [first, ...others].map(({ goal, date, value, confidence, note }) => ({
            goal,
            date,
            ...(value !== undefined && { value }),
            ...(confidence !== undefined && { confidence }),
            ...(note !== '' && { note }),
          })),
        );
      }),
      { numRuns: runs(60) },
    );
  });
});

suite('check-in: which file', () => {
  const shared = { private: false };

  test('the shared week, unless the settings or the goal are private', () => {
    const plain = indexOf({});
    assert.equal(checkinPath(plain, week, shared), 'weeks/2026-W47.yaml');
    assert.equal(checkinPath(plain, week, { private: true }), 'private/weeks/2026-W47.yaml');
    assert.equal(
      checkinPath(indexOf({ 'cairn.yaml': { privacy: { weeks: 'private' } } }), week, shared),
      'private/weeks/2026-W47.yaml',
    );
  });

  test('the file that is there, whatever its ending', () => {
    const index = indexOf({ 'weeks/2026-W47.yml': { wins: [] }, 'private/weeks/2026-W47.yaml': { wins: [] } });
    assert.equal(checkinPath(index, week, shared), 'weeks/2026-W47.yml');
  });

  test(
    'a reflection that was begun in private goes on there; one that was begun in the open goes on ' +
      'in private when the settings changed',
    () => {
      const reflection = { answers: { what: 'x' } };
      assert.equal(reflectionPath(indexOf({ 'weeks/2026-W47.yaml': { reflection } }), week), 'weeks/2026-W47.yaml');
      assert.equal(
        reflectionPath(indexOf({ 'weeks/2026-W47.yaml': {}, 'private/weeks/2026-W47.yaml': { reflection } }), week),
        'private/weeks/2026-W47.yaml',
      );
      assert.equal(
        reflectionPath(indexOf({ 'private/weeks/2026-W47.yaml': { wins: ['x'] } }), week),
        'weeks/2026-W47.yaml',
      );
      assert.equal(
        reflectionPath(
          indexOf({ 'cairn.yaml': { privacy: { weeks: 'private' } }, 'weeks/2026-W47.yaml': { reflection } }),
          week,
        ),
        'private/weeks/2026-W47.yaml',
      );
    },
  );

  test('wins and answers of a new week are lists and blocks', () => {
    assert.equal(
      newWeekText({ wins: ['One', 'Two'], reflection: { answers: { what: 'x' } } }),
      'wins:\n  - One\n  - Two\nreflection:\n  answers:\n    what: x\n',
    );
  });
});

suite('check-in: given whole', () => {
  const number = { kind: 'number', metric: 'x', unit: undefined, last: 5, from: 5, goesBelowZero: false } as const;

  test('what only names a goal is not whole', () => {
    for (const given of [
      undefined,
      null,
      'a',
      { goal: 'a' },
      { goal: 'a', folder: {}, item: {}, place: { value: [] } },
      { goal: 'a', value: undefined },
      { goal: 'a', ask: true },
    ])
      assert.equal(isWholeCheckin(given), false);
    for (const given of [{ value: 1 }, { note: '' }, { confidence: 0 }, { done: [] }, { goal: 'a', ask: false }])
      assert.equal(isWholeCheckin(given), true);
  });

  test('is taken as it is', () => {
    assert.deepEqual(readCheckin({ goal: 'a', ask: false }, number), {
      ok: true,
      checkin: { goal: 'a', value: undefined, confidence: undefined, note: '' },
      done: [],
    });
    assert.deepEqual(readCheckin({ goal: 'a', folder: 'work', value: '+1', confidence: 0.5, note: ' x ' }, number), {
      ok: true,
      checkin: { goal: 'a', value: 6, confidence: 0.5, note: 'x' },
      done: [],
    });
    const open = [{ index: 3, title: 'Design', due: undefined }];
    assert.deepEqual(readCheckin({ goal: 'a', done: ['Design'] }, { kind: 'milestones', open }), {
      ok: true,
      checkin: { goal: 'a', value: undefined, confidence: undefined, note: '' },
      done: open,
    });
  });

  test('what is wrong is told', () => {
    const detail = (given: unknown, question: Parameters<typeof readCheckin>[1] = number) => {
      const read = readCheckin(given, question);
      return read.ok ? '' : read.detail;
    };
    assert.match(detail({ value: 1 }), /goal/);
    assert.match(detail({ goal: 'a', valeu: 1 }), /valeu/);
    assert.match(detail({ goal: 'a', confidence: 60 }), /confidence/);
    assert.match(detail({ goal: 'a', value: 'many' }), /"many" is not a valid value/);
    assert.match(detail({ goal: 'a', value: 1 }, { kind: 'none' }), /no measure/);
    assert.match(detail({ goal: 'a', done: ['Design'] }), /"Design"/);
    assert.match(detail({ goal: 'a', value: 7 }, { kind: 'level', levels: [], last: 0 }), /-2 to 2/);
  });
});
