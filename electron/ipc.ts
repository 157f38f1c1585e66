import { BrowserWindow, ipcMain } from 'electron';
import { type Emit, HOST_CALLS, type Reply, type Service } from '../shared/api.ts';
import { isOwnFrame } from './app-origin.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import { type HostCalls, hostCallsOf } from './dialogs.ts';
import { answer, dispatch } from './service/dispatch.ts';

const STRANGER: Reply = {
  ok: false,
  error: { code: 'unauthorised', message: 'This page is not Commonplace’s own' },
};

/** Answers the calls of the app's own pages: those of the service, and those that need a window of the system. */
export function answerCalls(service: () => Service): void {
  const hostCalls = new WeakMap<BrowserWindow, HostCalls>();
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown): Reply | Promise<Reply> => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!window || !isOwnFrame(event.senderFrame)) return STRANGER;
    if (typeof name !== 'string' || !Object.hasOwn(HOST_CALLS, name)) return dispatch(service(), name, input);
    const calls = hostCalls.get(window) ?? hostCallsOf(window);
    hostCalls.set(window, calls);
    return answer(HOST_CALLS, calls, name, input);
  });
}

/** Sends an event to every window. */
export const emit: Emit = (name, payload) => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(EVENT_CHANNEL, name, payload);
};
