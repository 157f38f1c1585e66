import { writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Says plainly which hosts ran, so that a green run without Electron is not read as more than it is. */
export default class ReportHost implements Reporter {
  private readonly results = new Map<string, Map<string, TestResult['status']>>();

  onBegin(config: FullConfig): void {
    for (const { name } of config.projects) this.results.set(name, new Map());
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.results.get(test.parent.project()?.name ?? '')?.set(test.id, result.status);
  }

  onEnd(): void {
    const total: Tally = { passed: 0, failed: 0, skipped: 0 };
    for (const [host, statuses] of this.results) {
      const tally = tallyOf(statuses.values());
      for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += tally[key];
      const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
      console.log(`Host ${host}: ${tally.passed} passed, ${tally.failed} failed${skipped}`);
    }
    if (!this.results.has('electron')) {
      console.log(
        'Host electron: did not run (its binary is not here, there is no display, or it was left out)',
      );
    }
    // For a caller that adds up several kinds of tests.
    const file = process.env.COMMONPLACE_TALLY;
    if (file) writeFileSync(file, JSON.stringify(total));
  }

  printsToStdio(): boolean {
    return false;
  }
}

function tallyOf(statuses: Iterable<TestResult['status']>): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const status of statuses) {
    if (status === 'passed' || status === 'skipped') tally[status]++;
    else tally.failed++;
  }
  return tally;
}
