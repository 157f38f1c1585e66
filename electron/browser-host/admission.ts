import { randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a launch code may wait for its browser, in milliseconds. */
const CODE_LIFE = 60_000;

export type Verdict =
  | { readonly status: 'admitted'; readonly token: string }
  | { readonly status: 'refused' }
  /** A code came a second time: whoever has it has read it, so the token it gave is worth nothing any more. */
  | { readonly status: 'revoked'; readonly token: string };

export interface Admission {
  /** The launch's own token, for a link that a person opens. */
  readonly token: string;
  /**
   * A code for a browser that is started with it on its command line, which other users of the machine can read: it
   * works once, within a minute.
   */
  issueCode(): string;
  judge(hello: unknown): Verdict;
}

interface Code {
  readonly expires: number;
  token: string | null;
}

/** @param clock milliseconds, as `Date.now` */
export function createAdmission(
  clock: () => number = Date.now,
  secret: () => string = () => randomBytes(32).toString('base64url'),
): Admission {
  const token = secret();
  const tokens = new Map<string, true>([[token, true]]);
  const codes = new Map<string, Code>();

  const admitCode = (code: Code): Verdict => {
    if (code.token !== null) {
      tokens.delete(code.token);
      return { status: 'revoked', token: code.token };
    }
    if (code.expires < clock()) return { status: 'refused' };
    code.token = secret();
    tokens.set(code.token, true);
    return { status: 'admitted', token: code.token };
  };
  return {
    token,
    issueCode() {
      const code = secret();
      codes.set(code, { expires: clock() + CODE_LIFE, token: null });
      return code;
    },
    judge(hello) {
      const given = typeof hello === 'object' && hello !== null ? hello : {};
      if ('token' in given && typeof given.token === 'string' && look(tokens, given.token)) {
        return { status: 'admitted', token: given.token };
      }
      const code = 'code' in given && typeof given.code === 'string' && look(codes, given.code);
      return code ? admitCode(code) : { status: 'refused' };
    },
  };
}

/** Looks a secret up in a time that tells nothing about it but its length. */
function look<Value>(secrets: ReadonlyMap<string, Value>, given: string): Value | undefined {
  const wanted = Buffer.from(given);
  let found: Value | undefined;
  for (const [secret, value] of secrets) {
    const candidate = Buffer.from(secret);
    if (candidate.length === wanted.length && timingSafeEqual(candidate, wanted)) found = value;
  }
  return found;
}
