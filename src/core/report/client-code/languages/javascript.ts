import { camelCase, code, heading, onceRemark, patience, quote, secretRemark } from '../code-text.ts';
import type { ClientCodePlan } from '../plan.ts';
import type { PlannedRequest } from '../planned-request.ts';
import type { Recovery } from '../recoveries.ts';

/** What one client for JavaScript does in its own way. */
export interface JavaScriptClient {
  /** The import line; empty for what is built in. */
  readonly imports: string;
  /** The expression that sends, over several lines, indented for a function body. */
  send(request: PlannedRequest, headers: string): string;
  /** The expression for the status of `response`. */
  readonly status: string;
  /** The expression for a header of `response`, a string that is never undefined; `name` in lower case. */
  header(name: string): string;
  /** The statement that lets go of a body which nobody reads; empty where the client has read it. */
  readonly discard: string;
}

/** A module in JavaScript. */
export function renderJavaScript(plan: ClientCodePlan, client: JavaScriptClient) {
  const { request, recovery } = plan;
  const { credential, body } = request;
  return `${code(
    ...heading(plan).map(line => `// ${line}`),
    client.imports !== '' && client.imports,
    '',
    `const url = ${quote(request.url)};`,
    body !== undefined && `const body = ${quote(body.placeholder)};`,
    credential !== undefined &&
      `${recovery.kind === 'renew' ? 'let' : 'const'} credentials = ${quote(credential.placeholder)}; // ${secretRemark}`,
    '',
    'function send() {',
    `  return ${client.send(request, headersOf(request))};`,
    '}',
    '',
    templates[recovery.kind](recovery as never, client),
  )}\n`;
}

function headersOf({ headers, credential, body }: PlannedRequest): string {
  const fields = [
    ...headers.map(([name, value]) => `${quote(name)}: ${quote(value)}`),
    ...(body === undefined || body.mediaType === '' ? [] : [`"Content-Type": ${quote(body.mediaType)}`]),
    ...(credential === undefined ? [] : [`${quote(credential.header)}: credentials`]),
  ];
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

type Of<Kind> = Extract<Recovery, { readonly kind: Kind }>;
type Templates = {
  readonly [Kind in Recovery['kind']]: (recovery: Of<Kind>, client: JavaScriptClient) => string;
};

const templates: Templates = {
  renew: ({ status, challenge, renewal, duty, input }, client) =>
    code(
      'export async function sendAndRenew() {',
      '  const response = await send();',
      `  if (${client.status} !== ${status}) return response;`,
      challenge !== '' &&
        `  if (!${client.header('www-authenticate')}.includes(${quote(challenge)})) return response;`,
      client.discard !== '' && `  ${client.discard}`,
      input === 'server-time' && `  const serverTime = new Date(${client.header('date')});`,
      `  credentials = await ${camelCase(renewal)}(${argument(input)});`,
      `  return send(); // ${onceRemark}`,
      '}',
      '',
      `/** ${duty} */`,
      `async function ${camelCase(renewal)}(${parameter(input)}) {`,
      '  throw new Error("to be written for your server");',
      '}',
    ),
  wait: ({ status }, client) =>
    code(
      'export async function sendAndWait() {',
      '  for (let attempt = 1; ; attempt += 1) {',
      '    const response = await send();',
      `    if (${client.status} !== ${status} || attempt === ${patience.attempts}) return response;`,
      `    const seconds = secondsToWait(${client.header('retry-after')}, attempt);`,
      `    if (seconds > ${patience.longestWait}) return response;`,
      client.discard !== '' && `    ${client.discard}`,
      '    await new Promise(resolve => setTimeout(resolve, seconds * 1000));',
      '  }',
      '}',
      '',
      '/** What Retry-After says; where it says nothing, longer each time and never quite the same. */',
      'function secondsToWait(retryAfter, attempt) {',
      '  if (/^\\d+$/.test(retryAfter)) return Number(retryAfter);',
      '  const date = Date.parse(retryAfter);',
      '  if (!Number.isNaN(date)) return Math.max(0, (date - Date.now()) / 1000);',
      '  return 2 ** attempt * (0.5 + Math.random() / 2);',
      '}',
    ),
  direct: (_, client) =>
    code(
      'export async function sendDirectly() {',
      '  const response = await send();',
      `  if (${client.status} < 300 || ${client.status} > 399) return response;`,
      client.discard !== '' && `  ${client.discard}`,
      `  throw new Error(\`Redirected again, to \${${client.header('location')}}\`);`,
      '}',
    ),
};

function argument(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'serverTime';
  if (input.length === 0) return '';
  return `{ ${input.map(([name, value]) => `${name}: ${quote(value)}`).join(', ')} }`;
}

function parameter(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'serverTime';
  return input.length === 0 ? '' : 'parameters';
}
