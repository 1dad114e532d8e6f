/** The words by which shops of many languages, and the class names of their pages, say what a price, a button or a section is. */

/*
 * Two kinds: TEXT is read by people and comes in their languages; MARKUP is class names, ids and the like, split into words
 * ("productPrice--old" is "product price old"), where shops everywhere write mostly English.
 * Words that people read are matched from a word's start (`\b` knows only Latin letters), which also catches their inflections;
 * "$" ends a text, "~" ends a word. The lists are single strings, because the page pays for every byte of them.
 */
/** Letters in lower case, of the scripts below: a class of few ranges is made and matched many times sooner than `\\p{L}` is. */
const LETTER = '[a-zµß-öø-ɏͰ-֏א-ת\u0620-\u064a\u0671-\u06d3ऀ-ॿ฀-๿぀-ヿ㐀-鿿가-힯]';
const MOST_REMEMBERED = 1_000;

/** A list of words, asked of texts. Pages repeat themselves, so its answers are remembered. */
class WordList {
  readonly #pattern: RegExp;
  readonly #answers = new Map<string, boolean>();

  constructor(pattern: string) {
    this.#pattern = new RegExp(pattern);
  }

  /** True when the text, in whatever case, holds one of the words. */
  test(text: string): boolean {
    let answer = this.#answers.get(text);
    if (answer === undefined) {
      answer = this.#pattern.test(text.toLowerCase());
      if (this.#answers.size >= MOST_REMEMBERED) this.#answers.clear();
      this.#answers.set(text, answer);
    }
    return answer;
  }
}

// A list that nobody reads is left out of the bundle: making one has no side effects.
/* @__NO_SIDE_EFFECTS__ */
const text = (words: string) => new WordList(`(?<!${LETTER})(?:${words.replaceAll('~', `(?!${LETTER})`)})`);
/* @__NO_SIDE_EFFECTS__ */
const markup = (words: string) => new WordList(` (?:${words})(?= )`);

/** What stands beside a former or recommended price. */
export const LIST_PRICE_TEXT = text(
  'was~|(?:list|reg(?:ular(?:ly)?|\\.)?|orig(?:inal(?:ly)?|\\.)?|before)(?: price|\\s*:|\\s*$)' +
    '|former|comp(?:ared?|arable|\\.)? (?:at|to|value)|m\\.?s\\.?r\\.?p|r\\.?r\\.?p~|retail|(?:market|old|previous|typical) price' +
    '|statt~|uvp|regulär|bisher|früher|vorher|alter preis|ursprüng|prix (?:conseil|d.orig|habit|barré|init|public)|au lieu|ancien prix|avant' +
    '|antes|(?:precio|prezzo|preço) (?:ant|orig|hab|rec|de|cons|prec|di)|pvpr|anziché|^\\s*de:?\\s*$' +
    '|adviesprijs|van voor|oude prijs|ord(?:\\.|inarie)|tidigare|før|vejl|veil|cena reg|poprzedni|стара|обычная|السعر (?:الس|الأص)|参考価格|通常価格|定価|原价|市场价',
);

/** What stands beside a price that not everyone pays. */
export const MEMBER_PRICE_TEXT = text(
  'member|with (?:\\S+ )?card|credit card|cardholder|loyalty|club|vip|prime price|rewards?~|student|(?:sign|log).?in|subscri|auto.?ship' +
    '|mitglied|kundenkarte|abo~|membre|картой|по карте|adhérent|abonn|soci[io]?~|medlem|会員|会员',
);

/** What stands beside a part of a price that is paid over time. */
export const INSTALMENT_TEXT = text(
  'instal|(?:per|a) month|month(?:ly|s)?~|/\\s?mo|interest.?(?:free|pay)|payments? of|pay (?:in|over) \\d|klarna|afterpay|affirm|clearpay|paypal|financ|apr~' +
    '|monat|raten?~|mtl|par mois|mensual|cuotas?|al mes~|plazos|parcelas?|sem juros|al mese|per maand|i månaden|/mån|per måned|meses|mesi~|maanden|miesi|raty~|в месяц|рассроч|شهري|تقسيط|月々|分割|每月|分期',
);

/** What stands beside the price of carriage or of something ordered besides. */
export const SHIPPING_TEXT = text(
  'ship|deliver|postage|import fee|(?:orders?|purchases?) (?:over|of|above)|spend|over~|free (?:gift|returns)|minimum' +
    '|versand|liefer|porto|bestellwert|livraison|frais de|dès|env[íi]o|gastos de|frete|spedizion|consegna|verzend|bezorg|frakt|leverans|fragt|dostaw|wysył|достав|شحن|توصيل|送料|运费',
);

/** What stands beside an amount that is saved, not paid. */
export const SAVING_TEXT = text(
  'sav(?:e|ing)|off~|discount|rebate|coupon|voucher|promo|credit(?!.?card)|cash ?back|earn|points?~|gift ?card' +
    '|spare|gespart|ersparnis|rabatt?|gutschein|économ|remise|réduc|ahorr|descuento|cup[óo]n|desconto|risparm|sconto|korting|spara?~|oszczę|эконом|скидк|خصم|وفر|割引|ポイント|节省|优惠券',
);

/** What makes an amount a rate: a price for a measure, or for one of several pieces. */
export const UNIT_PRICE_TEXT = text(
  '(?:per|pro|je|le|por|al|au|par) (?:unit|piece|pc|count|ounce|oz|fl|lb|pound|kg|kilo|gram|g|lit|l|m|foot|ft|sq|yard|sheet|item|pair|st[üu]|einheit|1)' +
    '|/\\s?(?:\\d+\\s?)?(?:count|ct|ounce|oz|fl|lb|kg|g|lit[re]+|l|ml|m²?|ft|sq|unité?|pcs?|stk|stück|st|szt|шт|кг|л|each|ea|item|100)~' +
    '|10{0,3} ?(?:kg|g|ml|l|m|stk|stück)\\s*=|=\\s*$|grundpreis|jämförpris|unit price|each~|(?:^|\\()\\s*[€$£]?\\s*/',
);

/** What says that the amount is the least of several. */
export const FROM_TEXT = text(
  '(?:from|ab|(?:à|a) partir de|desde|da|a partire da|vanaf|från|fra|od|от)\\s*:?\\s*$|start(?:s|ing) (?:at|from)|as low as',
);

/** What says that the amount buys something else or more: other offers, services, sets, used pieces; or is no price of today's. */
export const OTHER_OFFER_TEXT = text(
  'used|approx|umgerechnet|refurb|open.?box|pre.?owned|trade.?in|protection|warranty|insurance|assembly|installation|gift wrap|engrav|add.?on|add (?:both|all|these)|bundle|(?:sub)?total(?: price)?~' +
    '|complete the|buy (?:both|together|all|\\d)|other sellers|(?:new )?\\(\\d+\\)|options? from|deposit|pfand|without (?:tax|vat)|exc?l?\\.? ?(?:tax|vat|gst|btw|mwst|moms)|hors taxe|ht~|netto|sin iva|tax\\s*:?\\s*$' +
    '|gebraucht|garant|versicher|montage|occasion|reprise|assurance|segunda mano|usato|tweedehands|begagnad|używan|[eé]co.?part' +
    '|(?:the )?lowest price|niedrigste|prix le plus bas|precio más bajo|prezzo più basso|najniższa|lägsta pris',
);

/** What stands beside the price of today, whatever the markup calls it. */
export const CURRENT_PRICE_TEXT = text(
  '(?:one.?time|single) (?:purchase|order|buy)|buy once|now~|(?:our|sale|special|current|your|today.?s|deal|final) price' +
    '|einmal|jetzt|aktueller preis|sonder(?:preis|angebot)|achat unique|prix actuel|compra única|ahora~|precio actual',
);

export const LIST_PRICE_MARKUP = markup(
  'was|old|list|regular|reg|orig(?:inal)?|compared?|stri\\w+|stroke|\\w*through|crossed|msrp|rrp|uvp|before|prev(?:ious)?|former|standard|retail|barree?|tachado|antes|ancien|del|basis|(?:old|was|list|retail|regular|rr)price|high|streich',
);
export const CURRENT_PRICE_MARKUP = markup(
  'sales?|special|final|now|current|our|today|selling|actual|reduced|deal|promo|offer|pay|(?:sales?|final|current|our)price|discounted|new',
);
export const MEMBER_PRICE_MARKUP = markup(
  'members?|membership|club|loyalty|vip|rewards|subscribe|subscription|credit|insider',
);
export const INSTALMENT_MARKUP = markup(
  'instal(?:l?ments?)|monthly|month|klarna|afterpay|affirm|paypal|financing|finance|credit|raten?|emi|clearpay',
);
export const SHIPPING_MARKUP = markup('shipping|delivery|freight|postage|versand|threshold');
export const SAVING_MARKUP = markup(
  'saved?|savings?|discount|off|coupon|voucher|rebate|yousave|saveprice|rewards?|points|badge|percent(?:age)?',
);
export const UNIT_PRICE_MARKUP = markup('unit|unitprice|ppu|uom|baseprice|grundpreis');
export const OTHER_OFFER_MARKUP = markup(
  'warranty|protection|addons?|services?|bundles?|used|refurbished|tradein|gift|subtotal|swatch(?:es)?|variants?|options?|upsell|accessor(?:y|ies)|minicart|filter|facet|excl\\w* tax|olp|openbox',
);

/** The word "price" itself, in class names. */
export const PRICE_MARKUP = markup(
  '\\w*pric(?:e|ing)\\w*|preis|prix|precios?|prezzo|preco|prijs|pris|cen[ay]|amount|money|cost',
);

/** Sections that show other products, other people's words, or the shop's own furniture. */
export const RELATED_MARKUP = markup(
  'related|recommend\\w*|recs|reco|similar|upsells?|crosssells?|recently|recent|sponsored|carousel|complementary|alsobought|also|suggestions|bestsellers|sims|widget|sidebar|(?:mega)?menu|minicart|flyout|accessories|wishlist|ads|adv|advert\\w*|bundles?|lookbook',
);
export const FOOTER_MARKUP = markup('footer');
export const HEADER_MARKUP = markup('(?:site|page) header|masthead');
export const DIALOG_MARKUP = markup('modal|dialog|popup|drawer|lightbox|overlay|offcanvas');
export const REVIEW_MARKUP = markup('reviews?|ratings?|comments?|testimonials?|faqs?|questions?|qa|ugc');
export const HIDDEN_MARKUP = markup('hidden|hide|dnone|d none|display none|invisible|template');
/** Text for screen readers alone: not seen, but true. */
export const SPOKEN_MARKUP = markup('sr only|visually ?hidden|screen reader|offscreen|assistive');

export const BUY_BUTTON_TEXT = text(
  '(?:add(?:ed)?|put)(?: item| this)? (?:to|in|into)(?: my| your| the| shopping)? ?(?:cart|bag|basket|trolley|tote|order|box)|buy(?: it)? now|buy(?:\\s*$|with)|pre.?order|order now|purchase(?:\\s*$| now)' +
    '|in den (?:waren|einkaufs)?(?:korb|wagen)|jetzt kaufen|ajouter (?:au|à mon|à votre|dans le) ?(?:panier|sac)|acheter|(?:añadir|agregar) (?:a la|al|a mi) ?(?:cesta|carr|bolsa)|comprar' +
    '|aggiungi al|acquista|adicionar ao|in (?:mijn |de )?winkel|toevoegen aan|bestellen\\s*$|lägg (?:till )?i |köp~|l[æe]gg? i (?:hande|kurv|indk)|kjøp~|do koszyka|kup teraz' +
    '|в корзину|купить|(?:أضف|اضف|إضافة)|カートに|(?:今すぐ)?(?:購入|買う)|加入(?:购物车|購物車)|立即(?:购买|購買)',
);
export const BUY_BUTTON_MARKUP =
  /add[\s_-]?to[\s_-]?(?:the)?[\s_-]?(?:cart|bag|basket|trolley)|buy[\s_-]?(?:now|box|button)|atc[\s_-]?(?:btn|button)|single_add|(?:cart|basket|bag)[\s_-]?add/i;

/** Beside the title, or on the button: nobody can buy this now. */
export const SOLD_OUT_TEXT = text(
  'sold ?out|out of stock|(?:\\w+ )?(?:unavailable|not available)|no longer (?:available|sold|offered|carried)|(?:this (?:item|product) (?:is|has been) )?discontinued|notify me|email (?:me )?when|(?:be )?back in stock' +
    '|ausverkauft|nicht (?:mehr )?(?:verfügbar|lieferbar|vorrätig|auf lager)|(?:leider )?vergriffen|épuisé|(?:en )?rupture|(?:\\w+ )?indispon[ií]|agotado|sin existencias|no disponible|esaurito|non disponibile|esgotado' +
    '|uitverkocht|niet (?:op voor|lever|besch)|slutsåld|slut i|ut?solgt|ikke på lager|wyprzed|brak w|niedostęp|нет в нал|распродан|غير متوفر|نفذ|売り切れ|品切れ|在庫(?:なし|切れ)|缺货|售罄',
);
export const IN_STOCK_TEXT = text(
  'in stock|available (?:now|online|to ship|for)|(?:item |product )?available\\s*$|ready to ship|ships (?:today|now|within|in \\d)|only \\d+ left' +
    '|auf lager|sofort (?:liefer|verfüg)|lieferbar(?! ab)|vorrätig|en stock|disponible~|disponibile|em estoque|disponível|op voorraad|[ip]å? lager|na stanie|dostępn|в нал|متوفر|在庫あり|有货|现货',
);
export const PRE_ORDER_TEXT = text(
  'pre.?order|vorbestell|précommand|preventa|preordin|pré.?venda|förhandsbok|przedsprz|предзаказ|予約|預售',
);
export const BACK_ORDER_TEXT = text('back.?order|nachbestell');

/** The first step of most breadcrumbs. */
export const HOME_TEXT =
  /^(?:home(?: ?page)?|start(?:seite)?|accueil|in[ií]cio|hjem|strona główna|главная|pagina principale|ホーム|トップ|首页|首頁|all|shop|back|zurück|retour|…|\.\.\.|(?:all )?products|catalog(?:ue)?)$/i;

/** Pages that are none of a product, by their heading or their title. */
export const NOT_FOUND_TEXT = text(
  '404|(?:page|product|item|seite|site|file) (?:was |is |could )?(?:not|cannot be) (?:be )?found|(?:can.?t|cannot|couldn.?t) find (?:the|that|this) page|page .{0,20}(?:doesn.?t|does not|no longer) exist|something went wrong|access denied|just a moment|are you a (?:human|robot)' +
    '|nicht gefunden|page (?:introuvable|non trouvée)|n[oã]n? (?:encontrad|trovat)|niet gevonden|hittades inte|nie znaleziono|не найдена|見つかりません|不存在',
);
export const SEARCH_TEXT = text(
  'search results?|results for|you searched|suchergebnis|résultats de|resultados (?:de|para)|risultati|zoekresult|sökresult|wyniki wysz|busca~|результаты поиска|検索結果|搜索结果',
);
export const LISTING_TEXT = text(
  'wish ?list|favou?rites|best ?sellers?|(?:shopping|your) (?:cart|bag|basket)|warenkorb|panier|merkliste|收藏',
);
