import type { HttpFile, RequestNode, VariableDefinition } from '../nodes.ts';
import type { Problem } from '../problem.ts';
import { shifted } from '../shifted.ts';

/** A piece of a file that is looked at again only when its text changed, or what its variables say. */
export interface Unit {
  readonly text: string;
  /** The same object for as long as the text is; absent where nothing is kept between versions. */
  readonly key?: object;
  /** Where it begins in the file. */
  readonly start: number;
  /** Its requests with the parser's problems of each, in places of the file. */
  read(): readonly UnitRequest[];
}

export interface UnitRequest {
  readonly node: RequestNode;
  readonly problems: readonly Problem[];
}

/** A file as what the traps look at. */
export interface FileInUnits {
  readonly source: string;
  readonly units: Iterable<Unit>;
  readonly variables: readonly VariableDefinition[];
  /** The parser's, all of them. */
  readonly problems: readonly Problem[];
}

/** A file as a row of blocks, each parsed as if it were a file. */
export interface FileInBlocks {
  readonly text: string;
  readonly blocks: readonly { readonly text: string; readonly file: HttpFile }[];
  /** Where each block begins in `text`. */
  readonly offsets: readonly number[];
  readonly file: Pick<HttpFile, 'variables' | 'problems'>;
}

/** One unit a request. */
export function requestsAsUnits(file: HttpFile, source: string): FileInUnits {
  return { source, units: requestUnits(file, source), variables: file.variables, problems: file.problems };
}

function* requestUnits({ requests, problems }: HttpFile, source: string): Generator<Unit> {
  const own = slicer(problems);
  for (const node of requests) {
    const known = own(node);
    yield {
      text: source.slice(node.block.start, node.block.end),
      start: node.block.start,
      read: () => [{ node, problems: known }],
    };
  }
}

/** One unit a block; only those that are looked at are put in their place. */
export function blocksAsUnits({ text, blocks, offsets, file }: FileInBlocks): FileInUnits {
  return {
    source: text,
    units: blockUnits(blocks, offsets),
    variables: file.variables,
    problems: file.problems,
  };
}

/** One after the other: all at once would be held together for nothing. */
function* blockUnits(blocks: FileInBlocks['blocks'], offsets: readonly number[]): Generator<Unit> {
  for (const [index, block] of blocks.entries()) {
    const start = offsets[index] ?? 0;
    yield { text: block.text, key: block, start, read: () => readBlock(block.file, start) };
  }
}

function readBlock(file: HttpFile, start: number): UnitRequest[] {
  const own = slicer(shifted(file.problems, start));
  return shifted(file.requests, start).map(node => ({ node, problems: own(node) }));
}

/** The problems of one request after the other; both are in the order of the text. */
export function slicer(problems: readonly Problem[]): (node: RequestNode) => readonly Problem[] {
  const ordered = problems.toSorted((a, b) => a.range.start - b.range.start);
  let index = 0;
  return ({ block }) => {
    while (index < ordered.length && (ordered[index]?.range.start ?? 0) < block.start) index++;
    const first = index;
    while (index < ordered.length && (ordered[index]?.range.start ?? 0) < block.end) index++;
    return ordered.slice(first, index);
  };
}
