import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf, problem, severityOf } from '../../../src/core/problems/problem.ts';
import { rules, type ProblemCode } from '../../../src/core/problems/rules.ts';
import { startOfFile } from '../../../src/core/base/lines.ts';

const core = path.join(import.meta.dirname, '../../../src/core');

suite('Problems: rules', () => {
  test('the arguments stand in the message, and what has none stays visible', () => {
    assert.equal(
      messageOf(problem('misspelt-key', startOfFile, { key: 'titel', near: 'title' })),
      'Cairn has no use for the key "titel" here. Did you mean "title"?',
    );
    assert.equal(
      messageOf(problem('target-equals-baseline', startOfFile, { value: 0 })),
      'Target and baseline are both 0, so there is no way to go. Change one of the two.',
    );
    assert.match(messageOf(problem('duplicate-item', startOfFile)), /\{id\}/);
    assert.match(messageOf(problem('unknown-key', startOfFile, { key: '$& {near} $1' })), /"\$& \{near\} \$1"/);
  });

  test('what stops a file from being read is an error; what a goal lacks never is', () => {
    for (const [code, { severity }] of Object.entries(rules)) {
      if (code.startsWith('goal-without-') || code === 'obstacle-without-plan')
        assert.match(severity, /^(?:information|hint)$/, code);
    }
    assert.equal(severityOf(problem('yaml-syntax', startOfFile)), 'error');
    assert.equal(severityOf(problem('unknown-key', startOfFile)), 'hint');
  });

  test('each is a sentence that a person can act on', () => {
    for (const [code, { message }] of Object.entries(rules)) {
      assert.match(message, /^[A-Z"{]/, code);
      assert.match(message, /(?:[.?]|\{expected\})$/, code);
      assert.ok(message.length < 200, code);
    }
  });

  test('each is used somewhere', () => {
    const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('rules.ts'))
      .map((file) => readFileSync(path.join(core, file), 'utf8'))
      .join('\n');
    for (const code of Object.keys(rules) as ProblemCode[]) assert.ok(sources.includes(`'${code}'`), code);
  });
});
