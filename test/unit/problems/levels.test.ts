/** The level of a problem. */
import assert from 'node:assert/strict';
import { levelOf, levelsFrom, levelsIn } from '../../../src/core/problems/levels.ts';
import { adjustableCodes, rules } from '../../../src/core/problems/rules.ts';
import { readFile } from '../../../src/core/index/fileEntry.ts';
import { told } from '../index/told.ts';

suite('Problems: levels', () => {
  test('a comment sets it for one file, the settings for all, and otherwise the rule', () => {
    assert.equal(levelOf('vague-title', undefined, {}), rules['vague-title'].severity);
    assert.equal(levelOf('vague-title', undefined, { 'vague-title': 'off' }), 'off');
    assert.equal(levelOf('vague-title', { 'vague-title': 'error' }, { 'vague-title': 'off' }), 'error');
  });

  test('problems that keep a file from being read cannot be turned off', () => {
    assert.equal(levelOf('yaml-syntax', { 'yaml-syntax': 'off' }, { 'yaml-syntax': 'off' }), 'error');
    assert.equal(levelOf('newer-format', undefined, { 'newer-format': 'off' }), 'warning');
    assert.ok(!adjustableCodes.includes('conflict-markers') && adjustableCodes.includes('goal-without-why'));
  });

  test('comments can be anywhere, name several problems, and the last one wins', () => {
    const text =
      '# cairn: off vague-title, late-actions\r\n' +
      'title: A\n' +
      '  #cairn: hint goal-without-why\n' +
      '# cairn: warning late-actions\n';
    assert.deepEqual(levelsIn(text), {
      levels: { 'vague-title': 'off', 'late-actions': 'warning', 'goal-without-why': 'hint' },
      problems: [],
    });
    assert.deepEqual(readFile('goals/a.yaml', text).levels, {
      'vague-title': 'off',
      'late-actions': 'warning',
      'goal-without-why': 'hint',
    });
  });

  test('other comments have no effect', () => {
    for (const text of [
      '# cairn is the folder\n',
      '# cairn: loud vague-title\n',
      'title: "# cairn: off vague-title"\n',
      'url: https://cairn:80/off why\n',
    ])
      assert.deepEqual(levelsIn(text), { levels: {}, problems: [] }, text);
  });

  test('an unknown name is reported at its range', () => {
    const text = (comment: string): string => `title: A\nstatus: idea\n${comment}\n`;
    assert.deepEqual(told('goals/a.yaml', text('# cairn: off vague-titel, late-actions, nonsense')), [
      'misspelt-rule 2:13-2:24 <vague-titel>',
      'unknown-rule 2:40-2:48 <nonsense>',
    ]);
    assert.deepEqual(told('goals/a.yaml', text('# cairn: off   yaml-syntax')), [
      'unknown-rule 2:15-2:26 <yaml-syntax>',
    ]);
  });

  test('valid entries of the settings are used', () => {
    assert.deepEqual(levelsFrom({ 'vague-title': 'off', 'late-actions': 'loud', nonsense: 'off' }), {
      'vague-title': 'off',
    });
    assert.deepEqual(levelsFrom('off'), {});
  });
});
