/** `{{login.response.body.$.token}}` and the like, taken apart. */
export interface AnswerReference {
  /** The name of the request. */
  readonly request: string;
  readonly side: 'request' | 'response';
  /** What is taken from it. */
  readonly part: 'body' | 'headers' | 'cookies' | 'status';
  /** Behind the part: `*`, a JSONPath, an XPath, or the name of a header or cookie. */
  readonly path: string;
}

const explicit = /^([\w-]+)\.(request|response)\.(body|headers|cookies)(?:\.|(?=\[))(.+)$/;
const wholePart = /^([\w-]+)\.(request|response)\.(body|status)(?:Code)?$/;
/** httpYac keeps the parsed body under the name of the request: `{{login.token}}`, `{{login.items[0].id}}`. */
const bare = /^([A-Za-z_$][\w$]*)((?:\.[A-Za-z_$][\w$-]*|\[\d{1,9}\]|\['[^']*'\]|\["[^"]*"\])*)$/;

/**
 * Reads a reference to an earlier request, whether there is one of that name or not; `undefined` when the expression has
 * another form.
 */
export function readAnswerReference(expression: string): AnswerReference | undefined {
  const [, request, side, part, path] =
    explicit.exec(expression) ?? wholePart.exec(expression)?.concat('*') ?? [];
  if (request === undefined || path === undefined) return undefined;
  return {
    request,
    side: side === 'request' ? 'request' : 'response',
    part: part === 'headers' || part === 'cookies' || part === 'status' ? part : 'body',
    path,
  };
}

/** Reads httpYac's short form, where `names` holds the name of the request. */
export function readBareReference(
  expression: string,
  names: ReadonlySet<string>,
): AnswerReference | undefined {
  const [, request, path] = bare.exec(expression) ?? [];
  if (request === undefined || path === undefined || !names.has(request)) return undefined;
  return { request, side: 'response', part: 'body', path: path === '' ? '*' : `$${path}` };
}
