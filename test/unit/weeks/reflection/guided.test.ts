/** Reflections for what does not come every week, beside the weekly one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { guidedPath, reflectionPath } from '../../../../src/core/weeks/weekFile.ts';
import { obstacleChanges, readObstacle } from '../../../../src/core/goals/obstacleLog.ts';
import { goal } from '../../../../src/core/model/goal.ts';
import { week as weekSchema } from '../../../../src/core/model/week.ts';
import { answersEdit } from '../../../../src/core/weeks/reflection/answers.ts';
import { guidedTemplates } from '../../../../src/core/weeks/reflection/guided.ts';
import { offeredTemplates } from '../../../../src/core/weeks/reflection/offer.ts';
import { proofOf } from '../../../../src/core/weeks/reflection/proof.ts';
import { templateNamed, templatesIn } from '../../../../src/core/weeks/reflection/templates.ts';
import { rankWeights, rankOptions } from '../../../../src/core/weeks/reflection/rankOptions.ts';
import { isReflected } from '../../../../src/core/weeks/reflectionItems.ts';
import { indexOf } from '../folder.ts';

/** In characters: a longer question does not fit into the input next to a fact. */
const longestAsk = 90;

const [today, thisWeek] = ['2026-11-20', '2026-W47'];
const head = (template: string) => ({ template, date: today });

suite('guided reflections: beside the weekly one', () => {
  test('a week is not reflected by one, and no week offers it', () => {
    const guided = weekSchema.parse({
      reflection: { template: 'transition', answers: { 'transition-ends': 'The team' } },
    });
    assert.ok(!isReflected(guided));
    assert.ok(isReflected(weekSchema.parse({ reflection: { template: 'grow', answers: { goal: 'x' } } })));
    const index = indexOf({ 'weeks/2026-W46.yaml': guided });
    assert.deepEqual(
      offeredTemplates(index, thisWeek, guided.reflection).map(({ template, because }) => [template.id, because]),
      templatesIn(index).map(({ id }) => [id, undefined]),
    );
    assert.equal(templateNamed(index, 'transition')?.title, 'A transition');
  });

  test('it names the reflection only as long as no weekly one does', () => {
    const names = (template: string | undefined, next: string) =>
      answersEdit({ template, date: today, answers: {} }, head(next), { x: 'y' })
        .changes.filter(({ path }) => path[1] === 'template')
        .map((change) => ('value' in change ? change.value : undefined));
    assert.deepEqual(
      [
        names('grow', 'transition'),
        names(undefined, 'transition'),
        names('transition', 'grow'),
        names('grow', 'gibbs'),
      ],
      [[], ['transition'], ['grow'], ['gibbs']],
    );
  });

  test('what is for oneself alone goes under private/, and does not take the weekly one with it', () => {
    const index = indexOf({
      'private/weeks/2026-W47.yaml': { reflection: { template: 'self-doubt', answers: { 'doubt-says': 'x' } } },
    });
    assert.deepEqual(
      [guidedPath(index, thisWeek, true), guidedPath(index, thisWeek, false), reflectionPath(index, thisWeek)],
      ['private/weeks/2026-W47.yaml', 'weeks/2026-W47.yaml', 'weeks/2026-W47.yaml'],
    );
  });

  test('no key of an answer is that of another template, and every question fits the input', () => {
    const all = [...templatesIn(indexOf({})), ...guidedTemplates()];
    const guided = guidedTemplates().flatMap(({ prompts }) => prompts.map(({ id }) => id));
    assert.equal(new Set(guided).size, guided.length);
    assert.deepEqual(
      all.filter(({ builtIn }) => !builtIn),
      [],
    );
    for (const { ask } of guidedTemplates().flatMap(({ prompts }) => [...prompts]))
      assert.ok(ask.length <= longestAsk, ask);
  });
});

