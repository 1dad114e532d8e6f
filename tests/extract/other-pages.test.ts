/** Pages that show prices, buttons or product markup and are still no product's page; and product pages that look like something else. */
import { describe, expect, it } from 'vitest';
import { jsonLd, offerOf, pageOf, product, productBody, read } from './pages.ts';

const usd = (price: number) => ({ '@type': 'Offer', price, priceCurrency: 'USD' });
const prose = '<p>We tried it for a month and wrote down what we found, good and bad, for you to read.</p>'.repeat(12);
const card = (name: string, price: string, button = 'Add to cart') =>
  `<div class="product-card"><a href="/products/${name}"><img src="/pictures/${name}.jpg" alt="Lamp ${name}"></a><h2><a href="/products/${name}">Lamp ${name}</a></h2><span class="price">${price}</span><button>${button}</button></div>`;
const cards = ['ash', 'birch', 'cedar', 'elm', 'fir', 'oak']
  .map((name, index) => card(name, `$${20 + index}.00`))
  .join('');
const published =
  '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-03">';

interface Other {
  readonly what: string;
  readonly address: string;
  readonly html: string;
}

const OTHERS: readonly Other[] = [
  {
    what: 'a category with one Product for the whole range',
    address: 'https://www.lamps.example/c/desk-lamps',
    html: pageOf({
      title: 'Desk Lamps | Lamps',
      head: jsonLd({
        '@type': 'Product',
        name: 'Desk Lamps',
        offers: { '@type': 'AggregateOffer', lowPrice: 20, highPrice: 400, priceCurrency: 'USD', offerCount: 212 },
      }),
      body: `<main><h1>Desk Lamps</h1><p>212 products</p><div class="grid">${cards}</div></main>`,
    }),
  },
  {
    what: 'search results that share the first hit',
    address: 'https://www.lamps.example/search?q=brass+lamp',
    html: pageOf({
      title: 'Results for "brass lamp" | Lamps',
      body: `<main><h1>Results for "brass lamp"</h1><div class="grid">${cards}</div></main>`,
    }),
  },
  {
    what: 'a review with the price of the thing reviewed and a link to buy',
    address: 'https://reviews.example/brass-lamp-review',
    html: pageOf({
      title: 'Brass Lamp review: light at last',
      head: `${published}${jsonLd({
        '@type': 'Review',
        name: 'Brass Lamp review',
        itemReviewed: product(usd(49)),
        reviewRating: { '@type': 'Rating', ratingValue: 4 },
      })}`,
      body: `<article><h1>Brass Lamp review: light at last</h1>${prose}<a class="buy-button" href="https://other.example/lamp">Buy now $49.00</a>${prose}</article>`,
    }),
  },
  {
    what: 'news about a price',
    address: 'https://news.example/2026/02/lamp-maker-cuts-prices',
    html: pageOf({
      title: 'Lamp maker cuts prices to $49',
      head: `${published}${jsonLd({ '@type': 'NewsArticle', headline: 'Lamp maker cuts prices to $49' })}`,
      body: `<article><h1>Lamp maker cuts prices to $49</h1>${prose}<p>The lamp now costs $49.00, down from $79.00.</p></article>`,
    }),
  },
  {
    what: 'an article with a product box in it',
    address: 'https://magazine.example/style/ten-lamps',
    html: pageOf({
      title: 'Ten lamps for a better desk',
      head: `${published}${jsonLd({ '@type': 'Article', headline: 'Ten lamps for a better desk' }, product(usd(49)))}`,
      body: `<article><h1>Ten lamps for a better desk</h1>${prose}<div class="product-box"><h3>Brass Lamp</h3><span class="price">$49.00</span><a class="btn" href="https://other.example/x">Buy now</a></div>${prose}</article>`,
    }),
  },
  {
    what: 'a blog post that its software shares as a product',
    address: 'https://www.lamps.example/blogs/news/how-we-make-lamps',
    html: pageOf({
      title: 'How we make lamps | Lamps',
      head: '<meta property="og:type" content="product"><meta property="article:published_time" content="2026-02-03">',
      body: `<article><h1>How we make lamps</h1><time datetime="2026-02-03">3 February</time>${prose}</article>`,
    }),
  },
  {
    what: 'a job offer with pay',
    address: 'https://jobs.example/lamp-maker-12345',
    html: pageOf({
      title: 'Lamp maker (full time) | Jobs',
      head: jsonLd({
        '@type': 'JobPosting',
        title: 'Lamp maker (full time)',
        baseSalary: { '@type': 'MonetaryAmount', currency: 'USD', value: 52000 },
      }),
      body: `<main><h1>Lamp maker (full time)</h1><p class="salary">$52,000 a year</p>${prose}<button>Apply now</button></main>`,
    }),
  },
  {
    what: 'a recipe with the cost of a portion',
    address: 'https://kitchen.example/recipes/onion-soup',
    html: pageOf({
      title: 'Onion Soup',
      head: jsonLd({ '@type': 'Recipe', name: 'Onion Soup' }),
      body: `<main><h1>Onion Soup</h1><p>Cost: <span class="cost">$1.80</span> per serving</p>${prose}<button>Add to shopping list</button></main>`,
    }),
  },
  {
    what: 'a house for sale',
    address: 'https://homes.example/listing/12-river-road',
    html: pageOf({
      title: '12 River Road | Homes',
      head: jsonLd({ '@type': 'RealEstateListing', name: '12 River Road' }),
      body: `<main><h1>12 River Road</h1><p class="price">$449,000</p><p>3 bedrooms, 2 baths</p>${prose}<button>Contact agent</button></main>`,
    }),
  },
  {
    what: 'a hotel with rooms from a price',
    address: 'https://stay.example/hotel/river-inn',
    html: pageOf({
      title: 'River Inn | Stay',
      head: jsonLd({ '@type': 'Hotel', name: 'River Inn', priceRange: '$$' }),
      body: `<main><h1>River Inn</h1><p>Rooms from <span class="price">$89</span> per night</p>${prose}<button>Check availability</button></main>`,
    }),
  },
  {
    what: 'a concert with tickets',
    address: 'https://tickets.example/event/brass-band',
    html: pageOf({
      title: 'Brass Band live',
      head: jsonLd({ '@type': 'MusicEvent', name: 'Brass Band live', offers: usd(35) }),
      body: `<main><h1>Brass Band live</h1><p>Tickets from <span class="price">$35.00</span></p><button>Find tickets</button></main>`,
    }),
  },
  {
    what: 'an app in a store of apps',
    address: 'https://apps.example/app/lamp-timer',
    html: pageOf({
      title: 'Lamp Timer',
      head: jsonLd({ '@type': 'SoftwareApplication', name: 'Lamp Timer', offers: usd(0) }),
      body: `<main><h1>Lamp Timer</h1><p>Free, in-app purchases $0.99</p>${prose}<button>Install</button></main>`,
    }),
  },
  {
    what: 'a page that was not found, with recommendations',
    address: 'https://www.lamps.example/products/gone',
    html: pageOf({
      title: 'Page not found | Lamps',
      body: `<main><h1>Oops! Page not found</h1><h2>You may like</h2><div class="grid">${cards}</div></main>`,
    }),
  },
  {
    what: 'a cart with two things and a total',
    address: 'https://www.lamps.example/cart',
    html: pageOf({
      title: 'Your shopping cart | Lamps',
      body: '<main><h1>Your shopping cart</h1><ul><li><a href="/products/ash">Lamp ash</a><span class="price">$20.00</span></li><li><a href="/products/oak">Lamp oak</a><span class="price">$25.00</span></li></ul><p>Total <span class="price">$45.00</span></p><button>Checkout</button></main>',
    }),
  },
  {
    what: 'the home page with a product of the week',
    address: 'https://www.lamps.example/',
    html: pageOf({
      title: 'Lamps: light for desks',
      head: jsonLd({ '@type': 'WebSite', name: 'Lamps' }),
      body: `<main><h1>Light for desks</h1><section><h2>Product of the week</h2>${card('oak', '$25.00')}</section><div class="grid">${cards}</div></main>`,
    }),
  },
  {
    what: 'a page of a brand with a video',
    address: 'https://video.example/watch/brass',
    html: pageOf({
      title: 'Making a Brass Lamp',
      head: `<meta property="og:type" content="video.other">${jsonLd({ '@type': 'VideoObject', name: 'Making a Brass Lamp' })}`,
      body: `<main><h1>Making a Brass Lamp</h1><video></video>${prose}<p>Support us from $3.00 a month</p></main>`,
    }),
  },
  {
    what: 'plans and prices of a service',
    address: 'https://service.example/pricing',
    html: pageOf({
      title: 'Pricing | Service',
      body: '<main><h1>Pricing</h1><div class="plan"><h3>Basic</h3><span class="price">$9</span> / month <a class="btn" href="/signup?plan=basic">Choose Basic</a></div><div class="plan"><h3>Plus</h3><span class="price">$29</span> / month <a class="btn" href="/signup?plan=plus">Choose Plus</a></div></main>',
    }),
  },
  {
    what: 'a forum thread about a product',
    address: 'https://talk.example/t/brass-lamp-flickers/991',
    html: pageOf({
      title: 'Brass Lamp flickers - Talk',
      head: jsonLd({ '@type': 'DiscussionForumPosting', headline: 'Brass Lamp flickers' }),
      body: `<main><h1>Brass Lamp flickers</h1>${prose}<p>I paid $49.00 for mine.</p></main>`,
    }),
  },
];

