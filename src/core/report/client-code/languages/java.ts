import type { ClientLanguage } from '../client-language.ts';
import { camelCase, code, heading, onceRemark, patience, quote, secretRemark } from '../code-text.ts';
import type { ClientCodePlan } from '../plan.ts';
import type { PlannedRequest } from '../planned-request.ts';
import type { Recovery } from '../recoveries.ts';

/** The client of the JDK, Java 17 or newer. */
export const java: ClientLanguage = {
  id: 'java',
  label: 'Java: java.net.http',
  render: plan => `${module(plan)}\n`,
};

function module(plan: ClientCodePlan): string {
  const { request, recovery } = plan;
  return code(
    ...imports(recovery).map(name => `import ${name};`),
    '',
    '/**',
    ...heading(plan).map(line => ` * ${line}`),
    ' */',
    'public final class ApiRequest {',
    `    private static final URI ADDRESS = URI.create(${quote(request.url)});`,
    '    private final HttpClient client = HttpClient.newBuilder()',
    `        .followRedirects(HttpClient.Redirect.${request.followRedirects ? 'NORMAL' : 'NEVER'})`,
    '        .build();',
    request.credential !== undefined && credentialField(request.credential.placeholder, recovery),
    '',
    '    private HttpResponse<String> send() throws IOException, InterruptedException {',
    '        var request = HttpRequest.newBuilder(ADDRESS)',
    ...headerLines(request),
    '            .timeout(Duration.ofSeconds(30))',
    `            .method(${quote(request.method)}, ${publisher(request)})`,
    '            .build();',
    '        return client.send(request, HttpResponse.BodyHandlers.ofString());',
    '    }',
    '',
    templates[recovery.kind](recovery as never),
    '}',
  );
}

const always = ['java.net.http.HttpClient', 'java.net.http.HttpRequest', 'java.net.http.HttpResponse'];

function imports(recovery: Recovery): string[] {
  const names = ['java.io.IOException', 'java.net.URI', ...always, 'java.time.Duration'];
  const readsTime =
    recovery.kind === 'wait' || (recovery.kind === 'renew' && recovery.input === 'server-time');
  if (readsTime) names.push('java.time.ZonedDateTime', 'java.time.format.DateTimeFormatter');
  if (recovery.kind === 'wait')
    names.push('java.time.DateTimeException', 'java.util.concurrent.ThreadLocalRandom');
  if (recovery.kind === 'renew' && recovery.input === 'server-time') names.push('java.time.Instant');
  if (recovery.kind === 'renew' && recovery.input !== 'server-time' && recovery.input.length > 0)
    names.push('java.util.Map');
  return names.sort();
}

function credentialField(placeholder: string, { kind }: Recovery): string {
  const modifiers = kind === 'renew' ? 'private' : 'private final';
  return `    ${modifiers} String credentials = ${quote(placeholder)}; // ${secretRemark}`;
}

function headerLines({ headers, body, credential }: PlannedRequest): string[] {
  return [
    ...headers.map(([name, value]) => `            .header(${quote(name)}, ${quote(value)})`),
    ...(body === undefined || body.mediaType === ''
      ? []
      : [`            .header("Content-Type", ${quote(body.mediaType)})`]),
    ...(credential === undefined ? [] : [`            .header(${quote(credential.header)}, credentials)`]),
  ];
}

function publisher({ body }: PlannedRequest): string {
  return body === undefined
    ? 'HttpRequest.BodyPublishers.noBody()'
    : `HttpRequest.BodyPublishers.ofString(${quote(body.placeholder)})`;
}

type Of<Kind> = Extract<Recovery, { readonly kind: Kind }>;
type Templates = { readonly [Kind in Recovery['kind']]: (recovery: Of<Kind>) => string };

const throwing = 'throws IOException, InterruptedException {';

const templates: Templates = {
  renew: ({ status, challenge, renewal, duty, input }) =>
    code(
      `    public HttpResponse<String> sendAndRenew() ${throwing}`,
      '        var response = send();',
      `        if (response.statusCode() != ${status}) return response;`,
      challenge !== '' &&
        code(
          '        var challenges = String.join(", ", response.headers().allValues("WWW-Authenticate"));',
          `        if (!challenges.contains(${quote(challenge)})) return response;`,
        ),
      input === 'server-time' &&
        code(
          '        var date = response.headers().firstValue("Date").orElseThrow();',
          '        var serverTime = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();',
        ),
      `        credentials = ${camelCase(renewal)}(${argument(input)});`,
      `        return send(); // ${onceRemark}`,
      '    }',
      '',
      `    /** ${duty} */`,
      `    private String ${camelCase(renewal)}(${parameter(input)}) {`,
      '        throw new UnsupportedOperationException("to be written for your server");',
      '    }',
    ),
  wait: ({ status }) =>
    code(
      `    public HttpResponse<String> sendAndWait() ${throwing}`,
      '        for (int attempt = 1; ; attempt++) {',
      '            var response = send();',
      `            if (response.statusCode() != ${status} || attempt == ${patience.attempts}) return response;`,
      '            double seconds = secondsToWait(response.headers().firstValue("Retry-After").orElse(""), attempt);',
      `            if (seconds > ${patience.longestWait}) return response;`,
      '            Thread.sleep((long) (seconds * 1000));',
      '        }',
      '    }',
      '',
      '    /** What Retry-After says; where it says nothing, longer each time and never quite the same. */',
      '    private static double secondsToWait(String retryAfter, int attempt) {',
      '        if (retryAfter.matches("[0-9]{1,9}")) return Integer.parseInt(retryAfter);',
      '        try {',
      '            var date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);',
      '            return Math.max(0, Duration.between(ZonedDateTime.now(), date).toMillis() / 1000.0);',
      '        } catch (DateTimeException e) {',
      '            return Math.pow(2, attempt) * ThreadLocalRandom.current().nextDouble(0.5, 1);',
      '        }',
      '    }',
    ),
  direct: () =>
    code(
      `    public HttpResponse<String> sendDirectly() ${throwing}`,
      '        var response = send();',
      '        if (response.statusCode() < 300 || response.statusCode() > 399) return response;',
      '        throw new IOException("Redirected again, to " + response.headers().firstValue("Location").orElse("?"));',
      '    }',
    ),
};

function argument(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'serverTime';
  if (input.length === 0) return '';
  return `Map.of(${input.flat().map(quote).join(', ')})`;
}

function parameter(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'Instant serverTime';
  return input.length === 0 ? '' : 'Map<String, String> parameters';
}
