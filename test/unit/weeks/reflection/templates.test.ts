import assert from 'node:assert/strict';
import { promptTemplate } from '../../../../src/core/model/prompts.ts';
import { factKinds } from '../../../../src/core/weeks/reflection/weekSummary.ts';
import { offeredTemplates, weeksToReflect } from '../../../../src/core/weeks/reflection/offer.ts';
import { builtInTemplates, templatesIn } from '../../../../src/core/weeks/reflection/templates.ts';
import { indexOf, type Files } from '../folder.ts';

/** In characters: a longer question does not fit into the input next to a fact. */
const longestAsk = 90;

const own = { title: 'After on-call', prompts: [{ id: 'woken', ask: 'What woke me?' }] };

suite('reflection: templates', () => {
  test('are those of the field, with the ids that files name', () => {
    assert.deepEqual(
      builtInTemplates().map(({ id, prompts }) => [id, ...prompts.map((prompt) => prompt.id)].join(' ')),
      [
        'what-so-what-now-what what so-what now-what',
        'gibbs description feelings evaluation analysis conclusion action-plan',
        'four-ls liked learned lacked longed-for',
        'start-stop-continue start stop continue',
        'grow goal reality options will',
      ],
    );
  });

  test('have the shape of a person’s own ones, and questions that fit', () => {
    for (const { title, description, prompts } of builtInTemplates()) {
      assert.ok(
        promptTemplate.safeParse({
          title,
          description,
          prompts: prompts.map(({ id, ask, hint }) => ({ id, ask, hint })),
        }).success,
        title,
      );
      for (const { ask, hint, about } of prompts) {
        assert.ok(ask.length < longestAsk && /[?.]$/.test(ask), ask);
        assert.ok(hint !== undefined && hint.length < longestAsk, ask);
        assert.ok(
          about?.every((kind) => factKinds.includes(kind)),
          ask,
        );
      }
    }
  });

  test('of one’s own come first, and replace a built-in one of the same id', () => {
    const index = indexOf({ 'prompts/after-on-call.yaml': own, 'prompts/grow.yaml': { ...own, title: 'My GROW' } });
    assert.deepEqual(
      templatesIn(index)
        .map(({ title, builtIn }) => [title, builtIn])
        .slice(0, 3),
      [
        ['After on-call', false],
        ['My GROW', false],
        ['What / So what / Now what', true],
      ],
    );
    assert.equal(templatesIn(index).filter(({ id }) => id === 'grow').length, 1);
  });
});

suite('reflection: which template first', () => {
  const offered = (files: Files, week = '2026-W47') => {
    const index = indexOf(files);
    const begun = index.find('week', week)?.entity.reflection;
    return offeredTemplates(index, week, begun).map(({ template, because }) => [template.id, because]);
  };
  const reflected = (template: string) => ({ reflection: { template, answers: { x: 'y' } } });

  test('in the table’s order when nothing is known', () => {
    assert.deepEqual(
      offered({}).map(([id]) => id),
      builtInTemplates().map(({ id }) => id),
    );
  });

  test('the one that was begun, the settings’, the last used one, then the rest, each once', () => {
    const files = {
      'cairn.yaml': { template: 'four-ls' },
      'weeks/2026-W44.yaml': reflected('gibbs'),
      'weeks/2026-W46.yaml': reflected('grow'),
      'weeks/2026-W48.yaml': reflected('start-stop-continue'),
      'prompts/after-on-call.yaml': own,
    };
    assert.deepEqual(offered(files), [
      ['four-ls', 'usual'],
      ['grow', 'last'],
      ['after-on-call', undefined],
      ['what-so-what-now-what', undefined],
      ['gibbs', undefined],
      ['start-stop-continue', undefined],
    ]);
    assert.deepEqual(offered({ ...files, 'weeks/2026-W47.yaml': reflected('gibbs') }).slice(0, 3), [
      ['gibbs', 'begun'],
      ['four-ls', 'usual'],
      ['grow', 'last'],
    ]);
    assert.deepEqual(
      offered({ ...files, 'weeks/2026-W47.yaml': { reflection: { template: 'gibbs', answers: { feelings: '' } } } })[0],
      ['gibbs', 'begun'],
    );
    assert.deepEqual(offered({ ...files, 'weeks/2026-W47.yaml': reflected('grow') }).slice(0, 2), [
      ['grow', 'begun'],
      ['four-ls', 'usual'],
    ]);
  });

  test('what was begun with a template that is gone can be gone on with', () => {
    const index = indexOf({});
    const [first] = offeredTemplates(index, '2026-W47', { template: 'old-one', answers: { 'what-now': 'x' } });
    assert.deepEqual(first, {
      because: 'begun',
      template: { id: 'old-one', title: 'Old one', builtIn: false, prompts: [{ id: 'what-now', ask: 'What now' }] },
    });
    assert.notEqual(
      offeredTemplates(index, '2026-W47', { template: 'old-one', answers: { 'what-now': ' ' } })[0]?.because,
      'begun',
    );
  });

  test('settings that name a template that is not there are passed over', () => {
    assert.deepEqual(offered({ 'cairn.yaml': { template: 'nope' } })[0], ['what-so-what-now-what', undefined]);
  });
});

suite('reflection: which week', () => {
  const active = { 'goals/a.yaml': { title: 'A', status: 'active' } };

  test('this one, and on its first days last week’s before it when that is missing', () => {
    const files = { ...active, 'weeks/2026-W46.yaml': { wins: ['x'] } };
    assert.deepEqual(weeksToReflect(indexOf(files), '2026-11-17'), ['2026-W46', '2026-W47']);
    assert.deepEqual(weeksToReflect(indexOf(files), '2026-11-19'), ['2026-W47']);
    assert.deepEqual(
      weeksToReflect(
        indexOf({ ...active, 'weeks/2026-W46.yaml': { reflection: { answers: { what: 'x' } } } }),
        '2026-11-17',
      ),
      ['2026-W47'],
    );
    assert.deepEqual(weeksToReflect(indexOf({}), '2026-11-17'), ['2026-W47']);
  });
});
