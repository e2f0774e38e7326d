import { blockIndexAt, type FileInBlocks, type ParsedBlock } from '../incremental.ts';
import type { Range } from '../range.ts';
import type { VariableSources } from '../variable-sources.ts';

/** What the editor asks about: a file as it reads now, and what its variables are resolved against. */
export interface Subject {
  readonly inBlocks: FileInBlocks;
  readonly sources: VariableSources;
}

/** A block and where it begins in the text. */
export interface PlacedBlock {
  readonly block: ParsedBlock;
  readonly offset: number;
}

/** The block that holds an offset of the text. */
export function blockAt(inBlocks: FileInBlocks, offset: number): PlacedBlock {
  const index = blockIndexAt(inBlocks, offset);
  const block = inBlocks.blocks[index];
  if (block === undefined) throw new RangeError('a parsed file has at least one block');
  return { block, offset: inBlocks.offsets[index] ?? 0 };
}

/** Every block with its place, in order. */
export function* placedBlocks({ blocks, offsets }: FileInBlocks): Generator<PlacedBlock> {
  for (const [index, block] of blocks.entries()) yield { block, offset: offsets[index] ?? 0 };
}

/** A range moved from its block into the text. */
export function inText({ start, end }: Range, offset: number): Range {
  return { start: start + offset, end: end + offset };
}
