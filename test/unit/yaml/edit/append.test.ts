import assert from 'node:assert/strict';
import { append, edit, text } from './helpers.ts';

const checkin = { date: '2026-11-18', value: 5 };

suite('append', () => {
  test('a block list: directly below the last item', () => {
    assert.equal(
      edit('wins:\n  - a # A\n  - b # B\n\n# next\nblockers: []\n', append(['wins'], 'c')),
      'wins:\n  - a # A\n  - b # B\n  - c\n\n# next\nblockers: []\n',
    );
    assert.equal(edit('wins:\n- a\n', append(['wins'], 'c: d')), 'wins:\n- a\n- "c: d"\n');
    assert.equal(edit('- a\n\n\n# end', append([], 'b')), '- a\n- b\n\n\n# end');
    assert.equal(
      edit('l:\n  - id: a\n    t: x\n    # of a\n  # of none\n', append(['l'], { id: 'b' })),
      'l:\n  - id: a\n    t: x\n    # of a\n  - id: b\n  # of none\n',
    );
    assert.equal(edit('l:\n  - |\n    text\n\nb: 1\n', append(['l'], 'x')), 'l:\n  - |\n    text\n  - x\n\nb: 1\n');
    assert.equal(edit('l:\n  -\n', append(['l'], 'x')), 'l:\n  -\n  - x\n');
  });

  test('maps look like the other items', () => {
    assert.equal(
      edit('l:\n  - date: 1\n    value: 2\n', append(['l'], checkin)),
      'l:\n  - date: 1\n    value: 2\n  - date: 2026-11-18\n    value: 5\n',
    );
    assert.equal(
      edit('l:\n  - { date: 1 } # c\n', append(['l'], checkin)),
      'l:\n  - { date: 1 } # c\n  - { date: 2026-11-18, value: 5 }\n',
    );
    assert.equal(
      edit('l:\n  - {date: 1}\n', append(['l'], checkin)),
      'l:\n  - {date: 1}\n  - {date: 2026-11-18, value: 5}\n',
    );
    assert.equal(
      edit('l:\n  - e: "x"\n    d: p\n', append(['l'], { e: 'a', d: 'b' })),
      'l:\n  - e: "x"\n    d: p\n  - e: "a"\n    d: b\n',
    );
  });

  test('braces are for what fits into a line', () => {
    const note =
      'A long story about the week in which the registry, the billing service and the on-call rota ' +
      'were all in the way at once';
    assert.equal(
      edit('l:\n  - { date: 1 }\n', append(['l'], { date: 2, note })),
      `l:\n  - { date: 1 }\n  - date: 2\n    note: ${note}\n`,
    );
    assert.equal(
      edit('l:\n  - { date: 1 }\n', append(['l'], { note: 'a\nb' })),
      'l:\n  - { date: 1 }\n  - note: |-\n      a\n      b\n',
    );
  });

  test('brackets stay brackets, with their spaces', () => {
    assert.equal(edit('a: [x, y] # c\n', append(['a'], 'z')), 'a: [x, y, z] # c\n');
    assert.equal(edit('a: [ x, y ]\n', append(['a'], 'z, z')), 'a: [ x, y, "z, z" ]\n');
    assert.equal(edit('a: [x,y,]\n', append(['a'], 'z')), 'a: [x,y,z,]\n');
    assert.equal(edit('a: [{ x: 1 }]\n', append(['a'], { x: 2 })), 'a: [{ x: 1 }, { x: 2 }]\n');
    assert.equal(edit('a: [x,\n    y] # c\n', append(['a'], 'z')), 'a: [x,\n    y, z] # c\n');
    assert.equal(
      edit('a: [\n  x, # X\n  y # Y\n] # c\n', append(['a'], 'z')),
      'a: [\n  x, # X\n  y, # Y\n  z\n] # c\n',
    );
    assert.equal(edit('a: [\n  x,\n  y, # Y\n]\n', append(['a'], 'z')), 'a: [\n  x,\n  y, # Y\n  z,\n]\n');
    assert.equal(edit('a: [\n  x, y\n]\n', append(['a'], 'z')), 'a: [\n  x, y, z\n]\n');
  });

  test('an empty value becomes a list, and keeps its comment', () => {
    assert.equal(
      edit('checkins: # mine\nwins: 1\n', append(['checkins'], checkin)),
      'checkins: # mine\n  - date: 2026-11-18\n    value: 5\nwins: 1\n',
    );
    for (const empty of ['', ' null', ' ~'])
      assert.equal(edit(`a:${empty} # c\n`, append(['a'], 'x')), 'a: # c\n  - x\n');
    assert.equal(edit('- # c\n', append([0], 'x'), append([0], 'z')), '- - x # c\n  - z\n');
    assert.equal(edit('a: {b: , c: 1}\n', append(['a', 'b'], 'x')), 'a: {b: [x], c: 1}\n');
  });

  test('empty brackets take words, and give way to maps', () => {
    assert.equal(edit('a: [] # c\n', append(['a'], 'x'), append(['a'], 'z')), 'a: [x, z] # c\n');
    assert.equal(edit('a: [] # c\n', append(['a'], checkin)), 'a: # c\n  - date: 2026-11-18\n    value: 5\n');
    assert.equal(edit('a: []\nb:\n  - x\n', append(['a'], 'x')), 'a:\n  - x\nb:\n  - x\n');
    assert.equal(edit('a: {b: []}\n', append(['a', 'b'], checkin)), 'a: {b: [{date: 2026-11-18, value: 5}]}\n');
    assert.equal(edit('a: [ # c\n  ]\n', append(['a'], 'x')), 'a: [ # c\n  x]\n');
  });

  test('a missing list is created, with the maps on the way', () => {
    assert.equal(edit('a: 1\n', append(['l'], 'x')), 'a: 1\nl:\n  - x\n');
    assert.equal(
      edit('a: 1\n', append(['m', 'l'], checkin)),
      'a: 1\nm:\n  l:\n    - date: 2026-11-18\n      value: 5\n',
    );
    assert.equal(edit('', append(['l'], 'x')), 'l:\n  - x\n');
  });

  test('a week, as it fills', () => {
    const before = text`
      checkins:
        - { goal: billing-events, date: 2026-11-16, value: 4 }
      wins: [Ran my first incident review]   # say it!
      blockers: []

      # Friday
      reflection:
    `;
    const after = text`
      checkins:
        - { goal: billing-events, date: 2026-11-16, value: 4 }
        - { goal: billing-events, date: 2026-11-18, value: 5, note: "Two moved: pairing helps" }
      wins: [Ran my first incident review, Wrote the RFC]   # say it!
      blockers: [Waiting for the registry]

      # Friday
      reflection:
        template: what-so-what-now-what
        answers:
          what: |
            Two services moved.
            The third waits.
    `;
    const changed = edit(
      before,
      append(['checkins'], { goal: 'billing-events', date: '2026-11-18', value: 5, note: 'Two moved: pairing helps' }),
      append(['wins'], 'Wrote the RFC'),
      append(['blockers'], 'Waiting for the registry'),
      { do: 'set', path: ['reflection', 'template'], value: 'what-so-what-now-what' },
      { do: 'set', path: ['reflection', 'answers', 'what'], value: 'Two services moved.\nThe third waits.\n' },
    );
    assert.equal(changed, after);
  });
});
