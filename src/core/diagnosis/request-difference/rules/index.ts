import type { DifferenceRule } from '../request-difference.ts';
import { addressDiffers } from './address-differs.ts';
import { basicDiffers } from './basic-differs.ts';
import { bodyDiffers } from './body-differs.ts';
import { cookieDiffers } from './cookie-differs.ts';
import { credentialsDiffer } from './credentials-differ.ts';
import { credentialsExtra } from './credentials-extra.ts';
import { credentialsMissing } from './credentials-missing.ts';
import { csrfHeader } from './csrf-header.ts';
import { headerInBody } from './header-in-body.ts';
import { malformedCredentials } from './malformed-credentials.ts';
import { methodDiffers } from './method-differs.ts';
import { misspeltHeader } from './misspelt-header.ts';
import { ordinaryHeader } from './ordinary-header.ts';
import { parameterDiffers } from './parameter-differs.ts';
import { schemeDiffers } from './scheme-differs.ts';
import { signedPart } from './signed-part.ts';
import { tokenDiffers } from './token-differs.ts';
import { unresolvedVariableRule } from './unresolved-variable.ts';

/** Every rule; the first that reads a difference counts. Among equal weights, this is the order of the findings, too. */
export const differenceRules: readonly DifferenceRule[] = [
  unresolvedVariableRule,
  misspeltHeader,
  headerInBody,
  malformedCredentials,
  schemeDiffers,
  credentialsMissing,
  basicDiffers,
  signedPart,
  tokenDiffers,
  credentialsDiffer,
  credentialsExtra,
  cookieDiffers,
  addressDiffers,
  csrfHeader,
  methodDiffers,
  bodyDiffers,
  parameterDiffers,
  ordinaryHeader,
];
