/** What an authorization response in a URL says (RFC 6749, section 4.1.2.1; OpenID Connect Core 1.0, section 3.1.2.6). */
export interface CallbackResponse {
  /** The part of the URL that carries it. */
  readonly part: 'query' | 'fragment';
  readonly error?: string;
  readonly description?: string;
  /** error_uri: a page about the error. */
  readonly uri?: string;
  readonly state?: string;
}

/** Codes of RFC 6749, 8628, 9126, 9396, OpenID Connect and its extensions: what `error` means in a URL of any path. */
const codes: ReadonlySet<string> = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'insufficient_scope',
  'insufficient_user_authentication',
  'interaction_required',
  'invalid_authorization_details',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_request_object',
  'invalid_request_uri',
  'invalid_scope',
  'invalid_target',
  'invalid_token',
  'login_required',
  'mfa_required',
  'registration_not_supported',
  'request_not_supported',
  'request_uri_not_supported',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unmet_authentication_requirements',
  'unsupported_response_type',
]);
const longest = 2000;

/**
 * Reads the authorization response in a URL, relative or not: an error by a code of the specifications or with a
 * description beside it, or a code or token with its state. undefined for every other URL: `?error` is a common word.
 */
export function readCallback(url: string): CallbackResponse | undefined {
  const parsed = URL.parse(url, 'http://relative.invalid');
  if (!parsed) return undefined;
  return (
    readParameters('query', parsed.searchParams) ??
    readParameters('fragment', new URLSearchParams(parsed.hash.slice(1)))
  );
}

function readParameters(
  part: CallbackResponse['part'],
  parameters: URLSearchParams,
): CallbackResponse | undefined {
  const value = (name: string) => parameters.get(name)?.slice(0, longest) || undefined;
  const error = value('error');
  const description = value('error_description');
  const state = value('state');
  const given = state === undefined ? {} : { state };
  if (error !== undefined) {
    if (!codes.has(error) && description === undefined) return undefined;
    const uri = value('error_uri');
    return { part, error, ...(description ? { description } : {}), ...(uri ? { uri } : {}), ...given };
  }
  // An authorization request has a state too; only the answer has a code or a token.
  const answers = ['code', 'id_token', 'access_token'].some(name => parameters.has(name));
  return answers && state !== undefined && !parameters.has('client_id') ? { part, state } : undefined;
}

/** The state of an authorization request (RFC 6749, section 4.1.1), with where its answer shall go. */
export function readAuthorizationState(
  url: string,
): { readonly state: string; readonly redirectUri: string | undefined } | undefined {
  const parameters = URL.parse(url, 'http://relative.invalid')?.searchParams;
  const state = parameters?.get('state');
  if (!parameters || !state || !parameters.has('client_id') || !parameters.has('response_type'))
    return undefined;
  return {
    state: state.slice(0, longest),
    redirectUri: parameters.get('redirect_uri')?.slice(0, longest) ?? undefined,
  };
}
