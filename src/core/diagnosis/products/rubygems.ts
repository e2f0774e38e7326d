import type { Product } from './product.ts';

/** The Ruby package registry: answers are plain sentences. */
export const rubygems: Product = {
  id: 'rubygems',
  name: 'RubyGems.org',
  fingerprints: [{ host: /(?:^|\.)rubygems\.org$/ }],
  rows: [
    {
      id: 'otp',
      causes: ['step-up-required'],
      status: 401,
      text: /^You have enabled multifactor authentication but (?:no OTP code provided\.|your request doesn't have the correct OTP code)/,
      fingerprinted: true,
      source: 'rubygems/rubygems.org, config/locales/en.yml',
    },
    {
      id: 'otp-wrong',
      causes: ['step-up-required'],
      status: 401,
      text: /^Your OTP code is incorrect\. Please check it and retry\.$/,
      fingerprinted: true,
      source: 'rubygems/rubygems.org, config/locales/en.yml',
    },
    {
      id: 'mfa-setup',
      causes: ['step-up-required'],
      status: 403,
      text: /you are required to set up multi-factor authentication/,
      fingerprinted: true,
      source: 'rubygems/rubygems.org, test/functional/api/v1/rubygems_controller_test.rb',
    },
    {
      id: 'key',
      causes: ['invalid-credentials', 'missing-credentials'],
      status: 401,
      text: /^Access Denied\. Please sign up for an account at https:\/\/rubygems\.org/,
      fingerprinted: true,
      source: 'rubygems/rubygems.org, test/functional/api/v1/rubygems_controller_test.rb',
    },
    {
      id: 'key-scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^(?:This API key cannot perform the specified action on this gem\.|The API key doesn't have access)$/,
      fingerprinted: true,
      source: 'rubygems/rubygems.org, app/controllers/api/base_controller.rb',
    },
  ],
};
