import type { TextMap } from '../body/text-map.ts';

/** The ends of a selection that lie in the text, as UTF-16 offsets into it; null for an end elsewhere. */
interface Held {
  readonly anchor: number | null;
  readonly focus: number | null;
  readonly isBackward: boolean;
}

/** What is selected of the text, if anything. A caret in it counts: a drag of the mouse may just begin there. */
function heldOf(selection: Selection | null, root: Node, map: () => TextMap): Held | null {
  if (selection === null || selection.rangeCount === 0) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const isBackward =
    !selection.isCollapsed && (startContainer !== anchorNode || startOffset !== anchorOffset);
  const [first, last] = selection.isCollapsed
    ? (['after', 'after'] as const)
    : (['after', 'before'] as const);
  const offsetOf = (node: Node | null, offset: number, towards: 'after' | 'before') =>
    node !== null && root.contains(node) ? map().offsetOf(node, offset, towards) : null;
  const anchor = offsetOf(anchorNode, anchorOffset, isBackward ? last : first);
  const focus = offsetOf(focusNode, focusOffset, isBackward ? first : last);
  return anchor === null && focus === null ? null : { anchor, focus, isBackward };
}

/**
 * Does what divides or joins the text nodes under `root`, and has the same words selected after it, from the same side.
 * Joining nodes takes a selection's ends out of them: the DOM keeps them only where the browser itself joins.
 *
 * @param map the way from the page to the text, asked for before and after the work
 */
export function withSelectionHeld(root: Node, map: () => TextMap, work: () => void): void {
  const selection = root.ownerDocument?.getSelection() ?? null;
  const before = heldOf(selection, root, map);
  work();
  if (selection === null || before === null) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (isSame(before, heldOf(selection, root, map)) || anchorNode === null || focusNode === null) return;
  const pointOf = (offset: number | null, isLast: boolean) => {
    if (offset === null) return null;
    return isLast ? map().pointBefore(offset) : map().pointAfter(offset);
  };
  const isCaret = before.anchor === before.focus;
  const anchor = pointOf(before.anchor, before.isBackward && !isCaret);
  const focus = pointOf(before.focus, !before.isBackward && !isCaret);
  selection.setBaseAndExtent(
    anchor?.node ?? anchorNode,
    anchor?.offset ?? anchorOffset,
    focus?.node ?? focusNode,
    focus?.offset ?? focusOffset,
  );
}

const isSame = (a: Held, b: Held | null): boolean =>
  b !== null && a.anchor === b.anchor && a.focus === b.focus && a.isBackward === b.isBackward;
