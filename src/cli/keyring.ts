/** Runs a program with these arguments, without a shell. `undefined` where there is none, it fails or takes too long. */
export type RunProgram = (
  program: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<string | undefined>;

/** What the secrets are called in the keyring: `http-auth-inspector` and the name that stands in the file. */
const service = 'http-auth-inspector';

/** Reads a generic credential `http-auth-inspector:NAME`, as `cmdkey /generic:` makes them; prints nothing where there is none. */
const windowsScript = `$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System; using System.Runtime.InteropServices;
public static class Vault {
  [StructLayout(LayoutKind.Sequential)] struct Entry { public int Flags, Type; public IntPtr Target, Comment; public long Written;
    public int Size; public IntPtr Blob; public int Persist, Attributes; public IntPtr List, Alias, User; }
  [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)] static extern bool CredRead(string target, int type, int flags, out IntPtr entry);
  [DllImport("advapi32.dll")] static extern void CredFree(IntPtr entry);
  public static string Read(string target) {
    IntPtr found; if (!CredRead(target, 1, 0, out found)) return "";
    try { var entry = (Entry)Marshal.PtrToStructure(found, typeof(Entry)); return Marshal.PtrToStringUni(entry.Blob, entry.Size / 2); }
    finally { CredFree(found); }
  }
}
'@
[Console]::OutputEncoding = [Text.Encoding]::UTF8
[Console]::Out.Write([Vault]::Read($env:HTTP_AUTH_INSPECTOR_SECRET))`;

type Read = (
  name: string,
  run: RunProgram,
  env: (name: string) => string | undefined,
) => Promise<string | undefined>;

/** Each system's own program reads its keyring; the value comes back on standard output and stands on no command line. */
const keyrings: Readonly<Record<string, Read>> = {
  // libsecret: secret-tool store --label=NAME service http-auth-inspector account NAME
  linux: (name, run) => run('secret-tool', ['lookup', 'service', service, 'account', name]),
  // security add-generic-password -s http-auth-inspector -a NAME -w
  darwin: (name, run) => run('/usr/bin/security', ['find-generic-password', '-s', service, '-a', name, '-w']),
  // cmdkey /generic:http-auth-inspector:NAME /user:NAME /pass
  win32: (name, run, env) => {
    const root = env('SystemRoot') ?? 'C:\\Windows';
    const program = `${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
    const args = ['-NoProfile', '-NonInteractive', '-Command', windowsScript];
    return run(program, args, { HTTP_AUTH_INSPECTOR_SECRET: `${service}:${name}` });
  },
};

/** A secret of the system's keyring; `undefined` where the keyring has none of that name, or there is no keyring. */
export async function keyringSecret(
  name: string,
  {
    platform,
    run,
    env,
  }: {
    readonly platform: string;
    readonly run: RunProgram;
    env(name: string): string | undefined;
  },
): Promise<string | undefined> {
  const read = Object.hasOwn(keyrings, platform) ? keyrings[platform] : undefined;
  // Names of files: nothing that a program could take for an option.
  if (read === undefined || !/^[\w.][\w.-]{0,199}$/.test(name)) return undefined;
  const printed = await read(name, run, env);
  const value = printed?.replace(/\r?\n$/, '');
  return value === '' ? undefined : value;
}
