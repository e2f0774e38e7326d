/** What the answer of a provider means, in one of the groups that the findings know. */
export interface TokenErrorMeaning {
  readonly group:
    | 'client-authentication'
    | 'pkce'
    | 'redirect'
    | 'grant-used-up'
    | 'user-credentials'
    | 'account-disabled'
    | 'account-not-ready'
    | 'client-not-there'
    | 'grant-not-allowed'
    | 'scope'
    | 'audience'
    | 'consent'
    | 'sign-in-again'
    | 'denied'
    | 'provider-down'
    | 'request';
  readonly explanation: string;
  readonly next: string;
}

/** A refusal that is known. */
export interface TokenErrorRow {
  /** On `error`. */
  readonly error: RegExp;
  /** On `error_description`, where the code alone says too little. */
  readonly words?: RegExp;
  readonly grant?: string;
  readonly meaning: TokenErrorMeaning;
}
