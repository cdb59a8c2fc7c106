/** A value that is not understood does not become another one: it is kept as such, or counts as the safe one. */
import assert from 'node:assert/strict';
import { opportunityStanding, pipelineOf } from '../../../src/core/career/opportunities/pipeline.ts';
import { statusText } from '../../../src/core/goals/goalText.ts';
import { summarize } from '../../../src/core/goals/progress/summary.ts';
import { canMove, statusChanges } from '../../../src/core/goals/status.ts';
import { toggleDone } from '../../../src/core/goals/toggleDone.ts';
import { withUsualForms } from '../../../src/core/index/usualFormIn.ts';
import { planEdits } from '../../../src/core/yaml/edit/edits.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { relationshipsOf } from '../../../src/core/model/person.ts';
import { reviewOf } from '../../../src/core/goals/review/review.ts';
import { folderOf, fixed, today } from '../fixes/fixing.ts';
import { entityOf, isGap, readGoal } from '../index/told.ts';

suite('Refused values', () => {
  test('a status that is not understood is not active', () => {
    const { entity, problems, anchors } = readGoal('title: a\nstatus: purple\n');
    assert.deepEqual(entity?.status, { written: 'purple' });
    assert.equal(statusText(entity.status), 'unknown status: “purple”');
    assert.deepEqual(
      problems.filter(({ code }) => isGap(code)),
      [],
    );
    assert.equal(anchors, undefined);
    assert.ok(canMove(entity.status, 'complete'));
    assert.deepEqual(statusChanges(entity, 'complete', today)[0], { do: 'set', path: ['status'], value: 'done' });
  });

  test('nor is an ambiguous one, or one of the wrong type', () => {
    assert.deepEqual(readGoal('title: a\nstatus: todo\n').entity?.status, { written: 'todo' });
    assert.deepEqual(readGoal('title: a\nstatus: [active]\n').entity?.status, { written: '[active]' });
    assert.equal(readGoal('title: a\nstatus:\n').entity?.status, 'active');
  });

  test('an action with a day that does not exist is neither done nor next', () => {
    const { entity } = readGoal(
      'title: a\nactions:\n  - 5\n  - { title: One, done: 2026-11-99 }\n  - { title: Two }\n',
    );
    assert.ok(entity);
    assert.deepEqual(entity.actions[0]?.done, { written: '2026-11-99' });
    const { nextAction, doneActions } = summarize(entity, [], today);
    assert.equal(nextAction?.title, 'Two');
    assert.deepEqual(doneActions, []);
  });

  test('the stage of an opportunity is not the one before', () => {
    const text = 'title: Lead\nhistory: [{ date: 2026-11-01, stage: applied }, { date: 2026-11-10, stage: limbo }]\n';
    assert.equal(opportunityStanding(entityOf('opportunity', 'lead', text), today).stage, 'unclear');
    const { index } = folderOf({ 'opportunities/lead.yaml': text });
    assert.equal(pipelineOf(index, today).get('unclear')?.length, 1);
  });

  test('a person of an unknown relationship is not a contact', () => {
    assert.deepEqual(relationshipsOf(entityOf('person', 'ada', 'name: Ada\nrelationship: nemesis\n')), []);
    assert.deepEqual(relationshipsOf(entityOf('person', 'ada', 'name: Ada\n')), ['contact']);
  });

  test('the outcome of a plan is not open', () => {
    const [plan] = entityOf('week', '2026-W47', 'plans: [{ what: Write, outcome: sort of }]\n').plans;
    assert.deepEqual(plan?.outcome, { written: 'sort of' });
  });

  test('what was to be private is not shared because of a typo', () => {
    for (const text of ['privacy: { notes: privat }\n', 'privacy: private\n'])
      assert.equal(entityOf('settings', 'cairn', text).privacy.notes, 'private', text);
    assert.equal(entityOf('settings', 'cairn', 'privacy: { weeks: public }\n').privacy.weeks, 'shared');
  });
});

suite('Ticking off values in other forms', () => {
  const after = (text: string, title: string, done: boolean): string => {
    const document = parseText(text);
    const toggle = toggleDone(document, { kind: 'action', index: 0, title }, done, today);
    assert.ok(toggle.ok);
    const plan = planEdits(document, withUsualForms(document, 'goal', 'a', toggle.changes));
    assert.ok(plan.ok);
    return plan.text;
  };

  for (const written of ['false', 'no', 'yes', 'true', '2026-11-99', '2027-11-20', 'almost'])
    test(`done: ${written} becomes today`, () => {
      assert.equal(
        after(`title: a\nactions:\n  - title: One\n    done: ${written}   # c\n`, 'One', true),
        `title: a\nactions:\n  - title: One\n    done: ${today}   # c\n`,
      );
    });

  test('what is done already keeps its day', () => {
    for (const written of ['2026-11-19', '2026/11/19', '19.11.2026'])
      assert.equal(
        after(`title: a\nactions: [{ title: One, done: ${written} }]\n`, 'One', true),
        'title: a\nactions: [{ title: One, done: 2026-11-19 }]\n',
      );
  });

  test('a text becomes an item, and the others stay as they are', () => {
    assert.equal(
      after('title: a\nactions:\n  - One # first\n  - Two\n', 'One', true),
      `title: a\nactions:\n  - title: One # first\n    done: ${today}\n  - Two\n`,
    );
    assert.equal(
      after('title: a\nactions: One\n', 'One', true),
      `title: a\nactions:\n  - title: One\n    done: ${today}\n`,
    );
    assert.equal(after('title: a\nactions: ["[x] One"]\n', 'One', false), 'title: a\nactions: [{ title: One }]\n');
  });

  test('a day in the future is a problem, with today as the fix', () => {
    const text = 'title: a\nactions:\n  - { title: One, done: 2027-01-05 }\n';
    const { index } = folderOf({ 'goals/ship.yaml': text });
    const codes = reviewOf(index, 'goals/ship.yaml', { today, vagueWords: [] }).map(({ code }) => code);
    assert.ok(codes.includes('done-in-future'), codes.join());
    assert.ok(
      !reviewOf(index, 'goals/ship.yaml', { today: '2027-01-05', vagueWords: [] }).some(
        ({ code }) => code === 'done-in-future',
      ),
    );
  });

  test('a day is offered for what is done on an unknown one: today, or the latest date of the file', () => {
    const text = 'title: a\nstatus: idea\nstart: 2026-11-01\nactions:\n  - { title: One, done: x }\n';
    for (const day of [today, '2026-11-01'])
      assert.equal(fixed('goals/ship.yaml', text, `Change to “${day}”`), text.replace('done: x', `done: ${day}`));
  });
});
