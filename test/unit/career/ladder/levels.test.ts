/** Names of levels and roles, and the numbers that levels get. */
import assert from 'node:assert/strict';
import {
  isLevelTitle,
  isRoleTitle,
  levelTitlesAmong,
  numberLevels,
} from '../../../../src/core/career/ladder/levels.ts';

suite('ladder: levels', () => {
  const numbers = (...names: string[]) => names.map((name) => numberLevels(names).get(name));

  test('numbers stay as they are, however many there are', () => {
    assert.deepEqual(numbers('L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'), [1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(numbers('0', '4', '5'), [0, 4, 5]);
    assert.deepEqual(numbers('Level 3 - Proficient', '2 - Working'), [3, 2]);
    assert.deepEqual(numbers('Lead Tester (L4)', 'Tester (L2)'), [4, 2]);
  });

  test('names of a known scale have a meaning, other names an order', () => {
    assert.deepEqual(numbers('Expert', 'novice', 'Proficient'), [4, 0, 3]);
    assert.deepEqual(numbers('Junior', 'Senior', 'Staff'), [1, 2, 3]);
    assert.deepEqual(numbers('VP Engineering', 'Team Lead', 'Senior Engineer', 'Junior Engineer'), [4, 3, 2, 1]);
    assert.deepEqual(numbers('Red', 'Green', 'Blue'), [1, 2, 3]);
    assert.deepEqual(numbers('Intern', 'IC2', 'IC3'), [1, 2, 3], 'a name has the free number before or after');
  });

  test('what names a level, and what does not', () => {
    const levels = [
      'L3',
      'IC2',
      'Level 1: Observer',
      'Senior Engineer 1',
      'Head of Operations',
      'Mid-level',
      'D1 - Developer 1',
    ];
    assert.deepEqual(
      levels.filter((name) => !isLevelTitle(name)),
      [],
    );
    const others = [
      '1. Communication',
      'Technical leadership',
      'Engineers',
      'Step by step',
      'Overview',
      '3 years',
      'Senior engineers lead.',
      '',
    ];
    assert.deepEqual(others.filter(isLevelTitle), []);
    assert.deepEqual(levelTitlesAmong(['Learning', 'Communication']), [false, false], 'alone, it is a skill');
    assert.deepEqual(levelTitlesAmong(['Awareness', 'Working', 'Expert']), [true, true, true]);
    assert.ok(!isRoleTitle('Lead, mentor and inspire others'));
  });
});
