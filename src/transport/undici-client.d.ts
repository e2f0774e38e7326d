/** The one module of undici that is loaded at run time; its types are those of the package's front door. */
declare module 'undici/lib/dispatcher/client.js' {
  import type { Client as UndiciClient } from 'undici';

  const Client: typeof UndiciClient;
  export default Client;
}
