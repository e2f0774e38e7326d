import type { Product } from './product.ts';

/** nuget.org and the NuGet Gallery. */
export const nuget: Product = {
  id: 'nuget',
  name: 'NuGet',
  fingerprints: [{ host: /(?:^|\.)nuget\.org$/ }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials', 'token-expired', 'insufficient-scope'],
      status: 403,
      text: /^The specified API key is invalid, has expired, or does not have permission to access the specified package\.$/,
      source: 'NuGet/NuGetGallery, src/NuGetGallery/Strings.resx',
    },
    {
      id: 'no-key',
      causes: ['api-key-missing-or-misplaced', 'missing-credentials'],
      status: 401,
      text: /^An API key must be provided in the 'X-NuGet-ApiKey' header to use this service/,
      source: 'NuGet/NuGetGallery, src/NuGetGallery/Strings.resx',
    },
  ],
};
