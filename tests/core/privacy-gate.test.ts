/** Every decision of the privacy gate, case by case. */
import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../src/core/declarations.ts';
import { judgeDeclarations, judgeItem, judgePage } from '../../src/core/privacy-gate.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';

const judge = (url: string, named = false) => judgePage({ url, privateWindow: false, namedByPermission: named });

describe('a page', () => {
  it.each([
    'https://shop.example/products/blue-lamp',
    'https://www.shop.example/',
    'http://shop.example:8080/p/1?variant=2',
    'https://shop.example/cart',
    // Names of products that hold a sensitive word are names of products all the same.
    'https://shop.example/products/low-profile-mechanical-keyboard',
    'https://shop.example/products/thank-you-cards',
    'https://shop.example/products/toy-cash-register',
    'https://shop.example/p/pay-as-you-go-sim-card',
    'https://shop.example/caisse-a-outils',
    'https://shop.example/cassa-acustica',
    'https://shop.example/invoice-book-a5',
    'https://shop.example/book/the-password',
    'https://shop.example/レジャーシート',
    'https://shop.example/search?page=2&q=login',
    'https://powerbank.example/',
    'https://power-bank-store.example/',
    'https://essex.example/',
    'https://healthyfood.example/',
    'https://mailorder.example/',
    'https://paypoint.example/',
    'https://100.63.0.1/',
    'https://8.8.8.8/',
    'https://172.32.0.1/',
    'https://[2001:db8::1]/',
  ])('may be looked at: %s', (url) => expect(judge(url)).toBeNull());

  // Proof of privacy
  it.each([
    ['not-a-web-page', 'about:blank'],
    ['not-a-web-page', 'chrome://extensions'],
    ['not-a-web-page', 'file:///home/someone/shop.html'],
    ['not-a-web-page', 'data:text/html,hello'],
    ['not-a-web-page', 'moz-extension://id/popup.html'],
    ['not-a-web-page', 'nonsense'],
    ['not-a-web-page', ''],
    ['credentials-in-address', 'https://user@shop.example/'],
    ['credentials-in-address', 'https://user:secret@shop.example/p/1'],
    ['credentials-in-address', 'https://:secret@shop.example/p/1'],
    ['local-network', 'http://localhost:3000/'],
    ['local-network', 'http://books.localhost/'],
    ['local-network', 'http://books.localhost./'],
    ['local-network', 'http://127.0.0.1/'],
    ['local-network', 'http://0x7f.1/'],
    ['local-network', 'http://10.1.2.3/'],
    ['local-network', 'http://172.16.0.1/'],
    ['local-network', 'http://172.31.255.1/'],
    ['local-network', 'http://192.168.1.1/'],
    ['local-network', 'http://169.254.1.1/'],
    ['local-network', 'http://100.64.0.1/'],
    ['local-network', 'http://0.0.0.0/'],
    ['local-network', 'http://[::1]/'],
    ['local-network', 'http://[::]/'],
    ['local-network', 'http://[::ffff:127.0.0.1]/'],
    ['local-network', 'http://[fd00::1]/'],
    ['local-network', 'http://[fe80::1]/'],
    ['local-network', 'http://[febf::1]/'],
    ['local-network', 'http://printer/'],
    ['local-network', 'http://nas.local/'],
    ['local-network', 'http://router.lan/'],
    ['local-network', 'http://wiki.corp/'],
    ['local-network', 'http://box.home.arpa/'],
    ['checkout-or-payment', 'https://shop.example/checkout'],
    ['checkout-or-payment', 'https://shop.example/checkouts/cn/c1-abc'],
    ['checkout-or-payment', 'https://shop.example/en/secure-checkout/step-2'],
    ['checkout-or-payment', 'https://shop.example/onepage_checkout'],
    ['checkout-or-payment', 'https://shop.example/Checkout.aspx'],
    ['checkout-or-payment', 'https://shop.example/checkout-success.html'],
    ['checkout-or-payment', 'https://shop.example/order-confirmation-10231'],
    ['checkout-or-payment', 'https://shop.example/order-received/77/'],
    ['checkout-or-payment', 'https://shop.example/thank-you'],
    ['checkout-or-payment', 'https://shop.example/kasse'],
    ['checkout-or-payment', 'https://shop.example/paiement'],
    ['checkout-or-payment', 'https://shop.example/%E6%94%AF%E4%BB%98'],
    ['checkout-or-payment', 'https://shop.example/index.php?route=checkout/checkout'],
    ['checkout-or-payment', 'https://shop.example/index.php?controller=order'],
    ['checkout-or-payment', 'https://shop.example/#/checkout/address'],
    ['checkout-or-payment', 'https://shop.example/#!/payment?step=1'],
    ['checkout-or-payment', 'https://checkout.shop.example/'],
    ['checkout-or-payment', 'https://pay.shop.example/'],
    ['checkout-or-payment', 'https://www.paypal.com/'],
    ['account-or-login', 'https://shop.example/login'],
    ['account-or-login', 'https://shop.example/login.php'],
    ['account-or-login', 'https://shop.example/my-account/orders'],
    ['account-or-login', 'https://shop.example/customer/account/'],
    ['account-or-login', 'https://shop.example/ap/signin'],
    ['account-or-login', 'https://shop.example/register'],
    ['account-or-login', 'https://shop.example/mein-konto'],
    ['account-or-login', 'https://shop.example/iniciar-sesi%C3%B3n'],
    ['account-or-login', 'https://shop.example/%E6%88%91%E7%9A%84%E8%AE%A2%E5%8D%95'],
    ['account-or-login', 'https://shop.example/index.php?route=account/login'],
    ['account-or-login', 'https://accounts.shop.example/'],
    ['mail', 'https://mail.google.com/mail/u/0/'],
    ['mail', 'https://e.mail.example/inbox'],
    ['mail', 'https://webmail.example.org/'],
    ['mail', 'https://outlook.live.com/'],
    ['mail', 'https://www.gmx.net/'],
    ['banking', 'https://www.deutsche-bank.de/'],
    ['banking', 'https://www.citibank.com/'],
    ['banking', 'https://www.bankofamerica.com/'],
    ['banking', 'https://banking.example.com/'],
    ['banking', 'https://www.sparkasse.example/'],
    ['banking', 'https://www.hsbc.co.uk/'],
    ['banking', 'https://mybrand.bank/'],
    ['health', 'https://www.shop-apotheke.com/'],
    ['health', 'https://www.mayoclinic.org/'],
    ['health', 'https://my.health.example/'],
    ['health', 'https://www.nhs.uk/'],
    ['health', 'https://pharmacy.example/'],
    ['adult', 'https://www.youporn.example/'],
    ['adult', 'https://sexshop.example/'],
    ['adult', 'https://something.xxx/'],
  ])('is refused as %s: %s', (refusal, url) => expect(judge(url)).toBe(refusal));

  // Proof of privacy
  it('in a private window is refused before anything else is looked at', () => {
    const page = { url: 'https://shop.example/p/1', privateWindow: true, namedByPermission: true };
    expect(judgePage(page)).toBe('private-window');
    expect(judgePage({ ...page, url: 'http://localhost/' })).toBe('private-window');
  });

  it('of the local network may be looked at where a permission names its host, and its checkout still not', () => {
    expect(judge('http://books.localhost:4000/p/1', true)).toBeNull();
    expect(judge('http://192.168.1.20/shop', true)).toBeNull();
    expect(judge('http://books.localhost:4000/checkout', true)).toBe('checkout-or-payment');
  });

  it('is judged in time that does not explode with the length of the address', () => {
    const long = `https://shop.example/${'order-confirmation-'.repeat(2000)}x/${'my-'.repeat(2000)}x`;
    const begun = performance.now();
    expect(judge(long)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

describe('an item', () => {
  const item = (name: string, ...category: string[]) => judgeItem({ name, category });

  it.each([
    'Blue lamp',
    'Medicine ball 5 kg',
    'Bathroom medicine cabinet',
    'Concrete vibrator 2 kW',
    'Wooden medicine chest',
    'Novelty mug for adults',
    'Drum set with cymbals',
    'Test match cricket ball',
    'Adult mountain bike',
    '100% cotton shirt',
  ])('may be kept: %s', (name) => expect(item(name)).toBeNull());

  // Proof of privacy
  it.each([
    ['health', 'Pregnancy test, 2 pieces'],
    ['health', 'Cold medicine'],
    ['health', 'Schwangerschaftstest'],
    ['health', 'Médicaments contre la toux'],
    ['health', 'Test de embarazo'],
    ['health', '早早孕验孕棒'],
    ['health', 'コンドーム 12個入り'],
    ['health', 'Zwangerschapstest 2 stuks'],
    ['health', 'Test di gravidanza'],
    ['health', 'Тест на беременность'],
    ['health', 'Over-the-counter drug'],
    ['adult', 'Секс-игрушка'],
    ['adult', 'Juguetes eróticos'],
    ['adult', 'Silicone VIBRATOR'],
    ['adult', 'Sexspielzeug-Set'],
    ['adult', '情趣内衣'],
    ['adult', 'アダルトグッズ'],
  ])('is refused as %s by its name: %s', (refusal, name) => expect(item(name)).toBe(refusal));

  it('is refused by its category too', () => {
    expect(item('Ibu 400', 'Drugstore', 'Arzneimittel')).toBe('health');
    expect(item('Model 7', 'Adult toys')).toBe('adult');
  });
});

// Proof of privacy
it.each([
  ['health', 'Drug'],
  ['health', 'MedicalDevice'],
  ['health', 'MedicalWebPage'],
  ['health', 'Pharmacy'],
  ['adult', 'SexualContentConsideration'],
  ['adult', 'NotFamilyFriendly'],
  ['adult', 'RatedAdult'],
])('is refused as %s by what its page declares: %s', (refusal, declared) => {
  expect(judgeDeclarations([])).toBeNull();
  expect(judgeDeclarations([declared as Declaration])).toBe(refusal);
});

// Proof of privacy
describe('the shopper’s own list is kept to', () => {
  const decided = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });
  const blocking = (blocked: Partial<Settings['blocked']>) =>
    decided({ blocked: { ...DEFAULT_SETTINGS.blocked, ...blocked } });
  const page = (url: string, settings: Settings, now = 0) =>
    judgePage({ url, privateWindow: false, namedByPermission: false, settings, now });
  const lamp = {
    name: 'Étoile desk lamp',
    brand: 'Lumo',
    category: ['Home', 'Desk lamps'],
    description: 'With real fur.',
  };

  it('a blocked shop, with what is below it, and no other', () => {
    const settings = blocking({ shops: ['shop.example'] });
    expect(page('https://www.shop.example/p/1', settings)).toBe('blocked-shop');
    expect(page('https://outlet.shop.example/p/1', settings)).toBe('blocked-shop');
    expect(page('https://myshop.example/p/1', settings)).toBeNull();
    expect(page('https://shop.example.org/p/1', settings)).toBeNull();
  });

  it('only the shops that were named, once that is switched on', () => {
    const shops = ['shop.example'];
    expect(page('https://other.example/p/1', decided({ onlyTheseShops: { on: true, shops } }))).toBe(
      'not-one-of-these-shops',
    );
    expect(page('https://shop.example/p/1', decided({ onlyTheseShops: { on: true, shops } }))).toBeNull();
    expect(page('https://other.example/p/1', decided({ onlyTheseShops: { on: false, shops } }))).toBeNull();
    expect(page('https://shop.example/checkout', decided({ onlyTheseShops: { on: true, shops } }))).toBe(
      'checkout-or-payment',
    );
  });

  it('nothing while paused, until the pause is over or the shopper resumes', () => {
    expect(page('https://shop.example/', decided({ paused: { until: 100 } }), 99)).toBe('paused');
    expect(page('https://shop.example/', decided({ paused: { until: 100 } }), 100)).toBeNull();
    expect(page('https://shop.example/', decided({ paused: { until: null } }), 1e15)).toBe('paused');
  });

  it.each([
    ['blocked-brand', { brands: ['LUMO'] }],
    ['blocked-brand', { brands: ['etoile'] }],
    ['blocked-category', { categories: ['desk lamps'] }],
    ['blocked-word', { words: ['Fur'] }],
    ['blocked-word', { words: ['Étoile  Desk'] }],
    [null, { brands: ['Lum'], categories: ['Desk lamp'], words: ['furniture', ' '] }],
  ])('%s for %o', (refusal, blocked) => expect(judgeItem(lamp, blocking(blocked))).toBe(refusal));

  it('a word of a script without spaces, anywhere', () => {
    expect(judgeItem({ name: '真皮手提包', category: [] }, blocking({ words: ['真皮'] }))).toBe('blocked-word');
  });
});
