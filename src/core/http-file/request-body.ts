import { type BodyReading, bodyContent, type Substituted } from './body-content.ts';
import { formBody } from './body-forms.ts';
import type { RequestNode } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Text } from './range.ts';
import type { ResolvedHeader } from './resolved-request.ts';
import { isGraphQl } from './wire-headers.ts';

/** The body of a request as it goes over the wire. */
export interface RequestBody extends Omit<Substituted, 'text'> {
  /** `undefined` where there is none or it is no text. */
  readonly text: string | undefined;
  /** Where files in it are sent byte for byte. */
  readonly bytes: Uint8Array | undefined;
  /** Paths of the files that it is read from, in order. */
  readonly paths: readonly string[];
  /** Why it cannot be sent. */
  readonly unsent: Problem | undefined;
}

const noBody: RequestBody = {
  text: undefined,
  bytes: undefined,
  paths: [],
  unsent: undefined,
  substitutions: [],
  problems: [],
};

/** Puts the body of `node` together in the form that its headers ask for; `replace` substitutes references. */
export function requestBody(
  node: RequestNode,
  headers: readonly ResolvedHeader[],
  reading: BodyReading,
  replace: (text: Text) => Substituted,
): RequestBody {
  const range = node.body?.range ?? node.bodyFiles[0]?.range;
  if (range === undefined) return noBody;
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  const isForm = /^application\/x-www-form-urlencoded/i.test(type);
  const read = bodyContent(node, reading, replace, isForm);
  const { paths, substitutions, problems, missing } = read;
  if (read.pieces.length === 0) return { ...noBody, paths, substitutions, problems, unsent: missing };
  const { content, problem } = formBody(read.pieces, type, isGraphQl(node, headers), range);
  return {
    text: typeof content === 'string' ? content : textOf(content),
    bytes: typeof content === 'string' ? undefined : content,
    paths,
    substitutions,
    problems: problem === undefined ? problems : [...problems, problem],
    unsent: missing ?? problem,
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
