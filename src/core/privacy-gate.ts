/** The one place that decides what may be looked at and kept. Everything asks here, and every decision is tested by name. */
import { DECLARATIONS, type Declaration } from './declarations.ts';
import { shopOf } from './item.ts';
import { DEFAULT_SETTINGS, isPaused, type Settings } from './settings.ts';

/** Why something is not looked at; each is counted by reason, never by page. */
export const REFUSALS = [
  'not-a-web-page',
  'private-window',
  'paused',
  'credentials-in-address',
  'local-network',
  'checkout-or-payment',
  'account-or-login',
  'mail',
  'banking',
  'health',
  'adult',
  'blocked-shop',
  'not-one-of-these-shops',
  'blocked-brand',
  'blocked-category',
  'blocked-word',
] as const;
export type Refusal = (typeof REFUSALS)[number];

interface PageToJudge {
  readonly url: string;
  /** True in a private (incognito) window. */
  readonly privateWindow: boolean;
  /** True when the shopper's permission names this very host (and not merely all sites). */
  readonly namedByPermission: boolean;
  /** What the shopper decided; the settings that hold until one is changed when left out. */
  readonly settings?: Pick<Settings, 'paused' | 'blocked' | 'onlyTheseShops'>;
  /** Milliseconds since the epoch. It decides only whether a pause is over. */
  readonly now?: number;
}

/** Null when the page may be looked at, else the reason why not. */
export function judgePage({ url, privateWindow, namedByPermission, settings, now }: PageToJudge): Refusal | null {
  const { blocked, onlyTheseShops, paused } = settings ?? DEFAULT_SETTINGS;
  if (privateWindow) return 'private-window';
  if (isPaused({ paused }, now ?? 0)) return 'paused';
  if (!URL.canParse(url)) return 'not-a-web-page';
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return 'not-a-web-page';
  if (address.username !== '' || address.password !== '') return 'credentials-in-address';
  const host = shopOf(address).replace(/\.+$/, '');
  if (isLocalNetwork(host) && !namedByPermission) return 'local-network';
  for (const [refusal, words] of SENSITIVE_HOSTS) if (words.test(host)) return refusal;
  const segments = routesOf(address).flatMap((route) => route.split('/').map(segmentOf));
  for (const [refusal, words] of SENSITIVE_SEGMENTS)
    if (segments.some((segment) => words.test(segment))) return refusal;
  if (isOneOf(blocked.shops, host)) return 'blocked-shop';
  if (onlyTheseShops.on && !isOneOf(onlyTheseShops.shops, host)) return 'not-one-of-these-shops';
  return null;
}

interface ItemToJudge {
  readonly name: string;
  readonly category: readonly string[];
  readonly brand?: string | null;
  readonly description?: string | null;
}

/**
 * Null when an item may be kept, else the reason why not: what it is decides, not where it is sold.
 *
 * The shopper's own brands, categories and words are looked for as whole words, whatever their accents and capitals.
 */
export function judgeItem(
  item: ItemToJudge,
  { blocked }: Pick<Settings, 'blocked'> = DEFAULT_SETTINGS,
): Refusal | null {
  const { name, category, brand, description } = item;
  const words = wordsOf([name, ...category].join(' '));
  for (const [refusal, sensitive] of SENSITIVE_ITEMS) if (sensitive.test(words)) return refusal;
  if (holdsAny(blocked.brands, `${brand ?? ''} ${name}`)) return 'blocked-brand';
  if (category.some((step) => holdsAny(blocked.categories, step))) return 'blocked-category';
  if (holdsAny(blocked.words, [name, brand, ...category, description].join(' '))) return 'blocked-word';
  return null;
}

/** Null when what a page declares of itself keeps nothing out, else the reason. */
export function judgeDeclarations(declared: readonly Declaration[]): Refusal | null {
  const [first] = declared;
  return first === undefined ? null : DECLARATIONS[first];
}

/** Whether a host is one of some hosts, or below one of them. */
function isOneOf(hosts: readonly string[], host: string): boolean {
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}

