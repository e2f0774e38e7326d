import {
  configurationOf,
  type OAuthConfiguration,
  secretsOf,
} from '../core/auth/oauth/client-configuration.ts';
import type { ClientDraft, ClientField } from '../core/auth/oauth/client-draft.ts';
import { draftOfCognito } from '../core/auth/oauth/cognito-shorthand.ts';
import { withheldScopes } from '../core/auth/oauth/granted-scopes.ts';
import { draftOfVariables } from '../core/auth/oauth/httpyac-variables.ts';
import { draftsOfSecurity } from '../core/auth/oauth/jetbrains-security.ts';
import { clientOf, type OAuthClient } from '../core/auth/oauth/oauth-client.ts';
import { defaultScope } from '../core/auth/oauth/rest-client-arguments.ts';
import type { TokenSet } from '../core/auth/oauth/token-life.ts';
import { type AwaitedReference, readAwaited } from '../core/auth/oauth/token-references.ts';
import type { ProbeRecord } from '../core/evidence/evidence.ts';
import type { Exchange } from '../core/evidence/exchange.ts';
import { resolveRequest } from '../core/http-file/resolve.ts';
import type { ResolvedHeader, ResolvedRequest } from '../core/http-file/resolved-request.ts';
import { createScope } from '../core/http-file/scope.ts';
import type { VariableSources } from '../core/http-file/variable-sources.ts';
import { awaitedOf, cognitoOf, isCognito, oauthHeaderOf, readAsked, withToken } from './awaited-tokens.ts';
import { prepareCertificate } from './client-certificate.ts';
import type { CertificateFor } from './oauth/bound-fetch.ts';
import { TokenError } from './oauth/token-error.ts';
import type { TokenWorld } from './oauth/token-world.ts';
import type { TokenQuestion, TokenResolution } from './token-resolution.ts';

/** References may lead to references, but not for ever. */
const rounds = 8;

/** One request's fetching: what was fetched so far is the state. */
export class TokenFetching {
  readonly #question: TokenQuestion;
  readonly #tokens: TokenWorld;
  readonly #fetched = new Map<string, { value: string; where: string }>();
  readonly #secrets = new Set<string>();
  readonly #exchanges: Exchange[] = [];
  readonly #notes = new Set<string>();
  readonly #clients: OAuthClient[] = [];
  readonly #kept = new Set<string>();
  #records: ProbeRecord[] = [];
  #grant: string | undefined;
  #depth = 0;

  constructor(question: TokenQuestion, tokens: TokenWorld) {
    this.#question = question;
    this.#tokens = tokens;
  }

