import { config } from 'zod';

/**
 * Must be imported before any schema: zod otherwise tries once whether it may turn text into code, which the page's
 * Content-Security-Policy refuses and reports.
 */
config({ jitless: true });
