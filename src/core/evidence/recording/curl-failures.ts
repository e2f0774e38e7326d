import type { Failure, FailureCode } from '../exchange.ts';

/** By curl's words; the first that fits. They tell more than its exit codes, of which 56 is many things. */
const byWords: readonly (readonly [words: RegExp, code: FailureCode])[] = [
  [/CONNECT tunnel failed|from proxy after CONNECT|resolve proxy|Proxy CONNECT aborted/i, 'proxy'],
  [/could not resolve|couldn't resolve|no such host/i, 'dns'],
  [/no route to host|network is unreachable|host is down/i, 'unreachable'],
  [/connection refused|couldn't connect|could not connect|failed to connect/i, 'refused'],
  [/timed? ?out/i, 'timeout'],
  [
    /certificate|\bSSL|\bTLS|schannel|OpenSSL|LibreSSL|GnuTLS|alternative (?:certificate )?subject name/i,
    'tls',
  ],
  [/redirects? followed|maximum \(\d+\) redirects/i, 'too-many-redirects'],
  [
    /empty reply|reset by peer|recv failure|send failure|broken pipe|transfer closed|connection (?:died|was reset)/i,
    'reset',
  ],
  [/content encoding|decompress|deflate|gzip/i, 'decompression'],
  [/malformed|bad\/illegal|unsupported protocol|not supported|no URL/i, 'invalid-request'],
  [/maximum file size/i, 'too-large'],
];

/** Exit codes of curl whose words leave it open (curl manual, EXIT CODES). */
const byExitCode: Readonly<Record<number, FailureCode>> = {
  3: 'invalid-request',
  5: 'proxy',
  6: 'dns',
  7: 'refused',
  18: 'reset',
  28: 'timeout',
  35: 'tls',
  47: 'too-many-redirects',
  51: 'tls',
  52: 'reset',
  53: 'tls',
  54: 'tls',
  55: 'reset',
  56: 'reset',
  58: 'tls',
  59: 'tls',
  60: 'tls',
  61: 'decompression',
  63: 'too-large',
  66: 'tls',
  77: 'tls',
  80: 'tls',
  82: 'tls',
  83: 'tls',
  90: 'tls',
  91: 'tls',
  97: 'proxy',
  98: 'tls',
};

/** `curl: (7) Failed to connect to …` */
const errorLine = /^curl: \((\d{1,3})\) ?(.*)$/;
/** What `*` lines say of a connection that failed. */
const failureInfo =
  /^(?:Could not resolve |Failed to connect to |connect to .* failed: |Empty reply from server|SSL certificate problem: |SSL: |SSL_|schannel: |(?:OpenSSL|LibreSSL|GnuTLS|BoringSSL)[^:]*: |(?:Operation|Connection|Resolving) timed out|Recv failure: |Send failure: |transfer closed with )/;

export interface CurlError {
  readonly exitCode: number;
  readonly message: string;
}

export function readCurlError(line: string): CurlError | undefined {
  const match = errorLine.exec(line);
  return match ? { exitCode: Number(match[1]), message: (match[2] ?? '').trim() } : undefined;
}

/** The failure that an error line tells of. */
export function failureOf({ exitCode, message }: CurlError): Failure {
  const code = codeOf(message) ?? byExitCode[exitCode] ?? 'protocol';
  return {
    code,
    message: message === '' ? `curl ended with the exit code ${exitCode}` : message,
    detail: `curl ${exitCode}`,
  };
}

/** The failure that a `*` line tells of, for transcripts that end without an error line. */
export function failureIn(info: string): Failure | undefined {
  if (!failureInfo.test(info)) return undefined;
  return { code: codeOf(info) ?? 'protocol', message: info };
}

function codeOf(words: string): FailureCode | undefined {
  return byWords.find(([form]) => form.test(words))?.[1];
}
