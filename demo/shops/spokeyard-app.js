/** Spokeyard's app: draws every view from the catalogue in front of it (CATALOGUE, SHOP), navigates by the history API, asks the server for nothing. */
(() => {
  const view = document.getElementById('view');
  const toast = document.getElementById('toast');
  const money = new Intl.NumberFormat(SHOP.language, { style: 'currency', currency: SHOP.currency });
  const CART_KEY = 'spokeyard-cart';
  const MARKUP_DELAY = 300;
  let lateMarkup = 0;

  const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  const safe = (text) => String(text).replace(/[&<>"']/g, (character) => escapes[character]);

  function readCart() {
    try {
      return JSON.parse(localStorage.getItem(CART_KEY) ?? '[]').filter((sku) =>
        CATALOGUE.some((item) => item.sku === sku),
      );
    } catch {
      return [];
    }
  }

  function writeCart(skus) {
    localStorage.setItem(CART_KEY, JSON.stringify(skus));
    document.getElementById('count').textContent = String(skus.length);
  }

  function cost(item) {
    return item.was === null
      ? `<span class="sy-price">${safe(item.printed)}</span>`
      : `<span class="sy-price sy-cut">${safe(item.printed)}</span> <s>${safe(item.printedWas)}</s>`;
  }

  function tile(item) {
    return `<a class="sy-tile" href="${item.path}"><img src="${item.image}" alt="" width="320" height="320"><span class="sy-name">${safe(item.title)}</span><span>${cost(item)}</span></a>`;
  }

  function grid(items) {
    return `<div class="sy-grid">${items.map(tile).join('')}</div>`;
  }

  function home() {
    const reduced = CATALOGUE.filter((item) => item.was !== null).slice(0, 4);
    const hero = CATALOGUE.find((item) => item.category === 'bikes') ?? CATALOGUE[0];
    return {
      title: 'Bikes and parts',
      body: `<section class="sy-hero"><div><h1>Ride it.<br>Fix it.<br>Ride it again.</h1><p>Bikes, bags and parts from people who commute in all of it.</p><a class="button" href="/collections/bikes">Into the yard</a></div><img src="${hero.image}" alt="${safe(hero.title)}" width="520" height="520"></section>
${reduced.length ? `<section class="sy-band"><h2>Cheaper now</h2>${grid(reduced)}</section>` : ''}
<section class="sy-band"><h2>In the yard</h2>${grid(CATALOGUE.filter((_item, index) => index % 3 === 1).slice(0, 8))}</section>`,
    };
  }

  function collection(department) {
    const items = CATALOGUE.filter((item) => item.category === department.category);
    return {
      title: department.name,
      body: `<section class="sy-band"><h1>${safe(department.name)}</h1><p>${items.length} products</p>${grid(items)}</section>`,
      markup: {
        '@context': 'https://schema.org',
        '@type': 'ItemList',
        itemListElement: items.map((item, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          url: SHOP.origin + item.path,
          name: item.title,
        })),
      },
    };
  }

  function product(item) {
    const department = SHOP.departments.find((each) => each.category === item.category);
    const others = CATALOGUE.filter((each) => each !== item);
    const same = others.filter((each) => each.category === item.category);
    const related = [...same, ...others.filter((each) => !same.includes(each))].slice(0, 4);
    const inStock = item.availability === 'InStock';
    return {
      title: item.title,
      body: `<p class="sy-path"><a href="/">Yard</a> / <a href="${department.path}">${safe(department.name)}</a></p>
<section class="sy-product"><img src="${item.image}" alt="${safe(item.title)}" width="640" height="640"><div><p class="sy-brand">${safe(item.brand)}</p><h1>${safe(item.title)}</h1><p class="sy-cost">${cost(item)}</p>
${item.sizes.length ? `<div class="sy-sizes" role="group" aria-label="Size">${item.sizes.map((size, index) => `<button type="button" aria-pressed="${index === 0}">${safe(size)}</button>`).join('')}</div>` : ''}
<button type="button" class="button sy-add" data-add="${item.sku}"${inStock ? '' : ' disabled'}>${inStock ? 'Add to cart' : 'Sold out'}</button><p class="sy-stock">${inStock ? 'In stock, leaves the yard today' : 'Out of stock, more are coming'}</p>
<p>${safe(item.text)}</p><table>${[...item.specs, ['Colour', item.colour], ['Item no.', item.sku], ['EAN', item.gtin]].map(([name, value]) => `<tr><th scope="row">${safe(name)}</th><td>${safe(value)}</td></tr>`).join('')}</table></div></section>
<section class="sy-band"><h2>Fits with it</h2>${grid(related)}</section>`,
      markup: {
        '@context': 'https://schema.org',
        '@type': 'Product',
        name: item.title,
        image: SHOP.origin + item.image,
        description: item.text,
        sku: item.sku,
        mpn: item.mpn,
        gtin13: item.gtin,
        brand: { '@type': 'Brand', name: item.brand },
        category: department.name,
        offers: {
          '@type': 'Offer',
          url: SHOP.origin + item.path,
          price: item.price.toFixed(2),
          priceCurrency: SHOP.currency,
          availability: `https://schema.org/${item.availability}`,
          itemCondition: 'https://schema.org/NewCondition',
        },
      },
    };
  }

  function search(query) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const items = CATALOGUE.filter((item) =>
      words.every((word) => `${item.title} ${item.text}`.toLowerCase().includes(word)),
    );
    return {
      title: `Search: ${query}`,
      body: `<section class="sy-band"><h1>${items.length} found for “${safe(query)}”</h1>${items.length ? grid(items) : '<p>Nothing in the yard. Try a shorter word.</p>'}</section>`,
    };
  }

  function lines(items, removable) {
    return `<ul class="lines">${items
      .map(
        (item, index) =>
          `<li><a href="${item.path}"><img src="${item.image}" alt="" width="96" height="96"></a><div><a href="${item.path}">${safe(item.title)}</a>${removable ? `<p><button type="button" class="quiet" data-remove="${index}">Remove</button></p>` : ''}</div><p class="sum">${safe(item.printed)}</p></li>`,
      )
      .join(
        '',
      )}</ul><p class="total"><span>Total</span> <strong>${money.format(items.reduce((sum, item) => sum + item.price, 0))}</strong></p>`;
  }

  function inCart() {
    return readCart().map((sku) => CATALOGUE.find((item) => item.sku === sku));
  }

  function cart() {
    const items = inCart();
    return {
      title: 'Cart',
      body: items.length
        ? `<section class="plain"><h1>Cart</h1>${lines(items, true)}<p class="actions"><a href="/">Continue shopping</a> <a class="button" href="${SHOP.paths.checkout}">Go to checkout</a></p></section>`
        : '<section class="plain"><h1>Cart</h1><p>Your cart is empty.</p><p><a class="button" href="/">Continue shopping</a></p></section>',
    };
  }

  function checkout() {
    const field = (name, label, autocomplete) =>
      `<p class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" autocomplete="${autocomplete}"></p>`;
    return {
      title: 'Checkout',
      body: `<section class="plain"><h1>Checkout</h1><div class="halves"><form class="checkout" action="${SHOP.paths.confirmation}">${field('email', 'Email', 'email')}${field('name', 'Full name', 'name')}${field('street', 'Street and number', 'street-address')}<div class="pair">${field('postcode', 'Postcode', 'postal-code')}${field('city', 'Town', 'address-level2')}</div>${field('card', 'Card number', 'cc-number')}<p><button class="button">Place order</button></p></form><aside class="summary">${lines(inCart(), false)}</aside></div></section>`,
    };
  }

  function confirmation() {
    const order = history.state?.order;
    if (!order) return missing();
    const items = order.skus.map((sku) => CATALOGUE.find((item) => item.sku === sku)).filter(Boolean);
    return {
      title: 'Thank you',
      body: `<section class="plain confirmation"><h1>Thank you for your order</h1><p>Your order is confirmed. It leaves the yard tomorrow morning.</p><p class="order">Order number: <strong>${safe(order.number)}</strong></p>${lines(items, false)}<p><a class="button" href="/">Continue shopping</a></p></section>`,
    };
  }

  function guide(each) {
    const items = each.mpns.map((mpn) => CATALOGUE.find((item) => item.mpn === mpn)).filter(Boolean);
    const linked = (text) =>
      safe(text).replace(/\{([^}]+)\}/g, (_all, mpn) => {
        const item = CATALOGUE.find((candidate) => candidate.mpn === mpn);
        return item ? `<a href="${item.path}">${safe(item.title)}</a>` : '';
      });
    return {
      title: each.title,
      body: `<article class="plain guide"><p class="kicker">${safe(each.kicker)}</p><h1>${safe(each.title)}</h1><p class="lead">${safe(each.lead)}</p>${each.paragraphs.map((text) => `<p>${linked(text)}</p>`).join('')}<aside><h2>In this guide</h2>${grid(items)}</aside></article>`,
    };
  }

  function missing() {
    return {
      title: 'Not found',
      body: '<section class="plain missing"><p class="big">404</p><h1>No such gate</h1><p>That page has left the yard.</p><p><a class="button" href="/">Home</a></p></section>',
    };
  }

  function viewAt(url) {
    const path = url.pathname;
    const department = SHOP.departments.find((each) => each.path === path);
    const item = CATALOGUE.find((each) => each.path === path);
    const article = SHOP.guides.find((each) => `${SHOP.paths.guide}/${each.slug}` === path);
    if (path === '/') return home();
    if (department) return collection(department);
    if (item) return product(item);
    if (article) return guide(article);
    if (path === SHOP.paths.search) return search(url.searchParams.get('q') ?? '');
    if (path === SHOP.paths.cart) return cart();
    if (path === SHOP.paths.checkout) return checkout();
    if (path === SHOP.paths.confirmation) return confirmation();
    return missing();
  }

  /** The markup comes a moment after the view, as it does where a tag manager writes it. */
  function show() {
    const drawn = viewAt(new URL(location.href));
    document.title = `${drawn.title} — Spokeyard`;
    view.innerHTML = drawn.body;
    document.getElementById('late-markup')?.remove();
    clearTimeout(lateMarkup);
    if (drawn.markup) {
      lateMarkup = setTimeout(() => {
        const script = document.createElement('script');
        script.type = 'application/ld+json';
        script.id = 'late-markup';
        script.textContent = JSON.stringify(drawn.markup);
        document.head.append(script);
      }, MARKUP_DELAY);
    }
    writeCart(readCart());
  }

  function go(href, state = null) {
    history.pushState(state, '', href);
    show();
    scrollTo(0, 0);
  }

  function announce(text) {
    toast.textContent = text;
    toast.hidden = false;
    setTimeout(() => {
      toast.hidden = true;
    }, 2500);
  }

  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const button = event.target.closest('button');
    if (button?.dataset.add) {
      writeCart([...readCart(), button.dataset.add]);
      announce('Added to your cart');
    } else if (button?.dataset.remove) {
      writeCart(readCart().filter((_sku, index) => index !== Number(button.dataset.remove)));
      show();
    } else if (button?.closest('.sy-sizes')) {
      for (const each of button.parentElement.children) each.setAttribute('aria-pressed', String(each === button));
    }
    const link = event.target.closest('a');
    if (!link || link.origin !== location.origin || link.pathname === '/clock') return;
    event.preventDefault();
    go(link.href);
  });

  document.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.target.matches('.checkout')) {
      const skus = readCart();
      writeCart([]);
      go(SHOP.paths.confirmation, { order: { number: `SY-${Date.now() % 1_000_000}`, skus } });
    } else {
      go(`${SHOP.paths.search}?q=${encodeURIComponent(new FormData(event.target).get('q'))}`);
    }
  });

  addEventListener('popstate', show);
  show();
})();
