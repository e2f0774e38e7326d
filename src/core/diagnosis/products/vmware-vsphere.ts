import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The REST APIs of vCenter. */
export const vmwareVsphere: Product = {
  id: 'vmware-vsphere',
  name: 'VMware vSphere',
  fingerprints: [{ body: /"com\.vmware\.(?:vapi|cis)\./ }],
  rows: [
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^com\.vmware\.vapi\.endpoint\.method\.authentication\.required$/,
      when: anonymous,
      source: 'github.com/vmware-archive/vsphere-automation-sdk-python/issues/435',
    },

    // The vmware-api-session-id is over or unknown; Basic is taken by the session address alone.
    {
      id: 'session',
      causes: ['session-expired', 'invalid-credentials'],
      status: 401,
      text: /^com\.vmware\.vapi\.endpoint\.method\.authentication\.required$/,
      when: identified,
      source: 'github.com/vmware-archive/vsphere-automation-sdk-python/issues/435',
    },
    {
      id: 'wrong-service',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^vapi\.method\.input\.invalid\.interface$/,
      source: 'github.com/vmware-archive/vsphere-automation-sdk-rest/issues/40',
    },
  ],
};
