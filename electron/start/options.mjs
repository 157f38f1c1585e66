/**
 * What `npm start -- …` was asked for.
 * @typedef {object} StartOptions
 * @property {'auto' | 'electron' | 'browser'} host
 * @property {boolean} open  whether the browser host opens a window
 * @property {number} port  of the browser host; 0 takes a free one
 */

const USAGE = `Usage: npm start -- [--electron | --browser] [--no-open] [--port=N]`;

/**
 * @param {readonly string[]} args
 * @returns {StartOptions | { wrong: string }}
 */
export function readOptions(args) {
  /** @type {StartOptions} */
  const options = { host: 'auto', open: true, port: 0 };
  for (const arg of args) {
    const port = /^--port=(\d{1,5})$/.exec(arg)?.[1];
    if (arg === '--electron' || arg === '--browser') {
      const host = arg === '--electron' ? 'electron' : 'browser';
      if (options.host !== 'auto' && options.host !== host) return { wrong: `Choose one host.\n${USAGE}` };
      options.host = host;
    } else if (arg === '--no-open') options.open = false;
    else if (port !== undefined && Number(port) < 65_536) options.port = Number(port);
    else return { wrong: `${arg} is not understood.\n${USAGE}` };
  }
  return options;
}
