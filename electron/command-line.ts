import { app } from 'electron';
import { isCommandLine, main, processIo } from './cli/commonplace.ts';

/**
 * The words of a command, where the app was started with one, as in `commonplace list --json`; otherwise null.
 *
 * @param argv as `process.argv`: in an unpackaged app its second entry is the app's folder
 */
export function commandWords(argv: readonly string[], packaged: boolean): readonly string[] | null {
  // Chromium's own switch, which root has to give.
  const words = argv.slice(packaged ? 1 : 2).filter((word) => word !== '--no-sandbox');
  return isCommandLine(words) ? words : null;
}

/** Runs the command without a window, also where there is no display, and ends the app with its exit code. */
export async function runCommand(words: readonly string[]): Promise<void> {
  app.commandLine.appendSwitch('ozone-platform', 'headless');
  app.dock?.hide();
  const code = await main(words, processIo(app.getVersion()));
  await Promise.all([process.stdout, process.stderr].map(written));
  app.exit(code);
}

/** Resolves once everything given to the stream has left the process. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
