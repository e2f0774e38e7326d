import type { ClientLanguage } from '../client-language.ts';
import { camelCase, code, heading, onceRemark, patience, quote, secretRemark } from '../code-text.ts';
import type { ClientCodePlan } from '../plan.ts';
import type { PlannedRequest } from '../planned-request.ts';
import type { Recovery } from '../recoveries.ts';

/** net/http of Go 1.20 or newer. An import that is not used does not compile, so the list is made for each plan. */
export const go: ClientLanguage = {
  id: 'go',
  label: 'Go: net/http',
  render: plan => `${module(plan)}\n`,
};

function module(plan: ClientCodePlan): string {
  const { request, recovery } = plan;
  return code(
    ...heading(plan).map(line => `// ${line}`),
    'package main',
    '',
    'import (',
    ...imports(request, recovery).map(name => `\t${quote(name)}`),
    ')',
    '',
    ...clientLines(request),
    request.credential !== undefined &&
      `\nvar credentials = ${quote(request.credential.placeholder)} // ${secretRemark}`,
    '',
    'func send(ctx context.Context) (*http.Response, error) {',
    request.body !== undefined && `\tbody := strings.NewReader(${quote(request.body.placeholder)})`,
    `\trequest, err := http.NewRequestWithContext(ctx, ${quote(request.method)}, ${quote(request.url)}, ${request.body === undefined ? 'nil' : 'body'})`,
    returnError,
    ...headerLines(request),
    '\treturn client.Do(request)',
    '}',
    '',
    templates[recovery.kind](recovery as never),
  );
}

const returnError = '\tif err != nil {\n\t\treturn nil, err\n\t}';

function imports({ body }: PlannedRequest, recovery: Recovery): string[] {
  const names = ['context', 'net/http', 'time'];
  const challenged = recovery.kind === 'renew' && recovery.challenge !== '';
  if (body !== undefined || challenged) names.push('strings');
  if (recovery.kind === 'renew') names.push('errors');
  if (recovery.kind === 'wait') names.push('math/rand', 'strconv');
  if (recovery.kind === 'direct') names.push('fmt');
  return names.sort();
}

function clientLines({ followRedirects }: PlannedRequest): string[] {
  if (followRedirects) return ['var client = &http.Client{Timeout: 30 * time.Second}'];
  return [
    'var client = &http.Client{',
    '\tTimeout: 30 * time.Second,',
    '\tCheckRedirect: func(*http.Request, []*http.Request) error {',
    '\t\treturn http.ErrUseLastResponse',
    '\t},',
    '}',
  ];
}

function headerLines({ headers, body, credential }: PlannedRequest): string[] {
  const set = (name: string, value: string) => `\trequest.Header.Set(${quote(name)}, ${value})`;
  return [
    ...headers.map(([name, value]) => set(name, quote(value))),
    ...(body === undefined || body.mediaType === '' ? [] : [set('Content-Type', quote(body.mediaType))]),
    ...(credential === undefined ? [] : [set(credential.header, 'credentials')]),
  ];
}

type Of<Kind> = Extract<Recovery, { readonly kind: Kind }>;
type Templates = { readonly [Kind in Recovery['kind']]: (recovery: Of<Kind>) => string };

const templates: Templates = {
  renew: ({ status, challenge, renewal, duty, input }) =>
    code(
      'func SendAndRenew(ctx context.Context) (*http.Response, error) {',
      '\tresponse, err := send(ctx)',
      `\tif err != nil || response.StatusCode != ${status} {`,
      '\t\treturn response, err',
      '\t}',
      challenge !== '' &&
        code(
          '\tchallenges := strings.Join(response.Header.Values("WWW-Authenticate"), ", ")',
          `\tif !strings.Contains(challenges, ${quote(challenge)}) {`,
          '\t\treturn response, nil',
          '\t}',
        ),
      '\tresponse.Body.Close()',
      input === 'server-time' &&
        code('\tserverTime, err := http.ParseTime(response.Header.Get("Date"))', returnError),
      `\tif credentials, err = ${camelCase(renewal)}(${argument(input)}); err != nil {`,
      '\t\treturn nil, err',
      '\t}',
      `\treturn send(ctx) // ${onceRemark}`,
      '}',
      '',
      `// ${duty}`,
      `func ${camelCase(renewal)}(${parameter(input)}) (string, error) {`,
      '\treturn "", errors.New("to be written for your server")',
      '}',
    ),
  wait: ({ status }) =>
    code(
      'func SendAndWait(ctx context.Context) (*http.Response, error) {',
      '\tfor attempt := 1; ; attempt++ {',
      '\t\tresponse, err := send(ctx)',
      `\t\tif err != nil || response.StatusCode != ${status} || attempt == ${patience.attempts} {`,
      '\t\t\treturn response, err',
      '\t\t}',
      '\t\twait := timeToWait(response.Header.Get("Retry-After"), attempt)',
      `\t\tif wait > ${patience.longestWait}*time.Second {`,
      '\t\t\treturn response, nil',
      '\t\t}',
      '\t\tresponse.Body.Close()',
      '\t\tselect {',
      '\t\tcase <-ctx.Done():',
      '\t\t\treturn nil, ctx.Err()',
      '\t\tcase <-time.After(wait):',
      '\t\t}',
      '\t}',
      '}',
      '',
      '// What Retry-After says; where it says nothing, longer each time and never quite the same.',
      'func timeToWait(retryAfter string, attempt int) time.Duration {',
      '\tif seconds, err := strconv.ParseUint(retryAfter, 10, 31); err == nil {',
      '\t\treturn time.Duration(seconds) * time.Second',
      '\t}',
      '\tif date, err := http.ParseTime(retryAfter); err == nil {',
      '\t\treturn time.Until(date)',
      '\t}',
      '\tlongest := float64(int(1)<<attempt) * float64(time.Second)',
      '\treturn time.Duration(longest * (0.5 + rand.Float64()/2))',
      '}',
    ),
  direct: () =>
    code(
      'func SendDirectly(ctx context.Context) (*http.Response, error) {',
      '\tresponse, err := send(ctx)',
      '\tif err != nil || response.StatusCode < 300 || response.StatusCode > 399 {',
      '\t\treturn response, err',
      '\t}',
      '\tresponse.Body.Close()',
      '\treturn nil, fmt.Errorf("redirected again, to %s", response.Header.Get("Location"))',
      '}',
    ),
};

function argument(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'serverTime';
  if (input.length === 0) return '';
  return `map[string]string{${input.map(([name, value]) => `${quote(name)}: ${quote(value)}`).join(', ')}}`;
}

function parameter(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'serverTime time.Time';
  return input.length === 0 ? '' : 'parameters map[string]string';
}
