/** A compact JWT of these claims with a signature that no key has made. */
export function madeUpToken(claims: object, header: object = { alg: 'RS256', typ: 'JWT' }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signature = Buffer.from('fake signature, made for a test').toString('base64url');
  return `${part(header)}.${part(claims)}.${signature}`;
}
