import { any, type Phrase } from './vocabulary.ts';

/*
 * The commonest reasons in languages other than English. Scripts without spaces know no word boundaries, so these are
 * roots: Chinese, Japanese and Korean, Russian, German, French, Spanish, Portuguese, Italian, Dutch, Polish,
 * Turkish, Indonesian, Vietnamese. A sentence is a noun and a state, in either order.
 */
const token =
  '(?:token\\p{L}{0,3}|jwt|jeton|токен\\p{L}{0,3}|令牌|凭证|トークン|토큰|api ?key|chave|clave de api|clé api|api schlüssel)';
const session =
  '(?:session|sesión|sessão|sessione|sessie|sesja|sesi|sitzung|сесси\\p{L}{1,3}|oturum\\p{L}{0,4}|phiên|会话|登录|セッション|세션)';
const secret =
  '(?:passwor[dt]|kennwort|contraseña|senha|mot de passe|hasło|wachtwoord|mật khẩu|парол\\p{L}|логин|şifre|parola|zugangsdaten|anmeldedaten|credenciales|credenciais|identifiants?|credenziali|benutzername|usuario|usuário|密码|口令|用户名|密钥|パスワード|ログイン|認証|キー|비밀번호|인증|키)';
const account =
  '(?:usuario|usuário|cuenta|conta|compte|utente|benutzer|konto|account|gebruiker|akun|tài khoản|пользовател\\p{L}|аккаунт|учетн\\p{L}{1,3} запис\\p{L}|hesab\\p{L}{0,4}|账号|账户|帐号|帐户|用户|アカウント|계정)';
const over =
  '(?:expirad|expiré|expirou|caducad|vencid|scadut|abgelaufen|verlopen|wygas|истек|истёк|просроч|завершена|süresi|sona erdi|kedaluwarsa|hết hạn|过期|超时|失效|期限切れ|有効期限|切れ|タイムアウト|만료|종료)';
const wrong =
  '(?:inválid|incorrect|incorret|no (?:es )?válid|errat|non valid|falsch|ungültig|nicht (?:korrekt|gültig|richtig)|invalide|неверн|неправильн|недействительн|hatalı|yanlış|geçersiz|salah|tidak (?:valid|sah)|không (?:hợp lệ|đúng)|ongeldig|onjuist|nieprawidłow|błędn|错误|不正确|无效|不存在|非法|有误|不合法|正しくありません|間違|無効|失敗|違い|잘못|틀|실패|유효하지|올바르지|일치하지)';
const absent =
  '(?:no proporcionad|não (?:fornecid|informad|enviad|encontrad)|nenhum|manquant|mancante|fehlt|kein\\p{L}{0,2} |ontbreekt|brak |không (?:có|tìm thấy)|tidak (?:ada|ditemukan)|не (?:предоставлен|указан|передан|найден)|отсутствует|がありません|없습니다|缺少|缺失|为空|bulunamadı)';
const off =
  '(?:inactiv|inativ|suspend|suspens|deshabilitad|desactivad|desativad|désactivé|disattivat|deaktiviert|nonaktif|vô hiệu|отключен|禁用|停用|冻结|被封|未激活|無効|停止|정지|비활성)';
const locked =
  '(?:gesperrt|verrouillé|bloqué|bloquead|bloccat|заблокирован|kilit|geblokkeerd|zablokowan|terkunci|bị khóa|锁定|被锁|ロック|잠)';

/** The two in either order, a few words apart. */
function both(noun: string, state: string): string {
  return `${noun}.{0,24}${state}|${state}.{0,24}${noun}`;
}

