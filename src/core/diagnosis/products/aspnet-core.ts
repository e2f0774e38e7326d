import type { Evidence } from '../../evidence/evidence.ts';
import { unsafe } from '../row-conditions.ts';
import type { Product } from './product.ts';

const withoutAntiforgeryToken = ({ exchange, credentials }: Evidence) =>
  credentials.some(({ kind, name }) => kind === 'cookie' && name.startsWith('.AspNetCore.Antiforgery.')) &&
  !exchange?.request.headers.some(([name]) => /^requestverificationtoken$/i.test(name)) &&
  !exchange?.request.body?.includes('__RequestVerificationToken');

/** ASP.NET Core: JwtBearer, cookie authentication, antiforgery. */
export const aspnetCore: Product = {
  id: 'aspnet-core',
  name: 'ASP.NET Core',
  fingerprints: [
    { header: ['Server', /^Kestrel$/] },
    {
      header: [
        'WWW-Authenticate',
        /^Bearer error="invalid_token", error_description="The (?:token|audience|issuer|signature) /,
      ],
    },
    { header: ['Set-Cookie', /^\.AspNetCore\./] },
  ],
  rows: [
    // Failures of a kind that has no description of its own: unreadable tokens, other algorithms.
    {
      id: 'bare-invalid-token',
      causes: ['malformed-credentials', 'token-algorithm-rejected'],
      status: 401,
      header: ['WWW-Authenticate', /^Bearer error="invalid_token"$/],
      fingerprinted: true,
      source: 'dotnet/aspnetcore, src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs',
    },
    {
      id: 'no-audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      header: ['WWW-Authenticate', /The audience '\(?(?:empty|null)\)?' is invalid/],
      source: 'dotnet/aspnetcore, src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs',
    },
    {
      id: 'key-not-found',
      causes: ['token-key-unknown'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="The signature key was not found"/],
      source: 'dotnet/aspnetcore, src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs',
    },
    {
      id: 'no-expiration',
      causes: ['malformed-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /error_description="The token has no expiration"/],
      source: 'dotnet/aspnetcore, src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs',
    },
    // A redirect that looks like one to a login page: the identity is known, its role is not enough.
    {
      id: 'access-denied-redirect',
      causes: ['insufficient-permissions'],
      status: 302,
      header: ['Location', /\/Account\/AccessDenied\?ReturnUrl=/],
      source: 'dotnet/aspnetcore, src/Security/Authentication/Cookies/src/CookieAuthenticationHandler.cs',
    },
    {
      id: 'login-redirect',
      causes: ['session-expired', 'missing-credentials'],
      status: 302,
      header: ['Location', /\/Account\/Login\?ReturnUrl=/],
      when: evidence =>
        evidence.credentials.some(({ kind, name }) => kind === 'cookie' && name.startsWith('.AspNetCore.')),
      source: 'dotnet/aspnetcore, src/Security/Authentication/Cookies/src/CookieAuthenticationHandler.cs',
    },
    {
      id: 'antiforgery',
      causes: ['csrf-failed'],
      status: [400, 500],
      text: /The (?:required )?antiforgery (?:cookie|request token|form field|token)|Invalid anti-forgery token/,
      source: 'dotnet/aspnetcore, src/Antiforgery/src/Resources.resx',
    },
    // Outside development the filter answers 400 without a word.
    {
      id: 'antiforgery-silent',
      causes: ['csrf-failed', 'not-an-auth-failure'],
      status: 400,
      when: evidence =>
        evidence.body.kind === 'empty' && unsafe(evidence) && withoutAntiforgeryToken(evidence),
      fingerprinted: true,
      source:
        'dotnet/aspnetcore, src/Mvc/Mvc.ViewFeatures/src/Filters/ValidateAntiforgeryTokenAuthorizationFilter.cs',
    },
    {
      id: 'metadata-unreachable',
      causes: ['identity-provider-unreachable'],
      status: 500,
      text: /IDX2080[347]: Unable to (?:obtain|retrieve)/,
      source:
        'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, src/Microsoft.IdentityModel.Protocols/LogMessages.cs',
    },
  ],
};
