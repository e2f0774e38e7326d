import { splitBlocks } from './blocks.ts';
import type { HttpFile, RequestNode, VariableDefinition } from './nodes.ts';
import { readBlock } from './parse-block.ts';
import type { Problem } from './problem.ts';
import { lineStarts } from './range.ts';

/**
 * Parses the text of an .http file: the dialect that REST Client, httpYac, JetBrains and Visual Studio share. Never
 * throws; what is wrong stands in `problems`, in the order of the text. Takes time linear in the length of the text.
 */
export function parseHttpFile(text: string): HttpFile {
  const starts = lineStarts(text);
  const requests: RequestNode[] = [];
  const variables: VariableDefinition[] = [];
  const problems: Problem[] = [];
  for (const block of splitBlocks(text, starts)) {
    const request = readBlock(text, block, variables, problems);
    if (request !== undefined) requests.push(request);
  }
  reportDuplicateNames(requests, problems);
  problems.sort((a, b) => a.range.start - b.range.start);
  return { requests, variables, problems, lineStarts: starts, length: text.length };
}

/** Names that an earlier request has already. */
function reportDuplicateNames(requests: readonly RequestNode[], problems: Problem[]): void {
  const taken = new Set<string>();
  for (const { name } of requests) {
    if (name === undefined) continue;
    if (taken.has(name.text)) {
      const message = `An earlier request is called "${name.text}" too, so the name does not tell which is meant.`;
      problems.push({ code: 'duplicate-name', severity: 'warning', message, range: name.range });
    }
    taken.add(name.text);
  }
}
