import assert from 'node:assert/strict';
import type { CauseId } from '../../../src/core/diagnosis/cause.ts';
import { understand } from '../../../src/core/diagnosis/statements.ts';
import { evidenceWith } from '../../support/answers.ts';

const refused = evidenceWith({ status: 401, sent: [['X-Api-Key', 'made-up']] });
const elsewhere = evidenceWith({ status: 422 });

const sentences: readonly (readonly [text: string, cause: CauseId])[] = [
  ['会话已过期，请重新登录', 'session-expired'],
  ['Sitzung ist abgelaufen', 'session-expired'],
  ['token已过期', 'token-expired'],
  ['トークンの有効期限が切れています', 'token-expired'],
  ['토큰이 만료되었습니다', 'token-expired'],
  ['El token ha caducado', 'token-expired'],
  ['签名错误', 'request-signature-mismatch'],
  ['APP SN校验失败', 'request-signature-mismatch'],
  ['APP IP校验失败', 'blocked-by-intermediary'],
  ['账号已被锁定', 'account-locked'],
  ['Ihr Konto wurde gesperrt', 'account-locked'],
  ['账户已被禁用', 'account-disabled'],
  ['请求过于频繁', 'rate-limited'],
  ['Trop de requêtes', 'rate-limited'],
  ['账号未登录', 'missing-credentials'],
  ['Требуется авторизация', 'missing-credentials'],
  ['認証が必要です', 'missing-credentials'],
  ['没有权限', 'insufficient-permissions'],
  ['Accès refusé', 'insufficient-permissions'],
  ['Acceso denegado', 'insufficient-permissions'],
  ['用户名或密码错误', 'invalid-credentials'],
  ['Неверный логин или пароль', 'invalid-credentials'],
  ['Identifiants incorrects', 'invalid-credentials'],
  ['パスワードが正しくありません', 'invalid-credentials'],
  ['인증에 실패했습니다', 'invalid-credentials'],
  ['Ungültiges Passwort', 'invalid-credentials'],
];

/** The same roots in sentences about something else. */
const harmless = [
  '订单不存在',
  '参数错误',
  '系统繁忙，请稍后再试',
  'Die Bestellung wurde nicht gefunden',
  'Le produit est indisponible',
  'El pedido no existe',
  'Товар не найден',
  '商品が見つかりません',
];

describe('what servers say in other languages', () => {
  for (const [text, cause] of sentences) {
    it(`is ${cause} in "${text}"`, () => {
      const read = understand({ where: 'response body', text }, refused);
      assert.deepEqual(
        read.map(statement => statement.cause),
        [cause],
      );
    });
  }

  for (const text of harmless) {
    it(`is nothing in "${text}"`, () => {
      assert.deepEqual(understand({ where: 'response body', text }, elsewhere), []);
    });
  }
});
