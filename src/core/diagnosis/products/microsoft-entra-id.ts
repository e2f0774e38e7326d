import type { Evidence } from '../../evidence/evidence.ts';
import type { Product } from './product.ts';

const documentation = 'MicrosoftDocs/entra-docs, docs/identity-platform/reference-error-codes.md';
const signIn = /^login\.(?:microsoftonline\.(?:com|us)|windows\.net)$/;
/** Its own pages show errors under 200 as well; elsewhere a code in a success is only talked about. */
const refused = ({ status, exchange }: Evidence) =>
  (status ?? 0) >= 300 || signIn.test(URL.parse(exchange?.request.url ?? '')?.hostname ?? '');

/** Microsoft Entra ID: what its AADSTS codes mean, at the token endpoint, on its pages and wherever else they are passed on. */
export const microsoftEntraId: Product = {
  id: 'microsoft-entra-id',
  name: 'Microsoft Entra ID',
  fingerprints: [
    { header: ['x-ms-ests-server', /./] },
    { host: /^login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|windows\.net)$/ },
    { body: /\bAADSTS\d{5,8}\b/ },
  ],
  rows: [
    {
      id: 'wrong-password',
      causes: ['invalid-credentials'],
      text: /\bAADSTS(?:50126|50064|50056)\b/,
      when: refused,
      source: documentation,
    },
    // The account is misspelt, or it lives in another tenant than the one in the address.
    {
      id: 'user-unknown',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      text: /\bAADSTS(?:50034|51004|50014)\b/,
      when: refused,
      source: documentation,
    },
    // The account is fine where it lives; this tenant does not have it as a guest.
    {
      id: 'user-of-another-tenant',
      causes: ['wrong-endpoint', 'insufficient-permissions'],
      text: /\bAADSTS(?:50020|90072)\b/,
      when: refused,
      source: documentation,
    },
    // One code for smart lockout and for sign-ins from addresses with malicious activity.
    {
      id: 'locked',
      causes: ['account-locked', 'blocked-by-intermediary'],
      text: /\bAADSTS(?:50053)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'account-off',
      causes: ['account-disabled'],
      text: /\bAADSTS(?:50055|50057|50135|50144|500571)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'strong-authentication',
      causes: ['step-up-required'],
      text: /\bAADSTS(?:50072|50074|50076|50078|50079|50097|50158|500121|53004|75011)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'device-not-compliant',
      causes: ['step-up-required'],
      text: /\bAADSTS(?:53000|53001|53002|530003)\b/,
      when: refused,
      source: documentation,
    },
    // A policy refuses: another device, place or method of sign-in may satisfy it, or nothing does.
    {
      id: 'conditional-access',
      causes: ['step-up-required', 'insufficient-permissions'],
      text: /\bAADSTS(?:50131|53003|53011|530032|530035)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'not-signed-in',
      causes: ['step-up-required'],
      text: /\bAADSTS(?:50058)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'consent',
      causes: ['step-up-required'],
      text: /\bAADSTS(?:65001|65004|90008|90094|90099|650056)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'consent-by-scope',
      causes: ['step-up-required'],
      text: /\bAADSTS70000: The request was denied because one or more scopes requested are unauthorized/,
      when: refused,
      source: 'login.microsoftonline.com/error?code=70000',
    },
    {
      id: 'grant-invalid',
      causes: ['invalid-credentials', 'token-revoked'],
      text: /\bAADSTS70000: (?!The request was denied)/,
      when: refused,
      source: documentation,
    },
    {
      id: 'grant-expired',
      causes: ['token-expired'],
      text: /\bAADSTS(?:50089|500133|700082|700084|70019)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'grant-expired-or-revoked',
      causes: ['token-expired', 'token-revoked'],
      text: /\bAADSTS(?:70008)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'sign-in-frequency',
      causes: ['token-expired', 'step-up-required'],
      text: /\bAADSTS(?:70043)\b/,
      when: refused,
      source: documentation,
    },
    // Worded as an expiry; the grant was withdrawn, by a password change or by an administrator.
    {
      id: 'grant-revoked',
      causes: ['token-revoked'],
      text: /\bAADSTS(?:50132|50133|50173|54005)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'client-secret-wrong',
      causes: ['invalid-credentials'],
      text: /\bAADSTS(?:7000215\b|50012: Invalid client secret|70002: (?!Error validating credentials\. AADSTS))/,
      when: refused,
      source: documentation,
    },
    // The secret was right once: the application’s password has expired.
    {
      id: 'client-secret-expired',
      causes: ['account-disabled'],
      text: /\bAADSTS(?:7000222)\b/,
      when: refused,
      source: 'github.com/Azure-Samples/ms-identity-python-webapp/issues/67',
    },
    {
      id: 'client-unknown',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      text: /\bAADSTS(?:70001|700011|700016)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'client-disabled',
      causes: ['account-disabled'],
      text: /\bAADSTS(?:7000112)\b/,
      when: refused,
      source: 'login.microsoftonline.com/error?code=7000112',
    },
    {
      id: 'client-credential-missing',
      causes: ['missing-credentials'],
      text: /\bAADSTS(?:7000216|7000218|81006)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'client-assertion-key',
      causes: ['token-key-unknown'],
      text: /\bAADSTS(?:700027|50013|50012)\b.{0,300}The key was not found/,
      when: refused,
      source: documentation,
    },
    {
      id: 'client-assertion-signature',
      causes: ['token-signature-invalid'],
      text: /\bAADSTS(?:700027|900384)\b(?!.{0,300}The key was not found)/,
      when: refused,
      source: documentation,
    },
    {
      id: 'client-assertion-audience',
      causes: ['token-audience-mismatch'],
      text: /\bAADSTS(?:(?:700023|700212|500131)\b|50013: Assertion audience does not match)/,
      when: refused,
      source: 'github.com/OfficeDev/microsoft-teams-apps-company-communicator/issues/214',
    },
    {
      id: 'client-assertion-time',
      causes: ['token-expired', 'clock-skew'],
      text: /\bAADSTS(?:700024)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'federated-issuer',
      causes: ['token-issuer-mismatch'],
      text: /\bAADSTS(?:700211)\b/,
      when: refused,
      source: 'github.com/Azure/azure-workload-identity/issues/1200',
    },
    {
      id: 'federated-subject',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      text: /\bAADSTS(?:70021|700213|7002137|7002138)\b/,
      when: refused,
      source: 'github.com/Azure/login/issues/482',
    },
    {
      id: 'resource-unknown',
      causes: ['token-audience-mismatch', 'wrong-endpoint'],
      text: /\bAADSTS(?:50001|500011)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'resource-not-listed',
      causes: ['insufficient-scope'],
      text: /\bAADSTS(?:65005|650057|70011|28002)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'not-assigned',
      causes: ['insufficient-permissions'],
      text: /\bAADSTS(?:50105|501051|7000113|7000114)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'tenant-unknown',
      causes: ['wrong-endpoint'],
      text: /\bAADSTS(?:50059|50128|90002|90019|90038|50194|9001023|9002332)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'tenant-restrictions',
      causes: ['blocked-by-intermediary'],
      text: /\bAADSTS(?:50002|500021|500022)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'redirect-uri',
      causes: ['wrong-endpoint', 'server-misconfigured'],
      text: /\bAADSTS(?:50011|70004)\b/,
      when: refused,
      source: documentation,
    },
    // The registration lacks a platform, a response type or a signing key; nothing in the request mends it.
    {
      id: 'app-registration',
      causes: ['server-misconfigured'],
      text: /\bAADSTS(?:50003|50146|9002326|9002327|700051|700054)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'malformed',
      causes: ['malformed-credentials'],
      text: /\bAADSTS(?:900144|9002313|9002325|50147)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'directory-unreachable',
      causes: ['identity-provider-unreachable'],
      text: /\bAADSTS(?:80001|80002|80005|80007|80014|90033)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'agent-clock',
      causes: ['clock-skew'],
      text: /\bAADSTS(?:80013)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'throttled',
      causes: ['rate-limited'],
      text: /\bAADSTS(?:50196|90055)\b/,
      when: refused,
      source: documentation,
    },
    {
      id: 'redirected-consent',
      causes: ['step-up-required'],
      header: ['Location', /[?&#]error_description=AADSTS(?:50058|50076|50079|65001|65004|90094)\b/],
      source: documentation,
    },
    {
      id: 'redirected-not-assigned',
      causes: ['insufficient-permissions'],
      header: ['Location', /[?&#]error_description=AADSTS(?:50105|501051)\b/],
      source: documentation,
    },
  ],
};
