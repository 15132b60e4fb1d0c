import type { Reporter, TestModule } from 'vitest/node';

/** Closes the run with the one line that CI reads: `N passed, N failed, N skipped`. */
export class PlainReporter implements Reporter {
  private closed = false;

  onInit(): void {
    // A set-up that failed ends the run before any test: that is one failure, said in the same way.
    process.once('exit', () => {
      if (!this.closed) console.log('\n0 passed, 1 failed, 0 skipped');
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[] = []): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed') counts[state] += 1;
        else counts.skipped += 1;
      }
      // A file that could not be loaded, or a hook that failed, is a failure of its own.
      for (const group of [module, ...module.children.allSuites()])
        if (group.errors().length > 0) counts.failed += 1;
    }
    this.closed = true;
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}
