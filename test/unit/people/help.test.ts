/** What kind of help somebody needs, and practice as a goal. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newGoalText } from '../../../src/core/goals/newGoal.ts';
import {
  differences,
  leanings,
  readLeanings,
  suggest,
  type Leaning,
  type Leanings,
} from '../../../src/core/people/kindOfHelp.ts';
import { goalFromPractice, readPracticePlan } from '../../../src/core/career/practicePlan.ts';

const given = (...answers: readonly Leaning[]): Leanings => {
  const read = readLeanings(
    Object.fromEntries(differences.map((difference, at) => [difference, answers[at] ?? 'either'])),
  );
  return read.ok ? read.value : assert.fail(read.detail);
};

suite('help: coach, mentor or both', () => {
  test('what most answers point at, and both where each is needed about as much', () => {
    const kind = (...answers: readonly Leaning[]) => suggest(given(...answers)).kind;
    assert.equal(kind('coach', 'coach', 'coach', 'coach', 'mentor'), 'coach');
    assert.equal(kind('mentor', 'mentor', 'either', 'either', 'either'), 'mentor');
    assert.equal(kind('coach', 'mentor', 'coach', 'mentor', 'coach'), 'both');
    assert.equal(kind('coach', 'mentor', 'either', 'either', 'either'), 'both');
    assert.equal(kind('coach', 'either', 'either', 'either', 'either'), 'coach');
    assert.equal(kind(), 'mentor', 'a mentor costs least to try');
    assert.deepEqual(suggest(given('coach', 'mentor')).reasons, { coach: ['structure'], mentor: ['expertise'] });
    assert.ok(!readLeanings({ structure: 'coach' }).ok);
  });

  test('one lean more towards a coach never takes the coach away', () => {
    const rank = { mentor: 0, both: 1, coach: 2 };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...leanings), { minLength: 5, maxLength: 5 }),
        fc.nat({ max: 4 }),
        (answers, at) => {
          assert.ok(rank[suggest(given(...answers.with(at, 'coach'))).kind] >= rank[suggest(given(...answers)).kind]);
        },
      ),
    );
  });
});

suite('deliberate practice', () => {
  const text = (plan: object): string => {
    const read = readPracticePlan({ skill: 'speaking', ...plan }, '2026-11-20');
    return read.ok ? newGoalText(goalFromPractice(read.value, 'speaking', '2026-11-20')) : read.detail;
  };

  test('one thing again and again is a habit, for eight weeks when nothing is said', () => {
    assert.equal(
      text({ what: 'Say my view in the first ten minutes', times: 3, feedback: 'ada' }),
      'title: "Practice speaking: Say my view in the first ten minutes"\n' +
        'status: active\n' +
        'why: "Deliberate practice of speaking: one specific part, often, with feedback."\n' +
        'supports:\n' +
        '  skills:\n' +
        '    - speaking\n' +
        'with:\n' +
        '  - ada\n' +
        'measure:\n' +
        '  habit: Say my view in the first ten minutes\n' +
        '  times: 3\n' +
        'start: 2026-11-20\n' +
        'due: 2027-01-15\n',
    );
  });

  test('steps that get harder are milestones', () => {
    const measure = 'measure:\n  milestones:\n    - title: With two\n    - title: With seven\n';
    assert.match(
      text({ what: ['With two', 'With seven'], until: '+6w' }),
      new RegExp(`${measure}start: 2026-11-20\ndue: 2027-01-01\n$`),
    );
  });

  test('an end that is over, or nothing to practice, is refused', () => {
    assert.match(text({ what: 'x', until: 'yesterday' }), /not a date in the future/);
    assert.ok(!readPracticePlan({ skill: 'a', what: [] }, '2026-11-20').ok);
  });
});
