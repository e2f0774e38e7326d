import { type Dialect, dialects } from '../../src/core/http-file/dialect.ts';

/** One row of the README's table of constructs. */
export interface Construct {
  readonly name: string;
  /** Found in a file of each client that has a mark. */
  readonly example: RegExp;
  /** `✓`: the client reads it as we do; `≠`: it reads it otherwise. Absent: it does not have it. */
  readonly clients: Readonly<Partial<Record<Dialect, '✓' | '≠'>>>;
  readonly here: string;
}

const rc = 'rest-client';
const hy = 'httpyac';
const jb = 'jetbrains';
const vs = 'visual-studio';
const ku = 'kulala';

export const constructs: readonly Construct[] = [
  {
    name: '`### title`',
    example: /^###+ \w/m,
    clients: { [rc]: '≠', [hy]: '✓', [jb]: '✓', [ku]: '✓' },
    here: 'separates; names the request',
  },
  {
    name: '`METHOD url` without `###`',
    example: /^[^#\n@/].*\n\n(?:#.*\n)*(?:GET|PUT) /m,
    clients: { [hy]: '✓', [jb]: '≠' },
    here: 'new request where it can be nothing else; warning',
  },
  {
    name: '`# @name x`, `= x`, `// @name x`',
    example: /^(?:#|\/\/) @name/m,
    clients: { [rc]: '✓', [hy]: '✓', [jb]: '✓', [ku]: '✓' },
    here: 'names the request',
  },
  { name: 'URL alone', example: /^(?:https?:|\{\{\w+\}\}\/)/m, clients: { [rc]: '✓' }, here: 'GET' },
  {
    name: 'URL over several lines',
    example: /^(?:\s+[?&/]|[?&]|\/\w)\w/m,
    clients: { [rc]: '✓', [hy]: '✓', [jb]: '✓' },
    here: 'joined',
  },
  {
    name: 'WebDAV and other methods',
    example: /^(?:SEARCH|VERSION-CONTROL) /m,
    clients: { [rc]: '✓', [hy]: '✓' },
    here: 'any token; known ones in any case',
  },
  {
    name: '`WS`, `GRPC`, `SSE`, `MQTT` …',
    example: /^(?:WS|WEBSOCKET|GRPC) /m,
    clients: { [hy]: '≠', [jb]: '≠' },
    here: 'not sent, and said',
  },
  {
    name: 'path with `Host`',
    example: /^\w+ \/.*\n(?:.*\n)?Host:/m,
    clients: { [rc]: '✓', [jb]: '✓' },
    here: 'https for ports 443 and 8443',
  },
  { name: 'path with `@host`', example: /^GET \/orders\n/m, clients: { [hy]: '✓' }, here: 'host in front' },
  { name: 'header over several lines', example: /^\w+: .*,\n +\S/m, clients: { [jb]: '✓' }, here: 'joined' },
  {
    name: 'equal headers',
    example: /^(Accept): .*\n\1: /m,
    clients: { [rc]: '✓' },
    here: 'as they stand; joined in its files',
  },
  { name: '`...headers`', example: /^\.\.\.\w/m, clients: { [hy]: '≠' }, here: 'left out; warning' },
  {
    name: 'comments in a body',
    example: /^\s*(?:#|\/\/) .*(?:body|out)/m,
    clients: { [rc]: '✓', [hy]: '✓', [jb]: '✓' },
    here: 'sent; left out in their files',
  },
  { name: '`/* … */`', example: /^\/\*$/m, clients: { [hy]: '✓' }, here: 'a comment' },
  {
    name: '`< file`',
    example: /^< \.\/\w+\.(?:json|bin)/m,
    clients: { [rc]: '✓', [jb]: '✓', [ku]: '✓' },
    here: 'its bytes; nothing is sent without it',
  },
  { name: '`<@ file`, `<@latin1 file`', example: /^<@/m, clients: { [rc]: '✓' }, here: 'with variables' },
  {
    name: 'multipart',
    example: /multipart\//,
    clients: { [rc]: '✓', [hy]: '✓', [jb]: '✓' },
    here: 'CRLF, parts from files',
  },
  { name: 'form over several lines', example: /^&|&$/m, clients: { [rc]: '✓', [ku]: '✓' }, here: 'joined' },
  { name: 'NDJSON', example: /x-ndjson/, clients: { [rc]: '✓' }, here: 'line feed at its end' },
  {
    name: 'GraphQL',
    example: /^(?:GRAPHQL |X-Request-Type: GraphQL)/m,
    clients: { [rc]: '✓', [hy]: '✓', [jb]: '✓' },
    here: 'JSON with query and variables',
  },
  { name: 'curl command', example: /^curl /m, clients: { [rc]: '✓' }, here: 'sent as a request' },
  {
    name: '`@no-redirect`, `@no-cookie-jar`',
    example: /@no-?(?:R|redirect|cookie-jar)/,
    clients: { [rc]: '✓', [hy]: '✓', [jb]: '✓' },
    here: 'for this request',
  },
  {
    name: '`@timeout`, `@connection-timeout`',
    example: /@timeout \d/,
    clients: { [hy]: '✓', [jb]: '✓' },
    here: 'seconds; milliseconds in httpYac’s files or from 1000',
  },
  { name: '`@no-log`', example: /@no-log/, clients: { [jb]: '✓' }, here: 'bodies are not kept' },
  { name: '`@disabled`', example: /@disabled/, clients: { [hy]: '✓' }, here: 'not sent' },
  {
    name: '`@import`, `import`, `run`',
    example: /^(?:# @import|import|run) /m,
    clients: { [hy]: '✓', [jb]: '≠' },
    here: 'recognised; nothing is run',
  },
  {
    name: 'scripts, tests, `>>`, `<>`',
    example: /^(?:> \{%|\?\? |>>|<> )/m,
    clients: { [hy]: '≠', [jb]: '≠', [ku]: '≠' },
    here: 'not run; hint',
  },
  { name: 'saved response', example: /^HTTP\/1\.1 200/m, clients: { [rc]: '✓' }, here: 'passed over' },
  {
    name: 'fences in Markdown',
    example: /^```http$/m,
    clients: { [rc]: '✓' },
    here: 'by command and on the command line',
  },
  {
    name: '`HTTP/2`, `HTTP/3`',
    example: / HTTP\/[23]$/m,
    clients: { [hy]: '≠', [vs]: '≠' },
    here: 'sent over HTTP/1.1',
  },
];

/** The table as it stands in the README. */
export function compatibilityTable(): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['construct', 'REST Client', 'httpYac', 'JetBrains', 'Visual Studio', 'Kulala', 'here']),
    row(['---', ':-:', ':-:', ':-:', ':-:', ':-:', '---']),
    ...constructs.map(({ name, clients, here }) =>
      row([name, ...dialects.map(dialect => clients[dialect] ?? ''), here]),
    ),
  ].join('\n');
}
