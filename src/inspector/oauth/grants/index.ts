import type { GrantKind } from '../../../core/auth/oauth/client-configuration.ts';
import { authorizationCode } from './authorization-code.ts';
import { clientCredentials } from './client-credentials.ts';
import { cognito } from './cognito.ts';
import { deviceCode } from './device-code.ts';
import type { Grant } from './grant.ts';
import { password } from './password.ts';
import { tokenExchange } from './token-exchange.ts';

/** Every grant that asks a provider. */
export const grants: Readonly<Record<Exclude<GrantKind, 'static'>, Grant>> = {
  'authorization-code': authorizationCode,
  'client-credentials': clientCredentials,
  'device-code': deviceCode,
  password,
  'token-exchange': tokenExchange,
  cognito,
};
