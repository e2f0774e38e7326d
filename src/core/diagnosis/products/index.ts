import { amazonApiGateway } from './amazon-api-gateway.ts';
import { kongGateway } from './kong-gateway.ts';
import type { Product } from './product.ts';

/** Every product whose words are known, one data file each. Written by `npm run products`. */
export const products: readonly Product[] = [amazonApiGateway, kongGateway];
