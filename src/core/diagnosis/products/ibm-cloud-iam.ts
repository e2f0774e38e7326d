import type { Product } from './product.ts';

/** IBM Cloud IAM: keys exchanged for tokens; the status of a bad key is 400. */
export const ibmCloudIam: Product = {
  id: 'ibm-cloud-iam',
  name: 'IBM Cloud IAM',
  fingerprints: [
    { host: /^iam\.(?:cloud\.ibm|test\.cloud\.ibm|bluemix)\./ },
    { body: /"errorCode":\s*"BXNIM/ },
  ],
  rows: [
    {
      id: 'key-unknown',
      causes: ['invalid-credentials'],
      status: [400, 401],
      text: /^BXNIM0415E$/,
      source: 'IBM/python-sdk-core, tests (wording seen: find_string id 8635579592)',
    },
  ],
};
