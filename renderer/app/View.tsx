import { useApp } from './store.ts';

/** The view of the current route. */
export function View() {
  const route = useApp(({ route }) => route);
  return <main>{route.view}</main>;
}
