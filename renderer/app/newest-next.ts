/**
 * Makes a job run one at a time: of the inputs that come while it runs only the newest is kept, and is its next one.
 *
 * @param run never rejects
 */
export function newestNext<Input>(run: (input: Input) => Promise<void>): (input: Input) => void {
  let isRunning = false;
  let next: { readonly input: Input } | null = null;
  const start = async (first: Input): Promise<void> => {
    isRunning = true;
    await run(first);
    for (let waiting = next; waiting !== null; waiting = next) {
      next = null;
      await run(waiting.input);
    }
    isRunning = false;
  };
  return (input) => {
    if (isRunning) next = { input };
    else void start(input);
  };
}
