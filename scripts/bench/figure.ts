/** A measured value and the goal that it should not exceed. */
export type Figure = { readonly name: string; readonly value: number; readonly unit: string; readonly goal?: number };

/** The upper median; NaN for an empty list. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

export function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { name, value, unit, goal } of figures) {
    const shown = value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2);
    const verdict = goal === undefined ? '' : value <= goal ? `  goal ${goal}: met` : `  goal ${goal}: MISSED`;
    console.log(`  ${name.padEnd(46)} ${shown.padStart(8)} ${unit}${verdict}`);
  }
}
