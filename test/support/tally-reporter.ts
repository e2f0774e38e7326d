import Mocha from 'mocha';
import { type FailedTest, resultVariable, writeTally } from './tally.ts';

/** Prints as mocha's own reporter does (`base`: dot or spec) and leaves the tally in the result file. */
export default class TallyReporter {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    const Base = options.reporterOptions?.base === 'spec' ? Mocha.reporters.Spec : Mocha.reporters.Dot;
    new Base(runner, options);
    let passed = 0;
    const failures: FailedTest[] = [];
    runner.on('pass', () => {
      passed += 1;
    });
    runner.on('fail', (test, error) =>
      failures.push({ title: test.fullTitle(), error: error.stack ?? String(error) }),
    );
    runner.on('pending', test => failures.push({ title: test.fullTitle(), error: 'skipped' }));
    runner.once('end', () => {
      const path = process.env[resultVariable];
      if (path !== undefined) writeTally(path, { passed, failed: failures.length, failures });
    });
  }
}
