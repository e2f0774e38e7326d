import { deflateRawSync } from 'node:zlib';
import { noon } from './answers.ts';

const namespaces =
  'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" Version="2.0"';
/** Signed by nobody. */
const signature =
  '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignatureValue>ZmFrZQ==</ds:SignatureValue></ds:Signature>';

export const service = 'https://sp.example.com/metadata';
export const consumer = 'https://sp.example.com/saml/acs';
export const provider = 'https://idp.example.com/metadata';

/** A SAML time, so many minutes from noon. */
export function minutes(count: number): string {
  return new Date(noon + count * 60_000).toISOString().replace('.000Z', 'Z');
}

/** What differs from a request that is in order. */
export interface RequestParts {
  readonly id?: string;
  readonly issuer?: string;
}

export function authnRequest({ id = '_request-1', issuer = service }: RequestParts = {}): string {
  return `<?xml version="1.0"?><samlp:AuthnRequest ${namespaces} ID="${id}" Destination="https://idp.example.com/sso" AssertionConsumerServiceURL="${consumer}"><saml:Issuer>${issuer}</saml:Issuer></samlp:AuthnRequest>`;
}

/** What differs from a response that is in order: signed, in time, for this service. */
export interface ResponseParts {
  readonly inResponseTo?: string;
  readonly destination?: string;
  readonly audience?: string;
  readonly notBefore?: string;
  readonly notOnOrAfter?: string;
  readonly signed?: 'message' | 'assertion' | 'none';
  readonly assertion?: 'plain' | 'encrypted' | 'none';
  /** The Status element's content. */
  readonly status?: string;
}

export const success = '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>';

export function denied(code: string, subcode: string, message = ''): string {
  const urn = 'urn:oasis:names:tc:SAML:2.0:status';
  const text = message === '' ? '' : `<samlp:StatusMessage>${message}</samlp:StatusMessage>`;
  return `<samlp:StatusCode Value="${urn}:${code}"><samlp:StatusCode Value="${urn}:${subcode}"/></samlp:StatusCode>${text}`;
}

export function samlResponse(parts: ResponseParts = {}): string {
  const {
    inResponseTo = '_request-1',
    destination = consumer,
    signed = 'assertion',
    assertion = 'plain',
  } = parts;
  return `<samlp:Response ${namespaces} ID="_response-1" InResponseTo="${inResponseTo}" Destination="${destination}"><saml:Issuer>${provider}</saml:Issuer>${
    signed === 'message' ? signature : ''
  }<samlp:Status>${parts.status ?? success}</samlp:Status>${
    assertion === 'plain' ? assertionOf(parts) : ''
  }${assertion === 'encrypted' ? '<saml:EncryptedAssertion><x/></saml:EncryptedAssertion>' : ''}</samlp:Response>`;
}

function assertionOf(parts: ResponseParts): string {
  const {
    audience = service,
    notBefore = minutes(-1),
    notOnOrAfter = minutes(5),
    signed = 'assertion',
  } = parts;
  return `<saml:Assertion ID="_assertion-1"><saml:Issuer>${provider}</saml:Issuer>${
    signed === 'assertion' ? signature : ''
  }<saml:Subject><saml:NameID>alice@example.com</saml:NameID></saml:Subject><saml:Conditions NotBefore="${notBefore}" NotOnOrAfter="${notOnOrAfter}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions></saml:Assertion>`;
}

/** As it stands in a form, before the form is encoded. */
export function inForm(xml: string): string {
  return Buffer.from(xml).toString('base64');
}

/** As it stands in a URL, before the URL is encoded. */
export function inUrl(xml: string): string {
  return deflateRawSync(xml).toString('base64');
}
