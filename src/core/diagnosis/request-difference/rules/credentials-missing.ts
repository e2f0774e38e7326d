import { askedFor, hasOtherCredentials, isCredentialPlace } from '../credential-place.ts';
import type { ComparedRequest, DifferenceRule, RequestDifference } from '../request-difference.ts';

/** Credentials that only the working request has, or that stand elsewhere in yours. */
export const credentialsMissing: DifferenceRule = {
  id: 'credentials-missing',
  read(difference, context) {
    const { name, working, yours, part } = difference;
    if (part === 'header' && name.toLowerCase() === 'proxy-authorization') {
      const weight = context.status === 407 ? 'explains' : 'unlikely';
      return {
        weight,
        why: 'These credentials are for a proxy on the way, which would answer 407 and not 401.',
      };
    }
    if (!isCredentialPlace(difference) || working === undefined || (yours ?? '') !== '') return undefined;
    const elsewhere = placeOf(working, context.yours, difference);
    if (elsewhere !== undefined) {
      return {
        weight: 'explains',
        why: `The same value stands in ${elsewhere} of yours, where the server does not look for it.${askedFor(context)}`,
      };
    }
    const others = hasOtherCredentials(context.yours, difference);
    return {
      weight: 'explains',
      why: others
        ? `Yours carries other credentials, and lacks the ones of ${name}.${askedFor(context)}`
        : `Yours carries no credentials of this kind.${askedFor(context)}`,
    };
  },
};

/** The header or parameter of a request that holds the value, whatever scheme stands in front of it. */
function placeOf(value: string, request: ComparedRequest, except: RequestDifference): string | undefined {
  const wanted = withoutScheme(value);
  const header = request.headers.find(
    ([name, given]) => name.toLowerCase() !== except.name.toLowerCase() && withoutScheme(given) === wanted,
  );
  if (header !== undefined) return `the header ${header[0]}`;
  const query = [...(URL.parse(request.url)?.searchParams ?? [])];
  const parameter = query.find(([name, given]) => given === wanted && name !== except.name);
  if (parameter !== undefined) return `the query parameter ${parameter[0]}`;
  return wanted.length >= 8 && (request.body ?? '').includes(wanted) ? 'the body' : undefined;
}

function withoutScheme(value: string): string {
  return value.trim().replace(/^[A-Za-z][\w-]{0,40}[ \t]+/, '');
}