/** Whether a text holds one of the shopper's own words or phrases; where a script has no spaces, anywhere in the text. */
function holdsAny(phrases: readonly string[], text: string): boolean {
  if (phrases.length === 0) return false;
  const words = wordsOf(text);
  return phrases.some((phrase) => {
    const wanted = wordsOf(phrase);
    if (wanted.trim() === '') return false;
    return words.includes(UNSPACED.test(wanted) ? wanted.trim() : wanted);
  });
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Where an address leads: its path, and the paths that some shops put into a parameter or behind the hash instead. */
function routesOf(address: URL): string[] {
  const parameters = ROUTE_PARAMETERS.flatMap((name) => address.searchParams.getAll(name));
  const hash = /^#!?\//.test(address.hash) ? [address.hash.replace(/^#!?/, '').replace(/\?.*$/, '')] : [];
  return [address.pathname, ...parameters, ...hash];
}

/** Parameters in which shop software names the page: OpenCart's `route=checkout/checkout`, PrestaShop's `controller=order`. */
const ROUTE_PARAMETERS = ['route', 'controller', 'page', 'action', 'view', 'main_page', 'dispatch', 'wc-ajax'];

/** A step of more words than this is a name. It also bounds the time that matching can take. */
const MOST_WORDS = 6;

/** One step of a path as words: "/My-Account.php" is " my account "; empty when it is a name. */
function segmentOf(segment: string): string {
  const words = wordsOf(segment.replace(/\.(?:php\d?|html?|aspx?|jspx?|do|cgi|action)$/i, ''));
  return words.split(' ').length - 2 > MOST_WORDS ? '' : words;
}

/** Lower-case words without accents, one space between and around, so that a whole word can be told from a part of one. */
function wordsOf(text: string): string {
  let readable = text;
  try {
    readable = decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text as it stands is good enough to look for words in.
  }
  return ` ${readable
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whole words (or phrases) of several languages, unaccented. Scripts without spaces are looked for anywhere in the text. */
function anyOf(spaced: string, unspaced?: string): RegExp {
  const whole = `(?<= )(?:${spaced.split(',').join('|')})(?= )`;
  return new RegExp(unspaced ? `${whole}|${unspaced.split(',').join('|')}` : whole, 'u');
}

/**
 * A step of a path that is nothing but these words: "/secure-checkout/", "/checkout-step-2", "/my-account". A product's name
 * that merely holds one ("low-profile-keyboard", "thank-you-cards", "caisse-a-outils") is no such step.
 */
function nothingBut(spaced: string, unspaced: string): RegExp {
  const word = `(?:${spaced.split(',').join('|')})`;
  const around = `(?:${WORDS_AROUND.split(',').join('|')}|\\d+)`;
  return new RegExp(
    `^ (?:${around} )*${word} (?:(?:${word}|${around}) )*$|^ (?:${unspaced.split(',').join('|')}) $`,
    'u',
  );
}

const WORDS_AROUND =
  'my,mein,meine,mon,ma,mi,il,secure,sicher,express,guest,gast,invite,invitado,one,page,onepage,single,step,schritt,etape,paso,success,successful,complete,completed,finish,confirm,confirmation,shop,store,customer,kunde,kunden,client,user,users,index,new,to,mode,method,methods,details,form,process,cart,order,v1,v2,v3';

const SENSITIVE_SEGMENTS: readonly (readonly [Refusal, RegExp])[] = [
  [
    'checkout-or-payment',
    nothingBut(
      'checkout,checkouts,check out,checkoutnow,onepagecheckout,payment,payments,pay,paynow,pay now,billing,kasse,zahlung,bezahlen,zur kasse,bestellung abschliessen,bestellung,bestellbestatigung,paiement,caisse,commande,valider commande,pago,pagos,pagar,finalizar compra,betaling,betalen,afrekenen,pagamento,pagamenti,cassa,finalizar pedido,order,order confirmation,order confirmed,order received,order complete,order summary,orderconfirmation,confirmation,thank you,thankyou,thanks,danke,vielen dank,merci,gracias,place order,purchase,buy spc,spc',
      '结算,结账,結帳,付款,支付,确认订单,お支払い,レジ,ご購入手続き,注文確認,결제,주문',
    ),
  ],
  [
    'account-or-login',
    nothingBut(
      'account,accounts,myaccount,login,log in,logon,signin,sign in,signup,sign up,register,registration,password,reset password,forgot password,forgotpassword,lostpassword,lost password,profile,orders,order history,order details,order status,orderhistory,my order,returns,invoice,invoices,addresses,address book,payment methods,konto,mein konto,kundenkonto,anmelden,anmeldung,registrieren,registrierung,passwort,passwort vergessen,bestellungen,compte,connexion,inscription,mot de passe,mot de passe oublie,commandes,cuenta,iniciar sesion,registrarse,contrasena,pedidos,mis pedidos,wachtwoord,inloggen,account gegevens,accedi,registrati,ordini',
      '登录,登入,注册,註冊,账户,帐户,帳戶,会员中心,我的订单,ログイン,会員登録,アカウント,マイページ,注文履歴,로그인,회원가입,마이페이지',
    ),
  ],
];

const SENSITIVE_HOSTS: readonly (readonly [Refusal, RegExp])[] = [
  [
    'checkout-or-payment',
    /^(?:(?:secure-?)?checkout|pay|payments?|paypage|kasse|billing)\.|(?:^|\.)(?:paypal|stripe|adyen|klarna|alipay)\.(?:com|me)$/,
  ],
  ['account-or-login', /^(?:accounts?|my-?account|konto|login|signin|sign-in|auth|sso|identity|passport)\./],
  [
    'mail',
    /(?:^|\.)(?:(?:e|web|ex)?-?mails?|outlook|inbox|imap|smtp|roundcube)\.|(?:^|\.)(?:gmail|protonmail|fastmail|tutanota|gmx|hotmail)\./,
  ],
  [
    'banking',
    // "powerbank", "power-bank" and "databank" are no banks.
    /(?:^|[.-])(?<!power-)(?!power|data)[a-z]*bank(?:ing|en)?(?:[.-]|$)|(?:^|\.)bankof\w+\.|(?:^|[.-])(?:banque|banco|banca|sparkasse|creditunion|brokerage|onlinebanking)(?:[.-]|$)|(?:^|\.)(?:chase|wellsfargo|hsbc|barclays|santander|bbva|bnpparibas|credit-agricole|revolut|n26|icbc|ccb|cmbchina|abchina)\.|\.bank$/,
  ],
  [
    'health',
    /(?:^|[.-])(?:e?health(?:care|line)?|[a-z]*clinic|[a-z]*klinik|[a-z]*hospital|[a-z]*pharmac(?:y|ie|ies)|[a-z]*apotheken?|farmaci?as?|doctors?|doctolib|docmorris|webmd|patients?|medical|medicine|medikamente|krankenkasse|drugs)(?:[.-]|$)|(?:^|\.)nhs\.uk$|\.(?:health|hospital|clinic|pharmacy|doctor)$/,
  ],
  [
    'adult',
    /(?:^|[.-])(?:[a-z]*porn\w*|xxx|xnxx|xvideos|xhamster|redtube|chaturbate|onlyfans|sex(?:y?shop|toys?)?|adult|erotik\w*|erotic\w*|escorts?|lovehoney|amorelie)(?:[.-]|$)|\.(?:xxx|adult|porn|sexy?)$/,
  ],
];

const SENSITIVE_ITEMS: readonly (readonly [Refusal, RegExp])[] = [
  [
    'health',
    anyOf(
      // A medicine ball is for the gym and a medicine cabinet for the wall.
      'medicines?(?! (?:balls?|cabinets?|chests?) ),medications?,(?:over the counter|prescription) drugs?,(?:medical|health) tests?,pharmacy,prescriptions?,pregnancy tests?,ovulation tests?,hiv tests?,std tests?,antidepressants?,contraceptives?,condoms?,incontinence,viagra,blood glucose,arzneimittel,medikamente?,apotheke,schwangerschaftstests?,kondome?,inkontinenz,blutzucker\\w*,medicaments?,pharmacie,preservatifs?,test de grossesse,medicamentos?,farmacia,preservativos?,test de embarazo,farmaci,geneesmiddelen,condooms?,zwangerschapstest(?:en)?,incontinentie,medicinali,farmaci da banco,test di gravidanza,preservativi?,leki,lekarstwa,prezerwatywy,test ciazowy,lakemedel,graviditetstest,kondomer,remedios,teste de gravidez,preservativo,ilaclar,gebelik testi,prezervatif,лекарства,презервативы?,тест на беременность',
      '药品,处方药,非处方药,藥品,處方藥,避孕,验孕,驗孕,成人纸尿裤,医薬品,処方薬,コンドーム,妊娠検査,의약품,콘돔',
    ),
  ],
  [
    'adult',
    anyOf(
      // A concrete vibrator is a builder's tool.
      'sex toys?,sextoys?,(?<!concrete )vibrator(?:s|en?|i)?,dildos?,butt plugs?,erotica?,sexy lingerie,lingerie sexy,sexspielzeug,erotik,erotique,jouets? sexuels?,juguetes? sexuale?s?,adult toys?,adult (?:novelt(?:y|ies)|dvds?),porn,porno,pornography,erotisch\\w*,juguetes? eroticos?,sex legetoj,seksspeeltjes?,brinquedos? eroticos?,giocattoli? erotici,zabawki erotyczne,erotik urunler\\w*,секс игрушк\\p{L}*',
      '情趣,成人用品,情色,アダルトグッズ,大人のおもちゃ,성인용품',
    ),
  ],
];

/** Loopback, private, shared and link-local addresses, and names that only a local network resolves. */
function isLocalNetwork(host: string): boolean {
  if (host.startsWith('[')) return LOCAL_IPV6.test(host);
  if (/^[\d.]+$/.test(host)) return LOCAL_IPV4.test(host);
  return !host.includes('.') || /\.(?:localhost|local|lan|home|internal|intranet|corp|home\.arpa)$/.test(host);
}

/** RFC 1122, 1918, 3927 and 6598. */
const LOCAL_IPV4 =
  /^(?:0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** Unspecified, loopback, unique local, link-local, and any that only wraps an IPv4 address (RFC 4193, 4291). */
const LOCAL_IPV6 = /^\[(?:::1?\]|::ffff:|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;
