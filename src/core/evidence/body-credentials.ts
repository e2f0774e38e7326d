import type { WireCredential } from './evidence.ts';

/** Field names under which sign-in forms, token requests and RPC-like APIs take a secret. */
const secretField =
  /^(?:.*[[._-])?(?:password|passwd|pwd|pass|secret|client_?secret|api_?key|apikey|access_?token|refresh(?:_?token)?|id_?token|token|assertion|client_?assertion|subject_?token|code_verifier|device_code|otp|auth(?:orization)?_?token)\]?$/i;
/** A signed token is a credential under any name, and in a list without one. */
const signedToken = /^eyJ[\w-]{8,4000}\.eyJ[\w-]{2,8000}\.[\w-]{0,2000}$/;
/** A deeper or longer body is no sign-in. */
const deepest = 4;
const most = 200;

/** Credentials that stand in the body of a request: form fields and JSON members. */
export function bodyCredentials(body: string | undefined): WireCredential[] {
  if (body === undefined || body === '') return [];
  const start = body.trimStart();
  const fields = start.startsWith('{')
    ? jsonFields(body)
    : start.startsWith('<')
      ? xmlFields(body)
      : formFields(body);
  return fields
    .filter(([name, value]) => (secretField.test(name) && value !== '') || signedToken.test(value))
    .map(([name, value]) => ({ kind: 'body-field', name, where: `body field ${name}`, value }));
}

const xmlElement = /<(?:[\w-]{1,40}:)?([\w-]{1,40})(?:\s[^<>]{0,400})?>([^<>]{1,4000})<\//g;

/** Text elements of an XML document, as SOAP headers and XML-RPC calls hold their passwords. */
function xmlFields(body: string): [string, string][] {
  return [...body.slice(0, 100_000).matchAll(xmlElement)]
    .slice(0, most)
    .map(([, name = '', value = '']) => [name, value.trim()]);
}

function formFields(body: string): [string, string][] {
  if (!/^[^\s=&]{1,100}=/.test(body)) return [];
  return [...new URLSearchParams(body)].slice(0, most);
}

function jsonFields(body: string): [string, string][] {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return [];
  }
  const found: [string, string][] = [];
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest || found.length >= most) return;
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === 'string') found.push([name, member]);
      else walk(member, depth + 1);
    }
  };
  walk(document, 0);
  return found;
}
