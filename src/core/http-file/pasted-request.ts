import type { ConvertedText } from './conversion.ts';
import { curlToHttp, isCurlCommand } from './curl/curl-to-http.ts';
import { fetchToHttp, isFetchCall } from './fetch/fetch-to-http.ts';
import { isPowerShellRequest, powerShellToHttp } from './powershell/powershell-to-http.ts';
import { lineStarts, positionAt } from './range.ts';

/** A request as another tool writes it down. */
export type PastedForm = 'curl' | 'fetch' | 'powershell';

/** A pasted text as an .http text. */
export interface PastedRequest {
  readonly form: PastedForm;
  /** What the text is: `command`, `call`. */
  readonly noun: string;
  readonly http: string;
  /** What had to be left out or means something else, one line each. */
  readonly notes: readonly string[];
}

interface Reader {
  readonly form: PastedForm;
  readonly noun: string;
  recognizes(text: string): boolean;
  convert(text: string): ConvertedText;
}

/** Every form that is read, the surest first. */
const readers: readonly Reader[] = [
  { form: 'curl', noun: 'command', recognizes: isCurlCommand, convert: curlToHttp },
  { form: 'fetch', noun: 'call', recognizes: isFetchCall, convert: fetchToHttp },
  { form: 'powershell', noun: 'command', recognizes: isPowerShellRequest, convert: powerShellToHttp },
];

/** Whether a text is a request that another tool wrote down. Quick: only its beginning is looked at. */
export function isPastedRequest(text: string): boolean {
  return readers.some(({ recognizes }) => recognizes(text));
}

/** Reads a curl command, a call of fetch or a PowerShell command; undefined for any other text. Never throws. */
export function readPastedRequest(text: string): PastedRequest | undefined {
  const reader = readers.find(({ recognizes }) => recognizes(text));
  if (reader === undefined) return undefined;
  const { form, noun } = reader;
  const { http, problems } = reader.convert(text);
  const starts = lineStarts(text);
  const notes = problems.map(({ message, range }) => {
    const { line } = positionAt(starts, range.start);
    return starts.length > 1 ? `Line ${line + 1} of the ${noun}: ${message}` : message;
  });
  return { form, noun, http, notes };
}
