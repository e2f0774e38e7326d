import { amazonApiGateway } from './amazon-api-gateway.ts';
import { discord } from './discord.ts';
import { facebookGraphApi } from './facebook-graph-api.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { kongGateway } from './kong-gateway.ts';
import type { Product } from './product.ts';
import { slack } from './slack.ts';
import { stripe } from './stripe.ts';
import { telegramBotApi } from './telegram-bot-api.ts';
import { xTwitter } from './x-twitter.ts';

/** Every product whose words are known, one data file each. Written by `npm run products`. */
export const products: readonly Product[] = [
  amazonApiGateway,
  discord,
  facebookGraphApi,
  github,
  gitlab,
  kongGateway,
  slack,
  stripe,
  telegramBotApi,
  xTwitter,
];
