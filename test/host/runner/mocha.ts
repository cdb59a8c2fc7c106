/**
 * Runs mocha inside an extension host. Its browser build runs in both hosts, the one in Node and the one in a web
 * worker, so that a test is the same program in either.
 */
import 'mocha/mocha.js';
import { countsLine, mark } from './report.ts';

/**
 * @param load registers the suites; called once mocha's globals are there
 * @param report takes the counts, beside the log
 * @returns when the tests have ended well
 * @throws Error when one failed, or when there was none
 */
export function runMocha(load: () => void, report?: (counts: string) => void): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    reporter: Reporter,
    timeout: 60_000,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  return new Promise((resolve, reject) => {
    let passed = 0;
    const runner = mocha.run((failed) => {
      const counts = countsLine({ passed, failed });
      print(counts);
      report?.(counts);
      if (failed > 0) reject(new Error(`${failed} tests failed.`));
      else if (passed === 0) reject(new Error('No test ran.'));
      else resolve();
    });
    runner.on('pass', () => {
      passed += 1;
    });
  });
}

const print = (text: string): void => {
  for (const line of text.split('\n')) console.log(`${mark}${line}`);
};

/** One line a test, and of a failure all that is known. */
class Reporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', (suite) => {
      if (suite.title !== '') print(`\n  ${suite.fullTitle()}`);
    });
    runner.on('pass', (test) => {
      print(`    ok    ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: unknown) => {
      print(
        `    FAIL  ${test.fullTitle()}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
  }
}
