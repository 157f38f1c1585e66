/** For unit tests of the renderer: happy-dom has no idle callbacks, which every browser engine that we ship has. */
Object.assign(globalThis, {
  requestIdleCallback: (work: IdleRequestCallback) =>
    setTimeout(() => work({ didTimeout: false, timeRemaining: () => 0 })),
  cancelIdleCallback: clearTimeout,
});
