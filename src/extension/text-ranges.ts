import * as vscode from 'vscode';
import type { FileInBlocks } from '../core/http-file/incremental.ts';
import { positionAt, type Range } from '../core/http-file/range.ts';

/** A range of offsets as the editor counts: lines and columns. */
export function editorRange(document: vscode.TextDocument, range: Range): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** Where a block stands: turns offsets that count from its beginning into what the editor counts. */
export interface BlockPlace {
  /** Of the block in the whole text. */
  readonly offset: number;
  position(offset: number): vscode.Position;
  range(range: Range): vscode.Range;
}

/** Looks for lines in the block alone, which costs less than in the whole document. */
export function blockPlace({ blocks, offsets, firstLines }: FileInBlocks, index: number): BlockPlace {
  const starts = blocks[index]?.file.lineStarts ?? [0];
  const firstLine = firstLines[index] ?? 0;
  const position = (offset: number): vscode.Position => {
    const { line, column } = positionAt(starts, offset);
    return new vscode.Position(firstLine + line, column);
  };
  return {
    offset: offsets[index] ?? 0,
    position,
    range: ({ start, end }) => new vscode.Range(position(start), position(end)),
  };
}
