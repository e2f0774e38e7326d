import { describeTrap } from './trap-cases.ts';

describeTrap(
  'comment-in-body',
  [
    {
      dialect: 'rest-client',
      text: 'POST https://a.test\n\n{\n// why\n"a": 1}',
      at: '// why',
      severity: 'warning',
      says: 'REST Client',
      fixed: 'POST https://a.test\n\n{\n"a": 1}',
    },
    {
      text: 'POST https://a.test\n\nname: x\n# one\n# two\nage: 1',
      at: '# one\n# two',
      severity: 'hint',
      fixed: 'POST https://a.test\n\nname: x\nage: 1',
    },
  ],
  [
    { dialect: 'rest-client', text: 'POST https://a.test\n\n{"url": "http://b.test"}' },
    { dialect: 'visual-studio', text: 'POST https://a.test\n\n{\n// why\n"a": 1}' },
    { dialect: 'httpyac', text: 'GRAPHQL https://a.test\n\n# why\nquery { a }' },
  ],
);
