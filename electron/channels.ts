/** The two channels between an Electron window and the main process. */
export const CALL_CHANNEL = 'commonplace:call';
export const EVENT_CHANNEL = 'commonplace:event';
