import { watch } from 'node:fs';

/** During development: acts each time that the renderer has been built. @param stamp a file touched after a build */
export function onRendererBuilt(stamp: string, act: () => Promise<void>): void {
  watch(stamp, () => {
    act().catch((error: unknown) => console.error('The new build could not be shown:', error));
  });
}
