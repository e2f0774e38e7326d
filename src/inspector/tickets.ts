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
      const client = await module.initializeClient(service, {
        ...(mechOID === undefined ? {} : { mechOID }),
        ...(gssFlags === undefined ? {} : { gssFlags }),
      });
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
