import type { ParsedBlock } from '../incremental.ts';
import type { RequestNode, VariableDefinition } from '../nodes.ts';
import type { Range } from '../range.ts';
import { requestName } from '../requests.ts';

/** One line of the outline. Ranges count from the beginning of the block. */
export interface OutlineSymbol {
  readonly kind: 'request' | 'variable';
  readonly name: string;
  /** The request line of a request with a name; values of variables are not shown, since they may be secrets. */
  readonly detail: string;
  readonly range: Range;
  /** What is selected when the symbol is chosen; inside `range`. */
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

const known = new WeakMap<ParsedBlock, readonly OutlineSymbol[]>();

/** The requests and variables of a block. Variables that stand in the block of its only request lie below it. */
export function symbolsIn(block: ParsedBlock): readonly OutlineSymbol[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const symbols = outline(block);
  known.set(block, symbols);
  return symbols;
}

function outline({ file, text }: ParsedBlock): OutlineSymbol[] {
  const variables = file.variables.map(variableSymbol);
  const [only, ...others] = file.requests;
  if (only === undefined) return variables;
  if (others.length > 0) {
    const requests = file.requests.map(node => requestSymbol(node, node.range, []));
    return [...variables, ...requests].sort((a, b) => a.range.start - b.range.start);
  }
  // What stands at the top of a file belongs to all of its requests
  if (!text.startsWith('###')) {
    return [...variables, requestSymbol(only, only.range, [])].sort((a, b) => a.range.start - b.range.start);
  }
  return [requestSymbol(only, { start: 0, end: text.trimEnd().length }, variables)];
}

function requestSymbol(node: RequestNode, range: Range, children: readonly OutlineSymbol[]): OutlineSymbol {
  const line = `${node.method.text} ${node.url.text}`.trim().slice(0, 200);
  return {
    kind: 'request',
    name: requestName(node),
    detail: node.name === undefined ? '' : line,
    range: {
      start: Math.min(range.start, node.name?.range.start ?? range.start),
      end: Math.max(range.end, node.range.end),
    },
    selection: node.name?.range ?? node.requestLine,
    children,
  };
}

function variableSymbol({ name, range }: VariableDefinition): OutlineSymbol {
  return { kind: 'variable', name: name.text, detail: '', range, selection: name.range, children: [] };
}