  /** Rejects with what is no TokenError only: that one stands in the result. */
  async run(): Promise<TokenResolution> {
    try {
      return this.#result(await this.#withHeader(await this.#resolved()));
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      const source = this.#resolve();
      const exchange = this.#exchanges.at(-1);
      this.#note(this.#exchanges.slice(0, -1), 'before the failure');
      return { ...this.#result(source), failed: { error, exchange, grant: this.#grant } };
    }
  }

  #result(source: ResolvedRequest): TokenResolution {
    return {
      source,
      fetched: this.#fetched,
      secrets: [...this.#secrets],
      records: this.#records,
      notes: [...this.#notes],
      clients: this.#clients,
      kept: [...this.#kept],
    };
  }

  #sources(): VariableSources {
    return { ...this.#question.sources, fetched: this.#fetched };
  }

  #resolve(): ResolvedRequest {
    const { node, file, reading } = this.#question;
    return resolveRequest(node, file, this.#sources(), reading);
  }

  async #resolved(): Promise<ResolvedRequest> {
    for (let round = 0; ; round++) {
      const source = this.#resolve();
      const waiting = awaitedOf(source);
      if (waiting.length === 0 || round === rounds) return source;
      for (const [expression, reference] of waiting) await this.#give(expression, reference, source.url);
    }
  }

  async #give(expression: string, reference: AwaitedReference, url: string): Promise<void> {
    const { value, where } = await this.#fetch(reference, url);
    this.#secrets.add(value);
    this.#fetched.set(expression, { value, where });
  }

  async #fetch(reference: AwaitedReference, url: string): Promise<{ value: string; where: string }> {
    if (reference.kind === 'secret') return await this.#secret(reference.name);
    if (reference.kind === 'editor') return await this.#editorToken(reference.provider, reference.scopes);
    if (reference.kind === 'rest-client') {
      const { draft, renew, prefix = '', forOrigin } = reference;
      const origin = forOrigin ? URL.parse(url)?.origin : undefined;
      const added = new Map<ClientField, string>(origin ? [['scope', defaultScope(origin)]] : []);
      const tokens = await this.#tokensOf(draft, url, renew, added);
      return { value: `${prefix}${tokens.accessToken}`, where: draft.where };
    }
    const { id, part } = reference;
    const draft = draftsOfSecurity(this.#question.security).get(id);
    if (draft === undefined) {
      const message = `No client “${id}” stands under Security.Auth of the environment files, in the environment of this request.`;
      throw new TokenError({ code: 'client-unknown', name: id, message });
    }
    const tokens = await this.#tokensOf(draft, url, false);
    const preferred = part === 'id' || draft.fields.get('useIdToken') === 'true';
    const value = preferred ? tokens.idToken : tokens.accessToken;
    if (value === undefined) {
      const message = `The provider handed out no ID token for ${id}: the scope openid is what asks for one.`;
      throw new TokenError({ code: 'response-malformed', name: id, message });
    }
    return { value, where: `token of the client ${id}` };
  }

  async #secret(name: string): Promise<{ value: string; where: string }> {
    const value = (await this.#tokens.secret(name)) ?? (await this.#tokens.askSecret?.(name));
    if (value !== undefined && value !== '') return { value, where: `secret ${name}` };
    throw new TokenError({ code: 'secret-unknown', name, message: `The secret ${name} is not set.` });
  }

  async #editorToken(provider: string, scopes: readonly string[]): Promise<{ value: string; where: string }> {
    const { editorToken } = this.#tokens;
    const value = await editorToken?.(provider, scopes);
    if (value !== undefined) return { value, where: `the editor’s session at ${provider}` };
    const message =
      editorToken === undefined
        ? '$vscodeAuth works inside the editor only.'
        : `The editor has no session at ${provider}: the sign-in was refused or cancelled.`;
    const code = editorToken === undefined ? 'login-impossible' : 'login-cancelled';
    throw new TokenError({ code, name: provider, message });
  }

