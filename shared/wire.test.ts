import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from './wire.ts';

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 2 }).filter((json) => !JSON.stringify(json).includes('-0')),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const message = value.map((inner) => ({ input: inner }));

/** JSON has no negative zero. */
const plain = (input: unknown): unknown =>
  typeof input === 'number'
    ? input + 0
    : input instanceof Uint8Array
      ? new Uint8Array(input)
      : Array.isArray(input)
        ? input.map(plain)
        : typeof input === 'object' && input !== null
          ? Object.fromEntries(Object.entries(input).map(([key, inner]) => [key, plain(inner)]))
          : input;

describe('the wire', () => {
  test('a message arrives as it was sent, bytes included', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(decode(encode(sent))).toEqual(plain(sent));
      }),
      { numRuns: 300 },
    );
  });

  test('a message without bytes is plain JSON', () => {
    expect(encode({ id: 1, name: 'app.info', input: {} })).toBe('{"id":1,"name":"app.info","input":{}}');
  });

  test("Node's Buffer counts as bytes", () => {
    expect(decode(encode({ input: { bytes: Buffer.from('abc') } }))).toEqual({
      input: { bytes: new Uint8Array([97, 98, 99]) },
    });
  });

  test('a damaged frame is refused and never read out of its bounds', () => {
    const frame = encode({ a: [{ b: new Uint8Array([1, 2, 3]) }] });
    if (typeof frame === 'string') expect.fail('bytes make a binary frame');
    fc.assert(
      fc.property(fc.nat(frame.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = frame.slice();
        damaged[at] = damaged[at]! ^ flip;
        try {
          decode(damaged);
        } catch (error) {
          expect(error).toSatisfy((e) => e instanceof SyntaxError || e instanceof TypeError);
        }
      }),
    );
    expect(() => decode(frame.slice(0, -1))).toThrow(SyntaxError);
    expect(() => decode(new Uint8Array([...frame, 0]))).toThrow(SyntaxError);
    expect(() => decode(new Uint8Array(3))).toThrow(SyntaxError);
  });

  test('a path cannot reach a prototype', () => {
    const head = new TextEncoder().encode(
      JSON.stringify({ message: {}, bytes: [{ path: ['__proto__', 'polluted'], length: 1 }] }),
    );
    const frame = new Uint8Array(4 + head.length + 1);
    new DataView(frame.buffer).setUint32(0, head.length);
    frame.set(head, 4);
    expect(() => decode(frame)).toThrow('No place for the bytes');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
