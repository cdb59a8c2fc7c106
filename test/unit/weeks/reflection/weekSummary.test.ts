import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type FactKind,
  factKinds,
  factKindsFor,
  summarizeWeek,
} from '../../../../src/core/weeks/reflection/weekSummary.ts';
import { builtInTemplates } from '../../../../src/core/weeks/reflection/templates.ts';
import { anyCheckins, anyGoal, anyToday } from '../../goals/progress/build.ts';
import { weekOf } from '../../../../src/core/base/calendar.ts';
import { indexOf, type Files } from '../folder.ts';
import { runs } from '../../fuzz.ts';

const week = '2026-W47';
/** The Friday of that week: it goes from the 16th to the 22nd. */
const friday = '2026-11-20';
const happened = (files: Files, today = friday, of = week) => summarizeWeek(indexOf(files), of, today);

const events = {
  title: 'Events',
  status: 'active',
  start: '2026-09-01',
  due: '2026-12-18',
  measure: { metric: 'services', target: 8, unit: 'services' },
  actions: [
    { title: 'Write the RFC', due: '2026-11-13', done: '2026-11-16' },
    { title: 'Ask Sam', due: '2026-11-18' },
    { title: 'Old one', due: '2026-10-01' },
    { title: 'Second service', due: '2026-11-24' },
    { title: 'Far away', due: '2026-12-10' },
  ],
  obstacles: [
    { if: 'on-call eats my time', then: 'Friday morning', fired: [{ date: '2026-11-17', tried: true }] },
    { if: 'never', fired: [{ date: '2026-11-09' }] },
  ],
};

