import type { ClientLanguage } from '../client-language.ts';
import { code, heading, onceRemark, pascalCase, patience, quote, secretRemark } from '../code-text.ts';
import type { ClientCodePlan } from '../plan.ts';
import type { PlannedRequest } from '../planned-request.ts';
import type { Recovery } from '../recoveries.ts';

/** HttpClient of .NET 6 or newer. */
export const csharp: ClientLanguage = {
  id: 'csharp',
  label: 'C#: HttpClient',
  render: plan => `${module(plan)}\n`,
};

function module(plan: ClientCodePlan): string {
  const { request, recovery } = plan;
  return code(
    ...usings(request, recovery).map(name => `using ${name};`),
    '',
    ...heading(plan).map(line => `// ${line}`),
    'public sealed class ApiRequest',
    '{',
    '    private static readonly HttpClient Client = new(new HttpClientHandler',
    '    {',
    `        AllowAutoRedirect = ${request.followRedirects},`,
    '        UseCookies = false, // the Cookie header of the request is the one that counts',
    '    });',
    request.credential !== undefined && credentialField(request.credential.placeholder, recovery),
    '',
    '    private Task<HttpResponseMessage> SendAsync()',
    '    {',
    `        var request = new HttpRequestMessage(new HttpMethod(${quote(request.method)}), ${quote(request.url)});`,
    ...headerLines(request),
    request.body !== undefined && `        request.Content = ${content(request.body)};`,
    '        return Client.SendAsync(request);',
    '    }',
    '',
    templates[recovery.kind](recovery as never),
    '}',
  );
}

function usings({ body }: PlannedRequest, { kind, ...recovery }: Recovery): string[] {
  const names = ['System', 'System.Net.Http', 'System.Threading.Tasks'];
  if (body !== undefined) names.push('System.Text');
  if (kind === 'wait') names.push('System.Net.Http.Headers');
  if ('input' in recovery && recovery.input !== 'server-time' && recovery.input.length > 0)
    names.push('System.Collections.Generic');
  return names.sort();
}

function credentialField(placeholder: string, { kind }: Recovery): string {
  const modifiers = kind === 'renew' ? 'private' : 'private readonly';
  return `    ${modifiers} string credentials = ${quote(placeholder)}; // ${secretRemark}`;
}

function headerLines({ headers, credential }: PlannedRequest): string[] {
  const add = (name: string, value: string) =>
    `        request.Headers.TryAddWithoutValidation(${quote(name)}, ${value});`;
  return [
    ...headers.map(([name, value]) => add(name, quote(value))),
    ...(credential === undefined ? [] : [add(credential.header, 'credentials')]),
  ];
}

function content({ mediaType, placeholder }: NonNullable<PlannedRequest['body']>): string {
  const type = mediaType === '' ? '' : `, ${quote(mediaType)}`;
  return `new StringContent(${quote(placeholder)}, Encoding.UTF8${type})`;
}

type Of<Kind> = Extract<Recovery, { readonly kind: Kind }>;
type Templates = { readonly [Kind in Recovery['kind']]: (recovery: Of<Kind>) => string };

const templates: Templates = {
  renew: ({ status, challenge, renewal, duty, input }) =>
    code(
      '    public async Task<HttpResponseMessage> SendAndRenewAsync()',
      '    {',
      '        var response = await SendAsync();',
      `        if ((int)response.StatusCode != ${status}) return response;`,
      challenge !== '' &&
        `        if (!response.Headers.WwwAuthenticate.ToString().Contains(${quote(challenge)})) return response;`,
      input === 'server-time' &&
        '        var serverTime = response.Headers.Date ?? throw new HttpRequestException("no Date in the answer");',
      '        response.Dispose();',
      `        credentials = await ${pascalCase(renewal)}Async(${argument(input)});`,
      `        return await SendAsync(); // ${onceRemark}`,
      '    }',
      '',
      `    /// <summary>${duty}</summary>`,
      `    private Task<string> ${pascalCase(renewal)}Async(${parameter(input)}) =>`,
      '        throw new NotImplementedException("to be written for your server");',
    ),
  wait: ({ status }) =>
    code(
      '    public async Task<HttpResponseMessage> SendAndWaitAsync()',
      '    {',
      '        for (var attempt = 1; ; attempt++)',
      '        {',
      '            var response = await SendAsync();',
      `            if ((int)response.StatusCode != ${status} || attempt == ${patience.attempts}) return response;`,
      '            var wait = TimeToWait(response.Headers.RetryAfter, attempt);',
      `            if (wait > TimeSpan.FromSeconds(${patience.longestWait})) return response;`,
      '            response.Dispose();',
      '            await Task.Delay(wait);',
      '        }',
      '    }',
      '',
      '    /// <summary>What Retry-After says; where it says nothing, longer each time and never quite the same.</summary>',
      '    private static TimeSpan TimeToWait(RetryConditionHeaderValue? retryAfter, int attempt)',
      '    {',
      '        if (retryAfter?.Delta is { } delta) return delta;',
      '        if (retryAfter?.Date is { } date)',
      '            return TimeSpan.FromSeconds(Math.Max(0, (date - DateTimeOffset.UtcNow).TotalSeconds));',
      '        return TimeSpan.FromSeconds(Math.Pow(2, attempt) * (0.5 + Random.Shared.NextDouble() / 2));',
      '    }',
    ),
  direct: () =>
    code(
      '    public async Task<HttpResponseMessage> SendDirectlyAsync()',
      '    {',
      '        var response = await SendAsync();',
      '        if ((int)response.StatusCode is < 300 or > 399) return response;',
      '        var location = response.Headers.Location;',
      '        response.Dispose();',
      '        throw new HttpRequestException($"Redirected again, to {location}");',
      '    }',
    ),
};

function argument(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'serverTime';
  if (input.length === 0) return '';
  const entries = input.map(([name, value]) => `[${quote(name)}] = ${quote(value)}`);
  return `new Dictionary<string, string> { ${entries.join(', ')} }`;
}

function parameter(input: Of<'renew'>['input']): string {
  if (input === 'server-time') return 'DateTimeOffset serverTime';
  return input.length === 0 ? '' : 'IReadOnlyDictionary<string, string> parameters';
}
