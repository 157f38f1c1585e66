declare global {
  /** Milliseconds since the navigation began until the first rows of the list were painted. */
  var firstRows: number;
  /** Milliseconds from the input of each query to when the frame with its results was painted. */
  var timesToPaint: (queries: readonly string[]) => Promise<number[]>;
}

/** Put into the page before its own scripts; so it can use nothing that is not in it. */
export function watchPaint(): void {
  const PATIENCE = 20_000;

  /** Resolves in the first task after the frame that shows what the page consists of now. */
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });

  const rowsAreThere = new MutationObserver(() => {
    if (document.querySelector('[role="row"] input') === null) return;
    rowsAreThere.disconnect();
    void painted().then((at) => {
      globalThis.firstRows = at;
    });
  });
  rowsAreThere.observe(document, { childList: true, subtree: true });

  /** Resolves once the search shows the answer to what was asked after this was called. */
  const answered = (): Promise<void> =>
    new Promise((resolve, reject) => {
      let isAsked = false;
      const late = setTimeout(() => reject(new Error('the search was not answered')), PATIENCE);
      const observer = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const search = target as Element;
          if (search.getAttribute('aria-busy') === 'true') isAsked = true;
          else if (isAsked) {
            observer.disconnect();
            clearTimeout(late);
            resolve();
          }
        }
      });
      observer.observe(document, { attributes: true, attributeFilter: ['aria-busy'], subtree: true });
    });

  const type = (query: string): void => {
    const field = document.querySelector('[role="combobox"]');
    if (!(field instanceof HTMLInputElement)) throw new Error('there is no search field');
    // As the browser does it: React has put a property of its own over the field's.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, query);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  globalThis.timesToPaint = async (queries) => {
    const times: number[] = [];
    for (const [at, query] of queries.entries()) {
      if (query === queries[at - 1]) continue; // nothing would change
      const began = performance.now();
      const here = answered();
      type(query);
      await here;
      times.push((await painted()) - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return times;
  };
}