export const otherLanguages: readonly Phrase[] = [
  {
    causes: ['session-expired'],
    pattern: any(both(session, over), `${session}.{0,16}(?:ungültig|無効|inválid|invalide)`),
  },
  { causes: ['token-expired'], pattern: any(both(token, over)) },
  {
    causes: ['request-signature-mismatch'],
    pattern: any(
      '签名.{0,8}(?:错误|失败|无效|不匹配|不正确)|(?:验签|验证签名).{0,6}(?:失败|错|出错)|sn校验失败|署名.{0,8}(?:無効|一致しません|不正)|서명.{0,8}(?:오류|불일치|잘못)',
      'неверная подпись|ungültige signatur|signature (?:invalide|non valide)|firma (?:no válida|inválida|non valida)|assinatura inválida',
    ),
  },
  {
    causes: ['clock-skew'],
    pattern: any(
      '(?:时间戳|timestamp|タイムスタンプ|타임스탬프).{0,6}(?:过期|错误|无效|超时|無効|오류|만료)',
    ),
  },
  {
    causes: ['blocked-by-intermediary'],
    pattern: any(
      'ip.{0,8}(?:校验失败|白名单|不在|被禁|限制)|(?:非法|不允许|禁止).{0,6}ip|ipアドレス.{0,12}(?:許可|拒否)|(?:허용되지 않은|차단된) ?ip',
      '\\bip(?: adresse| adres)? .{0,12}(?:no (?:autorizad|permitid)|não (?:autorizad|permitid)|non autoris|nicht (?:erlaubt|zugelassen|freigegeben)|не разрешен)',
    ),
  },
  {
    causes: ['account-locked'],
    pattern: any(
      both(account, locked),
      'demasiados intentos|zu viele .{0,24}versuche|(?:muitas|trop de) tentativ|troppi tentativi|слишком много .{0,12}попыт|te veel pogingen|zbyt wiele prób|terlalu banyak percobaan|quá nhiều lần|çok fazla deneme|尝试次数|試行回数|시도 ?횟수',
    ),
  },
  {
    causes: ['account-disabled'],
    pattern: any(both(account, off), '应用.{0,6}(?:禁用|停用|冻结|被封|未激活)'),
  },
  {
    causes: ['wrong-endpoint'],
    pattern: any(
      '(?:não pertence|no pertenece|appartient pas|gehört nicht|non appartiene).{0,24}(?:ambiente|entorno|environnement|umgebung)|环境.{0,6}(?:错误|不匹配)',
    ),
  },
  {
    causes: ['step-up-required'],
    pattern: any(
      '(?:dos|dois|deux|due) (?:factores|fatores|facteurs|fattori)|zwei ?faktor|двухфактор|二要素|二段階|2단계 인증|双因素|两步验证',
    ),
  },
  {
    causes: ['rate-limited'],
    pattern: any(
      '(?:请求|访问|调用|操作).{0,8}(?:频繁|过快|超限|限流|次数)|(?:并发|配额|qps).{0,8}(?:超|限)|リクエスト.{0,8}(?:多すぎ|制限)|요청.{0,8}(?:초과|제한)',
      'слишком много запросов|zu viele anfragen|trop de requêtes|demasiadas (?:solicitudes|peticiones)|muitas (?:solicitações|requisições)|l[íi]mite de (?:peticiones|solicitudes|requisições|requêtes)|превышен лимит',
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
      '未登录|未登錄|请(?:先|重新)?登录|没有登录|未认证|未授权的访问|ログインして|ログインが必要|認証が必要|로그인이? ?(?:필요|해)|로그인한|인증이 필요',
      '(?:требуется|необходима) (?:авторизация|аутентификация)|не авторизован|войдите|nicht (?:angemeldet|eingeloggt)|bitte (?:melden|anmelden)|anmeldung erforderlich|authentification (?:requise|nécessaire)|veuillez vous connecter|non authentifié|(?:devez|êtes pas|pas) (?:être )?connecté',
      'autenticación requerida|(?:debe|debes|necesitas|necesita) iniciar sesión|no has iniciado sesión|inicie sesión|no autenticado|autenticação necessária|login necessário|faça login|não autenticado|autenticazione richiesta|effettuare (?:il )?login|giriş yap',
      '(?:cần|chưa|phải|vui lòng) đăng nhập|(?:silakan|belum|harus) (?:login|masuk)|niet (?:ingelogd|aangemeld)|nie jest\\p{L}{1,4} zalogowan|zaloguj się',
      both(token, absent),
    ),
  },
  {
    causes: ['insufficient-permissions'],
    pattern: any(
      '(?:没有|无|缺少|暂无).{0,4}(?:权限|访问权)|权限不足|無權限|権限がありません|アクセス権|管理者のみ|권한이 ?없',
      'недостаточно прав|нет (?:доступа|прав)|доступ запрещ|не разрешено|keine (?:berechtigung|rechte)|nicht berechtigt|zugriff verweigert|nicht erlaubt|accès (?:refusé|interdit)|droits insuffisants|pas (?:autorisé|les droits)',
      'acceso denegado|no tienes? (?:los )?(?:permiso|autorización|acceso)|sin permisos?|no autorizad\\p{L} (?:para|a )|acesso (?:negado|restrito)|não tem permissão|sem permiss[ãa]o|accesso negato|permesso negato|non ha\\p{L}? i permessi|yetki(?:niz|si)? (?:yok|siz)',
      's[óo]lo (?:el|la|los|las) .{1,60}pued|(?:apenas|somente) .{1,60}pode|\\bnur .{1,60}(?:darf|dürfen)|\\bseule?s? .{1,60}peu(?:t|vent)',
      'không (?:có quyền|phải thành viên)|tidak (?:memiliki|punya|ada) (?:akses|izin|hak)|akses ditolak|geen (?:toegang|rechten)|brak (?:uprawnień|dostępu)',
    ),
  },
  {
    causes: ['invalid-credentials'],
    pattern: any(
      both(secret, wrong),
      both(token, wrong),
      '(?:账号|账户|帐号|帐户|ak|sk|key).{0,8}(?:错误|不正确|无效|不存在|非法|有误|不合法)|(?:认证|鉴权|身份验证|登录)失败|등록되지 않은 .{0,6}키',
      'ошибка (?:авторизации|аутентификации)|anmeldung fehlgeschlagen|authentifizierung fehlgeschlagen|échec (?:de l )?\\W?authentification|\\bsai (?:tên|mật khẩu|thông tin)|(?:falsches|ungültiges|falscher|ungültiger|ungültige) api',
    ),
  },
];
