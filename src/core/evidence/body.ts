import type { BodyFacts, BodyText } from './body-facts.ts';
import { headerValue, type ReceivedResponse } from './exchange.ts';
import { readHtml } from './html-body.ts';
import { readJson } from './json-body.ts';
import { TextList } from './text-list.ts';
import { readXml } from './xml-body.ts';

const longestRead = 1_000_000;
const nothing = { texts: [], loginForm: false, hiddenFields: [] } as const;

const htmlStart =
  /^<(?:!doctype\s{1,9}html|html|head|body|title|meta|script|style|form|div|p|h[1-6]|center|b|br|table|a|span|pre|link)[\s/>]/i;
const markupStart = /^<[A-Za-z_]/;
const formEncoded = /^[\w.-]+=[^\s<>&=]*(?:&[\w.-]+=[^\s<>&=]*)*$/;

/**
 * Says what a body is, by what stands in it rather than by its label: JSON sent as text/plain is JSON, and an error page
 * sent as JSON is HTML. Content-Type decides where the content leaves it open.
 */
export function readBody(response: ReceivedResponse | undefined): BodyFacts {
  const raw = response?.body.text ?? '';
  const text = raw
    .slice(0, longestRead)
    .replace(/^\ufeff/, '')
    .trim();
  if (!response || text === '') return { kind: 'empty', raw, ...nothing };
  const mediaType = mediaTypeOf(response);
  if (isBinary(text, mediaType)) return { kind: 'binary', raw, ...nothing };
  const json = readJson(text);
  if (json) return { kind: 'json', raw, ...nothing, texts: json };
  const markup = markupKind(text, mediaType);
  if (markup === 'html') return { kind: 'html', raw, ...readHtml(text) };
  if (markup === 'xml') return { kind: 'xml', raw, ...nothing, texts: readXml(text) };
  return { kind: 'text', raw, ...nothing, texts: readText(text, mediaType) };
}

function mediaTypeOf(response: ReceivedResponse): string {
  const value = headerValue(response.headers, 'Content-Type') ?? '';
  return (value.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function markupKind(text: string, mediaType: string): 'html' | 'xml' | undefined {
  const start = behindProlog(text);
  if (htmlStart.test(start)) return 'html';
  if (mediaType === 'text/html' && text.includes('<')) return 'html';
  const labelled = mediaType.endsWith('/xml') || mediaType.endsWith('+xml');
  if (text.startsWith('<?xml') || (labelled && text.startsWith('<'))) return 'xml';
  return markupStart.test(start) && text.endsWith('>') ? 'xml' : undefined;
}

/** What follows an XML declaration and comments: XHTML and some error pages begin with them. */
function behindProlog(text: string): string {
  let at = 0;
  while (text.startsWith('<?', at) || text.startsWith('<!--', at)) {
    const mark = text.startsWith('<?', at) ? '?>' : '-->';
    const end = text.indexOf(mark, at);
    if (end < 0) return '';
    at = end + mark.length;
    while (/\s/.test(text[at] ?? '')) at++;
  }
  return text.slice(at, at + 100);
}

function isBinary(text: string, mediaType: string): boolean {
  if (/^(?:image|audio|video|font)\//.test(mediaType) && mediaType !== 'image/svg+xml') return true;
  const sample = text.slice(0, 1000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd > sample.length / 20;
}

function readText(text: string, mediaType: string): readonly BodyText[] {
  const list = new TextList();
  const labelled = mediaType === 'application/x-www-form-urlencoded';
  // OAuth endpoints of old answer `error=…&error_description=…`.
  if (labelled || (text.length < 10_000 && formEncoded.test(text))) {
    for (const [name, value] of new URLSearchParams(text)) list.add(name, value);
    return list.texts;
  }
  for (const line of text.split(/[\r\n]+/)) list.add('', line);
  return list.texts;
}
