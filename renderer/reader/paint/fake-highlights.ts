import { vi } from 'vitest';

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  type: HighlightType = 'highlight';
}

function FakeRange(bounds: StaticRangeInit): StaticRangeInit {
  return bounds;
}

/** For unit tests: happy-dom has no highlights. Each test takes them away again, by `vi.unstubAllGlobals`. */
export function stubHighlights(): void {
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('StaticRange', FakeRange);
}
