import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * A real Syncthing process that speaks to nobody but its peer on 127.0.0.1: no discovery, relays, port mapping,
 * reports or upgrades. Configured by its file and watched through its REST API
 * (https://docs.syncthing.net/dev/rest.html).
 */
export interface SyncthingNode {
  readonly id: string;
  /** Where the peer reaches it. */
  readonly address: string;
  /** Shares the folder with a peer; takes effect at the next start. */
  pairWith(peer: { readonly id: string; readonly address: string }): void;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Looks at the folder now instead of waiting for its watcher. */
  scan(): Promise<void>;
  /** True when the peer is connected, and neither side lacks anything. */
  inSync(peerId: string): Promise<boolean>;
}

export const hasSyncthing = (): boolean => {
  try {
    execFileSync('syncthing', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const FOLDER = 'commonplace';
const API_KEY = 'commonplace-test';

export async function makeSyncthingNode(home: string, folder: string): Promise<SyncthingNode> {
  mkdirSync(home, { recursive: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('syncthing', ['generate', `--home=${home}`, '--no-default-folder', '--skip-port-probing'], {
    stdio: 'ignore',
  });
  const id = execFileSync('syncthing', ['serve', `--home=${home}`, '--device-id'], {
    encoding: 'utf8',
  }).trim();
  const [api, sync] = [await freePort(), await freePort()];
  const address = `tcp://127.0.0.1:${sync}`;
  let child: ChildProcess | null = null;
  const rest = async (path: string, method = 'GET'): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${api}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': API_KEY },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    const text = await answer.text();
    return text === '' ? null : JSON.parse(text);
  };
  return {
    id,
    address,
    pairWith(peer) {
      writeFileSync(join(home, 'config.xml'), configuration({ id, api, address, folder, peer }));
    },
    async start() {
      const log = join(home, 'syncthing.log');
      child = spawn(
        'syncthing',
        ['serve', `--home=${home}`, '--no-browser', '--no-restart', '--no-upgrade', `--logfile=${log}`],
        {
          stdio: 'ignore',
          env: { ...process.env, STNOUPGRADE: '1', HOME: home },
        },
      );
      await until(
        () => rest('system/ping'),
        () => readFileSync(log, 'utf8'),
      );
    },
    async stop() {
      if (child === null || child.exitCode !== null) return;
      const ended = new Promise((done) => child?.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      child = null;
    },
    async scan() {
      await rest(`db/scan?folder=${FOLDER}`, 'POST');
    },
    async inSync(peerId) {
      const connections = (await rest('system/connections')) as {
        connections: Record<string, { connected: boolean }>;
      };
      if (connections.connections[peerId]?.connected !== true) return false;
      const own = (await rest(`db/status?folder=${FOLDER}`)) as { state: string; needTotalItems: number };
      const theirs = (await rest(`db/completion?folder=${FOLDER}&device=${peerId}`)) as {
        completion: number;
        needItems: number;
      };
      return (
        own.state === 'idle' &&
        own.needTotalItems === 0 &&
        theirs.completion === 100 &&
        theirs.needItems === 0
      );
    },
  };
}

interface Configuration {
  readonly id: string;
  readonly api: number;
  readonly address: string;
  readonly folder: string;
  readonly peer: { readonly id: string; readonly address: string };
}

function configuration({ id, api, address, folder, peer }: Configuration): string {
  const off = [
    'globalAnnounceEnabled',
    'localAnnounceEnabled',
    'relaysEnabled',
    'natEnabled',
    'startBrowser',
    'crashReportingEnabled',
  ];
  return `<configuration version="36">
  <folder id="${FOLDER}" label="Commonplace" path="${folder}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1">
    <device id="${id}"></device>
    <device id="${peer.id}"></device>
  </folder>
  <device id="${id}" name="here"><address>${address}</address></device>
  <device id="${peer.id}" name="there"><address>${peer.address}</address></device>
  <gui enabled="true" tls="false"><address>127.0.0.1:${api}</address><apikey>${API_KEY}</apikey></gui>
  <options>
    <listenAddress>${address}</listenAddress>
    ${off.map((name) => `<${name}>false</${name}>`).join('\n    ')}
    <urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <stunKeepaliveStartS>0</stunKeepaliveStartS>
    <reconnectionIntervalS>1</reconnectionIntervalS>
  </options>
</configuration>
`;
}

/** Calls until it succeeds, for at most half a minute; then throws with what `explain` knows. */
async function until(attempt: () => Promise<unknown>, explain: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error(`Syncthing does not answer: ${String(error)}\n${explain()}`, { cause: error });
      await new Promise((soon) => setTimeout(soon, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
