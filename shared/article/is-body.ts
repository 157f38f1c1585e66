import { BODY_NODE_TYPES, type Body, type BodyNode } from './body.ts';
import { safeUrl } from './safe-url.ts';

/** Deeper than any importer nests; keeps what walks the tree from running out of stack. */
const MAX_DEPTH = 500;

/** The node types that hold a text, and no children. */
const LITERALS: ReadonlySet<string> = new Set<BodyNode['type']>(['text', 'inlineCode', 'code']);
/** The node types that hold neither. */
const EMPTY: ReadonlySet<string> = new Set<BodyNode['type']>([
  'break',
  'thematicBreak',
  'image',
  'footnoteReference',
]);
const TYPES: ReadonlySet<string> = new Set(BODY_NODE_TYPES);

/**
 * Whether a value that was read from a disk is a body: nodes of the closed list alone, each with the members that
 * its type needs, and addresses that may stand there. Where a node may stand is the importer's care.
 */
export function isBody(value: unknown): value is Body {
  if (!isNode(value) || value.type !== 'root') return false;
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH || !level.every(isSound)) return false;
    level = level.flatMap((node) => (isNode(node) && Array.isArray(node.children) ? node.children : []));
  }
  return true;
}

interface LooseNode {
  readonly type: string;
  readonly [member: string]: unknown;
}

function isNode(value: unknown): value is LooseNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isSound(node: unknown): boolean {
  if (!isNode(node) || !TYPES.has(node.type)) return false;
  if (LITERALS.has(node.type)) return typeof node.value === 'string';
  if (node.type === 'image') return isAddress(node.url, 'image') && isOptionalText(node.alt);
  if (node.type === 'footnoteReference') return typeof node.identifier === 'string';
  if (EMPTY.has(node.type)) return true;
  if (node.type === 'link' && !isAddress(node.url, 'link')) return false;
  if (node.type === 'footnoteDefinition' && typeof node.identifier !== 'string') return false;
  return Array.isArray(node.children);
}

function isAddress(url: unknown, use: 'link' | 'image'): boolean {
  return typeof url === 'string' && safeUrl(url, use) !== null;
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}
