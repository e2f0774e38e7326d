import { describeTrap } from './trap-cases.ts';

describeTrap(
  'backslash-in-variable',
  [
    {
      dialect: 'rest-client',
      text: '@p = a\\nb\nGET https://a.test/x\nAuthorization: Basic ann {{p}}',
      at: 'a\\nb',
      severity: 'error',
      says: 'control',
      fixed: '@p = a\\\\nb\nGET https://a.test/x\nAuthorization: Basic ann {{p}}',
    },
    {
      text: '@p = CORP\\ann\n@q = {{p}}\nGET https://a.test/x\nAuthorization: Basic {{q}} x',
      at: 'CORP\\ann',
      severity: 'warning',
    },
  ],
  [
    { dialect: 'httpyac', text: '@p = a\\nb\nGET https://a.test/x\nAuthorization: Basic ann {{p}}' },
    { dialect: 'rest-client', text: '@p = a\\\\nb\nGET https://a.test/x\nAuthorization: Basic ann {{p}}' },
    { dialect: 'rest-client', text: '@p = a\\nb\nGET https://a.test/x\n' },
  ],
);
