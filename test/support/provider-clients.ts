import { type TestTokens, testTokens } from '../inspector/oauth/real-world.ts';
import { clientSecret } from './real-provider.ts';
import { type Person, scriptedBrowser } from './scripted-browser.ts';

/** A client as `Security.Auth` configures it. */
export type ConfiguredClient = Readonly<Record<string, unknown>>;

/** Somebody who signs in and agrees. */
export const ann: Person = { fields: { login: 'ann', password: 'made-up' } };

/** A client of the real provider that acts for itself. */
export function machineClient(issuer: string, more: ConfiguredClient = {}): ConfiguredClient {
  return {
    'Grant Type': 'Client Credentials',
    Issuer: issuer,
    'Client ID': 'machine',
    'Client Secret': clientSecret,
    ...more,
  };
}

/** A client of the real provider that acts for a person. */
export function nativeClient(issuer: string, more: ConfiguredClient = {}): ConfiguredClient {
  return {
    'Grant Type': 'Authorization Code',
    Issuer: issuer,
    'Client ID': 'native',
    Scope: 'openid offline_access orders',
    'Custom Request Parameters': { prompt: { Value: 'consent', Use: 'In Auth Request' } },
    ...more,
  };
}

/** Tokens in memory, and a person at the browser. */
export function tokensWith(person: Person): TestTokens {
  const browse = scriptedBrowser(person);
  const showDeviceCode = async ({ complete = '' }) => void (await browse(complete));
  return { ...testTokens(browse), signIn: { openBrowser: browse, showDeviceCode } };
}
