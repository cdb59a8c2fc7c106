import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isWholeReflection, namedIn, readReflection } from '../../../../src/core/weeks/reflection/argument.ts';
import {
  answerAfter,
  answerNow,
  answersEdit,
  listEdit,
  presentAnswer,
  type Leaving,
} from '../../../../src/core/weeks/reflection/answers.ts';
import { builtInTemplates } from '../../../../src/core/weeks/reflection/templates.ts';
import type { Week } from '../../../../src/core/model/week.ts';
import { readEntity } from '../../../../src/core/index/readEntity.ts';
import { planEdits, type Change } from '../../../../src/core/yaml/edit/edits.ts';
import { runs } from '../../fuzz.ts';

const head = { template: 'what-so-what-now-what', date: '2026-11-20' };
const weekIn = (text: string): Week => {
  const { entity, problems } = readEntity('week', '2026-W47', text);
  assert.deepEqual(
    problems.map(({ code }) => code),
    [],
  );
  assert.ok(entity);
  return entity;
};
const after = (text: string, changes: readonly Change[]): string => {
  const plan = planEdits(text, changes);
  assert.ok(plan.ok, JSON.stringify(plan));
  return plan.text;
};
const none = { kind: 'none' } as const;

suite('reflection: an answer as it is typed', () => {
  const line = { kind: 'line', text: 'I asked Sam' } as const;
  const lines = { kind: 'lines', text: 'One\nTwo' } as const;
  const leavings: readonly Leaving[] = ['next', 'back', 'cancel'];

  test('what is there: nothing, a line, or several', () => {
    const reflection = { answers: { a: ' x\n', b: 'x\ny\n', c: ' \n' } };
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'toString'].map((prompt) => presentAnswer(reflection, prompt)),
      [{ kind: 'line', text: 'x' }, { kind: 'lines', text: 'x\ny' }, none, none, none],
    );
    assert.deepEqual(presentAnswer(undefined, 'a'), none);
  });

  test('a new answer is kept however the input was left', () => {
    for (const leaving of leavings) {
      assert.equal(answerAfter(none, 'I asked', leaving), 'I asked');
      assert.equal(answerAfter(none, '', leaving), undefined);
      assert.equal(answerAfter(line, line.text, leaving), undefined);
    }
  });

  test('an answer is changed by Enter and by going back, but Escape only adds to it', () => {
    assert.deepEqual(
      leavings.map((leaving) => answerAfter(line, 'x', leaving)),
      ['x', 'x', undefined],
    );
    assert.deepEqual(
      leavings.map((leaving) => answerAfter(line, 'I asked Sam twice', leaving)),
      Array(3).fill('I asked Sam twice'),
    );
    assert.deepEqual(
      leavings.map((leaving) => answerAfter(line, '', leaving)),
      ['', undefined, undefined],
    );
  });

  test('several lines are never replaced', () => {
    for (const leaving of leavings) {
      assert.equal(answerAfter(lines, '', leaving), undefined);
      assert.equal(answerAfter(lines, 'Three', leaving), 'One\nTwo\nThree\n');
    }
  });
});

suite('reflection: an answer that changed while the input was open', () => {
  const line = (text: string) => ({ kind: 'line', text }) as const;
  const none = { kind: 'none' } as const;

  test('stays above what was typed', () => {
    assert.equal(answerNow(none, line('Theirs'), 'Mine', 'next'), 'Theirs\nMine\n');
    assert.equal(answerNow(line('Old'), line('Theirs'), 'Old and mine', 'next'), 'Theirs\nOld and mine\n');
  });

  test('is not removed, and comes back only by typing', () => {
    assert.equal(answerNow(line('Old'), line('Theirs'), '', 'next'), undefined);
    assert.equal(answerNow(line('Old'), line('Theirs'), 'Old', 'next'), undefined);
    assert.equal(answerNow(line('Old'), none, 'Old', 'next'), undefined);
    assert.equal(answerNow(line('Old'), none, 'Mine', 'next'), 'Mine');
  });

  test('is replaced as always if it is the same', () => {
    assert.equal(answerNow(line('Old'), line('Old'), 'New', 'next'), 'New');
    assert.equal(answerNow(line('Old'), line('Old'), '', 'next'), '');
    assert.equal(answerNow(none, none, 'New', 'next'), 'New');
  });
});

