import type { Evidence } from '../../evidence/evidence.ts';
import type { CauseId } from '../cause-id.ts';
import { identifying } from '../detection.ts';
import { absent, any, near, type Phrase, token, words, wrong } from './vocabulary.ts';

const plainlyWrong = '(?:invalid|incorrect|wrong|bad|unknown|unrecogni[sz]ed)';

/** Where the request, or its key, belongs. */
export const endpoints: readonly Phrase[] = [
  {
    // What stands in front of applications and knows no application for this address; they themselves say "not found".
    causes: ['wrong-endpoint'],
    underAnyStatus: true,
    pattern: any(
      '\\bno (?:\\w+ ){0,3}?(?:routes?|rules?|mapping rule|resources?|context path|prox(?:y|ies)|api|operation)s? (?:was |were )?match(?:ed|es)?\\b',
      'no match(?:ing)? (?:\\w+ ){0,2}?(?:routes?|rules?|mapping|resource|operation|api|prox(?:y|ies)|endpoint)\\b',
      '(?:not|does not) match any (?:\\w+ ){0,2}?(?:routes?|rules?|paths?|resources?|operations?)\\b|no handler for route|not defined by this api|unable to identify prox(?:y|ies)',
      '(?:realm|tenant|instance|deployment|virtual host|organi[sz]ation domain) (?:\\w+ ){0,3}?(?:not found|does not exist|could not be found|unknown)|no such app\\b|unknown domain|endpoint is offline|domain not found|got the domain right',
      'misdirected|non authoritative server|speaking plain http|http request to an https server|only accepts? https|plain http request was sent to https',
      'find (?:\\w+ ){0,2}?for host\\b|mistakenly ends in|possible api endpoint',
    ),
    unless: /\bden(?:y|ied)\b|no route matches (?:get|head|post|put|patch|delete|options)\b/,
  },
  {
    causes: ['wrong-endpoint'],
    pattern: any(
      'no route|route not found|no (?:api(?! ?key)|service|backend|endpoint|matching) (?:\\w+ )?(?:matched|found|match)',
      '(?:not match|does not belong to|mismatch\\w*) (?:\\w+ ){0,3}?(?:environment|organi[sz]ation|project|workspace|account|data ?center)\\b|should match organi[sz]ation|not accessible in this region|correct endpoint|misdirected|https (?:is )?required|only accepts? https|http request to an https|speaking plain http|non authoritative|wrong (?:\\w+ )?environment|test mode.{0,40}live mode',
      '(?:wrong|invalid) (?:host|endpoint|environment|region|url|domain|data ?center|cluster|shard)\\b(?! name)|belongs to (?:another|a different|the \\w+) (?:environment|region|data ?center|cluster|instance|tenant)|use the (?:sandbox|production|live|test|staging|eu|us) (?:\\w+ )?(?:url|endpoint|host|api|environment|domain)',
      `(?:endpoint|url|host|region|domain|api version)\\b${near}(?:is wrong|incorrect|not match|does not exist|no longer|deprecated|moved)`,
      '(?:test|live|sandbox|production|staging) (?:mode )?(?:api )?(?:key|token|credentials?|environment|account).{0,40}?(?:live|test|sandbox|production|mode|used|can not|not)',
      '(?:invalid|unknown|blocked|disallowed) hosts?\\b|host (?:is )?(?:not allowed|check error|header (?:is )?invalid)',
      'plain http request was sent to https|(?:auth\\w*|passwords?|credentials|login) (?:\\w+ ){0,2}?over (?:plain |insecure )?http\\b',
    ),
  },
];

