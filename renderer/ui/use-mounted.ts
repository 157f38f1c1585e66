import { type RefObject, useEffect, useRef } from 'react';

/** Whether the component is still there: for what follows an answer that it waited for, as closing itself. */
export function useMounted(): RefObject<boolean> {
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return mounted;
}
