/** The check of a merge: what it must notice, with results that no merge gave. */
import assert from 'node:assert/strict';
import { unaccounted } from '../../../../src/core/sharing/merge/accounting.ts';

type Thread = Readonly<Record<string, unknown>>;

const comment = (text: string) => ({ by: 'Ada', date: '2026-11-20', text });
const thread = (own: Thread, ...texts: readonly string[]) => ({ ...own, comments: texts.map(comment) });
const file = (...threads: readonly Thread[]) => ({ threads });

/** Whether a result is accepted in which `c`, a new comment of ours in the first thread, is where it is said to be. */
function accepts(one: Thread, other: Thread, merged: (one: Thread, other: Thread) => readonly Thread[]): boolean {
  const base = file(thread(one, 'a'), thread(other, 'b'));
  const ours = file(thread(one, 'a', 'c'), thread(other, 'b'));
  const theirs = file(thread(one, 'a'), thread(other, 'b', 'd'));
  return unaccounted({ base, ours, theirs, merged: file(...merged(one, other)) }, []).length === 0;
}

suite('The accounting of a merge', () => {
  for (const [name, one, other] of [
    ['with IDs', { id: 't1', field: 'title' }, { id: 't2', field: 'title' }],
    ['with fields', { field: 'title' }, { field: 'due' }],
    ['with nothing but comments', {}, {}],
  ] as const) {
    test(`accepts a new comment in its thread ${name}`, () => {
      assert.ok(accepts(one, other, (first, second) => [thread(first, 'a', 'c'), thread(second, 'b', 'd')]));
      assert.ok(accepts(one, other, (first, second) => [thread(second, 'b', 'd'), thread(first, 'a', 'c')]));
    });

    test(`refuses a comment that moved into another thread ${name}`, () => {
      assert.ok(!accepts(one, other, (first, second) => [thread(first, 'a'), thread(second, 'b', 'c', 'd')]));
      assert.ok(!accepts(one, other, (first, second) => [thread(first, 'a', 'c', 'd'), thread(second, 'b')]));
      assert.ok(!accepts(one, other, (first, second) => [thread(first, 'b', 'c'), thread(second, 'a', 'd')]));
    });
  }

  test('accepts a comment that one side moved', () => {
    const [one, other] = [{ id: 't1' }, { id: 't2' }];
    const before = file(thread(one, 'a', 'c'), thread(other, 'b'));
    const after = file(thread(one, 'a'), thread(other, 'b', 'c'));
    assert.deepEqual(unaccounted({ base: before, ours: after, theirs: before, merged: after }, []), []);
  });

  test('refuses what is missing, doubled, or in another item', () => {
    const action = (title: string, more: Thread = {}) => ({ title, ...more });
    const base = { actions: [action('a'), action('b')] };
    const ours = { actions: [action('a', { done: '2026-11-20' }), action('b')] };
    const theirs = { actions: [action('a'), action('b'), action('c')] };
    const problems = (...actions: readonly Thread[]) => unaccounted({ base, ours, theirs, merged: { actions } }, []);
    const done = action('a', { done: '2026-11-20' });
    assert.deepEqual(problems(done, action('b'), action('c')), []);
    assert.notDeepEqual(problems(action('a'), action('b'), action('c')), []);
    assert.notDeepEqual(problems(done, action('b'), action('c'), action('c')), []);
    assert.notDeepEqual(problems(action('a'), action('b', { done: '2026-11-20' }), action('c')), []);
  });
});
