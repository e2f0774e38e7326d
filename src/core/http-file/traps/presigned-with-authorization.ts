import { deleteLines } from '../trap-finder/edits.ts';
import type { Trap } from './trap.ts';

/** Links that carry their own signature: S3 and its kin, Google Cloud Storage, Azure Storage. */
const signed = /[?&](?:X-Amz-Signature|X-Goog-Signature|X-Amz-Credential)=|[?&]sig=[^&]*(?:&|$)/i;
const azure = /[?&]s[vp]=/i;

/** S3 answers "Only one auth mechanism allowed" to a pre-signed URL with an Authorization header. */
export const presignedWithAuthorization: Trap = {
  id: 'presigned-with-authorization',
  find: view => {
    const [line] = view.credentials.filter(({ line: { name } }) => /^authorization$/i.test(name.text));
    const match = signed.exec(view.url.text);
    if (line === undefined || match === null) return [];
    if (/sig=/i.test(match[0]) && !azure.test(view.url.text)) return [];
    const { range } = line.line;
    return [
      {
        severity: 'error',
        message:
          'The URL is signed already, and storage services refuse a second credential beside the signature.',
        range,
        fix: deleteLines('Remove the Authorization line', view.source, range),
      },
    ];
  },
};
