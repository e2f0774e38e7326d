/** Parameters by which an access point tells its portal whom it caught. */
const caughtBy = /[?&](?:uamip|uamport|client_?mac|mac|ap_?mac|ap|switch_?url|user_?url|orig_?url|nasid)=/i;
const portalPlace = /hot-?spot|captive|splash|\/guest\/s\//i;
const macAddress = /(?:[0-9a-f]{2}(?::|%3a|-)){5}[0-9a-f]{2}/i;

const privateAddress = /^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|1\.1\.1\.1$)(?:\.|$)/;

/** Whether the way leads from a public name to an address of the local network: no public server sends there. */
export function leavesTheInternet(from: string, to: string): boolean {
  const [here, there] = [URL.parse(from)?.hostname ?? '', URL.parse(to, from)?.hostname ?? ''];
  const isPublic =
    /\.[a-z]{2,}$/i.test(here) &&
    !/\.(?:local|internal|lan|home|localdomain|test|corp|intranet)$/i.test(here);
  return isPublic && privateAddress.test(there);
}

/** Whether a redirect leads to the sign-in page of a network (RFC 8952, section 2.6): its address names the caught client. */
export function isCaptivePortalUrl(url: string): boolean {
  const query = url.slice(url.indexOf('?') + 1 || url.length);
  return macAddress.test(query) || (caughtBy.test(url) && portalPlace.test(url));
}
