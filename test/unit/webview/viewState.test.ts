/** What the dashboard's page stores to be restored. */
import assert from 'node:assert/strict';
import { viewState, withoutPrivate } from '../../../webview/viewState.ts';

suite('The stored state of the dashboard', () => {
  test('has no search words and no paths of private files', () => {
    const state = viewState.parse({
      filters: { find: 'quit', status: 'all' },
      open: ['steps goals/run.yaml', 'steps private/goals/quit.yaml', 'private/people/coach.yaml'],
      scroll: 3,
    });
    const stored = withoutPrivate(state);
    assert.deepEqual(stored, { ...state, filters: { ...state.filters, find: '' }, open: ['steps goals/run.yaml'] });
  });
});
