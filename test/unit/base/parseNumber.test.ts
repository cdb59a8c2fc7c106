import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNumber, parsePercent } from '../../../src/core/base/parseNumber.ts';

suite('goals: numbers as people type them', () => {
  const cases: readonly (readonly [text: string, number: number | undefined])[] = [
    ['8', 8],
    [' 8 ', 8],
    ['+8', 8],
    ['-3', -3],
    ['− 3', -3],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['-0', 0],
    ['80 %', 80],
    ['1e3', 1000],
    ['1,000', 1000],
    ['0,125', 0.125],
    ['1.125', 1.125],
    ['12,5', 12.5],
    ['1,000,000', 1_000_000],
    ['1.000.000', 1_000_000],
    ['1 000 000', 1_000_000],
    ['1\u202f000,5', 1000.5],
    ["12'500.25", 12_500.25],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['', undefined],
    ['-', undefined],
    ['%', undefined],
    ['eight', undefined],
    ['8 services', undefined],
    ['1,2,3', undefined],
    ['1.2.3', undefined],
    ['10 00', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['1e400', undefined],
    ['--3', undefined],
    ['5-3', undefined],
  ];
  for (const [text, number] of cases) {
    test(`"${text}" is ${number ?? 'none'}`, () => {
      assert.equal(parseNumber(text), number);
    });
  }

  test('-0 is 0, so that no file says -0', () => {
    assert.ok(Object.is(parseNumber('-0'), 0));
  });

  test('what JavaScript prints is read back, and so is what locales print', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    fc.assert(
      fc.property(number, (value) => {
        assert.equal(parseNumber(String(value)), value);
      }),
    );
    const printed = fc.tuple(
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      fc.constantFrom('en', 'de', 'fr', 'de-CH', 'pl'),
    );
    fc.assert(
      fc.property(printed, ([hundredths, locale]) => {
        const value = hundredths / 100;
        assert.equal(parseNumber(new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value)), value + 0);
      }),
    );
  });

  test('any text gives a finite number or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.ok(Number.isFinite(parseNumber(text) ?? 0));
      }),
    );
  });
});

suite('goals: a confidence in percent', () => {
  const cases: readonly (readonly [text: string, fraction: number | undefined])[] = [
    ['70', 0.7],
    ['70 %', 0.7],
    ['0.7', 0.7],
    ['0,7', 0.7],
    ['0.7 %', 0.007],
    ['1', 0.01],
    ['0', 0],
    ['100', 1],
    ['101', undefined],
    ['-1', undefined],
    ['sure', undefined],
    ['', undefined],
  ];
  for (const [text, fraction] of cases) {
    test(`"${text}" is ${fraction ?? 'none'}`, () => {
      assert.equal(parsePercent(text), fraction);
    });
  }
});