suite('reflection: what happened', () => {
  test('goals that were checked at, with the way that they made', () => {
    const { checkins, unchecked } = happened({
      'goals/events.yaml': events,
      'goals/speak.yaml': { title: 'Speak up', measure: { scale: { '0': 'once' }, baseline: -2 } },
      'goals/read.yaml': { title: 'Read', measure: { habit: 'read', times: 3 } },
      'goals/plain.yaml': { title: 'Plain' },
      'goals/silent.yaml': { title: 'Silent' },
      'goals/paused.yaml': { title: 'Paused', status: 'paused' },
      'goals/to-come.yaml': { title: 'To come', start: '2026-12-01' },
      'weeks/2026-W45.yaml': { checkins: [{ goal: 'events', date: '2026-11-04', value: 3 }] },
      'weeks/2026-W47.yaml': {
        checkins: [
          { goal: 'read', date: '2026-11-18', value: 1 },
          { goal: 'events', date: '2026-11-17', value: 4 },
          { goal: 'events', date: '2026-11-18', value: 5 },
          { goal: 'read', date: '2026-11-19', value: 1 },
          { goal: 'speak', date: '2026-11-19', value: -1 },
          { goal: 'plain', date: '2026-11-19', note: 'x' },
          { goal: 'silent', date: '2026-11-22' },
          { goal: 'gone', date: '2026-11-19' },
        ],
      },
    });
    assert.deepEqual(
      checkins.map(({ goal, movement }) => ({ goal, ...movement })),
      [
        { goal: 'Events', kind: 'value', from: 3, to: 5, unit: 'services' },
        { goal: 'Read', kind: 'habit', count: 2, times: 3 },
        { goal: 'Speak up', kind: 'level', from: -2, to: -1 },
        { goal: 'Plain', kind: 'none' },
      ],
    );
    // The look of the 22nd is still to come.
    assert.deepEqual(
      unchecked.map(({ goal }) => goal),
      ['Silent'],
    );
  });

  test('actions and milestones that were done, missed, and come; obstacles that came up', () => {
    const facts = happened({
      'goals/events.yaml': events,
      'goals/exam.yaml': {
        title: 'Exam',
        measure: {
          milestones: [
            { title: 'Chapter 1', done: '2026-11-19' },
            { title: 'Chapter 2', due: '2026-11-20' },
          ],
        },
      },
      'goals/talk.yaml': { title: 'Talk', status: 'done', closed: '2026-11-18' },
      'goals/dropped.yaml': {
        title: 'Dropped',
        status: 'dropped',
        closed: '2026-11-18',
        actions: [{ title: 'Never mind', due: '2026-11-17' }],
      },
    });
    const steps = (kind: 'finished' | 'missed' | 'coming') =>
      facts[kind].map(({ what, goal, day }) => `${day} ${what} / ${goal}`);
    assert.deepEqual(steps('finished'), [
      '2026-11-16 Write the RFC / Events',
      '2026-11-18 Talk / Talk',
      '2026-11-19 Chapter 1 / Exam',
    ]);
    assert.deepEqual(steps('missed'), ['2026-10-01 Old one / Events', '2026-11-18 Ask Sam / Events']);
    assert.deepEqual(steps('coming'), ['2026-11-20 Chapter 2 / Exam', '2026-11-24 Second service / Events']);
    assert.deepEqual(facts.obstacles, [
      { if: 'on-call eats my time', then: 'Friday morning', tried: true, private: false, path: 'goals/events.yaml' },
    ]);
  });

  test('goals behind their pace, the worst first', () => {
    const metric = { metric: 'x', target: 10 };
    const { behind } = happened({
      'goals/a.yaml': { title: 'A little', start: '2026-11-01', due: '2026-12-01', measure: metric },
      'goals/b.yaml': { title: 'Far', start: '2026-06-01', due: '2026-12-31', measure: metric },
      'goals/c.yaml': { title: 'Over', start: '2026-11-01', due: '2026-11-15', measure: metric },
      'goals/d.yaml': { title: 'Paused', status: 'paused', start: '2026-06-01', due: '2026-12-31', measure: metric },
      'weeks/2026-W45.yaml': { checkins: ['a', 'b', 'c', 'd'].map((goal) => ({ goal, date: '2026-11-04', value: 1 })) },
    });
    assert.deepEqual(behind.map(({ goal, verdict }) => `${goal}: ${verdict}`).sort(), [
      'A little: behind',
      'Far: behind',
      'Over: overdue',
    ]);
    assert.ok(behind.every(({ days }, index) => days <= (behind[index - 1]?.days ?? Infinity)));
    assert.equal(behind[0]?.goal, 'Far');
  });

  test('commitments: overdue to a coach, a reminder to a mentor, open when there is time or no day', () => {
    const { commitments, kept, meetings } = happened({
      'people/hanneke.yaml': { name: 'Hanneke', relationship: 'mentor' },
      'people/beatriz.yaml': { name: 'Beatriz', relationship: 'coach' },
      'notes/2026-11-18-beatriz.yaml': {
        date: '2026-11-18',
        with: 'beatriz',
        commitments: [
          { who: 'me', what: 'Send the CV', due: '2026-11-19' },
          { who: 'beatriz', what: 'Send the test', due: '2026-11-25' },
          { who: 'me', what: 'Later than next week', due: '2026-12-05' },
          { who: 'me', what: 'Done on Thursday', due: '2026-11-19', done: '2026-11-19' },
        ],
      },
      'notes/2026-11-10-hanneke.yaml': {
        date: '2026-11-10',
        with: 'hanneke',
        commitments: [
          { who: 'me', what: 'Read her paper', due: '2026-11-12' },
          { who: 'hanneke', what: 'Introduce me' },
        ],
      },
      'notes/2026-09-10-hanneke.yaml': {
        date: '2026-09-10',
        with: 'hanneke',
        commitments: [{ who: 'me', what: 'Forgotten by both' }],
      },
    });
    assert.deepEqual(
      commitments.map(({ tone, what, person, mine }) => [tone, what, person, mine]),
      [
        ['overdue', 'Send the CV', 'beatriz', true],
        ['reminder', 'Read her paper', 'hanneke', true],
        ['open', 'Send the test', 'beatriz', false],
        ['open', 'Introduce me', 'hanneke', false],
      ],
    );
    assert.deepEqual(
      kept.map(({ what }) => what),
      ['Done on Thursday'],
    );
    assert.deepEqual(
      meetings.map(({ people, day }) => [people, day]),
      [[['beatriz'], '2026-11-18']],
    );
  });

  test('wins, blockers and plans as they were written, in the shared file and its private twin', () => {
    const facts = happened({
      'weeks/2026-W47.yaml': { wins: ['One'], blockers: ['Registry'], plans: [{ what: 'Ask', outcome: 'done' }] },
      'private/weeks/2026-W47.yaml': { wins: ['Two'] },
    });
    assert.deepEqual(facts.wins, [
      { text: 'One', private: false, path: 'weeks/2026-W47.yaml' },
      { text: 'Two', private: true, path: 'private/weeks/2026-W47.yaml' },
    ]);
    assert.deepEqual(facts.blockers, [{ text: 'Registry', private: false, path: 'weeks/2026-W47.yaml' }]);
    assert.deepEqual(facts.plans, [{ text: 'Ask', outcome: 'done', private: false, path: 'weeks/2026-W47.yaml' }]);
  });

  test('last week is seen from its Sunday: what was done since counts as missed', () => {
    const files = {
      'goals/a.yaml': { title: 'A', actions: [{ title: 'Ask', due: '2026-11-19', done: '2026-11-23' }] },
    };
    const facts = happened(files, '2026-11-24');
    assert.deepEqual([facts.missed.map(({ what }) => what), facts.finished], [['Ask'], []]);
  });

  test('nothing happened in an empty folder', () => {
    for (const [kind, list] of Object.entries(happened({}))) assert.deepEqual(list, [], kind);
  });

  test('any goals and check-ins give facts, and a past week does not depend on today', () => {
    fc.assert(
      fc.property(
        fc.array(anyGoal, { maxLength: 4 }),
        anyCheckins,
        anyToday,
        fc.integer({ min: 1, max: 400 }),
        (goals, checkins, today, later) => {
          const files: Record<string, unknown> = {};
          goals.forEach((goal, index) => {
            files[`goals/g${index}.yaml`] = { ...goal, title: `Goal ${index}` };
          });
          const own = checkins.map((checkin, index) => ({ goal: `g${index % 4}`, ...checkin }));
          for (const id of new Set(own.map(({ date }) => weekOf(date))))
            files[`weeks/${id}.yaml`] = { checkins: own.filter(({ date }) => weekOf(date) === id) };
          const index = indexOf(files);
          const of = weekOf(today);
          const sunday = summarizeWeek(index, of, '2099-01-01');
          assert.deepEqual(
            summarizeWeek(index, of, new Date(Date.UTC(2030, 0, later)).toISOString().slice(0, 10)),
            sunday,
          );
          const names = new Set(sunday.checkins.map(({ goal }) => goal));
          assert.ok(sunday.unchecked.every(({ goal }) => !names.has(goal)));
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

suite('reflection: facts beside prompts', () => {
  const files = {
    'goals/events.yaml': events,
    'weeks/2026-W47.yaml': { checkins: [{ goal: 'events', date: '2026-11-18', value: 5 }], wins: ['One'] },
  };

  test('each prompt gets what it is about, and nothing twice', () => {
    const facts = happened(files);
    const [what] = builtInTemplates();
    assert.deepEqual(factKindsFor(what?.prompts ?? [], facts), ['checkins', 'behind', 'coming']);
    for (const { prompts } of builtInTemplates()) {
      const kinds = factKindsFor(prompts, facts).filter((kind) => kind !== undefined);
      assert.equal(new Set(kinds).size, kinds.length);
      for (const kind of kinds) assert.ok(facts[kind].length > 0);
    }
  });

  test('a prompt of one’s own gets what has not been shown, until there is nothing more', () => {
    const facts = happened({ 'weeks/2026-W47.yaml': { wins: ['One'], blockers: ['Registry'] } });
    const prompts = [
      { id: 'a', ask: 'A?' },
      { id: 'b', ask: 'B?' },
      { id: 'c', ask: 'C?' },
    ];
    assert.deepEqual(factKindsFor(prompts, facts), ['blockers', 'wins', undefined]);
  });

  test('there is an order for every kind', () => {
    const kinds: readonly FactKind[] = Object.keys(happened({})).filter((key): key is FactKind =>
      factKinds.some((kind) => kind === key),
    );
    assert.deepEqual([...kinds].sort(), [...factKinds].sort());
    assert.equal(kinds.length, Object.keys(happened({})).length);
  });

  test('what is private is not shared: files, the week’s own check-ins, and people', () => {
    const index = indexOf({
      'private/goals/secret.yaml': { ...events, title: 'Secret' },
      'goals/open.yaml': { title: 'Open' },
      'goals/mixed.yaml': { title: 'Mixed' },
      'people/ada.yaml': { name: 'Ada' },
      'private/people/eve.yaml': { name: 'Eve', relationship: 'coach' },
      'notes/2026-11-18-eve.yaml': {
        date: '2026-11-18',
        with: 'eve',
        commitments: [
          { who: 'me', what: 'With Eve', due: '2026-11-19' },
          { who: 'eve', what: 'By Eve' },
        ],
      },
      'private/notes/2026-11-18-ada.yaml': {
        date: '2026-11-18',
        with: 'ada',
        commitments: [{ who: 'me', what: 'With Ada', due: '2026-11-19', done: '2026-11-19' }],
      },
      'private/weeks/2026-W47.yaml': {
        checkins: [
          { goal: 'secret', date: '2026-11-18', value: 5 },
          { goal: 'mixed', date: '2026-11-18', note: 'x' },
        ],
        wins: ['Secretly'],
        blockers: ['x'],
        plans: [{ what: 'x' }],
      },
      'weeks/2026-W47.yaml': { checkins: [{ goal: 'open', date: '2026-11-18', note: 'x' }], wins: ['Openly'] },
    });
    const facts = summarizeWeek(index, week, friday);
    for (const kind of factKinds)
      if (kind !== 'unchecked')
        assert.ok(
          facts[kind].some((fact) => fact.private),
          kind,
        );
    const shared = summarizeWeek(index.shared, week, friday);
    for (const kind of factKinds)
      assert.ok(
        shared[kind].every((fact) => !fact.private),
        kind,
      );
    assert.deepEqual(
      [shared.unchecked.map(({ goal }) => goal), shared.commitments.map(({ what }) => what)],
      [['Mixed'], ['With Eve', 'By Eve']],
      'the note with Eve is shared, and says who she is by an ID',
    );
    assert.deepEqual(
      [shared.checkins.map(({ goal }) => goal), shared.wins.map(({ text }) => text)],
      [['Open'], ['Openly']],
    );
  });
});
