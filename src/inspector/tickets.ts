import type { TicketLibrary } from '../core/auth/authorizers/authorizer.ts';

/** The part of the npm module `kerberos` that is used (mongodb-js/kerberos). */
interface KerberosModule {
  initializeClient(service: string, options: Readonly<Record<string, unknown>>): Promise<KerberosClient>;
  readonly GSS_MECH_OID_SPNEGO?: number;
  readonly GSS_C_MUTUAL_FLAG?: number;
  readonly GSS_C_SEQUENCE_FLAG?: number;
}

interface KerberosClient {
  step(challenge: string): Promise<string | null | undefined>;
}

/**
 * Makes tokens of Negotiate with a module that is loaded already.
 *
 * @returns a sentence for the user where what was loaded is not that module
 */
export function ticketsBy(loaded: unknown): TicketLibrary | string {
  const module = isKerberos(loaded) ? loaded : undefined;
  if (module === undefined)
    return 'what stands under the name kerberos is not the module that makes tickets.';
  return {
    async begin(service) {
      const {
        GSS_MECH_OID_SPNEGO: mechOID,
        GSS_C_MUTUAL_FLAG: mutual,
        GSS_C_SEQUENCE_FLAG: sequence,
      } = module;
      // Not delegated: the server gets a proof of the user, and no ticket to act as the user elsewhere.
      const gssFlags = mutual === undefined || sequence === undefined ? undefined : mutual | sequence;
      const options = {
        ...(mechOID === undefined ? {} : { mechOID }),
        ...(gssFlags === undefined ? {} : { gssFlags }),
      };
      const client = await module.initializeClient(service, options).catch(withoutPaths);
      return { step: async token => (await client.step(token)) ?? '' };
    },
  };
}

function isKerberos(value: unknown): value is KerberosModule {
  return (
    typeof value === 'object' &&
    value !== null &&
    'initializeClient' in value &&
    typeof value.initializeClient === 'function'
  );
}

/** The module is JavaScript around a compiled part, which is looked for only when it is used. */
function withoutPaths(error: unknown): never {
  const text = error instanceof Error ? error.message : '';
  if (!/bindings file|\.node\b|NODE_MODULE_VERSION/.test(text)) throw error;
  throw new Error('the module kerberos is there, and its compiled part for this platform is not');
}
