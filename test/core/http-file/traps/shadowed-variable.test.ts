import { describeTrap } from './trap-cases.ts';

const around = { knownNames: new Set(['token']) };
const text = '@token = made-up\nGET https://a.test/x\nAuthorization: Bearer {{token}}';

describeTrap(
  'shadowed-variable',
  [{ dialect: 'jetbrains', text, at: '{{token}}', severity: 'warning', around }],
  [
    { dialect: 'rest-client', text, around },
    { dialect: 'jetbrains', text },
    { dialect: 'jetbrains', text: 'GET https://a.test/x\nAuthorization: Bearer {{token}}', around },
  ],
);
