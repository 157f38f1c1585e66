import type {
  Blockquote,
  Break,
  Code,
  Delete,
  Emphasis,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  Root,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
  ThematicBreak,
} from 'mdast';

/** An article's body: an mdast tree of the node types in {@link BODY_NODE_TYPES} and no others. */
export type Body = Root;

export type BodyNode =
  | Root
  | Paragraph
  | Heading
  | Blockquote
  | List
  | ListItem
  | Code
  | ThematicBreak
  | Table
  | TableRow
  | TableCell
  | FootnoteDefinition
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | Image
  | FootnoteReference;

/**
 * The closed list. There is no `html`, no reference-style `definition` (importers resolve them into `link` and
 * `image`), and nothing that a renderer would have to sanitise.
 */
export const BODY_NODE_TYPES = [
  'root',
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'code',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
  'footnoteDefinition',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'footnoteReference',
] as const satisfies readonly BodyNode['type'][];
