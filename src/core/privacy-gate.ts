/** The one place that decides what may be looked at and kept. Everything asks here, and every decision is tested by name. */
import { shopOf } from './item.ts';

/** Why something is not looked at; each is counted by reason, never by page. */
export type Refusal =
  | 'not-a-web-page'
  | 'private-window'
  | 'credentials-in-address'
  | 'local-network'
  | 'checkout-or-payment'
  | 'account-or-login'
  | 'mail'
  | 'banking'
  | 'health'
  | 'adult';

export interface PageToJudge {
  readonly url: string;
  /** True in a private (incognito) window. */
  readonly privateWindow: boolean;
  /** True when the shopper's permission names this very host (and not merely all sites). */
  readonly namedByPermission: boolean;
}

/** Null when the page may be looked at, else the reason why not. */
export function judgePage({ url, privateWindow, namedByPermission }: PageToJudge): Refusal | null {
  if (privateWindow) return 'private-window';
  if (!URL.canParse(url)) return 'not-a-web-page';
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return 'not-a-web-page';
  if (address.username !== '' || address.password !== '') return 'credentials-in-address';
  const host = shopOf(address);
  if (isLocalNetwork(host) && !namedByPermission) return 'local-network';
  for (const [refusal, words] of SENSITIVE_HOSTS) if (words.test(host)) return refusal;
  for (const [refusal, words] of SENSITIVE_PATHS) if (words.test(wordsOf(address.pathname))) return refusal;
  return null;
}

/** Null when an item may be kept, else the reason why not: what it is decides, not where it is sold. */
export function judgeItem(item: { name: string; category: readonly string[] }): Refusal | null {
  const words = wordsOf([item.name, ...item.category].join(' '));
  for (const [refusal, sensitive] of SENSITIVE_ITEMS) if (sensitive.test(words)) return refusal;
  return null;
}

/** Lower-case words with one space between and around, so that a whole word can be told from a part of one. */
function wordsOf(text: string): string {
  let readable = text;
  try {
    readable = decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text as it stands is good enough to look for words in.
  }
  return ` ${readable
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whole words (or phrases) of several languages. Scripts without spaces are looked for anywhere in the text. */
function anyOf(spaced: string, unspaced?: string): RegExp {
  const whole = `(?<= )(?:${spaced.split(',').join('|')})(?= )`;
  return new RegExp(unspaced ? `${whole}|${unspaced.split(',').join('|')}` : whole, 'u');
}

const SENSITIVE_PATHS: readonly (readonly [Refusal, RegExp])[] = [
  [
    'checkout-or-payment',
    anyOf(
      'checkout,checkouts,payment,payments,pay,billing,kasse,zahlung,bezahlen,paiement,caisse,commande,pago,pagos,pagar,finalizar compra,betaling,afrekenen,pagamento,cassa,checkout order,order confirmation,order received,thank you,one page checkout',
      '结算,结账,付款,支付,お支払い,レジ,결제',
    ),
  ],
  [
    'account-or-login',
    anyOf(
      'account,my account,myaccount,login,log in,signin,sign in,signup,sign up,register,password,profile,orders,order history,invoice,konto,mein konto,anmelden,anmeldung,passwort,compte,mon compte,connexion,mot de passe,cuenta,mi cuenta,iniciar sesion,acceso,wachtwoord,accedi',
      '登录,注册,账户,帐户,我的订单,ログイン,アカウント,로그인',
    ),
  ],
];

const SENSITIVE_HOSTS: readonly (readonly [Refusal, RegExp])[] = [
  [
    'mail',
    /^(?:(?:web)?mail|mails|outlook|inbox|imap|smtp)\.|(?:^|\.)(?:gmail|protonmail|fastmail|tutanota|gmx|hotmail)\./,
  ],
  [
    'banking',
    /(?:^|[.-])(?:e?bank(?:ing)?|onlinebanking|sparkasse|volksbank|paypal|creditunion|brokerage)(?:[.-]|$)|\.bank$/,
  ],
  [
    'health',
    /(?:^|[.-])(?:health|clinic|hospital|pharmacy|apotheke|pharmacie|farmacia|doctor|patient|medical|krankenkasse)(?:[.-]|$)/,
  ],
  [
    'adult',
    /(?:^|[.-])(?:porn\w*|xxx|sex(?:shop|toys?)?|adult|erotik|erotic|escort)(?:[.-]|$)|\.(?:xxx|adult|porn|sex)$/,
  ],
];

const SENSITIVE_ITEMS: readonly (readonly [Refusal, RegExp])[] = [
  [
    'health',
    anyOf(
      'medicine,medicines,medication,medications,pharmacy,prescription,pregnancy test,pregnancy tests,hiv test,antidepressant,contraceptive,contraceptives,condom,condoms,arzneimittel,medikamente,apotheke,schwangerschaftstest,kondome,medicament,médicament,médicaments,pharmacie,préservatif,préservatifs,medicamento,medicamentos,farmacia,preservativos',
      '药品,处方药,避孕,验孕',
    ),
  ],
  [
    'adult',
    anyOf(
      'sex toy,sex toys,vibrator,vibrators,dildo,dildos,erotic,erotica,lingerie sexy,sexspielzeug,erotik,érotique,jouets sexuels,juguetes sexuales,adult toy,adult toys,porn',
      '情趣,成人用品',
    ),
  ],
];

/** Loopback, private and link-local addresses, and names that only a local network resolves. */
function isLocalNetwork(host: string): boolean {
  if (/^(?:127\.|10\.|192\.168\.|169\.254\.|0\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host) && /^[\d.]+$/.test(host))
    return true;
  if (/^\[(?:::1|f[cd]|fe80)/.test(host)) return true;
  return !host.includes('.') || /(?:^|\.)(?:localhost|local|lan|home|internal|intranet|home\.arpa)$/.test(host);
}
