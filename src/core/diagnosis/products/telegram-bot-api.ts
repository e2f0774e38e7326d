import type { Product } from './product.ts';

/** Telegram Bot API: the token is a part of the path. */
export const telegramBotApi: Product = {
  id: 'telegram-bot-api',
  name: 'Telegram Bot API',
  fingerprints: [{ host: /(?:^|\.)api\.telegram\.org$/ }],
  rows: [
    {
      id: 'unauthorized',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^Unauthorized$/,
      fingerprinted: true,
      source: 'core.telegram.org/bots/api',
    },
    {
      id: 'token-unreadable',
      causes: ['malformed-credentials', 'wrong-endpoint', 'unresolved-variable'],
      status: 404,
      text: /^Not Found$/,
      fingerprinted: true,
      source: 'core.telegram.org/bots/api',
    },
    {
      id: 'blocked-by-user',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Forbidden: (?:bot was blocked by the user|bot was kicked from|bot is not a member of|bot can't (?:initiate conversation|send messages to bots)|user is deactivated)/,
      source: 'tdlib/telegram-bot-api, telegram-bot-api/Client.cpp',
    },
    {
      id: 'webhook-conflict',
      causes: ['not-an-auth-failure'],
      status: 409,
      text: /^Conflict: (?:terminated by other getUpdates request|can't use getUpdates method while webhook is active)/,
      source: 'github.com/eternnoir/pyTelegramBotAPI/issues/987',
    },
    {
      id: 'flood',
      causes: ['rate-limited'],
      status: 429,
      text: /^Too Many Requests: retry after \d/,
      source: 'tdlib/telegram-bot-api, telegram-bot-api/Client.cpp',
    },
  ],
};
