import { scanMarkup } from '../evidence/markup.ts';

/** What a SAML 2.0 protocol message says of itself. Nobody's name and no attribute is read from it, only what is judged. */
export interface SamlMessage {
  /** The root element without its prefix: `AuthnRequest`, `Response`, `LogoutRequest` … */
  readonly type: string;
  readonly id?: string;
  readonly inResponseTo?: string;
  /** The entity that wrote the message; of the assertion where the message names none. */
  readonly issuer?: string;
  /** The URL that the message is meant for. */
  readonly destination?: string;
  /** Of an AuthnRequest: where the answer shall go. */
  readonly consumer?: string;
  readonly status?: SamlStatus;
  readonly audiences: readonly string[];
  /** Milliseconds since 1970: the narrowest span that conditions and bearer confirmation leave. */
  readonly notBefore?: number;
  readonly notOnOrAfter?: number;
  /** Whether a signature stands in it. None is verified here. */
  readonly signed: { readonly message: boolean; readonly assertion: boolean };
  readonly hasAssertion: boolean;
  /** An EncryptedAssertion: its audience, times and signature cannot be read without the recipient's key. */
  readonly encrypted: boolean;
}

/** The last parts of the status URNs (SAML 2.0 Core, section 3.2.2.2): `Responder`, `AuthnFailed`. */
export interface SamlStatus {
  readonly code: string;
  readonly subcode?: string;
  readonly message?: string;
}

const messages: ReadonlySet<string> = new Set([
  'AuthnRequest',
  'Response',
  'LogoutRequest',
  'LogoutResponse',
]);
const noRawElements: ReadonlySet<string> = new Set();
const longest = 300_000;
const longestText = 500;
const deepest = 32;
const mostAudiences = 20;

interface Reading {
  type?: string;
  root: ReadonlyMap<string, string>;
  issuer: string;
  assertionIssuer: string;
  codes: string[];
  statusMessage: string;
  audiences: string[];
  starts: number[];
  ends: number[];
  messageSigned: boolean;
  assertionSigned: boolean;
  hasAssertion: boolean;
  encrypted: boolean;
}

/** Reads the XML of a protocol message (SAML 2.0 Core, section 3); undefined when it is none. Never throws. */
export function readSamlMessage(xml: string): SamlMessage | undefined {
  if (xml.length > longest) return undefined;
  const reading: Reading = {
    root: new Map(),
    issuer: '',
    assertionIssuer: '',
    codes: [],
    statusMessage: '',
    audiences: [],
    starts: [],
    ends: [],
    messageSigned: false,
    assertionSigned: false,
    hasAssertion: false,
    encrypted: false,
  };
  const path: string[] = [];
  for (const piece of scanMarkup(xml, noRawElements)) {
    if (piece.kind === 'text') takeText(reading, path, piece.text);
    else if (piece.kind === 'close') path.pop();
    else if (piece.kind === 'open') {
      const name = localName(piece.name);
      if (reading.type === undefined) {
        if (!messages.has(name)) return undefined;
        reading.type = name;
        reading.root = piece.attributes;
      } else takeElement(reading, path.at(-1), name, piece.attributes);
      if (piece.closed) continue;
      if (path.length >= deepest) break;
      path.push(name);
    }
  }
  return messageOf(reading);
}

/** Elements whose being there, or whose attributes, say something. */
function takeElement(
  reading: Reading,
  parent: string | undefined,
  name: string,
  attributes: ReadonlyMap<string, string>,
): void {
  if (name === 'Assertion') reading.hasAssertion = true;
  else if (name === 'EncryptedAssertion') reading.encrypted = true;
  else if (name === 'Signature') {
    if (parent === 'Assertion') reading.assertionSigned = true;
    else if (parent === reading.type) reading.messageSigned = true;
  } else if (name === 'StatusCode') reading.codes.push(lastPart(attributes.get('Value') ?? ''));
  else if (name === 'Conditions' || name === 'SubjectConfirmationData') {
    push(reading.starts, attributes.get('NotBefore'));
    push(reading.ends, attributes.get('NotOnOrAfter'));
  } else if (name === 'Audience' && reading.audiences.length < mostAudiences) reading.audiences.push('');
}

/** A comment cuts an element's text in two, so every piece is added to what came before. */
function takeText(reading: Reading, path: readonly string[], text: string): void {
  const [parent, name] = path.slice(-2);
  const cut = text.slice(0, longestText);
  if (name === 'Issuer' && parent === reading.type) reading.issuer += cut;
  else if (name === 'Issuer' && parent === 'Assertion') reading.assertionIssuer += cut;
  else if (name === 'StatusMessage') reading.statusMessage += cut;
  else if (name === 'Audience' && reading.audiences.length > 0)
    reading.audiences.push((reading.audiences.pop() ?? '') + cut);
}

function messageOf(reading: Reading): SamlMessage | undefined {
  const { type, root, starts, ends, codes } = reading;
  if (type === undefined) return undefined;
  const [code, subcode] = codes;
  const statusMessage = plain(reading.statusMessage);
  return {
    type,
    ...named('id', root.get('ID')),
    ...named('inResponseTo', root.get('InResponseTo')),
    ...named('issuer', plain(reading.issuer) || plain(reading.assertionIssuer)),
    ...named('destination', root.get('Destination')),
    ...named('consumer', root.get('AssertionConsumerServiceURL')),
    ...(code
      ? { status: { code, ...named('subcode', subcode), ...named('message', statusMessage) } }
      : undefined),
    audiences: reading.audiences.map(plain).filter(text => text !== ''),
    ...(starts.length > 0 ? { notBefore: Math.max(...starts) } : undefined),
    ...(ends.length > 0 ? { notOnOrAfter: Math.min(...ends) } : undefined),
    signed: { message: reading.messageSigned, assertion: reading.assertionSigned },
    hasAssertion: reading.hasAssertion,
    encrypted: reading.encrypted,
  };
}

function named<K extends string>(name: K, text: string | undefined): { readonly [key in K]?: string } {
  return text ? ({ [name]: text.slice(0, longestText) } as { [key in K]: string }) : {};
}

/** SAML times are xs:dateTime in UTC (SAML 2.0 Core, section 1.3.3); a time without a zone is UTC all the same. */
function push(times: number[], text: string | undefined): void {
  if (text === undefined || times.length >= mostAudiences) return;
  const match = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/.exec(text.trim());
  const time = match ? Date.parse(match[1] ? match[0] : `${match[0]}Z`) : Number.NaN;
  if (!Number.isNaN(time)) times.push(time);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longestText);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function lastPart(urn: string): string {
  return urn.slice(urn.lastIndexOf(':') + 1);
}
