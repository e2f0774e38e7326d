/** What an option of curl means for the request. */
export type OptionEffect =
  | 'method'
  | 'header'
  | 'data'
  | 'data-raw'
  | 'data-urlencode'
  | 'json'
  | 'multipart'
  | 'upload'
  | 'get'
  | 'head'
  | 'user'
  | 'user-agent'
  | 'referer'
  | 'cookie'
  | 'bearer'
  | 'scheme'
  | 'aws-sigv4'
  | 'follow'
  | 'compressed'
  | 'url'
  | 'next'
  | 'default-protocol'
  | 'unsupported'
  | 'none';

/** One option as curl's manual lists it. */
export interface CurlOption {
  readonly effect: OptionEffect;
  readonly takesValue: boolean;
  /** For `unsupported`: what is different here, as a sentence. */
  readonly message?: string;
}

const shaping: readonly (readonly [names: string, effect: OptionEffect, takesValue: boolean])[] = [
  ['-X --request', 'method', true],
  ['-H --header', 'header', true],
  ['-d --data --data-ascii --data-binary', 'data', true],
  ['--data-raw', 'data-raw', true],
  ['--data-urlencode', 'data-urlencode', true],
  ['--json', 'json', true],
  ['-F --form --form-string', 'multipart', true],
  ['-T --upload-file', 'upload', true],
  ['-G --get', 'get', false],
  ['-I --head', 'head', false],
  ['-u --user', 'user', true],
  ['-A --user-agent', 'user-agent', true],
  ['-e --referer', 'referer', true],
  ['-b --cookie', 'cookie', true],
  ['--oauth2-bearer', 'bearer', true],
  ['--basic --digest --ntlm --negotiate --anyauth', 'scheme', false],
  ['--aws-sigv4', 'aws-sigv4', true],
  ['-L --location --location-trusted', 'follow', false],
  ['--compressed', 'compressed', false],
  ['--url', 'url', true],
  ['-: --next', 'next', false],
  ['--proto-default', 'default-protocol', true],
];

const unsupported: readonly (readonly [names: string, takesValue: boolean, message: string])[] = [
  ['-k --insecure', false, 'The certificate of the server is checked here, whatever this option says.'],
  [
    '-x --proxy --preproxy --socks5 --socks5-hostname --socks4 --socks4a',
    true,
    'The proxy is taken from https_proxy and http_proxy of the environment, not from the command.',
  ],
  [
    '-U --proxy-user',
    true,
    'Credentials for a proxy are taken from the proxy address in the environment, not from the command.',
  ],
  [
    '-m --max-time --connect-timeout',
    true,
    'The time limit of the command is not used; --timeout of diagnose sets one.',
  ],
  ['-E --cert --key --pass --cert-type --key-type', true, 'No client certificate is sent from here.'],
  [
    '--cacert --capath',
    true,
    'The certificate authorities of the system are used, not those of the command.',
  ],
  ['-n --netrc --netrc-optional', false, 'No .netrc is read, so its credentials are not sent.'],
  ['--netrc-file', true, 'No .netrc is read, so its credentials are not sent.'],
  ['-K --config', true, 'No configuration of curl is read, so its options do not count here.'],
  [
    '--resolve --connect-to --unix-socket --interface',
    true,
    'The host is looked up and connected to as usual, whatever this option says.',
  ],
];

/** Options that change what is printed, kept or tried again, and not what is sent. */
const silentWithValue =
  '-c --cookie-jar -o --output -w --write-out -D --dump-header --output-dir --retry --retry-delay --retry-max-time --max-redirs --limit-rate -Y --speed-limit -y --speed-time --stderr --trace --trace-ascii --trace-config -r --range -C --continue-at -z --time-cond -Q --quote -P --ftp-port -t --telnet-option --ciphers --tls13-ciphers --curves --tls-max --pinnedpubkey --dns-servers --doh-url --keepalive-time --local-port --noproxy --proxy-header --proto --proto-redir --expect100-timeout --happy-eyeballs-timeout-ms --max-filesize --hostpubmd5 --krb --delegation --service-name --variable --rate --request-target --haproxy-clientip --etag-save --etag-compare --create-file-mode --alt-svc --hsts --crlfile --engine --egd-file --random-file --ipfs-gateway --libcurl --login-options --mail-from --mail-rcpt --proxy-cacert --proxy-cert --proxy-key --url-query';
const silentFlags =
  '-s --silent -S --show-error -v --verbose -i --include --show-headers -f --fail --fail-with-body --fail-early -N --no-buffer -# --progress-bar --no-progress-meter -O --remote-name --remote-name-all -J --remote-header-name -R --remote-time -a --append -g --globoff -j --junk-session-cookies -p --proxytunnel -q --disable -0 --http1.0 --http1.1 --http2 --http2-prior-knowledge --http3 --http3-only --http0.9 -1 --tlsv1 --tlsv1.0 --tlsv1.1 --tlsv1.2 --tlsv1.3 -2 --sslv2 -3 --sslv3 -4 --ipv4 -6 --ipv6 -Z --parallel --parallel-immediate --path-as-is --post301 --post302 --post303 --raw --tr-encoding --retry-connrefused --retry-all-errors --create-dirs --styled-output --no-styled-output --tcp-fastopen --tcp-nodelay --no-keepalive --no-alpn --no-npn --no-sessionid --cert-status --ssl-no-revoke --ssl-revoke-best-effort --ssl-allow-beast --ssl --ssl-reqd --ssl-auto-client-cert --ca-native --proxy-insecure --proxy-basic --proxy-digest --proxy-ntlm --proxy-negotiate --proxy-anyauth --trace-time --trace-ids --xattr --metalink --ignore-content-length --disallow-username-in-url --suppress-connect-headers --remove-on-error --clobber --no-clobber --compressed-ssh --crlf';

/** Every known option by each of its names. */
export const curlOptions: ReadonlyMap<string, CurlOption> = new Map<string, CurlOption>([
  ...silentWithValue.split(' ').map(name => [name, { effect: 'none', takesValue: true }] as const),
  ...silentFlags.split(' ').map(name => [name, { effect: 'none', takesValue: false }] as const),
  ...unsupported.flatMap(([names, takesValue, message]) =>
    names.split(' ').map(name => [name, { effect: 'unsupported', takesValue, message }] as const),
  ),
  ...shaping.flatMap(([names, effect, takesValue]) =>
    names.split(' ').map(name => [name, { effect, takesValue }] as const),
  ),
]);
