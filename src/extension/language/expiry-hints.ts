import { decodeToken, findTokens, tokenTimes } from '../../core/auth/jwt.ts';
import type { FileInBlocks, ParsedBlock } from '../../core/http-file/incremental.ts';
import { blockIndexAt } from '../../core/http-file/incremental.ts';
import type { Range } from '../../core/http-file/range.ts';

/** A token of a text that says when it expires. */
export interface LivingToken {
  /** Where it begins in the text. */
  readonly start: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const tokensOfBlocks = new WeakMap<ParsedBlock, readonly LivingToken[]>();

/** The tokens in a range of an .http file: each block is searched once. */
export function livingTokensIn(file: FileInBlocks, range: Range): LivingToken[] {
  const found: LivingToken[] = [];
  const last = blockIndexAt(file, range.end);
  for (let index = blockIndexAt(file, range.start); index <= last; index++) {
    const block = file.blocks[index];
    const offset = file.offsets[index] ?? 0;
    if (block === undefined) continue;
    const known = tokensOfBlocks.get(block) ?? livingTokens(block.text);
    tokensOfBlocks.set(block, known);
    for (const { start, expiresAt } of known) found.push({ start: start + offset, expiresAt });
  }
  return found;
}

/** The tokens of a text. */
export function livingTokens(text: string): LivingToken[] {
  return findTokens(text).flatMap(({ raw, start }) => {
    const token = decodeToken(raw);
    const expiresAt = token === undefined ? undefined : tokenTimes(token).expiresAt;
    return expiresAt === undefined ? [] : [{ start, expiresAt }];
  });
}
