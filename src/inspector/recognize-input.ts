import { type Exchange, headerValue, isAnswerAlone } from '../core/evidence/exchange.ts';
import { isClientError, parseClientError } from '../core/evidence/logs/client-error.ts';
import { isCurlTranscript, parseCurlTranscript } from '../core/evidence/recording/curl-transcript.ts';
import { isRawRecording, parseRawRecording } from '../core/evidence/recording/raw-messages.ts';
import { isMarkdownName } from '../core/http-file/markdown.ts';
import { type PastedForm, readPastedRequest } from '../core/http-file/pasted-request.ts';
import { readHar } from '../transport/har.ts';

/** What was given to diagnose: requests to send, or exchanges that took place already. */
export type Input =
  | {
      readonly kind: 'http';
      readonly text: string;
      readonly notes: readonly string[];
      /** Set where it was written down by another tool. */
      readonly form?: PastedForm;
    }
  | { readonly kind: 'recording'; readonly recorded: readonly RecordedExchange[] };

/** An exchange of a recording, with what the recording does not tell: one line each. */
export interface RecordedExchange {
  readonly exchange: Exchange;
  readonly notes: readonly string[];
}

/**
 * Tells by its content what a text is: HAR, `curl -v` transcript, raw HTTP answer, curl command, call of fetch, PowerShell
 * command, the error of an HTTP client, else an .http text, whose parser says what is wrong with it. The name of a file
 * decides where it says so (.har, .http, .rest, .md).
 *
 * @param now milliseconds since 1970, for recordings that do not tell their own time
 */
export function recognizeInput(path: string, text: string, now: number): Input {
  if (/\.har$/i.test(path) || looksLikeHar(text)) return recording(readHar(text.replace(/^\ufeff/, '')), []);
  if (/\.(?:http|rest)$/i.test(path) || isMarkdownName(path)) return { kind: 'http', text, notes: [] };
  if (isCurlTranscript(text)) return recording(parseCurlTranscript(text, now), [undated]);
  if (isRawRecording(text)) return recording(parseRawRecording(text, now), [undated, answerAlone]);
  const pasted = readPastedRequest(text);
  if (pasted) return { kind: 'http', text: pasted.http, notes: pasted.notes, form: pasted.form };
  const error = isClientError(text) ? parseClientError(text, now) : undefined;
  return error ? recordedError(error) : { kind: 'http', text, notes: [] };
}

/** Time matters where the error tells what was sent. */
function recordedError({ exchange, notes }: RecordedExchange): Input {
  const note = isAnswerAlone(exchange) ? undefined : undated(exchange);
  return {
    kind: 'recording',
    recorded: [{ exchange, notes: note === undefined ? notes : [...notes, note] }],
  };
}

type Note = (exchange: Exchange) => string | undefined;

function recording(exchanges: readonly Exchange[], notes: readonly Note[]): Input {
  return {
    kind: 'recording',
    recorded: exchanges.map(exchange => ({
      exchange,
      notes: notes.map(note => note(exchange)).filter(text => text !== undefined),
    })),
  };
}

const undated: Note = ({ response }) =>
  response && headerValue(response.headers, 'Date') === undefined
    ? 'The recording does not tell its time (no Date header), so it is judged by the time of now.'
    : undefined;

const answerAlone: Note = exchange =>
  isAnswerAlone(exchange)
    ? 'The recording holds the answer alone, so what the request carried is not known.'
    : undefined;

function looksLikeHar(text: string): boolean {
  return /^\ufeff?\s*\{\s*"log"\s*:/.test(text.slice(0, 1000));
}

/** What a recorded exchange is called in a report. */
export function recordedName(exchange: Exchange): string {
  if (isAnswerAlone(exchange)) return 'Recorded answer';
  const { method, url } = exchange.request;
  return `${method} ${URL.parse(url)?.pathname ?? url}`.trim();
}