describe('no product page, though it shows prices or markup', () => {
  it.each(OTHERS.map((other) => [other.what, other] as const))('%s', (_what, { html, address }) => {
    const { isProduct, evidence } = read(html, address);
    expect(isProduct ? evidence : []).toEqual([]);
  });
});

describe('a product page all the same', () => {
  it.each<[string, string, string, string]>([
    [
      'with a heading for the shop’s name and one for the product',
      pageOf({
        body: productBody('<p class="price">$49.00</p>').replace('<header>', '<header><h1>Lamps</h1>'),
      }),
      'https://www.lamps.example/products/brass-lamp',
      '49 USD',
    ],
    [
      'of a book among things typed as books',
      pageOf({
        head: jsonLd({ '@type': 'Book', name: 'Brass Lamp', isbn: '9783161484100', offers: usd(49) }),
        body: productBody(''),
      }),
      'https://books.example/brass-lamp',
      '49 USD',
    ],
    [
      'of something sold out that shows no price',
      pageOf({ body: productBody('<p>Sold out</p>', { button: 'Email me when available' }) }),
      'https://www.lamps.example/products/brass-lamp',
      'no price',
    ],
    [
      'that is called the home page’s child by nothing but its button and price',
      pageOf({ body: productBody('<div><div><b>$49</b></div></div>') }),
      'https://www.lamps.example/brass',
      '49 USD',
    ],
    [
      'with an article about it below',
      pageOf({
        head: jsonLd(product(usd(49)), { '@type': 'VideoObject', name: 'Brass Lamp in use' }),
        body: productBody('<p class="price">$49.00</p>', {
          after: `<article><h2>How it is made</h2>${prose}</article>`,
        }),
      }),
      'https://www.lamps.example/products/brass-lamp',
      '49 USD',
    ],
    [
      'with many questions and answers in markup',
      pageOf({
        head: jsonLd(
          product(usd(49)),
          { '@type': 'FAQPage', mainEntity: [] },
          { '@type': 'Organization', name: 'Lamps' },
        ),
      }),
      'https://www.lamps.example/products/brass-lamp',
      '49 USD',
    ],
  ])('%s', (_what, html, address, expected) => {
    expect(offerOf(html, address)).toBe(expected);
  });
});