suite('reflection: writing', () => {
  test('a new week', () => {
    assert.equal(
      answersEdit(undefined, head, { what: 'I asked' }).text,
      'reflection:\n  template: what-so-what-now-what\n  date: 2026-11-20\n  answers:\n    what: I asked\n',
    );
    assert.equal(listEdit('wins', ['One', 'Two']).text, 'wins:\n  - One\n  - Two\n');
  });

  test('a week that has something: only what is new', () => {
    const text = '# mine\nwins: [One]   # small\ncheckins: []\n';
    assert.equal(after(text, listEdit('wins', ['Two']).changes), '# mine\nwins: [One, Two]   # small\ncheckins: []\n');
    const begun = after(text, answersEdit(weekIn(text).reflection, head, { what: 'I asked' }).changes);
    assert.equal(
      begun,
      `${text}reflection:\n  template: what-so-what-now-what\n  date: 2026-11-20\n  answers:\n    what: I asked\n`,
    );
    const went = after(
      begun,
      answersEdit(weekIn(begun).reflection, { ...head, date: '2026-11-21' }, { 'so-what': 'It works' }).changes,
    );
    assert.equal(went, `${begun}    so-what: It works\n`);
  });

  test('another template leaves the answers to the first', () => {
    const text =
      'reflection:\n' +
      '  template: gibbs\n' +
      '  date: 2026-11-18\n' +
      '  answers:\n' +
      '    feelings: |\n' +
      '      Tense.\n' +
      '      Then not.\n';
    const { reflection } = weekIn(after(text, answersEdit(weekIn(text).reflection, head, { what: 'I asked' }).changes));
    assert.deepEqual(reflection, {
      template: head.template,
      date: '2026-11-18',
      answers: { feelings: 'Tense.\nThen not.\n', what: 'I asked' },
    });
  });

  test('an empty answer takes the old one back, and is not written for its own sake', () => {
    const text =
      'reflection:\n  template: what-so-what-now-what\n  date: 2026-11-20\n  answers:\n    what: x\n    so-what: y\n';
    const { changes } = answersEdit(weekIn(text).reflection, head, { what: '', 'now-what': '' });
    assert.equal(after(text, changes), text.replace('    what: x\n', ''));
  });

  test('answers of any kind, one after another, read back as they were', () => {
    const anyText = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.lorem(), fc.constantFrom('no', '# x', '- a', 'a: b', '{x}'))
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom('what', 'so-what', 'now-what'), anyText), {
          selector: ([id]) => id,
          minLength: 1,
        }),
        ([first, ...others]) => {
          if (!first) return;
          let { text } = answersEdit(undefined, head, { [first[0]]: first[1] });
          for (const [prompt, answer] of others)
            text = after(text, answersEdit(weekIn(text).reflection, head, { [prompt]: answer }).changes);
          assert.deepEqual(weekIn(text).reflection, { ...head, answers: Object.fromEntries([first, ...others]) });
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

suite('reflection: given whole', () => {
  const options = { templates: builtInTemplates(), usual: 'gibbs', present: undefined, today: '2026-11-20' };
  const detail = (given: unknown) => {
    const read = readReflection(given, options);
    return read.ok ? '' : read.detail;
  };

  test('what only names a week or a template is not whole', () => {
    for (const given of [undefined, {}, { week: '2026-W47', folder: {}, item: {} }, { template: 'gibbs' }])
      assert.equal(isWholeReflection(given), false);
    for (const given of [{ answers: {} }, { wins: [] }, { blockers: 'x' }])
      assert.equal(isWholeReflection(given), true);
  });

  test('names a week that has begun, and a template', () => {
    assert.deepEqual(namedIn({ week: '2026-W46', template: 'grow' }, '2026-11-20'), {
      week: '2026-W46',
      template: 'grow',
      wrongWeek: undefined,
    });
    for (const week of ['2026-W48', '2025-W53', 'last']) assert.equal(namedIn({ week }, '2026-11-20').wrongWeek, week);
    assert.deepEqual(namedIn(undefined, '2026-11-20'), { week: undefined, template: undefined, wrongWeek: undefined });
  });

  test('is written in one go, to a new file and to one that is there', () => {
    const read = readReflection(
      { template: 'grow', answers: { goal: ' Eight pages ', will: '' }, wins: 'One; Two', blockers: ['Registry'] },
      options,
    );
    assert.ok(read.ok);
    const expected = {
      wins: ['One', 'Two'],
      blockers: ['Registry'],
      reflection: { template: 'grow', date: '2026-11-20', answers: { goal: 'Eight pages' } },
    };
    for (const text of [read.edit.text, after('checkins: []\n', read.edit.changes)]) {
      const { wins, blockers, reflection } = weekIn(text);
      assert.deepEqual({ wins, blockers, reflection }, expected);
    }
    const onlyWins = readReflection({ wins: ['One'] }, options);
    assert.equal(onlyWins.ok && onlyWins.edit.text, 'wins:\n  - One\n');
    const usual = readReflection({ answers: { feelings: 'Tense' } }, options);
    assert.equal(usual.ok && weekIn(usual.edit.text).reflection?.template, 'gibbs');
  });

  test('may answer what the week itself asks', () => {
    const read = readReflection(
      { answers: { 'events-obstacle': 'The VPN' } },
      { ...options, asked: ['events-obstacle'] },
    );
    assert.equal(read.ok && weekIn(read.edit.text).reflection?.answers['events-obstacle'], 'The VPN');
    assert.match(detail({ answers: { 'events-obstacle': 'The VPN' } }), /does not ask for events-obstacle/);
  });

  test('what is wrong is told', () => {
    assert.match(detail({ template: 'nope', answers: {} }), /"nope".*what-so-what-now-what/);
    assert.match(detail({ template: 'grow', answers: { goals: 'x' } }), /goals.*goal, reality/);
    assert.match(detail({ answers: { feelings: 1 } }), /answers/);
    assert.match(detail({ answer: {}, wins: [] }), /answer/);
  });
});
