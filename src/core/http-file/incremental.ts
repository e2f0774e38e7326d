import { blockOffsets } from './blocks.ts';
import { handOnNames, repeatsName } from './name-counts.ts';
import type { HttpFile } from './nodes.ts';
import { parseBlocks, reportTakenName } from './parse.ts';
import type { Problem } from './problem.ts';
import type { Range } from './range.ts';
import { shifted } from './shifted.ts';

/** One block, parsed as if it were a whole file: offsets count from its own beginning. It never changes. */
export interface ParsedBlock {
  readonly text: string;
  readonly file: HttpFile;
}

/**
 * A file as a row of blocks, so that an edit costs the blocks that it touches. A fact about one block can be kept for as
 * long as the block is the same object, with the block as its key.
 */
export interface FileInBlocks {
  readonly text: string;
  /** There is at least one; their texts in a row are `text`. */
  readonly blocks: readonly ParsedBlock[];
  /** Where each block begins in `text`. */
  readonly offsets: readonly number[];
  /** The zero-based number of each block's first line. */
  readonly firstLines: readonly number[];
  /** What `parseHttpFile(text)` returns, each part of it put together when it is first asked for. */
  readonly file: HttpFile;
}

/** `text` takes the place of what stood in the range; an empty range inserts. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** Parses a text for the first time. */
export function parseInBlocks(text: string): FileInBlocks {
  return arrange(text, readBlocks(text));
}

/** The file after an edit, whose range lies in `previous.text`: only the blocks that it touches are parsed again. */
export function parseAgain(previous: FileInBlocks, edit: TextEdit): FileInBlocks {
  const { text, blocks, offsets } = previous;
  const first = firstTouched(offsets, edit.start);
  const last = blockIndexAt(previous, edit.end);
  const from = offsets[first] ?? 0;
  const end = offsets[last + 1] ?? text.length;
  const replaced = text.slice(from, edit.start) + edit.text + text.slice(edit.end, end);
  const fresh = readBlocks(detached(replaced));
  const after = [...blocks.slice(0, first), ...fresh, ...blocks.slice(last + 1)];
  handOnNames(blocks, after, { gone: blocks.slice(first, last + 1), fresh });
  return arrange(text.slice(0, edit.start) + edit.text + text.slice(edit.end), after);
}

/** The index of the block that holds `offset`; the end of the text belongs to the last one. */
export function blockIndexAt({ offsets }: Pick<FileInBlocks, 'offsets'>, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What is typed before a separator or into it may end the block above elsewhere. */
function firstTouched(offsets: readonly number[], start: number): number {
  const index = blockIndexAt({ offsets }, start);
  return index > 0 && start - (offsets[index] ?? 0) < '###'.length ? index - 1 : index;
}

function readBlocks(text: string): ParsedBlock[] {
  const starts = blockOffsets(text);
  return starts.map((start, index) => {
    const block = text.slice(start, starts[index + 1] ?? text.length);
    return { text: block, file: parseBlocks(block) };
  });
}

/** A copy: a piece of a text keeps the whole text in memory, and here that would be one text for every edited block. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

function arrange(text: string, blocks: readonly ParsedBlock[]): FileInBlocks {
  const offsets: number[] = [];
  const firstLines: number[] = [];
  let offset = 0;
  let line = 0;
  for (const block of blocks) {
    offsets.push(offset);
    firstLines.push(line);
    offset += block.text.length;
    line += block.file.lineStarts.length - 1; // the empty line behind its last line break is the next block's first
  }
  const placed = { text, blocks, offsets, firstLines };
  return { ...placed, file: wholeFile(placed) };
}

type Placed = Omit<FileInBlocks, 'file'>;

/** How each part of the whole is put together from the blocks. */
const parts: { readonly [Part in keyof HttpFile]: (placed: Placed) => HttpFile[Part] } = {
  requests: placed => inPlace(placed, file => file.requests),
  variables: placed => inPlace(placed, file => file.variables),
  directives: placed => inPlace(placed, file => file.directives),
  imports: placed => inPlace(placed, file => file.imports),
  problems: allProblems,
  lineStarts: allLineStarts,
  length: ({ text }) => text.length,
};

/** Few who read a file need all of it, and to shift each request of a long one takes longer than an edit may. */
function wholeFile(placed: Placed): HttpFile {
  const file: Partial<HttpFile> = {};
  for (const [part, make] of Object.entries(parts)) {
    let made: unknown;
    Object.defineProperty(file, part, {
      enumerable: true,
      get: () => {
        made ??= make(placed);
        return made;
      },
    });
  }
  return file as HttpFile;
}

function inPlace<Node>({ blocks, offsets }: Placed, nodesOf: (file: HttpFile) => readonly Node[]): Node[] {
  const nodes: Node[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    for (const node of nodesOf(block.file)) nodes.push(shifted(node, offsets[index] ?? 0));
  }
  return nodes;
}

/** Those of the blocks, and what shows only when they are compared. */
function allProblems(placed: Placed): Problem[] {
  const problems = inPlace(placed, file => file.problems);
  if (repeatsName(placed.blocks)) problems.push(...takenNames(placed));
  return problems.sort((a, b) => a.range.start - b.range.start);
}

function takenNames(placed: Placed): Problem[] {
  const problems: Problem[] = [];
  const names = new Set<string>();
  const found: Problem[] = [];
  for (let index = 0; index < placed.blocks.length; index++) {
    for (const { name } of placed.blocks[index]?.file.requests ?? []) {
      if (name !== undefined) reportTakenName(name, names, found);
    }
    if (found.length === 0) continue;
    for (const problem of found) problems.push(shifted(problem, placed.offsets[index] ?? 0));
    found.length = 0;
  }
  return problems;
}

function allLineStarts({ blocks, offsets }: Placed): number[] {
  const starts: number[] = [];
  for (const [index, { file }] of blocks.entries()) {
    const offset = offsets[index] ?? 0;
    const count = file.lineStarts.length - (index < blocks.length - 1 ? 1 : 0);
    for (let line = 0; line < count; line++) starts.push(offset + (file.lineStarts[line] ?? 0));
  }
  return starts;
}
