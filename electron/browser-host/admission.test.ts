import { describe, expect, test } from 'vitest';
import { createAdmission } from './admission.ts';

function setUp() {
  let now = 0;
  let made = 0;
  const admission = createAdmission(
    () => now,
    () => `secret-${made++}`,
  );
  return {
    admission,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('admission', () => {
  test('is given for the launch’s token, as often as it is shown', () => {
    const { admission } = setUp();
    const { token } = admission;
    expect(admission.judge({ token })).toEqual({ status: 'admitted', token });
    expect(admission.judge({ token })).toEqual({ status: 'admitted', token });
  });

  test.each([
    null,
    undefined,
    'secret-0',
    [],
    {},
    { token: '' },
    { token: 'secret-9' },
    { token: 0 },
    { code: {} },
  ])('is refused for %j', (hello) => {
    expect(setUp().admission.judge(hello)).toEqual({ status: 'refused' });
  });

  test('exchanges a code once for a token of its own, which then serves', () => {
    const { admission } = setUp();
    const verdict = admission.judge({ code: admission.issueCode() });
    if (verdict.status !== 'admitted') expect.fail('the code is good');
    expect(verdict.token).not.toBe(admission.token);
    expect(admission.judge({ token: verdict.token })).toEqual(verdict);
  });

  test('takes back what a code gave when the code comes again', () => {
    const { admission } = setUp();
    const code = admission.issueCode();
    const first = admission.judge({ code });
    if (first.status !== 'admitted') expect.fail('the code is good');
    expect(admission.judge({ code })).toEqual({ status: 'revoked', token: first.token });
    expect(admission.judge({ token: first.token })).toEqual({ status: 'refused' });
    expect(admission.judge({ token: admission.token })).toMatchObject({ status: 'admitted' });
  });

  test('is refused for a code that is older than a minute', () => {
    const { admission, wait } = setUp();
    const code = admission.issueCode();
    wait(60_001);
    expect(admission.judge({ code })).toEqual({ status: 'refused' });
  });

  test('does not take a code for a token, nor a token for a code', () => {
    const { admission } = setUp();
    expect(admission.judge({ token: admission.issueCode() })).toEqual({ status: 'refused' });
    expect(admission.judge({ code: admission.token })).toEqual({ status: 'refused' });
  });
});