  async #tokensOf(
    draft: ClientDraft,
    url: string,
    renew: boolean,
    added: ReadonlyMap<ClientField, string> = new Map(),
  ): Promise<TokenSet> {
    if (this.#depth >= rounds) {
      const message = `The client ${draft.name} needs itself, or too many others, to be configured.`;
      throw new TokenError({ code: 'client-incomplete', name: draft.name, message });
    }
    this.#depth++;
    const configuration = await this.#configuration(draft, url, added);
    this.#depth--;
    for (const secret of secretsOf(configuration)) this.#secrets.add(secret);
    this.#grant = configuration.grant;
    if (configuration.grant === 'cognito') {
      this.#notes.add(
        'COGNITO: the password itself goes to Amazon (USER_PASSWORD_AUTH), where REST Client proves it by SRP; the app client has to allow it.',
      );
    }
    if (configuration.grant === 'password') {
      this.#notes.add(
        `The client ${draft.name} uses the password grant, which hands the user’s password to the client (RFC 9700, section 2.4, forbids it). Prefer the authorization code with PKCE.`,
      );
    }
    const { obtainToken } = await import('./oauth/obtain-token.ts');
    const { world, options } = this.#question;
    const exchanges = this.#exchanges;
    const certificateFor = (endpoint: string) => this.#certificate(endpoint);
    const access = { world, options, tokens: this.#tokens, exchanges, certificateFor };
    const { tokens, provider, how } = await obtainToken(configuration, url, access, renew);
    const client = clientOf(configuration, provider);
    if (client) this.#clients.push(client);
    if (how === 'stored') this.#kept.add(draft.name);
    for (const secret of [tokens.accessToken, tokens.idToken, tokens.refreshToken]) {
      if (secret !== undefined) this.#secrets.add(secret);
    }
    const withheld = withheldScopes(configuration.fields.scope, tokens.scope);
    if (withheld.length > 0) {
      this.#notes.add(
        `The provider did not grant all scopes that the client ${draft.name} asks for: ${withheld.join(' ')} is missing from the token.`,
      );
    }
    this.#note(exchanges.splice(0), `token of ${draft.name}, ${how}`);
    return tokens;
  }

  async #certificate(url: string): ReturnType<CertificateFor> {
    const { path, security, world } = this.#question;
    const { certificateFor, notes } = await prepareCertificate({ url, headers: [] }, path, security, world);
    for (const note of notes) this.#notes.add(note);
    return certificateFor;
  }

  #note(exchanges: readonly Exchange[], learned: string): void {
    const records = exchanges.map(exchange => ({ id: 'token-request', exchange, learned }));
    this.#records = [...this.#records, ...records];
  }

  async #configuration(
    draft: ClientDraft,
    url: string,
    added: ReadonlyMap<ClientField, string>,
  ): Promise<OAuthConfiguration> {
    const fields = new Map<ClientField, string>();
    for (const [field, template] of draft.fields) {
      const value = await this.#expanded(template, url, draft);
      if (value !== undefined) fields.set(field, value);
    }
    for (const [field, value] of added) fields.set(field, value);
    const extra = [];
    for (const parameter of draft.extra) {
      const value = await this.#expanded(parameter.value, url, draft);
      if (value !== undefined) extra.push({ ...parameter, value });
    }
    const read = configurationOf({ name: draft.name, where: draft.where, fields, extra });
    if ('configuration' in read) return read.configuration;
    throw new TokenError({ code: read.code, name: draft.name, message: `${read.problem}.` });
  }

  /** A template with its variables; `undefined` where one is missing that may be. */
  async #expanded(template: string, url: string, draft: ClientDraft): Promise<string | undefined> {
    if (!template.includes('{{')) return template;
    const { node, file, sources } = this.#question;
    for (let round = 0; ; round++) {
      const { text, references } = createScope(node, file, this.#sources()).expand(template);
      const open = references
        .flatMap(({ meaning }) => [meaning, ...meaning.uses])
        .filter(({ value }) => value === undefined);
      if (open.length === 0) return text;
      const waiting = open.flatMap(({ expression }) => {
        const reference = readAwaited(expression);
        return reference && !this.#fetched.has(expression) ? [[expression, reference] as const] : [];
      });
      if (waiting.length === 0 || round === rounds) {
        const name = open[0]?.expression ?? '';
        // httpYac takes what stands in .env files for variables.
        const outside = draft.optional && template === `{{${name}}}` ? sources.dotenv(name) : undefined;
        if (outside !== undefined || draft.optional) return outside;
        const message = `${draft.where}: the client ${draft.name} needs {{${name}}}, which nothing defines.`;
        throw new TokenError({ code: 'client-incomplete', name: draft.name, message });
      }
      for (const [expression, reference] of waiting) await this.#give(expression, reference, url);
    }
  }

  /** REST Client's `Authorization: COGNITO …` and httpYac's `oauth2 …` become the token that it asks for. */
  async #withHeader(source: ResolvedRequest): Promise<ResolvedRequest> {
    const words = cognitoOf(source);
    if (words !== undefined) {
      const { accessToken } = await this.#tokensOf(draftOfCognito(words), source.url, false);
      return { ...source, headers: withToken(source.headers, accessToken, isCognito) };
    }
    const asked = oauthHeaderOf(source);
    if (asked === undefined) return source;
    const { prefix, grant, exchange } = asked;
    let tokens = await this.#tokensOf(draftOfVariables(prefix, grant), source.url, false);
    if (exchange !== undefined) {
      const subject = new Map<ClientField, string>([['subjectToken', tokens.accessToken]]);
      tokens = await this.#tokensOf(draftOfVariables(exchange, 'token_exchange'), source.url, false, subject);
    }
    const isAsked = ({ name, value }: ResolvedHeader) => readAsked(name, value) !== undefined;
    return { ...source, headers: withToken(source.headers, tokens.accessToken, isAsked) };
  }
}
