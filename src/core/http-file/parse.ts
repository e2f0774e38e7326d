import { splitBlocks } from './blocks.ts';
import type { HttpFile, RequestNode, VariableDefinition } from './nodes.ts';
import { readBlock } from './parse-block.ts';
import type { Problem } from './problem.ts';
import { lineStarts, type Text } from './range.ts';

/**
 * Parses the text of an .http file: the dialect that REST Client, httpYac, JetBrains and Visual Studio share. Never
 * throws; what is wrong stands in `problems`, in the order of the text. Takes time linear in the length of the text.
 */
export function parseHttpFile(text: string): HttpFile {
  const file = parseBlocks(text);
  const problems = [...file.problems];
  const names = new Set<string>();
  for (const { name } of file.requests) {
    if (name !== undefined) reportTakenName(name, names, problems);
  }
  problems.sort((a, b) => a.range.start - b.range.start);
  return { ...file, problems };
}

/** As `parseHttpFile`, but without the problems that show only when blocks are compared. */
export function parseBlocks(text: string): HttpFile {
  const starts = lineStarts(text);
  const requests: RequestNode[] = [];
  const variables: VariableDefinition[] = [];
  const problems: Problem[] = [];
  for (const block of splitBlocks(text, starts)) {
    const request = readBlock(text, block, variables, problems);
    if (request !== undefined) requests.push(request);
  }
  return { requests, variables, problems, lineStarts: starts, length: text.length };
}

/** Adds the name of a request to those `taken`; one that an earlier request has already is a problem. */
export function reportTakenName({ text, range }: Text, taken: Set<string>, problems: Problem[]): void {
  if (taken.has(text)) {
    const message = `An earlier request is called "${text}" too, so the name does not tell which is meant.`;
    problems.push({ code: 'duplicate-name', severity: 'warning', message, range });
  }
  taken.add(text);
}
