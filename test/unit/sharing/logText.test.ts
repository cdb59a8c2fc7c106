/** What the log says about an error. */
import assert from 'node:assert/strict';
import { errorLogText } from '../../../src/editor/commands/logError.ts';

suite('The log', () => {
  test('names no private file, in the message and in the stack', () => {
    for (const path of [
      "/home/me/growth/private/people/Ann O'Hara.yaml",
      "C:\\me\\growth\\private\\people\\Ann O'Hara.yaml",
      'file:///home/me/growth/Private/people/Ann%20O%27Hara.yaml',
      'file:///home/me/growth%2Fprivate%2Fpeople%2FAnn%20O%27Hara.yaml',
    ]) {
      const text = errorLogText(new Error(`ENOENT: no such file, open '${path}'`));
      assert.doesNotMatch(text, /Ann|Hara/);
      assert.match(text, /^Error: ENOENT: no such file, open '.*private\/…\n\s+at /i);
    }
  });

  test('keeps the rest', () => {
    assert.match(errorLogText(new Error('The private part of goals/run.yaml')), /^Error: .*goals\/run\.yaml\n/);
    assert.equal(errorLogText('offline'), 'offline');
  });
});
