import type { Fact } from '../diagnosis/cause.ts';
import type { Exchange, Header } from '../evidence/exchange.ts';
import { isSecretHeader } from '../secrets/by-name-header.ts';
import type { Mask } from '../secrets/mask.ts';
import { maskValue } from '../secrets/masked-value.ts';
import type { Inspection } from './inspection.ts';

/**
 * Masks quotes of an exchange. A quote may be a bare value that is too short to be hidden wherever it turns up (a key `abc`,
 * a cookie `on`); then the place that the fact names says what it is.
 */
export function createFactMask({ evidence, probes }: Inspection, mask: Mask): (fact: Fact) => Fact {
  const maskedBy = new Map<string, { name: string; masked: string }[]>();
  const note = (name: string, value: string, masked: string) => {
    const entry = { name: name.toLowerCase(), masked };
    maskedBy.set(value, [...(maskedBy.get(value) ?? []), entry]);
  };
  const exchanges = [evidence.exchange, ...probes.map(({ exchange }) => exchange)];
  const headers = exchanges.flatMap(headersOf);
  for (const line of evidence.source?.headers ?? []) headers.push([line.name, line.value]);
  for (const [name, value] of headers)
    if (isSecretHeader(name)) note(name, value, mask.header([name, value])[1]);
  for (const { kind, name, value } of [...evidence.credentials, ...evidence.firstCredentials])
    if (kind !== 'authorization' && kind !== 'proxy-authorization') note(name, value, maskValue(value));
  for (const { name, value } of evidence.setCookies) note(name, value, maskValue(value));

  return ({ where, text }) => {
    const place = where.toLowerCase();
    const known = maskedBy.get(text.trim())?.find(({ name }) => place.includes(name));
    return { where: mask.text(where), text: known?.masked ?? mask.text(text) };
  };
}

function headersOf(exchange: Exchange | undefined): Header[] {
  if (exchange === undefined) return [];
  const hops = exchange.hops.flatMap(hop => [...hop.request.headers, ...hop.response.headers]);
  return [...hops, ...exchange.request.headers, ...(exchange.response?.headers ?? [])];
}
