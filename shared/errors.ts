/** The closed list of error codes that cross from the service to a host and to the renderer. */
export const ERROR_CODES = [
  'invalid-input',
  'unknown-call',
  'not-found',
  'ambiguous',
  'too-large',
  'empty-file',
  'binary-file',
  'undecodable',
  'unreadable',
  'library-newer',
  'library-unusable',
  'not-saved',
  'damaged',
  'conflict-copy',
  'busy',
  'cancelled',
  'unsupported',
  'unauthorised',
  'offline',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error as data: what happened to whom, and what to do about it. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
}

/** A {@link Problem} that travels as an exception, where no caller on the way decides anything. */
export class CommonplaceError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommonplaceError';
    this.code = code;
    this.hint = hint;
  }

  get problem(): Problem {
    return this.hint === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, hint: this.hint };
  }
}
