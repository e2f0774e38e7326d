import { any, type Phrase } from './vocabulary.ts';

/**
 * The commonest reasons in languages other than English. Scripts without spaces know no word boundaries, so these are
 * roots: Chinese, Japanese and Korean, Russian, German, French, Spanish, Portuguese, Italian, Turkish.
 */
export const otherLanguages: readonly Phrase[] = [
  {
    causes: ['session-expired'],
    pattern: any(
      '(?:会话|登录).{0,6}(?:过期|超时|失效)|セッション.{0,8}(?:切れ|無効|期限|タイムアウト)|세션.{0,6}(?:만료|종료)',
      'сесси\\p{L}{1,3} .{0,12}(?:истекла|завершена)|sitzung .{0,12}abgelaufen|session .{0,12}expirée',
      'ses(?:ión|são|sione) .{0,14}(?:expirad|caducad|scadut)|oturum\\p{L}{0,4} .{0,12}(?:sona erdi|süresi)',
    ),
  },
  {
    causes: ['token-expired'],
    pattern: any(
      '(?:token|令牌|凭证).{0,10}(?:过期|失效|超时)|(?:トークン|token).{0,10}(?:期限切れ|有効期限)|토큰.{0,10}만료',
      '(?:токен|token|jeton|jwt)\\p{L}{0,3} .{0,24}(?:истек|просроч|abgelaufen|expiré|expirad|caducad|vencid|scadut|süresi)',
    ),
  },
  {
    causes: ['request-signature-mismatch'],
    pattern: any(
      '签名.{0,8}(?:错误|失败|无效|不匹配|不正确)|(?:验签|验证签名).{0,6}(?:失败|错|出错)|sn校验失败|署名.{0,8}(?:無効|一致しません|不正)|서명.{0,8}(?:오류|불일치|잘못)',
      'неверная подпись|ungültige signatur|signature (?:invalide|non valide)|firma (?:no válida|inválida|non valida)|assinatura inválida',
    ),
  },
  {
    causes: ['blocked-by-intermediary'],
    pattern: any(
      'ip.{0,8}(?:校验失败|白名单|不在|被禁|限制)|(?:非法|不允许|禁止).{0,6}ip|ipアドレス.{0,12}(?:許可|拒否)|(?:허용되지 않은|차단된) ?ip',
    ),
  },
  {
    causes: ['account-locked'],
    pattern: any(
      '(?:账号|账户|帐号|帐户|用户).{0,6}(?:锁定|被锁)|アカウント.{0,6}ロック|계정.{0,6}잠',
      'konto .{0,14}gesperrt|compte .{0,14}(?:verrouillé|bloqué)|cuenta .{0,14}bloquead|conta .{0,14}bloquead|account .{0,10}bloccato|аккаунт .{0,14}заблокирован|hesab\\p{L}{0,4} .{0,10}kilit',
    ),
  },
  {
    causes: ['account-disabled'],
    pattern: any(
      '(?:账号|账户|帐号|帐户|用户|应用).{0,6}(?:禁用|停用|冻结|被封|未激活)|アカウント.{0,6}(?:無効|停止)|계정.{0,6}(?:정지|비활성)',
      'konto .{0,14}deaktiviert|compte .{0,14}(?:désactivé|suspendu)|cuenta .{0,14}(?:desactivad|suspendid|deshabilitad)|conta .{0,14}(?:desativad|suspens)',
    ),
  },
  {
    causes: ['rate-limited'],
    pattern: any(
      '(?:请求|访问|调用).{0,8}(?:频繁|超限|限流|次数)|(?:并发|配额|qps).{0,8}(?:超|限)|リクエスト.{0,8}(?:多すぎ|制限)|요청.{0,8}(?:초과|제한)',
      'слишком много запросов|zu viele anfragen|trop de requêtes|demasiadas (?:solicitudes|peticiones)|muitas (?:solicitações|requisições)',
    ),
  },
  {
    causes: ['api-key-missing-or-misplaced'],
    pattern: any(
      '(?:缺少|没有|未传).{0,8}(?:key|ak|appkey|密钥)|api ?キー.{0,8}(?:ありません|必要|指定)|api ?키.{0,8}(?:없|누락)',
    ),
  },
  {
    causes: ['missing-credentials'],
    pattern: any(
      '未登录|未登錄|请(?:先|重新)?登录|没有登录|未认证|未授权的访问|ログインして|ログインが必要|認証が必要|로그인이? ?(?:필요|해)|인증이 필요',
      'требуется (?:авторизация|аутентификация)|не авторизован|nicht angemeldet|bitte (?:melden|anmelden)|anmeldung erforderlich|authentification (?:requise|nécessaire)|veuillez vous connecter|non authentifié',
      'autenticación requerida|debe iniciar sesión|inicie sesión|no autenticado|autenticação necessária|faça login|não autenticado|autenticazione richiesta|giriş yap',
    ),
  },
  {
    causes: ['insufficient-permissions'],
    pattern: any(
      '(?:没有|无|缺少|暂无).{0,4}(?:权限|访问权)|权限不足|無權限|権限がありません|アクセス権|권한이 ?없',
      'недостаточно прав|нет (?:доступа|прав)|доступ запрещ|keine (?:berechtigung|rechte)|nicht berechtigt|zugriff verweigert|accès (?:refusé|interdit)|droits insuffisants|pas (?:autorisé|les droits)',
      'acceso denegado|no tiene (?:permiso|autorización)|sin permisos?|acesso negado|não tem permissão|sem permissão|accesso negato|permesso negato|yetki(?:niz|si)? (?:yok|siz)',
    ),
  },
  {
    causes: ['invalid-credentials'],
    pattern: any(
      '(?:密码|口令|用户名|账号|账户|帐号|凭证|密钥|令牌|token|key|ak|sk).{0,8}(?:错误|不正确|无效|不存在|非法|有误|不合法)|(?:无效|非法|错误)的?.{0,4}(?:密码|凭证|密钥|令牌|token|key)|(?:认证|鉴权|身份验证|登录)失败',
      '(?:パスワード|認証|ログイン|トークン|キー).{0,10}(?:正しくありません|間違|無効|失敗|違い)|(?:비밀번호|인증|토큰|키).{0,10}(?:잘못|틀|실패|유효하지|올바르지|일치하지)|등록되지 않은 .{0,6}키',
      'неверн\\p{L}{1,3} (?:логин|пароль|имя|токен|ключ|учетн)|ошибка (?:авторизации|аутентификации)|недействительн\\p{L}{1,3} (?:токен|ключ)',
      '(?:falsches|ungültiges|falscher|ungültiger|ungültige) (?:passwort|kennwort|token|benutzername|anmeldedaten|zugangsdaten|api)|anmeldung fehlgeschlagen|authentifizierung fehlgeschlagen',
      'identifiants? (?:ou mot de passe )?(?:incorrects?|invalides?)|mot de passe (?:incorrect|invalide)|jeton (?:invalide|non valide)|échec (?:de l )?\\W?authentification',
      '(?:contraseña|credenciales|usuario|token|clave) .{0,14}(?:incorrect|inválid|no válid)|(?:senha|credenciais|usuário|chave|token) .{0,14}(?:incorret|inválid)|(?:password|credenziali|token) .{0,10}(?:errat|non valid)|(?:şifre|parola|anahtar) .{0,10}(?:hatalı|yanlış|geçersiz)',
    ),
  },
];