/** Whether the credential is there, readable and known. */
export const presence: readonly Phrase[] = [
  {
    causes: ['api-key-missing-or-misplaced'],
    pattern: any(
      `\\bx (?:\\w+ ){0,4}?(?:key|token|sha256)\\b${near}(?:${absent}|undefined|expected)`,
      '(?:missing|required|without|no parameter|缺少参数).{0,40}?\\bx (?:\\w+ ){0,4}?(?:key|token|sha256)\\b',
      'no parameter .{0,30}(?:key|token)\\b|parameter (?:api )?key (?:is )?missing|missing (?:required )?parameter (?:api )?key\\b',
    ),
  },
  {
    // The token is there, and lacks something: it may be one of another kind.
    causes: ['invalid-credentials', 'token-type-mismatch'],
    pattern: any('(?:not (?:found|present)|missing) (?:in|from) (?:the |your )?(?:\\w+ )?(?:token|jwt)$'),
  },
  {
    causes: absentHeader,
    pattern: any(
      '(?:is|are) missing (?:in|from) (?:your |the )?(?:request )?headers?\\b|required headers? (?:are |is )?missing',
      '(?:key|token)\\b(?: \\w+)? (?:was )?not (?:found|present) in (?:your |the )?request$',
    ),
  },
  {
    causes: keyNotFound,
    pattern: any(
      '(?:api|access|service|app|subscription|consumer)? ?\\bkeys? (?:is |was )?(?:not (?:be )?(?:found|registered)|unregistered)(?: error)?$',
    ),
  },
  {
    causes: ['invalid-credentials'],
    pattern: any(
      `${plainlyWrong} ${words(3)}(?:passwords?|user ?names?|credentials?|(?:access |bearer |api |auth |security )?tokens?|(?:api |access |subscription |secret |app |license )?keys?|client (?:id|secret)|secrets?|log ?in|email (?:address )?(?:or|and) password)\\b`,
      '(?:password|user ?name|credentials?|api ?key|subscription key|access key|client secret) (?:is |are |was |were )?(?:invalid|incorrect|wrong|not (?:valid|correct|recogni[sz]ed))',
      '(?:could not|can not|did not) (?:be )?(?:find|found|locate) (?:the |that |this |your |an? )?(?:api ?key|access key|user|account)\\b|(?:api ?key|token|user|account)\\b.{0,24}(?:could not|can not) be found',
      '^(?:the |this )?user does not exist|no (?:such )?(?:user|account) (?:found|exists|registered)',
      '(?:invalid|incorrect|wrong) .{0,40}\\bor password\\b|^(?:authentication|login|auth) error$',
      'bad credentials|correct credentials|do not match our records|check your (?:user ?name|credentials|password|api key)',
    ),
    unless:
      /\bsegments|\bparts in|\bformat|syntax|malformed|structure|encod|header (?:is )?(?:invalid|malformed)|permission|scope|signature|not (?:provided|found|present)|missing|empty|no credentials|spaces|parse|\btype/,
  },
  {
    causes: ['api-key-missing-or-misplaced'],
    pattern: any(
      `(?:no|missing|without|provide|supply|include|requires?|need|pass|specify|set) ${words(5)}(?:api ?keys?|subscription key|app(?:lication)? ?(?:key|id)|client ?id|consumer key|developer key|x api key|apikey|access key)`,
      `(?:api ?key|subscription key|app(?:lication)? ?(?:key|id)|consumer key|developer key|apikey)${near}${absent}`,
      'unregistered callers|established identity',
    ),
    unless: /(?:api ?key|\bkey) (?:\w+ ){0,3}?(?:is )?(?:invalid|incorrect|not valid|wrong)/,
  },
  {
    causes: ['missing-credentials'],
    pattern: any(
      `\\b(?:no|missing|without|absent|empty|lacks?|lacking|misses|expected|provide|supply) ${words(4)}(?:auth\\w*|${token}|bearer|sessions?|cookies?|login|user ?name|password|identity|admin secret|secret)\\b`,
      `(?:auth\\w*|${token}|bearer|login|log in|sign in|secret|key|password|identity|cookies?)\\b${near}${absent}`,
      'must (?:be |first )?(?:log|sign|authenticat|logged|signed)|(?:please|need to|have to|required to|you should) (?:log|sign|authenticat|provide (?:\\w+ ){0,4}(?:credential|token|auth|password))',
      'not (?:be )?(?:logged|signed) (?:in|on)|log in (?:to|first)|login required',
      'not authed|not authenticated|un ?authenticated|requires? (?:user )?(?:auth|log|sign)\\w*|full authentication|anonymous|\\bguest\\b|no auth',
      'unable to parse authentication credentials',
      '(?:could not|can not|unable to) (?:find|retrieve|get) (?:\\w+ ){0,3}?(?:token|credentials|authorization header)|user ?name is empty|request is not signed',
    ),
    unless:
      /\bparts in|segments|scope|permission|privilege|\brole|(?:invalid|incorrect|wrong|expired) (?:access |api )?(?:token|credential|password|key)|malformed|\bformat|\bfield (?:\w+ )?(?:password|email|user ?name)|(?:password|email|user ?name) field/,
  },
  {
    causes: ['scheme-mismatch'],
    pattern: any(
      '(?:unsupported|unknown|invalid|incorrect|wrong|bad|unexpected|unrecogni[sz]ed) (?:http )?(?:auth\\w* |token )?(?:scheme|mechanism|method)\\b',
      `(?:auth\\w* )?(?:scheme|mechanism|auth method|authentication method)\\b${near}(?:not|invalid|unsupported|unknown|wrong|must|mismatch)`,
      `(?:basic|digest|ntlm|bearer|password)(?: (?:auth\\w*|token))?\\b${near}(?:not (?:be )?(?:supported|allowed|enabled|accepted|available)|disabled|no longer|deprecated|can not be used)`,
      '(?:support for )?password authentication was removed|format is authorization bearer',
      '(?:expected|use|requires?|only) (?:basic|bearer|digest|negotiate)\\b|auth\\w* type\\b',
    ),
  },
  {
    causes: ['malformed-credentials'],
    pattern: any(
      'malformed|mal formed|not well formed|ill formed',
      `(?:${plainlyWrong}|unsupported|unexpected|improper)(?:ly)? ${words(4)}(?:format\\w*|syntax|structure|encod\\w+|header|segments?|compact|base ?64|length|character\\w*|serialization|json)`,
      `(?:could not|can not|unable to|failed to|fail(?:s|ed)?|not|error|invalid) (?:be )?${words(3)}(?:pars\\w+|decod\\w+|deseriali[sz]\\w+)|(?:pars|decod)\\w+ (?:error|fail\\w*|exception)`,
      'not (?:a |an )?(?:valid |well formed )?(?:jwt|jws|json web token)|in the form(?:at)?\\b|\\bparts in\\b|two dots|segments?\\b|wrong number of|\\bpadding\\b|\\bbase ?64',
      'header requires|incomplete signature|token string should not|format invalid|decod\\w+ .{0,30}failed',
      'format (?:appear\\w+|is|was) (?:incorrect|invalid|wrong)|not (?:a )?valid format|incomplete signature header|header\\w* format|format of|must (?:start|begin) with|corrupt|key value pair',
      '(?:header|cookie|token|jwt)\\w* (?:or cookie )?(?:\\w+ ){0,3}?too (?:large|long|short|many|big)',
      '(?:duplicate|multiple|more than one) (?:\\w+ ){0,3}?(?:key|token|auth\\w*|credential|header)|duplicate api key|only (?:be )?provided using one|one (?:mechanism|method) (?:only|at a time)|illegal (?:header|character)',
    ),
    unless: /permission|privilege|requests/,
  },
];

