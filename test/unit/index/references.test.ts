/** Each kind of reference, at its exact place. */
import assert from 'node:assert/strict';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { located } from '../../../src/core/yaml/findPlace.ts';
import { parseText } from '../../../src/core/yaml/parse.ts';
import { lines, place, underlined } from './told.ts';

function referencesIn(path: string, text: string): readonly string[] {
  const entry = readFile(path, text);
  assert.ok(entry.kind !== undefined && entry.state !== 'broken');
  const document = parseText(text);
  return entry.references.map(({ target, id, path: at }) => {
    const { range } = located({ code: 'unknown-reference', path: at, args: {} }, document);
    return `${target} ${id} ${place(range)} <${underlined(text, range)}>`;
  });
}

suite('Reading: references', () => {
  test('of a goal', () => {
    const text = lines(
      'title: a',
      'supports:',
      '  values: [craft]',
      '  aspirations: [ "staff-engineer" ]',
      '  skills:',
      '    - system-design # c',
      'with: [ada, sam]',
      'actions:',
      '  - title: b',
      "    owner: 'me'",
    );
    assert.deepEqual(referencesIn('goals/a.yaml', text), [
      'value craft 2:11-2:16 <craft>',
      'aspiration staff-engineer 3:17-3:33 <"staff-engineer">',
      'skill system-design 5:6-5:19 <system-design>',
      'person ada 6:7-6:10 <ada>',
      'person sam 6:12-6:15 <sam>',
      "person me 9:11-9:15 <'me'>",
    ]);
  });

  test('of a week', () => {
    assert.deepEqual(
      referencesIn(
        'weeks/2026-W47.yaml',
        'checkins:\n  - { goal: a, date: 2026-11-18 }\nplans: [{what: x, goal: b}]\n',
      ),
      ['goal a 1:12-1:13 <a>', 'goal b 2:24-2:25 <b>'],
    );
  });

  test('of a note, whether one person or several', () => {
    const text = lines(
      'date: 2026-11-20',
      'with: ada',
      'goals: [a]',
      'insights: [text, {text: x, goal: b}]',
      'commitments: [{who: me, what: x, goal: c}]',
      'introductions: [{name: Sam, person: sam}]',
    );
    assert.deepEqual(referencesIn('notes/2026-11-20-ada.yaml', text), [
      'person ada 1:6-1:9 <ada>',
      'goal a 2:8-2:9 <a>',
      'goal b 3:33-3:34 <b>',
      'person me 4:20-4:22 <me>',
      'goal c 4:39-4:40 <c>',
      'person sam 5:36-5:39 <sam>',
    ]);
    assert.deepEqual(referencesIn('notes/2026-11-20-ada.yaml', 'date: 2026-11-20\nwith: [ada, bob]\n'), [
      'person ada 1:7-1:10 <ada>',
      'person bob 1:12-1:15 <bob>',
    ]);
  });

  test('of a person, an assessment, an opportunity, a story', () => {
    assert.deepEqual(
      referencesIn(
        'people/a.yaml',
        'name: A\nintroducedBy: bob\nengagement: {start: 2026-01-01, objectives: [{title: x, goal: g}]}\n',
      ),
      ['person bob 1:14-1:17 <bob>', 'goal g 2:62-2:63 <g>'],
    );
    assert.deepEqual(
      referencesIn('assessments/2026-01-01-skills.yaml', 'date: 2026-01-01\nkind: skills\nwith: ada\n'),
      ['person ada 2:6-2:9 <ada>'],
    );
    assert.deepEqual(
      referencesIn(
        'opportunities/o.yaml',
        'title: x\ncontacts: [ada]\nfit: {values: [{value: v, fit: 1}], skills: [{skill: s, fit: 0}]}\n',
      ),
      ['person ada 1:11-1:14 <ada>', 'value v 2:23-2:24 <v>', 'skill s 2:53-2:54 <s>'],
    );
    assert.deepEqual(referencesIn('stories/s.yaml', 'title: x\nskills: [a]\ngoals: [b]\n'), [
      'skill a 1:9-1:10 <a>',
      'goal b 2:8-2:9 <b>',
    ]);
  });

  test('comments on a goal refer to it by the name of their file', () => {
    assert.deepEqual(referencesIn('feedback/billing.yaml', 'threads: []\n'), ['goal billing 0:0-0:0 <>']);
    assert.deepEqual(referencesIn('private/feedback/billing.yml', 'threads: []\n'), ['goal billing 0:0-0:0 <>']);
  });

  test('by an alias: at the alias; in a list that an alias stands for: where they are written', () => {
    assert.deepEqual(referencesIn('goals/a.yaml', 'title: a\nwith: [&a ada, *a]\nactions: [{title: x, owner: *a}]\n'), [
      'person ada 1:10-1:13 <ada>',
      'person ada 1:15-1:17 <*a>',
      'person ada 2:28-2:30 <*a>',
    ]);
    const team = lines('x-team: &team [ada, bob]', 'title: a', 'with: *team');
    assert.deepEqual(referencesIn('goals/a.yaml', team), ['person ada 0:15-0:18 <ada>', 'person bob 0:20-0:23 <bob>']);
    assert.deepEqual(
      referencesIn(
        'goals/a.yaml',
        lines('title: a', 'actions:', '  - &first {title: x, owner: ada}', '  - *first', '  - *first'),
      ),
      ['person ada 2:29-2:32 <ada>'],
    );
  });

  test('also in an item that is wrong for another reason', () => {
    assert.deepEqual(
      referencesIn(
        'weeks/2026-W47.yaml',
        'checkins: [{goal: a}, {goal: b, date: x}, {goal: 5, date: 2026-11-18}, {goal: [c]}, {goal: ""}]\n',
      ),
      ['goal a 0:18-0:19 <a>', 'goal b 0:29-0:30 <b>'],
    );
  });

  test('not in keys that nobody knows', () => {
    assert.deepEqual(referencesIn('goals/a.yaml', 'title: a\nfoo: {with: [ada]}\n? [with]\n: [ada]\n'), []);
  });
});
