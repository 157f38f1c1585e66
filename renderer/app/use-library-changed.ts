import { useEffect, useEffectEvent } from 'react';
import type { EventPayload } from '../../shared/api.ts';
import { useApp } from './store.ts';

/**
 * Calls `listener` whenever articles changed, by this window or from outside, while the component is mounted;
 * also when the connection is back, since nobody knows what happened meanwhile.
 */
export function useLibraryChanged(listener: (change: EventPayload<'library.changed'>) => void): void {
  const client = useApp(({ client }) => client);
  const heard = useEffectEvent(listener);
  useEffect(() => client.on('library.changed', (change) => heard(change)), [client]);
  useEffect(
    () =>
      client.onConnection((state) => {
        if (state === 'online') heard({ articles: 'all', shelf: true });
      }),
    [client],
  );
}
