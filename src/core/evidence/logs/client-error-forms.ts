import type { FailureCode } from '../exchange.ts';

/**
 * How a client's error names a status; named groups: `status`, and where it has them `reason`,
 * `method`, `url`, and the server's own `message`.
 */
export interface StatusForm {
  readonly client: string;
  readonly form: RegExp;
}

/** Each form stands on one line. A form that names more comes first: the first that fits decides. */
// biome-ignore format: one form a line reads better
export const statusForms: readonly StatusForm[] = [
  { client: 'requests', form: /\bHTTPError: (?<status>\d{3}) (?:Client|Server) Error: (?<reason>.{0,80}?) for url: (?<url>\S+)/ },
  { client: 'httpx', form: /\b(?:Client|Server) error '(?<status>\d{3}) (?<reason>[^']{0,80})' for url '(?<url>[^']+)'/ },
  { client: 'aiohttp', form: /\bClientResponseError: (?<status>\d{3}), message='(?<reason>[^']{0,80})', url=(?:URL\()?'(?<url>[^']+)'/ },
  { client: 'urllib', form: /\bHTTPError: HTTP Error (?<status>\d{3}): (?<reason>.{0,80})/ },
  { client: 'ofetch', form: /\bFetchError: \[(?<method>[A-Z]+)\] "(?<url>[^"]+)": (?<status>\d{3})(?: (?<reason>.{0,80}))?/ },
  { client: 'ky', form: /\bHTTPError: Request failed with status code (?<status>\d{3}) (?<reason>[^:]{0,80}): (?<method>[A-Z]+) (?<url>\S+)/ },
  { client: 'axios', form: /\bRequest failed with status code (?<status>\d{3})/ },
  { client: 'got', form: /\bHTTPError: (?:Request failed with status code|Response code) (?<status>\d{3}) \((?<reason>[^)]{0,80})\)(?:: (?<method>[A-Z]+) (?<url>\S+))?/ },
  { client: 'browser', form: /\b(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?<url>https?:\/\/\S+) (?:net::ERR_\w+ )?(?<status>\d{3}) \((?<reason>[^)]{0,80})\)/ },
  { client: 'browser', form: /\bthe server responded with a status of (?<status>\d{3}) \((?<reason>[^)]{0,80})\)/ },
  { client: 'Feign', form: /\[(?<status>\d{3})(?: (?<reason>[^\]]{0,80}))?\] during \[(?<method>[A-Z]+)\] to \[(?<url>[^\]]+)\]/ },
  { client: 'RestTemplate', form: /Exception(?:\$\w+)?: (?<status>\d{3}) (?<reason>[^:]{0,80}?) (?:on|from) (?<method>[A-Z]+)(?: request for)? "?(?<url>https?:\/\/[^\s"]+)/ },
  { client: 'RestTemplate', form: /\b(?:HttpClientErrorException|HttpServerErrorException|WebClientResponseException)(?:\$\w+)?: (?<status>\d{3}) (?<reason>[^:"]{0,80})/ },
  { client: 'Java', form: /\bServer returned HTTP response code: (?<status>\d{3}) for URL: (?<url>\S+)/ },
  { client: 'Retrofit', form: /\bHttpException: HTTP (?<status>\d{3})(?: (?<reason>.{0,80}))?/ },
  { client: '.NET', form: /\bResponse status code does not indicate success: (?<status>\d{3}) \((?<reason>[^)]{0,80})\)/ },
  { client: '.NET', form: /\bThe remote server returned an error: \((?<status>\d{3})\) (?<reason>[^.]{0,80})/ },
  { client: 'Guzzle', form: /\b(?:Client|Server) error: `(?<method>[A-Z]+) (?<url>[^`\s]+)` resulted in a `(?<status>\d{3}) (?<reason>[^`]{0,80})`/ },
  { client: 'reqwest', form: /\bHTTP status (?:client|server) error \((?<status>\d{3}) (?<reason>[^)]{0,80})\) for url \((?<url>[^)]+)\)/ },
  { client: 'googleapi', form: /\bgoogleapi: Error (?<status>\d{3}): (?<message>.{0,200})/ },
  { client: 'go-github', form: /\b(?<method>GET|POST|PUT|PATCH|DELETE) (?<url>https?:\/\/[^\s:]+(?::\d+)?[^\s:]*): (?<status>\d{3}) (?<message>.{0,200}?) ?\[/ },
  { client: 'Go', form: /\b(?:unexpected|bad|non-?200|received) (?:HTTP )?(?:response )?status(?: code)?:? ?"?(?<status>[45]\d{2})\b(?: (?<reason>[A-Z][A-Za-z ]{0,60}))?/i },
  { client: 'Faraday', form: /\bthe server responded with status (?<status>\d{3})/ },
  { client: 'rest-client', form: /\b(?:RestClient|OpenURI|Net)::\w+:? \(?(?<status>\d{3}) "?(?<reason>[A-Za-z ]{0,60})/ },
  { client: 'wget', form: /\bERROR (?<status>\d{3}): (?<reason>[A-Za-z ]{0,60})/ },
  { client: 'git', form: /\bunable to access '(?<url>[^']+)': The requested URL returned error: (?<status>\d{3})/ },
  { client: 'curl', form: /\bThe requested URL returned error: (?<status>\d{3})(?: (?<reason>[A-Za-z ]{0,60}))?/ },
  { client: 'requests', form: /\bTunnel connection failed: (?<status>407) (?<reason>[A-Za-z ]{0,60})/ },
];

/** How a client's error says that there was no answer. */
export interface FailureForm {
  readonly code: FailureCode;
  readonly form: RegExp;
}

/** The first that fits decides: the particular before the general. */
// biome-ignore format: one form a line reads better
export const failureForms: readonly FailureForm[] = [
  { code: 'proxy', form: /\b(?:Cannot connect to proxy|Unable to connect to proxy|Tunnel connection failed|proxyconnect tcp|ERR_PROXY_CONNECTION_FAILED|ERR_TUNNEL_CONNECTION_FAILED)\b/ },
  { code: 'dns', form: /\b(?:ENOTFOUND|EAI_AGAIN|UnknownHostException|NameResolutionError|getaddrinfo failed|Name or service not known|nodename nor servname provided|No such host is known|no such host|Temporary failure in name resolution|ERR_NAME_NOT_RESOLVED|Could not resolve host|dns error)\b/ },
  { code: 'tls', form: /\b(?:CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|ERR_TLS_CERT_ALTNAME_INVALID|ERR_SSL_\w{1,60}|CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|SSLHandshakeException|SSLPeerUnverifiedException|PKIX path building failed|x509: |tls: (?:failed|handshake|bad)|The SSL connection could not be established|ERR_CERT_\w{1,40}|SSL certificate problem|invalid peer certificate|EPROTO)/ },
  { code: 'refused', form: /\b(?:ECONNREFUSED|Connection refused|connection refused|actively refused it|ERR_CONNECTION_REFUSED|Failed to connect to)\b/ },
  { code: 'unreachable', form: /\b(?:EHOSTUNREACH|ENETUNREACH|No route to host|Network is unreachable|NoRouteToHostException|ERR_ADDRESS_UNREACHABLE)\b/ },
  { code: 'timeout', form: /\b(?:ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_\w{1,20}_TIMEOUT|ConnectTimeout(?:Error)?|ReadTimeout(?:Error)?|SocketTimeoutException|HttpTimeoutException|HttpConnectTimeoutException|HttpClient\.Timeout|Client\.Timeout exceeded|context deadline exceeded|i\/o timeout|timeout of \d{1,9}ms exceeded|Operation timed out|Connection timed out|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT)\b/ },
  { code: 'too-many-redirects', form: /\b(?:TooManyRedirects|ERR_FR_TOO_MANY_REDIRECTS|ERR_TOO_MANY_REDIRECTS|stopped after \d{1,3} redirects|Exceeded \d{1,3} redirects)\b/ },
  { code: 'reset', form: /\b(?:ECONNRESET|EPIPE|socket hang up|UND_ERR_SOCKET|Connection reset|connection reset by peer|RemoteDisconnected|Remote end closed connection|RemoteProtocolError|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|Empty reply from server|unexpected EOF|: EOF$|forcibly closed)\b/ },
  { code: 'invalid-request', form: /\b(?:ERR_INVALID_URL|MissingSchema|InvalidURL|UnsupportedProtocol|unsupported protocol scheme|Failed to parse URL)\b/ },
];

/** What tells that a text is a client's error, where only a failure was found. */
export const errorMarks: RegExp =
  /(?:^|\s)(?:Uncaught )?(?:\(in promise\) )?[\w.$:]{0,120}(?:Error|Exception|Timeout|error sending request|TooManyRedirects|MissingSchema)\b|^(?:\d{4}\/\d\d\/\d\d [\d:.]{8,15} )?(?:Get|Post|Put|Patch|Delete|Head) "https?:\/\/|^Traceback \(most recent|^curl: \(\d{1,3}\)|net::ERR_|^fatal: unable to access/m;
