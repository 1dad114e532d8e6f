/** From the currency as a page prints it ("$", "kr", "LE") to ISO 4217, with the page's language and the host's country as tie-breakers. */

/*
 * Each line: a code, then the ways shops print it besides the code itself. A way that several currencies share is listed with
 * each of them; the first line that has it is what it means when nothing else speaks.
 */
const PRINTED_BY_CURRENCY = `USD $ US$ US U$S
EUR € euro euros ευρώ евро
GBP £
JPY ¥ ￥ 円
CNY ¥ ￥ 元 RMB 人民币 圆
KRW ₩ ￦ 원
INR ₹ Rs Rs. रु
RUB ₽ руб руб. рублей р р. Р Р. rub rub.
UAH ₴ грн грн.
PLN zł zl złotych
CZK Kč
HUF Ft forint
RON lei leu
BGN лв лв.
SEK kr kr. :- SKr kronor
NOK kr kr. NKr kroner
DKK kr kr. DKr
ISK kr kr. íkr
CHF Fr. SFr SFr. Fr CHF.
TRY ₺ TL
AED Dhs Dhs. Dh DH د.إ درهم
MAD DH Dhs درهم
SAR SR ر.س ريال
QAR QR ر.ق ريال
OMR RO ر.ع ريال
KWD KD K.D. د.ك دينار
BHD BD د.ب دينار
JOD JD د.أ دينار
EGP LE L.E L.E. E£ £E EGP£ ج.م ج.م. جنيه
ILS ₪ NIS
PKR Rs Rs. ₨
LKR Rs Rs.
NPR Rs Rs.
BDT ৳ Tk
THB ฿ บาท
VND ₫ đ
IDR Rp Rp.
MYR RM
PHP ₱
SGD S$ $
HKD HK$ $
TWD NT$ 元 $
CAD C$ CA$ CDN$ $
AUD A$ AU$ $
NZD NZ$ $
MXN MX$ Mex$ $
BRL R$
ARS AR$ $
CLP $
COP COL$ $
PEN S/ S/.
UYU $U
ZAR R
NGN ₦
KES KSh Ksh
GHS GH₵ ₵
KZT ₸ тг тенге
GEL ₾
AZN ₼
AMD ֏
BYN Br руб
RSD din din. дин
BAM KM
CRC ₡
DOP RD$
TND DT د.ت
DZD DA د.ج
XOF FCFA CFA`;

/** Currencies of countries whose host names are sold to everyone, or that shops rarely write: the country says nothing here. */
const FURTHER_CURRENCIES = `IRR ﷼ ریال
IRT تومان
MDL lei
MKD ден
ALL Lek
HRK kn
MUR Rs
TZS TSh
UGX USh
KHR ៛
LAK ₭
MMK Ks
MNT ₮
AFN ؋
PYG ₲ Gs
GTQ Q
BOB Bs Bs.
VES Bs Bs.
PAB B/.
JMD J$
TTD TT$
XCD EC$
BBD Bds$
MOP MOP$
NAD N$
FJD FJ$
CUC CUC$
MVR Rf
BTN Nu.
MWK MK
STN Db
TOP T$
VUV VT
ZWL Z$
DEM
IQD
LYD
LBP
SYP
XAF
BWP
ZMW`;

/** Which country pays in a currency whose code does not begin with the country's own. */
const CURRENCY_BY_COUNTRY =
  'UKGBP IEEUR DEEUR ATEUR FREUR ESEUR ITEUR NLEUR BEEUR PTEUR FIEUR GREUR LUEUR EEEUR LVEUR LTEUR SKEUR SIEUR HREUR MTEUR CYEUR LICHF';

const codesByPrinted = new Map<string, string[]>();
const currencyByCountry = new Map<string, string>();
for (const [index, table] of [PRINTED_BY_CURRENCY, FURTHER_CURRENCIES].entries())
  for (const line of table.split('\n')) {
    const [code = '', ...printed] = line.split(' ');
    for (const way of [code, ...printed]) addWay(way, code);
    // ISO 4217 begins a code with the country's own letters; the euro and the CFA franc have no country.
    if (index === 0 && code !== 'EUR' && code !== 'XOF') currencyByCountry.set(code.slice(0, 2), code);
  }
for (const entry of CURRENCY_BY_COUNTRY.split(' ')) currencyByCountry.set(entry.slice(0, 2), entry.slice(2));

function addWay(way: string, code: string): void {
  const codes = codesByPrinted.get(way) ?? [];
  if (!codes.includes(code)) codesByPrinted.set(way, [...codes, code]);
}

const inAnyCase = new Set([...codesByPrinted.keys()].map((way) => way.toLowerCase()));
const longest = Math.max(...[...codesByPrinted.keys()].map((way) => way.length));

/**
 * The ways to print a currency that begin at a place in a text, the longest first.
 *
 * @param anyCase "LEI" and "Kronor" are currencies too
 */
