import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The JSON-RPC API of Zabbix: its refusals come in a 200. */
export const zabbix: Product = {
  id: 'zabbix',
  name: 'Zabbix',
  fingerprints: [{ body: /^\{"jsonrpc":"2\.0","error":\{"code":-32\d{3},"message":"[^"]{1,60}","data":"/ }],
  rows: [
    {
      id: 'not-authorised',
      causes: ['missing-credentials'],
      status: 200,
      text: /^Not authori[sz]ed\.$/,
      body: /^\{"jsonrpc":"2\.0","error":\{"code":-32/,
      when: anonymous,
      source: 'zabbix/zabbix, ui/include/classes/api/services/CUser.php',
    },
    {
      id: 'not-authorised-sent',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^Not authori[sz]ed\.$/,
      body: /^\{"jsonrpc":"2\.0","error":\{"code":-32/,
      when: identified,
      source: 'zabbix/zabbix, ui/include/classes/api/services/CUser.php',
    },
    {
      id: 'session',
      causes: ['session-expired'],
      status: 200,
      text: /^Session terminated, re-login, please\.$/,
      source:
        'zabbix/zabbix, ui/include/classes/api/CApiService.php and ui/include/classes/api/services/CUser.php',
    },

    // Newer releases do not tell a wrong password from a blocked account.
    {
      id: 'login',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^(?:Login name or password is incorrect|Incorrect user name or password or account is temporarily blocked)\.$/,
      source:
        'zabbix/zabbix, ui/include/classes/api/CApiService.php and ui/include/classes/api/services/CUser.php',
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 200,
      text: /^API token expired\.$/,
      source: 'zabbix/zabbix, ui/include/classes/api/services/CUser.php',
    },
    {
      id: 'method',
      causes: ['insufficient-permissions'],
      status: 200,
      text: /^No permissions to call "[\w.]{1,60}"\.$/,
      source:
        'zabbix/zabbix, ui/include/classes/api/CApiService.php and ui/include/classes/api/services/CUser.php',
    },
  ],
};
