import type { Contender } from './contenders/contender.ts';

/**
 * What runs in the page: it watches the page's own events from the outside, so that the app and the other means of
 * showing highlights are timed by the same clock, from the same keys and clicks. Handed over as source, so it may use
 * nothing from outside of itself.
 */
export interface Timing {
  /** Milliseconds from the event until the frame that shows its effect is made: with the wait for the frame. */
  readonly shown: number;
  /** Of these, what the page worked: in the event's listeners, and from the frame's beginning until it is painted. */
  readonly work: number;
  /** The event's listeners alone. */
  readonly handling: number;
  /** Milliseconds until the frame that shows what was waited for beside; null where nothing was. */
  readonly beside: number | null;
  /** Names the marks `begun N`, `handled N` and `painted N` of this event on the page's time line. */
  readonly turn: number;
}

export interface Watch {
  /** When the next frame begins and when it is painted, in milliseconds of `performance.now()`. */
  frame(): Promise<{ readonly begun: number; readonly ended: number }>;
  /** Times the next event of this type; what is painted must change, unless `still`. `beside`: a selector. */
  next(type: string, still?: boolean, beside?: string): void;
  /** Rejects when nothing on screen changed after the event. */
  result(): Promise<Timing>;
  /**
   * Frame intervals while the text is scrolled from its top, by `step` CSS pixels a frame, for so many frames. Each
   * frame begins with a mark `scrolled N`, from 0.
   */
  scrollThrough(step: number, frames: number): Promise<readonly number[]>;
}

declare global {
  interface Window {
    watch: Watch;
    contender?: Contender;
  }
}

export function installWatch(): void {
  /** Frames after which what should have changed has not. */
  const patience = 300;
  const frame = () =>
    new Promise<{ begun: number; ended: number }>((resolve) => {
      // The time that the callbacks are told is the frame's: style, layout and events may come before them.
      requestAnimationFrame((begun) => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => resolve({ begun, ended: performance.now() }));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  /** What is painted by the app or by another means, as text that changes with it. */
  const painted = () =>
    window.contender?.painted() ??
    [...CSS.highlights]
      .filter(([name]) => /^commonplace-(yellow|green|blue|pink|purple)$/.test(name))
      .map(([, { size }]) => size)
      .join();

  interface Wanted {
    readonly type: string;
    readonly still: boolean;
    readonly beside: string;
    readonly resolve: (timing: Timing) => void;
    readonly reject: (error: Error) => void;
  }
  let wanted: Wanted | null = null;
  let turn = 0;
  let pending: Promise<Timing> = Promise.reject(new Error('nothing was watched'));
  pending.catch(() => undefined);

  /** When the frame that shows the element is painted. */
  const untilThere = async (selector: string, painted: number): Promise<number> => {
    let at = painted;
    while (document.querySelector(selector) === null) at = (await frame()).ended;
    return at;
  };

  const onEvent = (event: Event) => {
    if (wanted === null || event.type !== wanted.type) return;
    const { still, beside, resolve, reject } = wanted;
    wanted = null;
    const before = painted();
    const own = turn++;
    performance.mark(`begun ${own}`);
    const began = performance.now();
    let handled = began;
    const onHandled = () => {
      handled = performance.now();
      performance.mark(`handled ${own}`);
    };
    addEventListener(event.type, onHandled, { once: true });
    const follow = async () => {
      let work = 0;
      for (let frames = 0; frames < patience; frames++) {
        const { begun, ended } = await frame();
        work += ended - Math.max(begun, handled);
        if (!still && painted() === before) continue;
        performance.mark(`painted ${own}`);
        resolve({
          shown: ended - began,
          work: work + handled - began,
          handling: handled - began,
          beside: beside === '' ? null : (await untilThere(beside, ended)) - began,
          turn: own,
        });
        return;
      }
      reject(new Error(`no highlight changed on screen within ${patience} frames of the ${event.type}`));
    };
    void follow();
  };
  for (const type of ['keydown', 'click']) addEventListener(type, onEvent, true);

  window.watch = {
    frame,
    next(type, still = false, beside = '') {
      pending = new Promise((resolve, reject) => {
        wanted = { type, still, beside, resolve, reject };
      });
      pending.catch(() => undefined);
    },
    result: () => pending,
    async scrollThrough(step, frames) {
      const scroller = document.querySelector('[data-scroller]');
      if (scroller === null) throw new Error('there is no text to scroll');
      const intervals: number[] = [];
      scroller.scrollTop = 0;
      let last = 0;
      await new Promise<void>((resolve) => {
        const onFrame = (now: number) => {
          performance.mark(`scrolled ${intervals.length + Math.sign(last)}`);
          if (last > 0) intervals.push(now - last);
          last = now;
          const at = scroller.scrollTop;
          scroller.scrollTop = at + step;
          if (scroller.scrollTop === at || intervals.length >= frames) resolve();
          else requestAnimationFrame(onFrame);
        };
        requestAnimationFrame(onFrame);
      });
      return intervals;
    },
  };
}
