import { awsArgumentOrder } from './aws-argument-order.ts';
import { backslashInVariable } from './backslash-in-variable.ts';
import { basicBinary } from './basic-binary.ts';
import { basicColonAfterSpace } from './basic-colon-after-space.ts';
import { basicEmptyPart } from './basic-empty-part.ts';
import { basicJson } from './basic-json.ts';
import { basicSecondColon } from './basic-second-colon.ts';
import { basicSpaceInPassword } from './basic-space-in-password.ts';
import { brokenJwt } from './broken-jwt.ts';
import { commentInBody } from './comment-in-body.ts';
import { controlCharacter } from './control-character.ts';
import { credentialsWithKey } from './credentials-with-key.ts';
import { digestLimits } from './digest-limits.ts';
import { directiveWithoutSpace } from './directive-without-space.ts';
import { doubledScheme } from './doubled-scheme.ts';
import { duplicateAuthorization } from './duplicate-authorization.ts';
import { duplicateHeader } from './duplicate-header.ts';
import { empty } from './empty.ts';
import { environmentFileOrder } from './environment-file-order.ts';
import { headerAfterBlankLine } from './header-after-blank-line.ts';
import { headerNameInvalid } from './header-name-invalid.ts';
import { headerWithoutColon } from './header-without-colon.ts';
import { indentedHeader } from './indented-header.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { methodNotRead } from './method-not-read.ts';
import { missingParameter } from './missing-parameter.ts';
import { missingSeparator } from './missing-separator.ts';
import { misspeltHeader } from './misspelt-header.ts';
import { nameOnSeparator } from './name-on-separator.ts';
import { noColon } from './no-colon.ts';
import { noScheme } from './no-scheme.ts';
import { nonAscii } from './non-ascii.ts';
import { notAToken } from './not-a-token.ts';
import { notBase64 } from './not-base64.ts';
import { placeholder } from './placeholder.ts';
import { plainHttpCredentials } from './plain-http-credentials.ts';
import { presignedWithAuthorization } from './presigned-with-authorization.ts';
import { quoted } from './quoted.ts';
import { randomIntRange } from './random-int-range.ts';
import { redirectKeepsCredentials } from './redirect-keeps-credentials.ts';
import { severalValues } from './several-values.ts';
import { shadowedVariable } from './shadowed-variable.ts';
import { shorthandUnknown } from './shorthand-unknown.ts';
import { smartQuotes } from './smart-quotes.ts';
import { splitSecurity } from './split-security.ts';
import { systemVariableUnknown } from './system-variable-unknown.ts';
import { timestampMilliseconds } from './timestamp-milliseconds.ts';
import { titleAsName } from './title-as-name.ts';
import { tlsNotVerified } from './tls-not-verified.ts';
import type { Trap } from './trap.ts';
import { truncatedJwt } from './truncated-jwt.ts';
import { unresolvedVariable } from './unresolved-variable.ts';
import { urlCredentials } from './url-credentials.ts';
import { variableInBody } from './variable-in-body.ts';
import { variableInsideHeaders } from './variable-inside-headers.ts';
import { whitespace } from './whitespace.ts';

/** Every trap there is, and the order in which they look at a request. */
export const traps: readonly Trap[] = [
  // Text that does not stand where it should
  headerAfterBlankLine,
  variableInsideHeaders,
  missingSeparator,
  variableInBody,
  commentInBody,
  indentedHeader,
  nameOnSeparator,
  titleAsName,
  directiveWithoutSpace,
  methodNotRead,
  // Headers
  headerWithoutColon,
  headerNameInvalid,
  misspeltHeader,
  duplicateAuthorization,
  duplicateHeader,
  credentialsWithKey,
  presignedWithAuthorization,
  // Basic and the shorthands
  basicSecondColon,
  basicSpaceInPassword,
  basicColonAfterSpace,
  basicEmptyPart,
  basicJson,
  basicBinary,
  awsArgumentOrder,
  shorthandUnknown,
  digestLimits,
  // Characters and the form of credentials
  invisibleCharacter,
  controlCharacter,
  smartQuotes,
  nonAscii,
  doubledScheme,
  quoted,
  placeholder,
  whitespace,
  empty,
  noScheme,
  severalValues,
  notBase64,
  noColon,
  notAToken,
  truncatedJwt,
  brokenJwt,
  missingParameter,
  // Variables
  unresolvedVariable,
  shadowedVariable,
  backslashInVariable,
  timestampMilliseconds,
  randomIntRange,
  systemVariableUnknown,
  splitSecurity,
  environmentFileOrder,
  // The way to the server
  urlCredentials,
  plainHttpCredentials,
  tlsNotVerified,
  redirectKeepsCredentials,
];
