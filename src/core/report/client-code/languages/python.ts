import { code, heading, onceRemark, patience, quote, secretRemark, snakeCase } from '../code-text.ts';
import type { ClientCodePlan } from '../plan.ts';
import type { PlannedRequest } from '../planned-request.ts';
import type { Recovery } from '../recoveries.ts';

/** What one client for Python does in its own way; the answers of both have the same attributes. */
export interface PythonClient {
  /** The name of its module. */
  readonly module: string;
  /** The keyword argument for the body. */
  readonly body: string;
  /** The keyword argument that says whether redirects are followed. */
  readonly redirects: string;
}

/** A module in Python 3.9 or newer. */
export function renderPython(plan: ClientCodePlan, client: PythonClient): string {
  const { request, recovery } = plan;
  const { credential } = request;
  return `${code(
    ...heading(plan).map(line => `# ${line}`),
    ...imports(recovery),
    '',
    `import ${client.module}`,
    '',
    `URL = ${quote(request.url)}`,
    credential !== undefined &&
      `${recovery.kind === 'renew' ? 'credentials' : 'CREDENTIALS'} = ${quote(credential.placeholder)}  # ${secretRemark}`,
    '',
    '',
    'def send():',
    `    return ${client.module}.request(`,
    `        ${quote(request.method)},`,
    '        URL,',
    `        headers=${headersOf(request, recovery)},`,
    request.body !== undefined && `        ${client.body}=${quote(request.body.placeholder)},`,
    `        ${client.redirects}=${request.followRedirects ? 'True' : 'False'},`,
    '        timeout=30,',
    '    )',
    '',
    '',
    templates[recovery.kind](recovery as never),
  )}\n`;
}

function imports({ kind, ...recovery }: Recovery): string[] {
  if (kind === 'wait')
    return [
      'import random',
      'import time',
      'from datetime import datetime, timezone',
      'from email.utils import parsedate_to_datetime',
    ];
  const tellsTime = 'input' in recovery && recovery.input === 'server-time';
  return tellsTime ? ['from email.utils import parsedate_to_datetime'] : [];
}

function headersOf({ headers, credential, body }: PlannedRequest, { kind }: Recovery): string {
  const fields = [
    ...headers.map(([name, value]) => `${quote(name)}: ${quote(value)}`),
    ...(body === undefined || body.mediaType === '' ? [] : [`"Content-Type": ${quote(body.mediaType)}`]),
    ...(credential === undefined
      ? []
      : [`${quote(credential.header)}: ${kind === 'renew' ? 'credentials' : 'CREDENTIALS'}`]),
  ];
  return `{${fields.join(', ')}}`;
}

type Of<Kind> = Extract<Recovery, { readonly kind: Kind }>;
type Templates = { readonly [Kind in Recovery['kind']]: (recovery: Of<Kind>) => string };

const templates: Templates = {
  renew: ({ status, challenge, renewal, duty, input }) =>
    code(
      'def send_and_renew():',
      '    global credentials',
      '    response = send()',
      `    if response.status_code != ${status}:`,
      '        return response',
      challenge !== '' &&
        code(
          `    if ${quote(challenge)} not in response.headers.get("WWW-Authenticate", ""):`,
          '        return response',
        ),
      input === 'server-time' && '    server_time = parsedate_to_datetime(response.headers["Date"])',
      `    credentials = ${snakeCase(renewal)}(${argument(input)})`,
      `    return send()  # ${onceRemark}`,
      '',
      '',
      `def ${snakeCase(renewal)}(${parameter(input)}):`,
      // A quote at the end would run into the closing ones.
      `    """${duty}"""`,
      '    raise NotImplementedError("to be written for your server")',
    ),
  wait: ({ status }) =>
    code(
      'def send_and_wait():',
      `    for attempt in range(1, ${patience.attempts + 1}):`,
      '        response = send()',
      `        if response.status_code != ${status} or attempt == ${patience.attempts}:`,
      '            return response',
      '        seconds = seconds_to_wait(response.headers.get("Retry-After", ""), attempt)',
      `        if seconds > ${patience.longestWait}:`,
      '            return response',
      '        time.sleep(seconds)',
      '',
      '',
      'def seconds_to_wait(retry_after, attempt):',
      '    """What Retry-After says; where it says nothing, longer each time and never quite the same."""',
      '    if retry_after.isdecimal():',
      '        return int(retry_after)',
      '    try:',
      '        date = parsedate_to_datetime(retry_after)',
      '        return max(0.0, (date - datetime.now(timezone.utc)).total_seconds())',
      '    except (TypeError, ValueError):',
      '        return 2**attempt * random.uniform(0.5, 1)',
    ),
  direct: () =>
    code(
      'def send_directly():',
      '    response = send()',
      '    if 300 <= response.status_code < 400:',
      '        raise RuntimeError(f"Redirected again, to {response.headers.get(\'Location\')}")',
      '    return response',
    ),
};

/** The names are those of an authorization request, and names in Python as well. */
function argument(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'server_time';
  return input.map(([name, value]) => `${name}=${quote(value)}`).join(', ');
}

function parameter(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'server_time';
  return input.length === 0 ? '' : '**parameters';
}
