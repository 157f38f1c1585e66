import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** For tests: an empty folder that goes away when the test ends, after what was opened in it. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'commonplace-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
