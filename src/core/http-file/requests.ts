import type { HttpFile, RequestNode } from './nodes.ts';

const longestName = 80;

/** What a request is called in lists and reports: its name, else `METHOD url`, at most 80 characters. */
export function requestName(node: RequestNode): string {
  if (node.name !== undefined) return node.name.text;
  const line = `${node.method.text} ${node.url.text}`.trim();
  return line.length <= longestName ? line : `${line.slice(0, longestName - 1)}…`;
}

/**
 * Whether a request was given its name by `@name`. A title behind `###` is a name as well, but one that can coincide with
 * that of a variable.
 */
export function isNamed(node: RequestNode): boolean {
  return node.directives.some(({ key }) => key.text.toLowerCase() === 'name');
}

/**
 * The request that a cursor at `offset` means: the one in the block around it, and where that block has none (it holds
 * only variables, say), the next one below. `undefined` behind the last request's block.
 */
export function requestAt(file: HttpFile, offset: number): RequestNode | undefined {
  const at = Math.min(offset, file.length - 1); // the end of the text belongs to the last block
  let low = 0;
  let high = file.requests.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((file.requests[middle]?.block.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return file.requests[low];
}