suite('guided reflections: proof', () => {
  test('of the last year, the newest first, each kind heard', () => {
    const index = indexOf({
      'weeks/2026-W46.yaml': { wins: ['Spoke up', 'Said no', 'Third', 'Fourth', 'Fifth'] },
      'private/weeks/2026-W45.yaml': { wins: ['Secret'] },
      'weeks/2020-W01.yaml': { wins: ['Long ago'] },
      'goals/exam.yaml': {
        title: 'Pass the exam',
        status: 'done',
        closed: '2026-06-01',
        evidence: [{ date: '2026-05-30', note: '92 of 100' }, { note: 'No day' }],
      },
      'goals/open.yaml': { title: 'Open' },
      'profile.yaml': {
        skills: [
          {
            id: 'a',
            evidence: [
              { date: '2026-09-01', note: 'RFC approved' },
              { date: '2026-12-24', note: 'To come' },
              { date: '2026-08-01', kind: 'quote', note: 'Ask her' },
            ],
          },
        ],
      },
      'notes/2026-10-01-ada.yaml': {
        date: '2026-10-01',
        with: 'ada',
        feedback: [
          { situation: 'Review', behaviour: 'You waited.', impact: 'He said more.' },
          { situation: 'Round', behaviour: 'You were silent', hoped: 'A no' },
        ],
      },
    });
    const proofs = proofOf(index, today);
    assert.deepEqual(
      proofs.map(({ kind, date, text, private: isPrivate, from }) => [
        kind,
        date,
        text,
        ...(isPrivate ? ['private'] : []),
        ...(from === undefined ? [] : [from]),
      ]),
      [
        ...['Spoke up', 'Said no', 'Third', 'Fourth', 'Fifth'].map((text) => ['win', '2026-11-15', text]),
        ['win', '2026-11-08', 'Secret', 'private'],
        ['feedback', '2026-10-01', 'You waited. He said more.', 'ada'],
        ['evidence', '2026-09-01', 'RFC approved'],
        ['feedback', '2026-08-01', 'Ask her'],
        ['goal', '2026-06-01', 'Pass the exam'],
        ['evidence', '2026-05-30', '92 of 100'],
      ],
    );
    const many = indexOf({
      'weeks/2026-W46.yaml': { wins: Array.from({ length: 40 }, (_, at) => `Win ${at}`) },
      'goals/a.yaml': { title: 'A', status: 'done', closed: '2026-01-01' },
    });
    assert.equal(proofOf(many, today).length, 12);
    assert.equal(proofOf(many, today).at(-1)?.text, 'A', 'an old goal is not crowded out by new wins');
  });
});

suite('guided reflections: weighing', () => {
  test('rank-order centroid weights, as published for three and four ranks', () => {
    const rounded = (count: number) => rankWeights(count).map((weight) => weight.toFixed(3));
    assert.deepEqual(rounded(3), ['0.611', '0.278', '0.111']);
    assert.deepEqual(rounded(4), ['0.521', '0.271', '0.146', '0.063']);
  });

  test('they fall and sum to one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const weights = rankWeights(count);
        assert.ok(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-9);
        assert.ok(weights.every((weight, at) => at === 0 || weight < (weights[at - 1] ?? 0)));
      }),
    );
  });

  test('each value speaks for one option, or for none', () => {
    const weighed = rankOptions(
      ['Lead', 'Teach', 'Stay'],
      ['care', 'calm', 'craft'],
      new Map([
        ['care', 'Teach'],
        ['calm', undefined],
        ['craft', 'Lead'],
      ]),
    );
    assert.deepEqual(
      weighed.map(({ option, weight, values }) => [option, weight.toFixed(2), values]),
      [
        ['Teach', '0.61', ['care']],
        ['Lead', '0.11', ['craft']],
        ['Stay', '0.00', []],
      ],
    );
  });
});

suite('obstacles that came up', () => {
  const present = goal.parse({
    title: 'x',
    obstacles: [{ if: 'On-call eats it', then: 'Friday', fired: [{ date: '2026-11-01' }] }, { if: 'Nobody asks' }],
  });
  const entry = { obstacle: 0, then: undefined, tried: true, note: undefined };

  test('a line in its log, a new plan, or a new obstacle', () => {
    assert.deepEqual(obstacleChanges(present, entry, today), [
      { do: 'append', path: ['obstacles', 0, 'fired'], value: { date: today, tried: true } },
    ]);
    assert.deepEqual(obstacleChanges(present, { obstacle: 1, then: 'I ask', tried: undefined, note: 'Again' }, today), [
      { do: 'set', path: ['obstacles', 1, 'then'], value: 'I ask' },
      { do: 'append', path: ['obstacles', 1, 'fired'], value: { date: today, note: 'Again' } },
    ]);
    assert.deepEqual(obstacleChanges(present, { ...entry, obstacle: 'The build is red', tried: undefined }, today), [
      { do: 'append', path: ['obstacles'], value: { if: 'The build is red', fired: [{ date: today }] } },
    ]);
    assert.deepEqual(
      obstacleChanges(present, { ...entry, then: 'Friday' }, '2026-11-01'),
      [{ do: 'set', path: ['obstacles', 0, 'fired', 0, 'tried'], value: true }],
      'on the same day it is the same entry',
    );
  });

  test('an argument names it by place or words', () => {
    const read = (given: object) => {
      const result = readObstacle(given, present);
      return result.ok ? result.value.obstacle : undefined;
    };
    assert.deepEqual(
      [
        read({ obstacle: 'on-call EATS it' }),
        read({ obstacle: 1 }),
        read({ obstacle: 'New' }),
        read({ obstacle: 2 }),
        read({ obstacle: '' }),
      ],
      [0, 1, 'New', undefined, undefined],
    );
  });
});
