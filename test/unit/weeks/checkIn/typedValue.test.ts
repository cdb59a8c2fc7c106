import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ValueQuestion,
  givenValue,
  isRelative,
  typedNumber,
  typedTimes,
} from '../../../../src/core/weeks/checkIn/question.ts';

const grows = { from: 5, goesBelowZero: false };
const sinks = { from: -2, goesBelowZero: true };

suite('check-in: a value as it is typed', () => {
  test('a number, with a point or a comma', () => {
    assert.deepEqual(
      ['5', '0,5', ' 7.25 ', '48 213', '85 %', '0'].map((text) => typedNumber(text, grows)),
      [5, 0.5, 7.25, 48213, 85, 0],
    );
    assert.deepEqual(
      ['', 'five', '1.2.3', '+', '--1', '=', '1e999', 'NaN'].map((text) => typedNumber(text, grows)),
      Array(8).fill(undefined),
    );
  });

  test('with a multiplier or a unit, as in a file', () => {
    assert.deepEqual(
      ['10k', '2M', '200 ms', '€ 3,000', '5 services', '+1k'].map((text) => typedNumber(text, grows)),
      [10_000, 2_000_000, 200, 3000, 5, 1005],
    );
    // Neither an estimate nor a share is one number.
    assert.deepEqual(
      ['~5', '7/10', '5 or 6'].map((text) => typedNumber(text, grows)),
      [undefined, undefined, undefined],
    );
  });

  test('a sign counts from the last value; = never does', () => {
    assert.deepEqual(
      ['+1', '-2', '−2', '+0,5', '= 3', '=-3', '=+3'].map((text) => typedNumber(text, grows)),
      [6, 3, 3, 5.5, 3, -3, 3],
    );
    assert.deepEqual(
      ['+1', '-2'].map((text) => typedNumber(text, { from: undefined, goesBelowZero: false })),
      [1, -2],
    );
  });

  test('where values below zero happen, a minus is part of the number', () => {
    assert.deepEqual(
      ['-5', '+1', '3', '=+1'].map((text) => typedNumber(text, sinks)),
      [-5, -1, 3, 1],
    );
    assert.deepEqual(
      [isRelative('-5', true), isRelative('-5', false), isRelative('+5', true), isRelative('5', false)],
      [false, true, true, false],
    );
  });

  test('adds without crumbs, and not beyond what can be counted', () => {
    assert.equal(typedNumber('+0.2', { from: 0.1, goesBelowZero: false }), 0.3);
    assert.equal(typedNumber('+9e307', { from: 1.7e308, goesBelowZero: false }), undefined);
    assert.ok(Object.is(typedNumber('-5', grows), 0));
  });

  test('a step there and back is where it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (from, step) => {
        const there = typedNumber(`+${step / 100}`, { from: from / 100, goesBelowZero: false });
        assert.equal(typedNumber(`-${step / 100}`, { from: there, goesBelowZero: false }), from / 100 + 0);
      }),
    );
  });

  test('how often: whole and not below zero, more on top of today’s', () => {
    assert.deepEqual(
      ['0', '3', '+1'].map((text) => typedTimes(text, { today: undefined })),
      [0, 3, 1],
    );
    assert.deepEqual(
      ['+1', '-1', '-3', '1.5', 'twice'].map((text) => typedTimes(text, { today: 2 })),
      [3, 1, undefined, undefined, undefined],
    );
  });

  test('a given value fits the measure, or is none', () => {
    const number: ValueQuestion = { kind: 'number', metric: 'x', unit: undefined, last: 5, ...grows };
    const times: ValueQuestion = { kind: 'times', habit: 'x', today: 2, since: undefined, count: 2, times: 3 };
    const level: ValueQuestion = { kind: 'level', levels: [], last: undefined };
    assert.deepEqual(
      [7, -7, '+1', '-1', Infinity, 'x'].map((value) => givenValue(value, number)),
      [7, -7, 6, 4, undefined, undefined],
    );
    assert.deepEqual(
      [1, '+1', -1, 0.5].map((value) => givenValue(value, times)),
      [1, 3, undefined, undefined],
    );
    assert.deepEqual(
      [-2, '+1', '2', 3, 0.5].map((value) => givenValue(value, level)),
      [-2, 1, 2, undefined, undefined],
    );
    assert.deepEqual(
      [givenValue(1, { kind: 'none' }), givenValue(1, { kind: 'milestones', open: [] })],
      [undefined, undefined],
    );
  });
});
