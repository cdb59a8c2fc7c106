/** Opportunities: where they stand, when they have gone quiet, and what a step to another stage writes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { addDays } from '../../../../src/core/base/calendar.ts';
import { opportunity, opportunityStages, type Opportunity } from '../../../../src/core/model/opportunity.ts';
import { newOpportunityText, readNewOpportunity } from '../../../../src/core/career/opportunities/newOpportunity.ts';
import {
  moveChanges,
  isOpenStage,
  pipelineOf,
  opportunityStanding,
} from '../../../../src/core/career/opportunities/pipeline.ts';
import { planEdits } from '../../../../src/core/yaml/edit/edits.ts';
import { dateIn } from '../../goals/progress/build.ts';
import { indexOf } from '../../weeks/folder.ts';

const today = '2026-11-20';
const role = (more: object): Opportunity => opportunity.parse({ title: 'Tech lead', ...more });
const standing = (more: object) => opportunityStanding(role(more), today);

suite('opportunities: where one stands', () => {
  test('the latest entry up to today decides', () => {
    const history = [
      { date: '2026-11-09', stage: 'applied' },
      { date: '2026-10-14', stage: 'exploring' },
      { date: '2026-11-24', stage: 'interview' },
    ];
    assert.deepEqual([standing({ history }).stage, standing({ history }).since], ['applied', '2026-11-09']);
    assert.deepEqual([standing({}).stage, standing({}).since], ['exploring', undefined]);
    const sameDay = [
      { date: '2026-11-09', stage: 'screen' },
      { date: '2026-11-09', stage: 'interview' },
    ];
    assert.equal(standing({ history: sameDay }).stage, 'interview');
  });

  test('it has gone quiet after two weeks, unless something is planned or it is over', () => {
    const since = (date: string, more: object = {}) =>
      standing({ history: [{ date, stage: 'applied' }], ...more }).quietDays;
    assert.equal(since('2026-11-07'), undefined);
    assert.equal(since('2026-11-06'), 14);
    assert.equal(since('2026-11-06', { next: { what: 'Call', due: today } }), undefined);
    assert.equal(since('2026-11-06', { next: { what: 'Call' } }), undefined);
    assert.equal(since('2026-11-06', { next: { what: 'Call', due: '2026-11-19' } }), 14, 'what was planned has passed');
    assert.equal(standing({ history: [{ date: '2026-01-01', stage: 'rejected' }] }).quietDays, undefined);
  });

  test('the fit is the mean of what is written, with what it is made of', () => {
    const { fit } = standing({
      fit: {
        values: [
          { value: 'craft', fit: 0.6 },
          { value: 'care', fit: 0.9 },
        ],
      },
    });
    assert.ok(Math.abs((fit.values?.fraction ?? 0) - 0.75) < 1e-9);
    assert.deepEqual([fit.values?.of, fit.skills], [2, undefined]);
  });

  test('every one is in one stage of the pipeline, the latest change first', () => {
    const days = dateIn('2026-01-01', 320);
    const entries = fc.array(fc.record({ date: days, stage: fc.constantFrom(...opportunityStages) }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 6 }), (histories) => {
        const stages = pipelineOf(
          indexOf(
            Object.fromEntries(
              histories.map((history, at) => [`opportunities/o${at}.yaml`, { title: `O${at}`, history }]),
            ),
          ),
          today,
        );
        assert.deepEqual([...stages.keys()], [...opportunityStages]);
        const all = [...stages.values()].flat();
        assert.equal(all.length, histories.length);
        for (const [stage, items] of stages) {
          for (const item of items)
            assert.ok(item.standing.stage === stage && (item.standing.quietDays === undefined || isOpenStage(stage)));
          const days = items.map((item) => item.standing.since ?? '');
          assert.deepEqual(days, days.toSorted().reverse());
        }
      }),
    );
  });
});

suite('opportunities: a step', () => {
  const after = (text: string, stage: (typeof opportunityStages)[number], note?: string): string => {
    const result = planEdits(text, [...moveChanges(opportunity.parse(parse(text)), stage, today, note)]);
    assert.ok(result.ok);
    return result.text;
  };

  test('is one line more, in the style of the others', () => {
    const text =
      'title: Tech lead\nhistory:\n  - { date: 2026-10-14, stage: exploring }   # on the bridge\ncontacts: [jorrit]\n';
    assert.equal(after(text, 'applied'), text.replace('contacts', `  - { date: ${today}, stage: applied }\ncontacts`));
    assert.match(after(text, 'applied', 'One page: this time'), /stage: applied, note: ['"]One page: this time['"] \}/);
    assert.equal(after(text, 'exploring'), text, 'where it is already, nothing is written');
    assert.match(after('title: x\n', 'exploring'), new RegExp(`history:\\n  - .*${today}`), 'the first entry is one');
  });

  test('what was next is moot when it is over', () => {
    const text = 'title: x\nhistory:\n  - { date: 2026-10-14, stage: offer }\nnext: { what: Call }\n';
    assert.ok(!after(text, 'accepted').includes('next'));
    assert.ok(after(text, 'interview').includes('next: { what: Call }'));
  });

  test('leads to the stage, from any other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...opportunityStages), fc.constantFrom(...opportunityStages), (from, to) => {
        const moved = after(`title: x\nhistory:\n  - { date: ${addDays(today, -3)}, stage: ${from} }\n`, to);
        assert.equal(opportunityStanding(opportunity.parse(parse(moved)), today).stage, to);
      }),
    );
  });
});

suite('opportunities: a new one', () => {
  test('reads as written by hand', () => {
    const read = readNewOpportunity(
      { title: ' Tech lead ', company: 'Northvial', next: { what: 'Ask Solveig', due: '+1w' } },
      today,
    );
    assert.ok(read.ok);
    assert.equal(
      newOpportunityText(read.value, today),
      'title: Tech lead\n' +
        'company: Northvial\n' +
        'history:\n' +
        `  - date: ${today}\n` +
        '    stage: exploring\n' +
        'next:\n' +
        '  what: Ask Solveig\n' +
        '  due: 2026-11-27\n',
    );
  });

  test('what is wrong with it is told', () => {
    for (const wrong of [
      {},
      { title: ' ' },
      { title: 'x', stage: 'dreaming' },
      { title: 'x', next: { what: 'y', due: 'someday' } },
      { title: 'x', salary: 1 },
    ])
      assert.equal(readNewOpportunity(wrong, today).ok, false, JSON.stringify(wrong));
  });
});
