import type { SecretFormat } from './format.ts';

const openai = 'https://platform.openai.com/docs/api-reference/authentication';
const anthropic = 'https://docs.claude.com/en/api/overview';
const langSmith = 'https://docs.langchain.com/langsmith/create-account-api-key';
const huggingFace = 'https://huggingface.co/docs/hub/security-tokens';

/** Models and what is built around them. The more specific `sk-…` stand above the general one. */
// biome-ignore format: one format a row
export const ai: readonly SecretFormat[] = [
  { provider: 'Anthropic', name: 'admin API key', pattern: 'sk-ant-admin\\d{2}-[A-Za-z0-9_-]{20,250}', severity: 'error', page: anthropic, example: 'sk-ant-admin01- 0*95' },
  { provider: 'Anthropic', name: 'API key', pattern: 'sk-ant-[A-Za-z0-9_-]{20,250}', check: 'digit', page: anthropic, example: 'sk-ant- 0*95' },
  { provider: 'OpenAI', name: 'admin API key', pattern: 'sk-admin-[A-Za-z0-9_-]{20,250}', check: 'digit', severity: 'error', page: openai, example: 'sk-admin- 0*48' },
  { provider: 'OpenAI', name: 'project API key', pattern: 'sk-proj-[A-Za-z0-9_-]{20,250}', check: 'digit', page: openai, example: 'sk-proj- 0*48' },
  { provider: 'OpenAI', name: 'service account API key', pattern: 'sk-svcacct-[A-Za-z0-9_-]{20,250}', check: 'digit', page: openai, example: 'sk-svcacct- 0*48' },
  { provider: 'OpenRouter', name: 'API key', pattern: 'sk-or-v1-[a-f0-9]{64}', page: 'https://openrouter.ai/docs/api-reference/authentication', example: 'sk-or-v1- 0*64' },
  { provider: 'Langfuse', name: 'secret key', pattern: 'sk-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}', page: 'https://langfuse.com/docs', example: 'sk-lf- 0*8 - 0*4 - 0*4 - 0*4 - 0*12' },
  { provider: 'OpenAI', name: 'API key', pattern: 'sk-[A-Za-z0-9]{20,250}', check: 'digit', page: openai, example: 'sk- 0*48' },
  { provider: 'Groq', name: 'API key', pattern: 'gsk_[A-Za-z0-9]{44,60}', page: 'https://console.groq.com/docs/quickstart', example: 'gsk_ 0*52' },
  { provider: 'Perplexity', name: 'API key', pattern: 'pplx-[A-Za-z0-9]{40,56}', page: 'https://docs.perplexity.ai/getting-started/quickstart', example: 'pplx- 0*48' },
  { provider: 'Hugging Face', name: 'access token', pattern: 'hf_[A-Za-z0-9]{30,40}', page: huggingFace, example: 'hf_ 0*34' },
  { provider: 'Hugging Face', name: 'organization token', pattern: 'api_org_[A-Za-z0-9]{34}', page: huggingFace, example: 'api_org_ 0*34' },
  { provider: 'Replicate', name: 'API token', pattern: 'r8_[A-Za-z0-9]{37}', page: 'https://replicate.com/docs/reference/http', example: 'r8_ 0*37' },
  { provider: 'xAI', name: 'API key', pattern: 'xai-[A-Za-z0-9]{70,90}', page: 'https://docs.x.ai/docs/overview', example: 'xai- 0*80' },
  { provider: 'NVIDIA', name: 'API key', pattern: 'nvapi-[A-Za-z0-9_-]{60,80}', page: 'https://docs.api.nvidia.com/', example: 'nvapi- 0*64' },
  { provider: 'LangSmith', name: 'personal access token', pattern: 'lsv2_pt_[a-f0-9]{32}_[a-f0-9]{10}', page: langSmith, example: 'lsv2_pt_ 0*32 _ 0*10' },
  { provider: 'LangSmith', name: 'service key', pattern: 'lsv2_sk_[a-f0-9]{32}_[a-f0-9]{10}', page: langSmith, example: 'lsv2_sk_ 0*32 _ 0*10' },
  { provider: 'Pinecone', name: 'API key', pattern: 'pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,70}', page: 'https://docs.pinecone.io/guides/projects/manage-api-keys', example: 'pcsk_ 0*5 _ 0*63' },
  { provider: 'Fireworks AI', name: 'API key', pattern: 'fw_[A-Za-z0-9]{22,26}', check: 'mixed', page: 'https://docs.fireworks.ai/api-reference/introduction', example: 'fw_ 0*24' },
  { provider: 'Tavily', name: 'API key', pattern: 'tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}', page: 'https://docs.tavily.com/', example: 'tvly- 0*32' },
  { provider: 'Firecrawl', name: 'API key', pattern: 'fc-[a-f0-9]{32}', page: 'https://docs.firecrawl.dev/introduction', example: 'fc- 0*32' },
  { provider: 'Jina AI', name: 'API key', pattern: 'jina_[A-Za-z0-9]{60}', page: 'https://jina.ai/embeddings/', example: 'jina_ 0*60' },
  { provider: 'Together AI', name: 'API key', pattern: 'tgp_v1_[A-Za-z0-9_-]{43}', page: 'https://docs.together.ai/docs/quickstart', example: 'tgp_v1_ 0*43' },
  { provider: 'E2B', name: 'API key', pattern: 'e2b_[a-f0-9]{40}', page: 'https://e2b.dev/docs', example: 'e2b_ 0*40' },
  { provider: 'Context7', name: 'API key', pattern: 'ctx7sk-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}', page: 'https://context7.com/docs', example: 'ctx7sk- 0*8 - 0*4 - 0*4 - 0*4 - 0*12' },
  { provider: 'Weights & Biases', name: 'API key', pattern: 'wandb_v1_[A-Za-z0-9_]{50,80}', anchors: ['db_v'], at: [3], page: 'https://docs.wandb.ai/', example: 'wandb_v1_ 0*60' },
  { provider: 'Browserbase', name: 'API key', pattern: 'bb_live_[A-Za-z0-9_-]{27}', page: 'https://docs.browserbase.com/', example: 'bb_live_ 0*27' },
  { provider: 'ElevenLabs', name: 'API key', pattern: 'sk_[a-f0-9]{48}', page: 'https://elevenlabs.io/docs/api-reference/authentication', example: 'sk_ 0*48' },
];
