import type { SecretFormat } from './format.ts';

const slack = 'https://docs.slack.dev/authentication/tokens/';
const slackHooks = 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks';
const discord = 'https://discord.com/developers/docs/reference';
const discordHooks = 'https://discord.com/developers/docs/resources/webhook';
const sendGrid = 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys';
const brevo = 'https://developers.brevo.com/docs/getting-started';
const meta = 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens';

/** Chat, mail and social networks. */
// biome-ignore format: one format a row
export const messaging: readonly SecretFormat[] = [
  { provider: 'Slack', name: 'bot, user or app token', pattern: 'xox[abceoprs](?:\\.xox[bp])?-[A-Za-z0-9-]{10,250}', check: 'digit', page: slack, example: 'xoxb- 0*24' },
  { provider: 'Slack', name: 'session cookie', pattern: 'xoxd-[A-Za-z0-9%/+=-]{50,300}', page: slack, example: 'xoxd- 0*80' },
  { provider: 'Slack', name: 'app-level token', pattern: 'xapp-[A-Za-z0-9-]{20,250}', check: 'digit', page: slack, example: 'xapp- 0*40' },
  { provider: 'Slack', name: 'incoming webhook', pattern: 'https://hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{20,28}', anchors: ['//ho'], at: [6], page: slackHooks, example: 'https://hooks.slack.com/services/T 0*9 /B 0*9 / 0*24' },
  { provider: 'Slack', name: 'workflow webhook', pattern: 'https://hooks\\.slack\\.com/(?:workflows|triggers)/T?[A-Z0-9]{8,14}/[A-Z0-9]{8,20}/(?:\\d{15,22}/)?[A-Za-z0-9]{20,40}', anchors: ['//ho'], at: [6], page: slackHooks, example: 'https://hooks.slack.com/workflows/T 0*9 /A 0*9 / 0*18 / 0*24' },
  { provider: 'Discord', name: 'webhook', pattern: 'https://discord(?:app)?\\.com/api/webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,80}', anchors: ['//di'], at: [6], page: discordHooks, example: 'https://discord.com/api/webhooks/ 0*18 / 0*68' },
  { provider: 'Discord', name: 'bot token', pattern: '(?:[MNO][DTjz][AEIMQUYcgk][w-z0-5]){5,6}[A-Za-z0-9]{0,4}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}', anchors: ['[w-z0-5][MNO][DTjz][AEIMQUYcgk]'], at: [3], page: discord, example: 'MDAw MDAw MDAw MDAw MDAw MDAw .000000. 0*38' },
  { provider: 'Microsoft Teams', name: 'incoming webhook', pattern: '\\.webhook\\.office\\.com/webhookb2/([a-f0-9-]{36}@[a-f0-9-]{36}/IncomingWebhook/[a-f0-9]{32}/[a-f0-9-]{36})', page: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook', example: '.webhook.office.com/webhookb2/ 0*36 @ 0*36 /IncomingWebhook/ 0*32 / 0*36' },
  { provider: 'Telegram', name: 'bot token', pattern: '\\d{8,10}:AA[A-Za-z0-9_-]{33}', anchors: [':AA[A-Za-z0-9_-]'], at: [8, 9, 10], check: 'digit', page: 'https://core.telegram.org/bots/api#authorizing-your-bot', example: '0*10 :AA 0*33' },
  { provider: 'Meta', name: 'access token', pattern: 'EAA[A-Za-z0-9]{90,400}', check: 'digit', page: meta, example: 'EAA 0*160' },
  { provider: 'Firebase', name: 'cloud messaging server key', pattern: 'AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{130,140}', page: 'https://firebase.google.com/docs/cloud-messaging', example: 'AAAA 0*7 :APA91b 0*134' },
  { provider: 'SendGrid', name: 'API key', pattern: 'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}', page: sendGrid, example: 'SG. 0*22 . 0*43' },
  { provider: 'Mailchimp', name: 'API key', pattern: '[a-f0-9]{32}-us\\d{1,2}', anchors: ['-us\\d'], at: [32], page: 'https://mailchimp.com/developer/marketing/guides/quick-start/', example: '0*32 -us1' },
  { provider: 'Mailgun', name: 'API key', pattern: 'key-[a-f0-9]{32}', page: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/', example: 'key- 0*32' },
  { provider: 'Brevo', name: 'API key', pattern: 'xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}', page: brevo, example: 'xkeysib- 0*64 - 0*16' },
  { provider: 'Brevo', name: 'SMTP key', pattern: 'xsmtpsib-[a-f0-9]{64}-[A-Za-z0-9]{16}', page: brevo, example: 'xsmtpsib- 0*64 - 0*16' },
  { provider: 'Resend', name: 'API key', pattern: 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}', check: 'digit', page: 'https://resend.com/docs/api-reference/api-keys/create-api-key', example: 're_ 0*8 _ 0*24' },
  { provider: 'MailerSend', name: 'API token', pattern: 'mlsn\\.[a-f0-9]{64}', page: 'https://developers.mailersend.com/general.html', example: 'mlsn. 0*64' },
  { provider: 'Twilio', name: 'API key', pattern: 'SK[a-f0-9]{32}', page: 'https://www.twilio.com/docs/iam/api-keys', example: 'SK 0*32' },
  { provider: 'Intra 42', name: 'client secret', pattern: 's-s4t2(?:ud|af)-[a-f0-9]{64}', page: 'https://api.intra.42.fr/apidoc', example: 's-s4t2ud- 0*64' },
];
