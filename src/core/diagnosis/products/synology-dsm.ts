import type { Evidence } from '../../evidence/evidence.ts';
import type { Product } from './product.ts';

const url = ({ exchange }: Evidence) => exchange?.request.url ?? '';
const webApi = (evidence: Evidence) => /\/webapi\//.test(url(evidence));
const signIn = (evidence: Evidence) => /[?&]api=SYNO\.API\.Auth\b/.test(url(evidence));

/** Synology DSM web API: status 200 and a code in the body. */
export const synologyDsm: Product = {
  id: 'synology-dsm',
  name: 'Synology DSM',
  fingerprints: [{ body: /^\{"error":\{"code":\d{3}/ }],
  rows: [
    // Codes below 200 mean the same everywhere; 400 to 410 mean this in sign-ins only.
    {
      id: 'no-permission',
      causes: ['insufficient-permissions'],
      status: 200,
      text: /^105$/,
      body: /"success"\s{0,9}:\s{0,9}false/,
      when: webApi,
      source:
        'global.download.synology.com/download/Document/Software/DeveloperGuide/Package/DownloadStation/All/enu/Synology_Download_Station_Web_API.pdf',
    },
    {
      id: 'session-over',
      causes: ['session-expired'],
      status: 200,
      text: /^(?:106|107|119)$/,
      body: /"success"\s{0,9}:\s{0,9}false/,
      when: webApi,
      source:
        'global.download.synology.com/download/Document/Software/DeveloperGuide/Package/DownloadStation/All/enu/Synology_Download_Station_Web_API.pdf',
    },
    {
      id: 'wrong-password',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^400$/,
      body: /"success"\s{0,9}:\s{0,9}false/,
      when: signIn,
      source:
        'global.download.synology.com/download/Document/Software/DeveloperGuide/Package/DownloadStation/All/enu/Synology_Download_Station_Web_API.pdf',
    },
    {
      id: 'disabled',
      causes: ['account-disabled'],
      status: 200,
      text: /^401$/,
      body: /"success"\s{0,9}:\s{0,9}false/,
      when: signIn,
      source:
        'global.download.synology.com/download/Document/Software/DeveloperGuide/Package/DownloadStation/All/enu/Synology_Download_Station_Web_API.pdf',
    },
    {
      id: 'denied',
      causes: ['insufficient-permissions'],
      status: 200,
      text: /^402$/,
      body: /"success"\s{0,9}:\s{0,9}false/,
      when: signIn,
      source:
        'global.download.synology.com/download/Document/Software/DeveloperGuide/Package/DownloadStation/All/enu/Synology_Download_Station_Web_API.pdf',
    },
    {
      id: 'second-factor',
      causes: ['step-up-required'],
      status: 200,
      text: /^(?:403|404|406)$/,
      body: /"success"\s{0,9}:\s{0,9}false/,
      when: signIn,
      source:
        'global.download.synology.com/download/Document/Software/DeveloperGuide/Package/DownloadStation/All/enu/Synology_Download_Station_Web_API.pdf',
    },
    {
      id: 'address',
      causes: ['account-locked', 'blocked-by-intermediary'],
      status: 200,
      text: /^407$/,
      body: /"success"\s{0,9}:\s{0,9}false/,
      when: signIn,
      source:
        'global.download.synology.com/download/Document/Software/DeveloperGuide/Package/DownloadStation/All/enu/Synology_Download_Station_Web_API.pdf',
    },
    {
      id: 'password-expired',
      causes: ['account-disabled'],
      status: 200,
      text: /^(?:408|409|410)$/,
      body: /"success"\s{0,9}:\s{0,9}false/,
      when: signIn,
      source:
        'global.download.synology.com/download/Document/Software/DeveloperGuide/Package/DownloadStation/All/enu/Synology_Download_Station_Web_API.pdf',
    },
  ],
};
