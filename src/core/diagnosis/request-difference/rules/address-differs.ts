import type {
  DifferenceContext,
  DifferenceReading,
  DifferenceRule,
  RequestDifference,
} from '../request-difference.ts';

type Read = (difference: RequestDifference, context: DifferenceContext) => DifferenceReading;

const loopback = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['scheme', readScheme],
  ['host', readHost],
  [
    'port',
    () => ({ weight: 'explains', why: 'Another port is another server, with credentials of its own.' }),
  ],
  ['path', readPath],
]);

/** Another scheme, host, port or path. */
export const addressDiffers: DifferenceRule = {
  id: 'address-differs',
  read(difference, context) {
    return readers.get(difference.part)?.(difference, context);
  },
};

function readScheme({ yours }: RequestDifference, { redirected }: DifferenceContext): DifferenceReading {
  if (yours !== 'http')
    return { weight: 'possible', why: 'http and https may lead to different servers of one host.' };
  const lost = redirected
    ? 'It was redirected, and credentials are not carried to every address that a redirect names.'
    : 'Servers redirect it to https, where credentials do not always follow, or ignore credentials that come unencrypted.';
  return { weight: 'explains', why: `Yours goes over http and the other over https. ${lost}` };
}

function readHost({ working = '', yours = '' }: RequestDifference): DifferenceReading {
  if (loopback.test(working) && loopback.test(yours))
    return {
      weight: 'possible',
      why: 'Both are this machine; cookies and allowed origins are kept for each name apart.',
    };
  return {
    weight: 'explains',
    why: 'They go to different servers: tokens, keys and sessions of one are mostly unknown to the other.',
    facts: [`host ${yours || 'none'} instead of ${working || 'none'}`],
  };
}

function readPath(
  { working = '', yours = '' }: RequestDifference,
  { redirected }: DifferenceContext,
): DifferenceReading {
  if (working.replace(/\/$/, '') === yours.replace(/\/$/, ''))
    return {
      weight: redirected ? 'explains' : 'possible',
      why: 'The paths differ in a slash at the end. Servers redirect from one to the other, and credentials do not always follow.',
    };
  if (working.toLowerCase() === yours.toLowerCase())
    return {
      weight: 'possible',
      why: 'The paths differ in upper and lower case, which many servers tell apart.',
    };
  if (working.replace(/\/{2,}/g, '/') === yours.replace(/\/{2,}/g, '/'))
    return {
      weight: 'possible',
      why: 'One of the paths has a doubled slash: rules for who may pass often do not match it.',
    };
  return {
    weight: 'possible',
    why: 'They ask for different resources, which may want different credentials.',
  };
}
