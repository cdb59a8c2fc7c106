/** Text that YAML does not read as part of a value is told, and comments stay comments. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEntity } from '../../../src/core/index/readEntity.ts';
import { messageOf } from '../../../src/core/problems/problem.ts';
import { fixed, idea, offered } from '../fixes/fixing.ts';
import { inGoal, told } from './told.ts';

const week = 'weeks/2026-W47.yaml';
const goal = 'goals/a-goal.yaml';

suite('Text that is read as a comment', () => {
  test('is told where it is lost: in titles, wins, notes, and answers', () => {
    assert.deepEqual(told(week, 'wins:\n  - Merged PR #42 for billing\n'), [
      'text-as-comment 1:14-1:29 <#42 for billing>',
    ]);
    assert.deepEqual(inGoal('title: Move #infra to the cloud\nstatus: idea\n'), [
      'text-as-comment 0:12-0:31 <#infra to the cloud>',
    ]);
    assert.deepEqual(told(week, 'checkins:\n  - goal: x\n    date: 2026-11-18\n    note: PR #7\n'), [
      'text-as-comment 3:13-3:15 <#7>',
    ]);
    assert.deepEqual(told(week, 'reflection:\n  answers:\n    what: Closed #9, at last\n'), [
      'text-as-comment 2:17-2:28 <#9, at last>',
    ]);
    assert.deepEqual(told(week, 'wins:\n  - Closed the\n    issue #9\n'), ['text-as-comment 2:10-2:12 <#9>']);
    assert.deepEqual(told(week, 'wins:\n  - Closed\n    #9 today\n'), ['text-as-comment 2:4-2:12 <#9 today>']);
    assert.deepEqual(told(week, 'wins:\n  - a\n  - #team lunch\n').slice(1), [
      'text-as-comment 2:4-2:15 <#team lunch>',
    ]);
  });

  test('is not a comment with space around the “#”, a marker, or what follows a finished value', () => {
    for (const text of [
      'title: Ship it # by Friday',
      'title: Ship it  #by Friday',
      'title: Ship it #TODO say when',
      'title: Ship it #',
      'title: Ship it ### really',
      'title: "Ship it" #by Friday',
      "title: 'Ship it' #by Friday",
      'title: Ship it\nstatus: idea #for now',
      'title: Ship it\ndue: 2026-12-18 #firm',
      'title: Ship it\nconfidence: 0.7 #high',
      'title: Ship it\nsupports: { values: [craft] } #mine',
      'title: Ship it\nactions:\n  - id: rfc #first\n    title: Write it',
      'title: C#',
      'title: Ship it\nwhy: RETRIES=3 #default',
      'title: Ship it\n#due: 2026-12-18',
      'title: Ship it\nwhy: | #keep\n  It matters #9\n',
      '#title: Old\ntitle: Ship it',
    ])
      assert.deepEqual(
        inGoal(`${text}\n`).filter((one) => one.startsWith('text-')),
        [],
        text,
      );
  });

  test('can be put in quotes, or made a comment', () => {
    const text = 'wins:\n  - Merged PR #42 for billing\n';
    assert.deepEqual(offered(week, text), ['Put quotes around it', 'Make it a comment']);
    assert.equal(fixed(week, text, 'Put quotes around it'), "wins:\n  - 'Merged PR #42 for billing'\n");
    assert.equal(fixed(week, text, 'Make it a comment'), 'wins:\n  - Merged PR  # 42 for billing\n');
    assert.equal(
      fixed(week, "wins:\n  - Sam's PR\n    #42 today\n", 'Put quotes around it'),
      "wins:\n  - 'Sam''s PR\n    #42 today'\n",
    );
  });
});

suite('Text that is read as a tag or an anchor', () => {
  test('is told where it is lost', () => {
    assert.deepEqual(inGoal('title: !important ship it\nstatus: idea\n'), ['text-as-tag 0:7-0:17 <!important>']);
    assert.deepEqual(inGoal('title: a\nstatus: idea\nwhy: &c and more\n'), ['text-as-tag 2:5-2:7 <&c>']);
    assert.deepEqual(inGoal('title: ! ship it\nstatus: idea\n'), ['text-as-tag 0:7-0:8 <!>']);
    assert.deepEqual(told(week, 'wins: [!yay done, b]\n'), ['text-as-tag 0:7-0:11 <!yay>']);
  });

  test('is not what belongs to YAML: its own tags, and anchors with an alias', () => {
    assert.deepEqual(inGoal('title: !!str 5\nstatus: idea\n'), []);
    assert.deepEqual(inGoal('title: &t Ship it\nstatus: idea\nwhy: *t\n'), []);
    assert.deepEqual(inGoal('title: Ship it!\nstatus: idea\nwhy: R&D\n'), []);
  });

  test('can be put in quotes', () => {
    assert.equal(
      fixed(goal, idea('why: !important for us\n'), 'Put quotes around it'),
      idea("why: '!important for us'\n"),
    );
    assert.equal(fixed(goal, idea('why: &c and more\n'), 'Put quotes around it'), idea("why: '&c and more'\n"));
  });
});

suite('A comma in braces', () => {
  test('may be a decimal comma', () => {
    const text = (value: string) => `checkins:\n  - { goal: reading, date: 2026-11-18, value: ${value} }\n`;
    assert.deepEqual(told(week, text('1,5')), ['comma-in-text 1:46-1:49 <1,5>']);
    assert.equal(fixed(week, text('1,5'), 'Change to the number 1.5'), text('1.5'));
    assert.deepEqual(offered(week, text('1,500')), ['Change to the number 1500', 'Change to the number 1.500']);
  });

  test('cuts off text in maps with free keys as well', () => {
    assert.deepEqual(told(week, 'reflection:\n  answers: { what: Met Sam, then Bo, next: Rest }\n'), [
      'comma-in-text 1:19-1:35 <Met Sam, then Bo>',
    ]);
  });
});

test('no fix of another problem tears a text with a lost part apart', () => {
  const text = idea('evidence:\n  - PR #42\n');
  assert.ok(!offered(goal, text).some((title) => title.includes('note')), offered(goal, text).join(' | '));
});

test('a fix is offered although a hint appears afterwards', () => {
  // Without a valid due date, the missing start date is no problem.
  const text = 'title: Speak\nstatus: active\ndue: 2026/12/18\n';
  assert.ok(offered(goal, text).includes('Change to the usual form: 2026-12-18'), offered(goal, text).join(' | '));
});

suite('Any line of text', () => {
  const words = fc.array(
    fc.constantFrom(
      'PR',
      '#42',
      '#infra',
      '!important',
      '&c',
      'it’s',
      'a, b',
      'x',
      '“q”',
      '2026',
      '-',
      '%',
      'R&D',
      'C#',
      '@sam',
    ),
    { minLength: 1, maxLength: 6 },
  );

  test('is read in full, or a warning or an error tells what is not', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('title: ', 'title: T\nwhy: '), (parts, key) => {
        const line = parts.join(' ');
        const { entity, problems } = readEntity('goal', 'a-goal', `${key}${line}\nstatus: idea\n`);
        const told = problems.map(messageOf).join(' ');
        if (told !== '') return;
        assert.equal(key === 'title: ' ? entity?.title : entity?.why, line);
      }),
      { numRuns: 500 },
    );
  });
});

test('a text that looks like a number or a boolean keeps its characters', () => {
  const { entity, problems } = readEntity('goal', 'a-goal', idea('why: 0123\ntags: [1.10, 1e3, True, 0x1F, .inf]\n'));
  assert.equal(entity?.why, '0123');
  assert.deepEqual(entity.tags, ['1.10', '1e3', 'True', '0x1F', '.inf']);
  assert.deepEqual(
    problems.map(({ code }) => code),
    [],
  );
});

suite('A missing space after the colon', () => {
  test('in braces is told, and all keys are read', () => {
    const text = 'checkins:\n  - {goal:reading, date:2026-11-18, value:4}\n';
    assert.deepEqual(told(week, text), [
      'yaml-syntax 1:5-1:10 <goal:>',
      'yaml-syntax 1:19-1:24 <date:>',
      'yaml-syntax 1:36-1:42 <value:>',
    ]);
    assert.deepEqual(readEntity('week', '2026-W47', text).entity?.checkins, [
      { goal: 'reading', date: '2026-11-18', value: 4 },
    ]);
    assert.deepEqual(
      readEntity('goal', 'a', 'title: A\nactions:\n  - { title: b, due:2026-12-01 }\n').entity?.actions,
      [{ title: 'b', due: '2026-12-01' }],
    );
  });

  test('gets the space, also in the first line', () => {
    assert.equal(fixed(goal, 'title:Ship it\n', 'Add a space after the colon'), 'title: Ship it\n');
    assert.equal(
      fixed(goal, 'title:Ship it\nstatus: idea\n', 'Add a space after the colon'),
      idea('').replace('Ship it', 'Ship it'),
    );
  });

  test('is not missing in addresses and times', () => {
    assert.deepEqual(told(week, 'wins: [see https://example.org, at 10:30, note:this]\n'), []);
  });
});
