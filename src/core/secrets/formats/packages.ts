import type { SecretFormat } from './format.ts';

const docker = 'https://docs.docker.com/security/access-tokens/';
const jfrog = 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens';

/** Package and image registries. */
// biome-ignore format: one format a row
export const packages: readonly SecretFormat[] = [
  { provider: 'npm', name: 'access token', pattern: 'npm_[A-Za-z0-9]{36}', check: 'crc32', page: 'https://docs.npmjs.com/about-access-tokens', example: 'npm_ 0*36' },
  { provider: 'npm', name: 'registry token', pattern: '_auth[T]oken[ \\t]{0,5}=[ \\t]{0,5}["\']?([A-Za-z0-9_+/=.-]{20,1000})', page: 'https://docs.npmjs.com/cli/configuring-npm/npmrc', example: '_auth Token= 0*36' },
  { provider: 'PyPI', name: 'API token', pattern: 'pypi-[A-Za-z0-9_-]{50,400}', check: 'digit', page: 'https://pypi.org/help/#apitoken', example: 'pypi- 0*80' },
  { provider: 'RubyGems', name: 'API key', pattern: 'rubygems_[a-f0-9]{48}', page: 'https://guides.rubygems.org/api-key-scopes/', example: 'rubygems_ 0*48' },
  { provider: 'crates.io', name: 'API token', pattern: 'cio[A-Za-z0-9]{32}', anchors: ['[^A-Za-z0-9_]cio'], at: [-1], check: 'mixed', page: 'https://doc.rust-lang.org/cargo/reference/publishing.html', example: 'cio 0*32' },
  { provider: 'Clojars', name: 'deploy token', pattern: 'CLOJARS_[a-z0-9]{60}', page: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens', example: 'CLOJARS_ 0*60' },
  { provider: 'NuGet', name: 'API key', pattern: 'oy2[a-z0-9]{43}', check: 'digit', page: 'https://learn.microsoft.com/nuget/nuget-org/publish-a-package', example: 'oy2 0*43' },
  { provider: 'Docker', name: 'personal access token', pattern: 'dckr_pat_[A-Za-z0-9_-]{27}', page: docker, example: 'dckr_pat_ 0*27' },
  { provider: 'Docker', name: 'organization access token', pattern: 'dckr_oat_[A-Za-z0-9_-]{32}', page: docker, example: 'dckr_oat_ 0*32' },
  { provider: 'Docker', name: 'registry credentials', pattern: '"auth"[ \\t]{0,10}:[ \\t]{0,10}"([A-Za-z0-9+/]{16,400}={0,2})"', page: docker, example: '"auth":" 0*32 "' },
  { provider: 'JFrog', name: 'API key', pattern: 'AKCp[A-Za-z0-9]{69}', page: jfrog, example: 'AKCp 0*69' },
  { provider: 'JFrog', name: 'reference token', pattern: 'cmVmd[A-Za-z0-9]{59}', page: jfrog, example: 'cmVmd 0*59' },
];
