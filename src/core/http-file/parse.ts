import { splitBlocks } from './blocks.ts';
import { splitLines } from './lines.ts';
import type { HttpFile, RequestNode } from './nodes.ts';
import { parseBlock } from './parse-block.ts';
import type { Problem } from './problem.ts';
import { lineStarts } from './range.ts';

/**
 * Parses the text of an .http file: the dialect that REST Client, httpYac, JetBrains and Visual Studio share. Never
 * throws; what is wrong stands in `problems`, in the order of the text. Takes time linear in the length of the text.
 */
export function parseHttpFile(text: string): HttpFile {
  const starts = lineStarts(text);
  const blocks = splitBlocks(splitLines(text, starts), text.length).map(block => parseBlock(text, block));
  const requests = blocks.flatMap(({ request }) => (request === undefined ? [] : [request]));
  const problems = [...blocks.flatMap(block => block.problems), ...duplicateNames(requests)];
  return {
    requests,
    variables: blocks.flatMap(block => block.variables),
    problems: problems.sort((a, b) => a.range.start - b.range.start),
    lineStarts: starts,
    length: text.length,
  };
}

/** Names that an earlier request has already. */
function duplicateNames(requests: readonly RequestNode[]): Problem[] {
  const taken = new Set<string>();
  const problems: Problem[] = [];
  for (const { name } of requests) {
    if (name === undefined) continue;
    if (taken.has(name.text)) {
      const message = `An earlier request is called "${name.text}" too, so the name does not tell which is meant.`;
      problems.push({ code: 'duplicate-name', severity: 'warning', message, range: name.range });
    }
    taken.add(name.text);
  }
  return problems;
}
