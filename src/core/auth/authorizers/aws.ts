import { fieldValue, withFields, withoutField } from '../header-fields.ts';
import { signAws } from '../schemes/aws-signature.ts';
import type { AwsKeys } from '../written-credentials.ts';
import type { Authorizer, AuthorizerWorld } from './authorizer.ts';

/** Signs every request to the origin, with Signature Version 4. */
export function awsAuthorizer(keys: AwsKeys, world: AuthorizerWorld): Authorizer {
  return {
    async authorize(message) {
      // A redirect to another origin drops the header, and with it the permission to sign.
      const isOurs =
        message.url.origin === world.origin && fieldValue(message.headers, 'authorization') !== undefined;
      if (!isOurs) return message.headers;
      const headers = withoutField(message.headers, 'authorization');
      const signed = signAws({ ...message, headers }, keys, world.now(), world.crypto);
      if ('obstacle' in signed) {
        world.note(`The request could not be signed for AWS: ${signed.obstacle}.`);
        return headers;
      }
      const lines = signed.canonicalRequest.replaceAll('\n', ' ⏎ ');
      world.note(
        `Signed for AWS: service ${signed.service}, region ${signed.region}. Canonical request: ${lines}`,
      );
      return withFields(headers, signed.headers);
    },
  };
}
