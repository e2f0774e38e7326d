import { fieldValue, type HeaderField, withFields, withoutField } from '../header-fields.ts';
import { type AnnouncedSignature, readSignatureInput, signMessage } from '../schemes/message-signature.ts';
import type { Authorizer, AuthorizerWorld } from './authorizer.ts';

const shorthand = /^sign[ \t]+(\S.*)$/is;

/** The key behind `Signature: sign <key>`; undefined where the header goes out as it stands. */
export function writtenSigningKey(headers: readonly HeaderField[]): string | undefined {
  const key = shorthand.exec(fieldValue(headers, 'signature') ?? '')?.[1];
  return key?.includes('{{') ? undefined : key;
}

/** Signs what `Signature-Input` announces, for the origin alone. */
export function messageSignatureAuthorizer(key: string, world: AuthorizerWorld): Authorizer {
  return {
    async authorize({ headers, ...message }) {
      const bare = withoutField(headers, 'signature');
      if (message.url.origin !== world.origin) return withoutField(bare, 'signature-input');
      const [announced] = readSignatureInput(fieldValue(headers, 'signature-input') ?? '');
      if (announced === undefined) {
        world.note('The request could not be signed: Signature-Input announces no signature.');
        return bare;
      }
      const host: HeaderField = ['Host', message.url.host];
      const signed = await signMessage(
        dated(announced, world.now()),
        { ...message, headers: fieldValue(bare, 'host') === undefined ? [host, ...bare] : bare },
        { text: key },
      );
      if ('obstacle' in signed) {
        world.note(`The request could not be signed: ${signed.obstacle}.`);
        return bare;
      }
      world.note(`Signed as RFC 9421 says. Signature base: ${signed.base.replaceAll('\n', ' ⏎ ')}`);
      return withFields(bare, signed.headers);
    },
  };
}

/** With the time of now where the request names none. */
function dated(announced: AnnouncedSignature, now: number): AnnouncedSignature {
  if (announced.params['created'] !== undefined) return announced;
  const created = String(Math.floor(now / 1000));
  return {
    ...announced,
    params: { ...announced.params, created },
    text: `${announced.text};created=${created}`,
  };
}
