import { protocol } from 'electron';
import { APP_SCHEME, isOwnUrl } from './app-origin.ts';
import type { BuiltFiles } from './page/built-files.ts';
import { pageHeaders } from './page/headers.ts';

/** Must run before the app is ready, and once for all schemes. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers the app's own URLs with the built renderer, and nothing else. @param built what is served now */
export function serveRenderer(built: () => BuiltFiles): void {
  const headers = pageHeaders('');
  protocol.handle(APP_SCHEME, (request) => {
    const known = request.method === 'GET' && isOwnUrl(request.url);
    const file = known ? built().files.get(new URL(request.url).pathname) : undefined;
    if (!file) return new Response('Not found', { status: 404, headers });
    return new Response(file.body, { headers: { ...headers, 'content-type': file.type } });
  });
}
