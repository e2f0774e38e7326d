import type { Evidence } from '../../evidence/evidence.ts';
import { identifying } from '../detection.ts';
import type { Product } from './product.ts';

const documentation = 'learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes';
const reference = 'learn.microsoft.com/rest/api/storageservices/blob-service-error-codes';
const guide = 'learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key';
const thread =
  'learn.microsoft.com/troubleshoot/azure/azure-storage/blobs/authentication/storage-troubleshoot-403-errors';
const anonymous = ({ credentials, exchange }: Evidence) =>
  identifying(credentials).length === 0 && !/[?&]sig=/.test(exchange?.request.url ?? '');

/** Azure Storage: Blob, Data Lake, Queue, Table and File. 403 AuthenticationFailed hides several causes; AuthenticationErrorDetail tells them apart. */
export const azureStorage: Product = {
  id: 'azure-storage',
  name: 'Azure Storage',
  fingerprints: [
    { header: ['Server', /^Windows-Azure-(?:Blob|Queue|Table|File)/] },
    { header: ['x-ms-error-code', /./] },
    { host: /\.(?:blob|dfs|queue|table|file)\.core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)$/ },
  ],
  rows: [
    {
      id: 'sas-expired',
      causes: ['token-expired', 'token-not-yet-valid'],
      status: 403,
      text: /^Signature not valid in the specified time frame: /,
      source: documentation,
    },
    // Without a start of its own a signature starts now: after its end, when that has passed.
    {
      id: 'sas-ended-before-start',
      causes: ['token-expired'],
      status: 403,
      text: /^Signed expiry time \[[^\]]*\] (?:must|has to) be after signed start time/,
      source: 'Azure Storage error text (wording seen: find_string id 10281048933)',
    },
    {
      id: 'sas-signature',
      causes: ['request-signature-mismatch'],
      status: 403,
      text: /^Signature did not match\. String to sign used was/,
      source: documentation,
    },
    {
      id: 'shared-key-signature',
      causes: ['request-signature-mismatch'],
      status: 403,
      text: /^The MAC signature found in the HTTP request '[^']*' is not the same as any computed signature/,
      source: guide,
    },
    {
      id: 'shared-key-date',
      causes: ['clock-skew'],
      status: 403,
      text: /^Request date header too old: /,
      source: guide,
    },
    {
      id: 'shared-key-off',
      causes: ['scheme-mismatch'],
      status: 403,
      text: /^KeyBasedAuthenticationNotPermitted$/,
      source: 'learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent',
    },
    {
      id: 'public-access-off',
      causes: ['missing-credentials'],
      status: 409,
      text: /^PublicAccessNotPermitted$/,
      source: 'learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent',
    },
    {
      id: 'no-credentials',
      causes: ['missing-credentials'],
      status: 401,
      text: /^NoAuthenticationInformation$/,
      source: documentation,
    },
    // To a request without credentials a private container looks as if it did not exist.
    {
      id: 'anonymous-hidden',
      causes: ['missing-credentials', 'wrong-endpoint'],
      status: 404,
      text: /^ResourceNotFound$/,
      when: anonymous,
      fingerprinted: true,
      source: thread,
    },
    {
      id: 'token-audience',
      causes: ['token-audience-mismatch'],
      status: 401,
      text: /^Audience validation failed\./,
      source: documentation,
    },
    {
      id: 'token-issuer',
      causes: ['token-issuer-mismatch'],
      status: 401,
      text: /^Issuer validation failed\./,
      source: documentation,
    },
    // A data role is missing (being Owner is not enough), or the SAS lacks the permission letter.
    {
      id: 'role',
      causes: ['insufficient-permissions', 'insufficient-scope'],
      status: 403,
      text: /^AuthorizationPermissionMismatch$/,
      source: reference,
    },
    // The account’s network rules answer so, whatever the credentials.
    {
      id: 'network',
      causes: ['blocked-by-intermediary', 'insufficient-permissions'],
      status: 403,
      body: /<Code>AuthorizationFailure<\/Code>\s*<Message>This request is not authorized/,
      fingerprinted: true,
      source: thread,
    },
    {
      id: 'sas-ip',
      causes: ['blocked-by-intermediary'],
      status: 403,
      text: /^AuthorizationSourceIPMismatch$/,
      source: reference,
    },
    {
      id: 'sas-protocol',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^AuthorizationProtocolMismatch$/,
      source: reference,
    },
    {
      id: 'sas-scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^Authorization(?:Service|ResourceType)Mismatch$/,
      source: reference,
    },
    {
      id: 'account-disabled',
      causes: ['account-disabled'],
      status: 403,
      text: /^AccountIsDisabled$/,
      source: documentation,
    },
    {
      id: 'cors',
      causes: ['cors-preflight-rejected'],
      status: 403,
      text: /^CorsPreflightFailure$/,
      source:
        'learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services',
    },
    // Not this request: the source that is to be copied refused.
    {
      id: 'copy-source',
      causes: ['insufficient-permissions', 'invalid-credentials'],
      status: [401, 403, 404],
      text: /^CannotVerifyCopySource$/,
      source: reference,
    },
  ],
};
