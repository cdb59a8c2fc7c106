import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf, problem, severityOf } from '../../../src/core/problems/problem.ts';
import { rules, type ProblemCode } from '../../../src/core/problems/rules.ts';
import { startOfFile } from '../../../src/core/base/lines.ts';

const src = path.join(import.meta.dirname, '../../../src');

suite('Problems: rules', () => {
  test('a message contains its arguments, and placeholders without one stay', () => {
    assert.equal(
      messageOf(problem('misspelt-key', { range: startOfFile }, { key: 'titel', near: 'title' })),
      'Unknown key “titel”. Did you mean “title”?',
    );
    assert.equal(
      messageOf(problem('target-equals-baseline', { range: startOfFile }, { value: 0 })),
      'The target and the baseline are both 0. Change one of them.',
    );
    assert.match(messageOf(problem('duplicate-item', { range: startOfFile })), /\{id\}/);
    assert.match(
      messageOf(problem('unknown-key', { range: startOfFile }, { key: '$& {near} $1' })),
      /“\$& \{near\} \$1”/,
    );
  });

  test('an unreadable file is an error; what a goal lacks never is', () => {
    for (const [code, { severity }] of Object.entries(rules)) {
      if (code.startsWith('goal-without-') || code === 'obstacle-without-plan')
        assert.match(severity, /^(?:information|hint)$/, code);
    }
    assert.equal(severityOf(problem('yaml-syntax', { range: startOfFile })), 'error');
    assert.equal(severityOf(problem('unknown-key', { range: startOfFile })), 'hint');
  });

  test('each message is a short sentence', () => {
    for (const [code, rule] of Object.entries(rules)) {
      const message = rule.message({});
      assert.match(message, /^[A-Z“{]/, code);
      assert.match(message, /(?:[.?]|\{expected\})$/, code);
      assert.ok(message.length < 200, code);
    }
  });

  test('each code is used', () => {
    const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('rules'))
      .map((file) => readFileSync(path.join(src, file), 'utf8'))
      .join('\n');
    for (const code of Object.keys(rules) as ProblemCode[]) assert.ok(sources.includes(`'${code}'`), code);
  });
});
