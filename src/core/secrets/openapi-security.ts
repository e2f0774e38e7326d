import { unread } from './yaml-flow.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Whether an OpenAPI 3 or Swagger 2 document asks for security of a request; `undefined` where it does not speak of its path.
 * `document` is the parsed JSON, or the outline of the YAML: nothing is said from what was `unread`. An empty requirement (`{}`) beside others makes security optional: false.
 */
export function securityOfOpenApi(document: unknown): (method: string, url: string) => boolean | undefined {
  const root = objectOf(document);
  const paths = objectOf(root['paths']);
  const bases = basesOf(root);
  const templates = Object.keys(paths)
    .map(template => ({ template, expression: expressionOf(template) }))
    // What is written out counts before what has parameters (OpenAPI 3.1, section 4.8.8.2)
    .sort((a, b) => Number(a.template.includes('{')) - Number(b.template.includes('{')));
  return (method, url) => {
    const path = pathUnder(bases, url);
    if (path === undefined) return undefined;
    const found = templates.find(({ expression }) => expression.test(path));
    if (found === undefined) return undefined;
    const operation = objectOf(paths[found.template])[method.toLowerCase()];
    return operation === undefined || operation === unread
      ? undefined
      : isRequired(objectOf(operation)['security'] ?? root['security']);
  };
}

function isRequired(security: unknown): boolean | undefined {
  if (security === unread || (Array.isArray(security) && security.includes(unread))) return undefined;
  return (
    Array.isArray(security) &&
    security.length > 0 &&
    security.every(one => Object.keys(objectOf(one)).length > 0)
  );
}

interface Base {
  /** Without a scheme; empty where the document names no host. */
  readonly host: string;
  /** Without a slash at its end. */
  readonly path: string;
}

function basesOf(root: JsonObject): Base[] {
  const { servers, host, basePath } = root;
  if (Array.isArray(servers) && servers.length > 0)
    return servers
      .filter(server => server !== unread && objectOf(server)['url'] !== unread)
      .map(server => baseOf(textOf(objectOf(server)['url'])));
  if ([servers, host, basePath].includes(unread)) return [];
  return [{ host: textOf(host).toLowerCase(), path: textOf(basePath).replace(/\/$/, '') }];
}

function baseOf(url: string): Base {
  const [, host = '', path = ''] = /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/([^/?#]*))?([^?#]*)/i.exec(url) ?? [];
  return { host: host.toLowerCase(), path: path.replace(/\/$/, '') };
}

/** The part of a URL that the document's paths speak of. A host that is a variable may be any. */
function pathUnder(bases: readonly Base[], url: string): string | undefined {
  const [, host = '', path = ''] =
    /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/?#@]*@)?([^/?#]*)([^?#]*)/i.exec(url) ?? [];
  const base = bases.find(
    one =>
      path.startsWith(one.path) &&
      (one.host === '' || host.includes('{{') || one.host === host.toLowerCase()),
  );
  return base === undefined ? undefined : path.slice(base.path.length) || '/';
}

/** `{id}` stands for one segment. */
function expressionOf(template: string): RegExp {
  const source = template
    .split(/\{[^{}]*\}/)
    .map(text => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('[^/]+');
  return new RegExp(`^${source}/?$`);
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
