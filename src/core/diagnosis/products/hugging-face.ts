import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Hugging Face Hub and Inference Providers. */
export const huggingFace: Product = {
  id: 'hugging-face',
  name: 'Hugging Face',
  fingerprints: [{ host: /(?:^|\.)huggingface\.co$/ }, { header: ['X-Powered-By', /^huggingface/] }],
  rows: [
    {
      id: 'repository-unknown',
      causes: ['wrong-endpoint', 'missing-credentials'],
      status: [401, 404],
      header: ['X-Error-Code', /^RepoNotFound$/],
      when: anonymous,
      source: 'huggingface/huggingface_hub, src/huggingface_hub/utils/_http.py',
    },
    {
      id: 'repository-hidden',
      causes: ['wrong-endpoint', 'insufficient-permissions', 'invalid-credentials'],
      status: [401, 404],
      header: ['X-Error-Code', /^RepoNotFound$/],
      when: identified,
      source: 'huggingface/huggingface_hub, src/huggingface_hub/utils/_http.py',
    },
    {
      id: 'gated',
      causes: ['insufficient-permissions'],
      status: 403,
      header: ['X-Error-Code', /^GatedRepo$/],
      source: 'https://github.com/ariG23498/gemma3-object-detection/issues/5',
    },
    {
      id: 'gated-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      header: ['X-Error-Code', /^GatedRepo$/],
      when: anonymous,
      source: 'https://github.com/vllm-project/semantic-router/issues/817',
    },
    {
      id: 'token-unknown',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^(?:Invalid credentials in Authorization header|Invalid user token\.?)$/,
      source: 'huggingface/huggingface_hub, src/huggingface_hub/utils/_http.py',
    },
    {
      id: 'inference-permission',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^This authentication method does not have sufficient permissions to call Inference Providers/,
      source: 'https://github.com/huggingface/agents-course/issues/558',
    },
  ],
};