export function* currenciesAt(text: string, start: number, anyCase = false): Generator<string> {
  for (let end = Math.min(text.length, start + longest); end > start; end--) {
    const way = text.slice(start, end);
    if (anyCase ? inAnyCase.has(way.toLowerCase()) : codesByPrinted.has(way) || (way.length === 1 && isSign(way)))
      yield way;
  }
}

function isSign(text: string): boolean {
  return text === '$' || (text > '~' && /\p{Sc}/u.test(text));
}

const codePattern = /^[A-Z]{3}$/;

/** True for an ISO 4217 code this file knows. */
export function isCurrencyCode(text: string): boolean {
  return codePattern.test(text) && codesByPrinted.has(text);
}

/** What a page offers for telling one dollar from another. */
export interface CurrencyHints {
  /** ISO 4217 as the page's markup states it; null when it states none. */
  readonly markup: string | null;
  /** BCP 47 tag of the page. */
  readonly language: string | null;
  /** Two upper-case letters: the country the host or the path names. */
  readonly country: string | null;
}

export interface ResolvedCurrency {
  /** ISO 4217. */
  readonly currency: string;
  /** True when the sign alone left a choice and only language, host or custom decided it. */
  readonly doubtful: boolean;
}

/**
 * What a printed currency means: the sign first, then the markup, the page's language, the host's country, in that order.
 *
 * @param printed the sign, word or code as printed; null when the page prints none beside the amount
 * @returns null when neither the sign nor the markup says anything; language and country alone never make a currency
 */
export function resolveCurrency(printed: string | null, hints: CurrencyHints): ResolvedCurrency | null {
  const codes = printed === null ? [] : currenciesOf(printed);
  if (codes.length === 1) return { currency: codes[0] ?? '', doubtful: false };
  if (codes.length === 0) return hints.markup ? { currency: hints.markup, doubtful: printed !== null } : null;
  if (hints.markup && codes.includes(hints.markup)) return { currency: hints.markup, doubtful: false };
  const regions = [explicitRegion, () => hints.country, likelyRegion];
  for (const regionOf of regions) {
    const region = regionOf(hints.language);
    const currency = region ? currencyByCountry.get(region) : undefined;
    if (currency && codes.includes(currency)) return { currency, doubtful: true };
  }
  return { currency: codes[0] ?? '', doubtful: true };
}

/** Every currency that is printed this way, the most usual first; empty for anything that is no currency. */
export function currenciesOf(printed: string): readonly string[] {
  const trimmed = printed.trim();
  return (
    codesByPrinted.get(trimmed) ??
    codesByPrinted.get(trimmed.replace(/\.$|\s/g, '')) ??
    codesByPrinted.get(trimmed.toUpperCase()) ??
    codesByPrinted.get(trimmed.toLowerCase()) ??
    []
  );
}

/** The currency that alone is printed this way; null for a sign of several, and for none. */
export function onlyCurrencyOf(printed: string | null): string | null {
  const [code = null, second] = currenciesOf(printed ?? '');
  return second === undefined ? code : null;
}

/** The country a host ("shop.co.uk") or the first step of a path ("/en-au/", "/de/") names; null when neither does. */
export function countryOf(address: URL): string | null {
  const step = /^\/(?:[a-z]{2}[-_])?([a-z]{2})(?:[-_][a-z]{2})?(?:\/|$)/i.exec(address.pathname)?.[0] ?? '';
  const locale = /^\/([a-z]{2})[-_]([a-z]{2})/i.exec(step);
  if (locale?.[2] && currencyByCountry.has(locale[2].toUpperCase())) return locale[2].toUpperCase();
  const end = /\.([a-z]{2})$/.exec(address.hostname)?.[1]?.toUpperCase();
  // .co, .io, .tv, .me and the like are sold to everyone.
  if (end && end !== 'CO' && currencyByCountry.has(end)) return end;
  const country = /^\/([a-z]{2})\//i.exec(`${step}/`)?.[1]?.toUpperCase();
  if (country && currencyByCountry.has(country)) return country;
  const start = /^([a-z]{2})\./.exec(address.hostname)?.[1]?.toUpperCase();
  return start && currencyByCountry.has(start) ? start : null;
}

function explicitRegion(language: string | null): string | null {
  return (language && /[-_]([A-Za-z]{2})(?:[-_]|$)/.exec(language)?.[1]?.toUpperCase()) || null;
}

/** The last one asked for: a page has one language, and asks once for each of its tiles. */
let likely: { readonly language: string; readonly region: string | null } | null = null;

function likelyRegion(language: string | null): string | null {
  if (!language) return null;
  if (likely?.language !== language) {
    let region: string | null = null;
    try {
      region = new Intl.Locale(language).maximize().region ?? null;
    } catch {
      // No language at all.
    }
    likely = { language, region };
  }
  return likely.region;
}