/** Refused without a word about the form: what is left. */
export const unknown: readonly Phrase[] = [
  {
    causes: failedCheck,
    pattern: any(
      '(?:failed to|fail to|could not|can not|unable to|error (?:while )?)(?: )?(?:validat\\w*|verify\\w*|check\\w*|authenticat\\w*) (?:\\w+ ){0,2}?(?:token|session|user|credentials|request)$',
    ),
  },
  {
    causes: ['invalid-credentials'],
    pattern: any(
      `${wrong} ${words(4)}(?:log ?ins?|${token}|keys?|clients?|auth\\w*|accounts?|pin|passphrase)\\b`,
      `(?:passwords?|user ?names?|log ?in|${token}|\\bkeys?|secrets?|clients?|auth\\w*|accounts?|identity)\\b${near}(?:${wrong}|not (?:be )?(?:verified|validated|authenticated)|unknown|fail\\w*|do(?:es)? not exist|denied)`,
      '(?:authentication|authorization|login|log in|sign in|logon|auth) (?:has |was |attempt )?(?:failed|failure|unsuccessful|denied|rejected)',
      'fail(?:ed|ure)? (?:to |in )?(?:auth\\w*|log ?in|sign in|validate|verify)|(?:could not|can not|unable to) (?:be )?(?:verify|validate|verified|validated|authenticat\\w*|log|sign|identify)',
      'no such (?:user|account|key|token|client)|no user (?:was )?found|(?:can not|could not) find (?:the |a |this )?user|(?:user|key|application) (?:is )?not registered|verify your (?:\\w+ )?(?:key|credentials)|(?:user|account|access key|token|client)(?: id)? (?:was )?not found|access key.{0,20}does not exist|invalid grant|invalid client|untrusted',
    ),
    unless: /(?:device|push|registration|page) tokens?\b/,
  },
];

/** Headers of a set that the API wants: all of them are missing, or some beside those that were sent. */
function absentHeader({ credentials }: Evidence): readonly CauseId[] {
  return identifying(credentials).length > 0 ? ['api-key-missing-or-misplaced'] : ['missing-credentials'];
}

/** "Key not found" to a request with a key says that nobody knows it; to one without, that there is none. */
function keyNotFound({ credentials }: Evidence): readonly CauseId[] {
  return identifying(credentials).length > 0 ? ['invalid-credentials'] : ['api-key-missing-or-misplaced'];
}

/** A check that fails with an error of the server is a broken check, whatever was sent. */
function failedCheck({ status = 0 }: Evidence): readonly CauseId[] {
  return status >= 500 ? ['server-misconfigured'] : ['invalid-credentials'];
}
