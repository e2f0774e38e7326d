/**
 * A copy of a piece of syntax with every `{ start, end }` inside it moved by `by` code units; the piece itself where there
 * is nothing to move. It knows no kind of node, so that a node with a new part needs no change here.
 */
export function shifted<Node>(node: Node, by: number): Node {
  return by === 0 ? node : (copy(node, by) as Node);
}

function copy(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => copy(item, by));
  if (isRange(value)) return { start: value.start + by, end: value.end + by };
  const moved: Record<string, unknown> = {};
  for (const key of Object.keys(value)) moved[key] = copy((value as Record<string, unknown>)[key], by);
  return moved;
}

function isRange(value: object): value is { readonly start: number; readonly end: number } {
  return 'start' in value && 'end' in value;
}
