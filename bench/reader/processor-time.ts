import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  /** Processor time of the thread, in microseconds. */
  readonly tts?: number;
}

/**
 * What the page's main thread has computed when it passes the marks that the watch sets: processor time, in which
 * waiting for other programs on the machine is not.
 */
export class ProcessorTime {
  readonly #session: CDPSession;
  readonly #events: TraceEvent[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on('Tracing.dataCollected', ({ value }) => {
      this.#events.push(...(value as unknown as readonly TraceEvent[]));
    });
  }

  static async of(page: Page): Promise<ProcessorTime> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['blink.user_timing'] },
    });
    return new ProcessorTime(session);
  }

  /** All that was computed until now, in milliseconds. */
  async now(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    if (task === undefined) throw new Error('Chromium does not tell how long its tasks took');
    return task.value * 1000;
  }

  /** Ends the recording. Answers with what was computed between two marks, in milliseconds. */
  async end(): Promise<(from: string, to: string) => number> {
    const complete = new Promise<void>((resolve) =>
      this.#session.once('Tracing.tracingComplete', () => resolve()),
    );
    await this.#session.send('Tracing.end');
    await complete;
    const times = new Map(this.#events.map(({ name, tts }) => [name, tts]));
    return (from, to) => {
      const [begun, ended] = [times.get(from), times.get(to)];
      if (begun === undefined || ended === undefined) throw new Error(`no time from ${from} to ${to}`);
      return (ended - begun) / 1000;
    };
  }
}
