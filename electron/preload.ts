import { contextBridge, ipcRenderer } from 'electron';
import type { Reply } from '../shared/api.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

/**
 * All that a window has of the host: two functions. What may be called is decided where it is answered, by the
 * contract; here only the channel is fixed, and neither `ipcRenderer` nor its events reach the page.
 */
contextBridge.exposeInMainWorld('commonplace', {
  call: (name: string, input: unknown): Promise<Reply> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on: (name: string, listener: (payload: unknown) => void): (() => void) => {
    const hear = (_event: unknown, heard: unknown, payload: unknown) => {
      if (heard === name) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, hear);
    };
  },
});
