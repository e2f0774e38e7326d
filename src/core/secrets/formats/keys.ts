import type { SecretFormat } from './format.ts';

const pkix = 'https://www.rfc-editor.org/rfc/rfc7468';
const mongo = 'https://www.mongodb.com/docs/manual/reference/connection-string/';
const postgres = 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING';

/** Private keys and connection strings, whose forms belong to no one provider. */
// biome-ignore format: one format a row
export const keys: readonly SecretFormat[] = [
  { provider: 'PEM', name: 'private key', pattern: '-----BEGIN [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----(?:\\s{1,4}Proc-Type: 4,ENCRYPTED\\s{1,4}DEK-Info: [A-Z0-9-]{5,20},[A-F0-9]{8,64})?(?:\\s{1,4}Version: [^\\r\\n]{0,80})?(?:\\s{1,4}Comment: [^\\r\\n]{0,80})?[A-Za-z0-9+/=\\s\\\\]{60,20000}(?:-----END [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----)?', anchors: ['BEGI'], at: [5], severity: 'error', page: pkix, example: '-----BEGIN ~ PRIVATE ~ KEY----- 0*64' },
  { provider: 'PuTTY', name: 'private key', pattern: 'Private-Lines: \\d{1,3}\\s{1,2}([A-Za-z0-9+/=\\s]{32,20000})', severity: 'error', page: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html', example: 'Private-Lines: ~ 8 ~ 0*64' },
  { provider: 'age', name: 'secret key', pattern: 'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}', severity: 'error', page: 'https://github.com/C2SP/C2SP/blob/main/age.md', example: 'AGE-SECRET-KEY-1 Q*58' },
  { provider: 'WireGuard', name: 'private key', pattern: 'PrivateKey[ \\t]{0,5}=[ \\t]{0,5}([A-Za-z0-9+/]{43}=)', severity: 'error', page: 'https://www.wireguard.com/quickstart/', example: 'PrivateKey= 0*43 =' },
  { provider: 'PostgreSQL', name: 'connection string', pattern: 'postgres(?:ql)?(?:\\+[a-z0-9]{1,20})?://[^\\s:@/"\'`<>]{1,128}:([^\\s@/"\'`<>]{1,256})@', anchors: ['tgre'], at: [3], page: postgres, example: 'postgres://a: 0*8 @' },
  { provider: 'MySQL', name: 'connection string', pattern: 'mysql2?(?:\\+[a-z0-9]{1,20})?://[^\\s:@/"\'`<>]{1,128}:([^\\s@/"\'`<>]{1,256})@', page: 'https://dev.mysql.com/doc/refman/en/connecting-using-uri-or-key-value-pairs.html', example: 'mysql://a: 0*8 @' },
  { provider: 'MongoDB', name: 'connection string', pattern: 'mongodb(?:\\+srv)?://[^\\s:@/"\'`<>]{1,128}:([^\\s@/"\'`<>]{1,256})@', page: mongo, example: 'mongodb://a: 0*8 @' },
  { provider: 'Redis', name: 'connection string', pattern: 'rediss?://[^\\s:@/"\'`<>]{0,128}:([^\\s@/"\'`<>]{1,256})@', page: 'https://redis.io/docs/latest/develop/clients/', example: 'redis://: 0*8 @' },
  { provider: 'AMQP', name: 'connection string', pattern: 'amqps?://[^\\s:@/"\'`<>]{1,128}:([^\\s@/"\'`<>]{1,256})@', page: 'https://www.rabbitmq.com/docs/uri-spec', example: 'amqp://a: 0*8 @' },
  { provider: 'SQL', name: 'connection string', pattern: '(?<=;[ \\t]?)[Pp]assword=([^\\s;"\'`<>{}$()[\\]]{4,128})(?=[;"\']|$)', anchors: ['assword='], at: [1], page: 'https://learn.microsoft.com/sql/connect/ado-net/connection-string-syntax', example: ';Password= 0*8 ;' },
  { provider: 'SQL', name: 'connection string with Pwd', pattern: '(?<=;[ \\t]?)(?:Pwd|pwd|PWD)=([^\\s;"\'`<>{}$()[\\]]{4,128})(?=[;"\']|$)', anchors: ['Pwd=', 'pwd=', 'PWD='], at: [0], page: 'https://learn.microsoft.com/sql/connect/ado-net/connection-string-syntax', example: ';Pwd= 0*8 ;' },
  { provider: 'JDBC', name: 'connection string', pattern: 'jdbc:[a-z0-9]{2,20}:[^\\s"\'`<>]{4,400}?[?&;]password=([^\\s&;"\'`<>]{1,128})', page: 'https://jdbc.postgresql.org/documentation/use/', example: 'jdbc:postgresql://db/a?password= 0*8' },
];
