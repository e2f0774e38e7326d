import { headerValue } from '../../../evidence/exchange.ts';
import { authorizationOf, isAuthorization, isSigning } from '../credential-place.ts';
import type {
  DifferenceContext,
  DifferenceReading,
  DifferenceRule,
  RequestDifference,
} from '../request-difference.ts';

/** Headers that state a hash of the body, by the name that a server reads. */
const hashHeaders = ['X-Amz-Content-Sha256', 'Content-Digest', 'Digest', 'Content-MD5', 'X-Content-SHA256'];
/** Parameters of a signature that are public, and that must fit the server. */
const publicParameters = [
  'credential',
  'signedheaders',
  'keyid',
  'id',
  'username',
  'realm',
  'uri',
  'algorithm',
  'qop',
];

/** A request that is signed, or answers a nonce: the signature is good for what it was computed from. */
export const signedPart: DifferenceRule = {
  id: 'signed-part',
  read(difference, context) {
    const hash = difference.part === 'body' ? staleHash(context) : undefined;
    if (hash !== undefined) return hash;
    const [theirs, ours] = [authorizationOf(context.working), authorizationOf(context.yours)];
    if (theirs === undefined || ours === undefined) return undefined;
    if (!isSigning(ours.knownScheme) || theirs.knownScheme !== ours.knownScheme) return undefined;
    if (difference.part === 'header' && isAuthorization(difference.name))
      return otherSignature(theirs.params, ours.params);
    const copied =
      headerValue(context.working.headers, 'Authorization') ===
      headerValue(context.yours.headers, 'Authorization');
    return copied && isCovered(difference, ours.params) ? carriedOver(ours.knownScheme) : undefined;
  },
};

/** The bodies differ, and the hash of the one stands in both. */
function staleHash({ working, yours }: DifferenceContext): DifferenceReading | undefined {
  const name = hashHeaders.find(header => {
    const value = headerValue(yours.headers, header);
    return value !== undefined && value === headerValue(working.headers, header) && !/^UNSIGNED/i.test(value);
  });
  return name === undefined
    ? undefined
    : {
        weight: 'explains',
        why: `${name} is the same in both requests and the bodies are not: the hash in yours is that of the other body.`,
      };
}

function otherSignature(
  theirs: Readonly<Record<string, string>>,
  ours: Readonly<Record<string, string>>,
): DifferenceReading {
  const facts = publicParameters
    .filter(name => theirs[name] !== ours[name])
    .map(name => `${name}: ${ours[name] ?? 'none'} instead of ${theirs[name] ?? 'none'}`);
  return facts.length === 0
    ? {
        weight: 'possible',
        why: 'The signatures differ, as they do from one request to the next; everything public in them is the same. Key, clock and signed parts are what is left.',
      }
    : { weight: 'explains', why: 'The signatures are made by other keys or over other parts.', facts };
}

function isCovered({ part, name }: RequestDifference, params: Readonly<Record<string, string>>): boolean {
  if (part !== 'header') return part !== 'cookie';
  const signed = (params['signedheaders'] ?? params['headers'] ?? '').toLowerCase().split(/[;\s]+/);
  return signed.includes(name.toLowerCase());
}

function carriedOver(scheme: string): DifferenceReading {
  return {
    weight: 'explains',
    why: `The ${scheme} value was carried over from the other request, and it is good for what it was computed from alone. This part differs, so it has to be computed anew.`,
  };
}
