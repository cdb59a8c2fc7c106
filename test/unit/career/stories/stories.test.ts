/** Stories to be told: when each wants to be told again, what can be made into one, and which skills have none. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/base/calendar.ts';
import { coverageOf } from '../../../../src/core/career/stories/coverage.ts';
import { materialFor } from '../../../../src/core/career/stories/material.ts';
import { newStoryText, readNewStory } from '../../../../src/core/career/stories/newStory.ts';
import {
  drawQuestion,
  storyGaps,
  readPractice,
  answerLength,
  practiceChanges,
} from '../../../../src/core/career/stories/practice.ts';
import { practiceOrder, scheduleOf } from '../../../../src/core/career/stories/schedule.ts';
import { dateIn } from '../../goals/progress/build.ts';
import { indexOf } from '../../weeks/folder.ts';

const today = '2026-11-20';
const practice = (...log: readonly (readonly [daysAgo: number, went: number])[]) => ({
  practice: log.map(([daysAgo, went]) => ({ date: addDays(today, -daysAgo), went })),
});

suite('stories: when one wants to be told again', () => {
  test('after one telling as FSRS has it: tomorrow, in two days, in three, in eight', () => {
    // The intervals of ts-fsrs 5.4 with the default parameters of FSRS 6 and a retention of 0.9.
    const days = [1, 2, 3, 4].map((went) => scheduleOf(practice([0, went]), today).due);
    assert.deepEqual(days, ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-28']);
  });

  test('the log alone decides: what is to come does not count, and nobody remembers anything', () => {
    assert.deepEqual(scheduleOf(practice(), today), { times: 0, last: undefined, due: undefined, recall: 0 });
    assert.deepEqual(scheduleOf(practice([3, 3], [-2, 1]), today), scheduleOf(practice([3, 3]), today));
    const { recall } = scheduleOf(practice([3, 3]), today);
    assert.ok(recall > 0.85 && recall < 0.95, `${recall}`);
  });

  test('what went worse never comes back later', () => {
    const log = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 4 })), { maxLength: 6 });
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 3 }), (before, went) => {
        const past = before.toSorted(([one], [other]) => other - one);
        const due = (last: number): string =>
          scheduleOf(practice(...past, [0, last]), today).due ?? assert.fail('it was told');
        assert.ok(due(went) <= due(went + 1));
        assert.ok(due(went) > today);
      }),
    );
  });

  test('a day is a day, also when clocks change', () => {
    fc.assert(
      fc.property(dateIn('2024-01-01', 2000), (date) => {
        assert.equal(scheduleOf({ practice: [{ date, went: 1 }] }, date).due, addDays(date, 1));
      }),
    );
  });

  test('the order: due longest, never told, due next', () => {
    const index = indexOf({
      'stories/easy.yaml': { title: 'Easy', ...practice([1, 4]) },
      'stories/new.yaml': { title: 'New' },
      'stories/bad.yaml': { title: 'Bad', ...practice([5, 1]) },
      'stories/worse.yaml': { title: 'Worse', ...practice([50, 1]) },
    });
    assert.deepEqual(
      practiceOrder(index, today).map(({ story }) => story.id),
      ['worse', 'bad', 'new', 'easy'],
    );
  });
});

suite('stories: telling', () => {
  const questions = [
    { ask: 'Any?', about: [] },
    { ask: 'Designs?', about: ['design'] },
    { ask: 'Data?', about: ['data'] },
  ];
  const draw = (skills: readonly string[], asked: readonly string[], at: number) =>
    drawQuestion(questions, { skills, asked }, () => at)?.ask;

  test('a question about the story’s skills, or one for any, and rather one that was not drawn lately', () => {
    assert.equal(draw(['system-design', 'System design'], [], 0), 'Designs?');
    assert.equal(draw(['system-design'], ['Designs?'], 0), 'Any?');
    assert.equal(draw(['system-design'], ['Designs?', 'Any?'], 0), 'Designs?', 'when all were drawn it begins again');
    assert.equal(draw(['cooking'], [], 0.99), 'Any?');
    assert.equal(
      drawQuestion([], { skills: [], asked: [] }, () => 0),
      undefined,
    );
  });

  test('a line in the log, with what is known', () => {
    assert.deepEqual(practiceChanges({ went: 3, seconds: 95, question: 'Any?', note: undefined }, today), [
      { do: 'append', path: ['practice'], value: { date: today, went: 3, seconds: 95, question: 'Any?' } },
    ]);
    assert.deepEqual(
      [{ story: 'a', went: 3 }, { story: 'a', went: 5 }, { story: 'a' }, { story: 'a', went: 1, seconds: 0 }].map(
        (given) => readPractice(given).ok,
      ),
      [true, false, false, false],
    );
    assert.deepEqual([59, 60, 180, 181].map(answerLength), ['short', 'good', 'good', 'long']);
  });

  test('what it lacks: parts, a number, and what oneself did', () => {
    assert.deepEqual(storyGaps({}), ['situation', 'task', 'action', 'result']);
    assert.deepEqual(storyGaps({ situation: 'a', task: 'b', action: 'We moved it', result: 'It was good' }), [
      'number',
      'own-part',
    ]);
    assert.deepEqual(storyGaps({ situation: 'a', task: 'b', action: 'We met, and I moved it', result: '84 s' }), []);
  });
});

suite('stories: from what is written down', () => {
  const files = {
    'goals/latency.yaml': {
      title: 'Get it below 90 s',
      status: 'done',
      closed: '2026-04-10',
      why: 'People wait',
      supports: { skills: ['debugging'] },
      evidence: [
        { date: '2026-04-08', kind: 'pr', ref: 'relay#812', note: 'The flush' },
        { date: '2026-03-01', note: 'Found it' },
      ],
    },
    'goals/told.yaml': { title: 'Said no', status: 'done', closed: '2026-05-01' },
    'private/weeks/2026-W46.yaml': { wins: ['A secret'] },
    'notes/2026-10-01-ada.yaml': {
      date: '2026-10-01',
      with: 'ada',
      feedback: [{ situation: 'In the review', behaviour: 'You waited' }],
    },
    'profile.yaml': { skills: [{ id: 'design', evidence: [{ kind: 'doc', ref: 31 }] }] },
    'stories/flush.yaml': {
      title: 'The two-minute flush',
      goals: ['told'],
      evidence: [{ ref: 'relay#812' }],
      skills: ['debugging'],
    },
  };

  test('the newest first, what is told already left out, what is private marked', () => {
    assert.deepEqual(
      materialFor(indexOf(files), today).map(({ kind, text, private: isPrivate, skills, goals }) => [
        kind,
        text,
        isPrivate,
        ...skills,
        ...goals,
      ]),
      [
        ['win', 'A secret', true],
        ['feedback', 'You waited', false],
        ['goal', 'Get it below 90 s', false, 'debugging', 'latency'],
        ['evidence', 'Found it', false, 'debugging', 'latency'],
        ['evidence', 'design: 31', false, 'design'],
      ],
    );
  });

  test('a new file as one would write it', () => {
    const read = readNewStory({
      title: 'The flush',
      situation: 'People waited',
      action: 'I looked',
      skills: ['debugging'],
      goals: ['latency'],
      evidence: [{ date: '2026-04-08', ref: 'relay#812' }],
    });
    assert.ok(read.ok);
    assert.equal(
      newStoryText(read.value.story),
      'title: The flush\n' +
        'situation: People waited\n' +
        'action: I looked\n' +
        'skills:\n' +
        '  - debugging\n' +
        'goals:\n' +
        '  - latency\n' +
        'evidence:\n' +
        '  - date: 2026-04-08\n' +
        '    ref: relay#812\n',
    );
    assert.ok(!readNewStory({ title: ' ' }).ok);
  });
});

suite('stories: coverage', () => {
  test('of the next rung and open opportunities; what has no story comes first, asked for most before others', () => {
    const index = indexOf({
      'profile.yaml': { role: { next: 'Lead' }, skills: [{ id: 'design', title: 'Design', now: 1, wanted: 2 }] },
      'ladder.yaml': {
        skills: [{ id: 'talks', title: 'Talks' }],
        rungs: [{ id: 'lead', title: 'Lead', expects: { design: 3, talks: 2, debugging: 2, care: 1 } }],
      },
      'opportunities/a.yaml': {
        title: 'Role A',
        history: [{ date: '2026-11-01', stage: 'applied' }],
        fit: { skills: [{ skill: 'talks', fit: 0.4 }] },
      },
      'opportunities/b.yaml': {
        title: 'Role B',
        history: [{ date: '2026-11-01', stage: 'rejected' }],
        fit: { skills: [{ skill: 'cooking', fit: 0.4 }] },
      },
      'stories/whole.yaml': {
        title: 'Whole',
        situation: 'a',
        task: 'b',
        action: 'I',
        result: '3',
        skills: ['debugging'],
      },
      'stories/part.yaml': { title: 'Part', skills: ['design'] },
    });
    assert.deepEqual(
      coverageOf(index, today).map(({ title, requiredBy, stories }) => [
        title,
        requiredBy.join('+'),
        stories.map(({ lacks }) => lacks.length),
      ]),
      [
        ['Talks', 'Lead+Role A', []],
        ['Care', 'Lead', []],
        ['Design', 'Lead', [4]],
        ['Debugging', 'Lead', [0]],
      ],
    );
    const own = indexOf({
      'profile.yaml': {
        skills: [
          { id: 'design', now: 1, wanted: 2 },
          { id: 'talks', now: 2 },
        ],
      },
    });
    assert.deepEqual(
      coverageOf(own, today).map(({ skill }) => skill),
      ['design'],
      'without a role, what the profile wants more of',
    );
    assert.deepEqual(coverageOf(indexOf({}), today), []);
  });
});
