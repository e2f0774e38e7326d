import { readBasic } from './basic.ts';
import { readBearer } from './bearer.ts';
import { readDigest } from './digest.ts';
import { readGeneric, readOpaque } from './generic.ts';
import type { SchemeReader } from './scheme.ts';

/** Readers by scheme in lower case. Every other scheme is read by its looks. */
const readers: ReadonlyMap<string, SchemeReader> = new Map([
  ['basic', readBasic],
  ['xbasic', readBasic],
  ['bearer', readBearer],
  ['dpop', readBearer],
  ['digest', readDigest],
  ['pveapitoken', readOpaque],
  ['pbsapitoken', readOpaque],
  ['sharedkey', readOpaque],
  ['sharedkeylite', readOpaque],
  ['negotiate', readOpaque],
  ['ntlm', readOpaque],
]);

/** The reader for a scheme, whatever its case. */
export function schemeReader(scheme: string): SchemeReader {
  return readers.get(scheme.toLowerCase()) ?? readGeneric;
}
