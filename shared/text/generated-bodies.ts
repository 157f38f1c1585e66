import fc from 'fast-check';
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast';

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '世', ' ', '\n', '.', '’', '😀', '-'),
  maxLength: 12,
});

const phrasing = fc.letrec<{ inline: PhrasingContent }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('text' as const), value: letters }),
    fc.record({ type: fc.constant('inlineCode' as const), value: letters }),
    fc.record({ type: fc.constant('break' as const) }),
    fc.record({ type: fc.constant('image' as const), url: fc.constant('x.png'), alt: letters }),
    fc.record({ type: fc.constant('footnoteReference' as const), identifier: fc.constant('a') }),
    fc.record({
      type: fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('link' as const),
      url: fc.constant('https://example.org/'),
      children: fc.array(fc.record({ type: fc.constant('text' as const), value: letters }), { maxLength: 2 }),
    }),
  ),
})).inline;

const inlines = fc.array(phrasing, { maxLength: 5 });
type FlowContent = BlockContent | DefinitionContent;

const flow = fc.letrec<{ block: FlowContent; item: { type: 'listItem'; children: FlowContent[] } }>(
  (tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ type: fc.constant('paragraph' as const), children: inlines }),
      fc.record({
        type: fc.constant('heading' as const),
        depth: fc.constantFrom(1 as const, 2 as const),
        children: inlines,
      }),
      fc.record({ type: fc.constant('code' as const), value: letters }),
      fc.record({ type: fc.constant('thematicBreak' as const) }),
      fc.record({
        type: fc.constant('table' as const),
        children: fc.array(
          fc.record({
            type: fc.constant('tableRow' as const),
            children: fc.array(fc.record({ type: fc.constant('tableCell' as const), children: inlines }), {
              maxLength: 3,
            }),
          }),
          { maxLength: 3 },
        ),
      }),
      fc.record({
        type: fc.constant('blockquote' as const),
        children: fc.array(tie('block'), { maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('list' as const),
        children: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('footnoteDefinition' as const),
        identifier: fc.constant('a'),
        children: fc.array(tie('block'), { maxLength: 2 }),
      }),
    ),
    item: fc.record({
      type: fc.constant('listItem' as const),
      children: fc.array(tie('block'), { maxLength: 2 }),
    }),
  }),
).block;

/** Bodies of every node type of the closed list, nested, with empty parts, for property tests. */
export function bodies(): fc.Arbitrary<Root> {
  return fc.record({
    type: fc.constant('root' as const),
    children: fc.array(flow as fc.Arbitrary<RootContent>, { maxLength: 8 }),
  });
}
