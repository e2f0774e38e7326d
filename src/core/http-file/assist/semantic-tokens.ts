import type { Range } from '../range.ts';
import { isPlainName, requestHead, requestNames } from './names.ts';
import { occurrencesIn } from './occurrences.ts';
import { inText, placedBlocks, type Subject } from './subject.ts';

/** A piece of the text whose colour depends on what is defined elsewhere. */
export interface SemanticToken {
  readonly range: Range;
  readonly kind: 'variable' | 'request';
  /** Nothing defines it. */
  readonly unresolved: boolean;
}

/**
 * The names in the blocks that `within` touches, in order: references to variables, and names of requests. Left out is
 * what the grammar colours well enough: definitions, system variables, scripts.
 */
export function semanticTokens({ inBlocks, sources }: Subject, within: Range): SemanticToken[] {
  const requests = requestNames(inBlocks);
  const defined = definedNames({ inBlocks, sources });
  const tokens: SemanticToken[] = [];
  for (const { block, offset } of placedBlocks(inBlocks)) {
    if (offset > within.end || offset + block.text.length < within.start) continue;
    for (const { role, name, range } of occurrencesIn(block)) {
      const token = role === 'reference' ? reference(name, range) : undefined;
      if (role === 'request-mention') {
        tokens.push({ range: inText(range, offset), kind: 'request', unresolved: !requests.has(name) });
      } else if (token !== undefined) {
        tokens.push({ ...token, range: inText(token.range, offset) });
      }
    }
  }
  return tokens;

  function reference(name: string, range: Range): SemanticToken | undefined {
    if (defined.has(name)) return { range, kind: 'variable', unresolved: false };
    const head = requestHead(name);
    if (head !== undefined) {
      const end = range.start + head.length;
      return { range: { start: range.start, end }, kind: 'request', unresolved: !requests.has(head) };
    }
    return isPlainName(name) ? { range, kind: 'variable', unresolved: !requests.has(name) } : undefined;
  }
}

/** Names with a definition in the file, by a prompt, or in the chosen environment. */
function definedNames({ inBlocks, sources }: Subject): ReadonlySet<string> {
  const names = new Set<string>(sources.environment.keys());
  for (const { block } of placedBlocks(inBlocks)) {
    for (const { role, name } of occurrencesIn(block)) {
      if (role === 'variable-definition') names.add(name);
    }
  }
  return names;
}
