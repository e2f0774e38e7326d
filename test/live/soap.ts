import { ask, basicValue, known, post, unrelated } from '../support/live-cases.ts';
import type { LiveServer } from '../support/live-server.ts';

const oasis = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';

function token(user: string, password: string): string {
  return `<wsse:UsernameToken><wsse:Username>${user}</wsse:Username><wsse:Password Type="${oasis}-username-token-profile-1.0#PasswordText">${password}</wsse:Password></wsse:UsernameToken>`;
}

/** A message that counts orders, with what stands in its security header; `undefined` leaves that out. */
function message(security: string | undefined, of = 'orders'): string {
  const header =
    security === undefined
      ? ''
      : `<soap:Header><wsse:Security xmlns:wsse="${oasis}-wssecurity-secext-1.0.xsd" xmlns:wsu="${oasis}-wssecurity-utility-1.0.xsd">${security}</wsse:Security></soap:Header>`;
  const body = `<soap:Body><tns:Count xmlns:tns="urn:example:orders"><of>${of}</of></tns:Count></soap:Body>`;
  return `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">${header}${body}</soap:Envelope>`;
}

export const soap: LiveServer = {
  id: 'soap',
  async start(place) {
    const at = await place.node('soap.mjs', ['soap@1.13.0']);
    const xml = ['Content-Type: text/xml; charset=utf-8', 'SOAPAction: "Count"'];
    const right = token('alice', 'example-password');
    const call = (body: string, ...headers: readonly string[]) =>
      post(`${at}/orders`, body, ...xml, ...headers);
    const quiet = (body: string) => post(`${at}/quiet`, body, ...xml);
    const basic = (...headers: readonly string[]) =>
      post(`${at}/basic`, message(undefined), ...xml, ...headers);
    const stale =
      '<wsu:Timestamp><wsu:Created>2024-01-31T12:00:00Z</wsu:Created><wsu:Expires>2024-01-31T12:05:00Z</wsu:Expires></wsu:Timestamp>';
    return [
      known('nothing sent', call(message(undefined)), 'missing-credentials'),
      known(
        'basic instead of a security header',
        call(message(undefined), `Authorization: ${basicValue('alice', 'example-password')}`),
        'scheme-mismatch',
        'missing-credentials',
      ),
      known(
        'no name in the token',
        call(message('<wsse:UsernameToken/>')),
        'malformed-credentials',
        'missing-credentials',
      ),
      known('wrong password', call(message(token('alice', 'other'))), 'invalid-credentials'),
      known('unknown user', call(message(token('nobody', 'example-password'))), 'invalid-credentials'),
      known('message too old', call(message(`${stale}${right}`)), 'token-expired', 'clock-skew'),
      known(
        'another user required',
        call(message(token('bob', 'example-password'))),
        'insufficient-permissions',
      ),
      known('right password', call(message(right)), 'not-an-auth-failure'),
      known('quiet: nothing sent', quiet(message(undefined)), 'missing-credentials'),
      known('quiet: wrong password', quiet(message(token('alice', 'other'))), 'invalid-credentials'),
      known('quiet: right password', quiet(message(right)), 'not-an-auth-failure'),
      known('basic: nothing sent', basic(), 'missing-credentials'),
      known(
        'basic: wrong password',
        basic(`Authorization: ${basicValue('alice', 'other')}`),
        'invalid-credentials',
      ),
      known('basic: bearer', basic('Authorization: Bearer example-token'), 'scheme-mismatch'),
      known(
        'basic: right password',
        basic(`Authorization: ${basicValue('alice', 'example-password')}`),
        'not-an-auth-failure',
      ),
      unrelated('element missing', call(message(right, ''))),
      unrelated('error', call(message(right, 'errors'))),
      unrelated('not XML', call('{}')),
      unrelated('description', ask(`${at}/orders?wsdl`)),
      unrelated('no such page', ask(`${at}/nothing`)),
    ];
  },
};
