/** The words on a shop's buttons and labels, in its language. */

export interface Words {
  readonly home: string;
  readonly search: string;
  readonly searchFor: string;
  readonly results: (count: number, query: string) => string;
  readonly nothingFound: string;
  readonly cart: string;
  readonly cartEmpty: string;
  readonly addToCart: string;
  readonly soldOut: string;
  readonly inStock: string;
  readonly outOfStock: string;
  readonly was: string;
  readonly now: string;
  readonly size: string;
  readonly quantity: string;
  readonly remove: string;
  readonly total: string;
  readonly checkout: string;
  readonly checkoutTitle: string;
  readonly placeOrder: string;
  readonly continueShopping: string;
  readonly email: string;
  readonly fullName: string;
  readonly street: string;
  readonly city: string;
  readonly postcode: string;
  readonly cardNumber: string;
  readonly thanks: string;
  readonly orderNumber: string;
  readonly orderOnItsWay: string;
  readonly description: string;
  readonly details: string;
  readonly related: string;
  readonly articleNumber: string;
  readonly missing: string;
  readonly missingText: string;
  readonly clockAt: (day: number) => string;
  readonly clockText: string;
  readonly days: (count: number) => string;
  readonly inThisGuide: string;
}

export const ENGLISH: Words = {
  home: 'Home',
  search: 'Search',
  searchFor: 'What are you looking for?',
  results: (count, query) => `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`,
  nothingFound: 'Nothing here matches that. Try a shorter word, or browse the departments above.',
  cart: 'Basket',
  cartEmpty: 'Your basket is empty.',
  addToCart: 'Add to basket',
  soldOut: 'Sold out',
  inStock: 'In stock',
  outOfStock: 'Out of stock',
  was: 'Was',
  now: 'Now',
  size: 'Size',
  quantity: 'Quantity',
  remove: 'Remove',
  total: 'Total',
  checkout: 'Go to checkout',
  checkoutTitle: 'Checkout',
  placeOrder: 'Place order',
  continueShopping: 'Continue shopping',
  email: 'Email',
  fullName: 'Full name',
  street: 'Street and number',
  city: 'Town',
  postcode: 'Postcode',
  cardNumber: 'Card number',
  thanks: 'Thank you for your order',
  orderNumber: 'Order number',
  orderOnItsWay: 'Your order is confirmed. It leaves our warehouse tomorrow morning.',
  description: 'Description',
  details: 'Details',
  related: 'You may also like',
  articleNumber: 'Item no.',
  missing: 'We cannot find that page',
  missingText: 'It may have sold out, or the address has a typing error in it.',
  clockAt: (day) => `The mall’s clock stands at day ${day}`,
  clockText: 'Prices, stock and offers in all shops are those of this day.',
  days: (count) => `${count > 0 ? '+' : ''}${count} ${Math.abs(count) === 1 ? 'day' : 'days'}`,
  inThisGuide: 'In this guide',
};

export const GERMAN: Words = {
  home: 'Startseite',
  search: 'Suchen',
  searchFor: 'Wonach suchen Sie?',
  results: (count, query) => `${count} ${count === 1 ? 'Treffer' : 'Treffer'} für „${query}“`,
  nothingFound: 'Dazu haben wir nichts gefunden. Versuchen Sie ein kürzeres Wort oder stöbern Sie in den Abteilungen.',
  cart: 'Warenkorb',
  cartEmpty: 'Ihr Warenkorb ist leer.',
  addToCart: 'In den Warenkorb',
  soldOut: 'Ausverkauft',
  inStock: 'Auf Lager',
  outOfStock: 'Nicht auf Lager',
  was: 'Statt',
  now: 'Jetzt',
  size: 'Größe',
  quantity: 'Menge',
  remove: 'Entfernen',
  total: 'Summe',
  checkout: 'Zur Kasse',
  checkoutTitle: 'Kasse',
  placeOrder: 'Zahlungspflichtig bestellen',
  continueShopping: 'Weiter einkaufen',
  email: 'E-Mail',
  fullName: 'Vor- und Nachname',
  street: 'Straße und Hausnummer',
  city: 'Ort',
  postcode: 'Postleitzahl',
  cardNumber: 'Kartennummer',
  thanks: 'Vielen Dank für Ihre Bestellung',
  orderNumber: 'Bestellnummer',
  orderOnItsWay: 'Ihre Bestellung ist bestätigt. Sie verlässt unser Lager morgen früh.',
  description: 'Beschreibung',
  details: 'Einzelheiten',
  related: 'Das könnte Ihnen auch gefallen',
  articleNumber: 'Artikelnummer',
  missing: 'Diese Seite gibt es nicht',
  missingText: 'Vielleicht ist der Artikel ausverkauft, oder die Adresse enthält einen Tippfehler.',
  clockAt: (day) => `Die Uhr der Läden steht auf Tag ${day}`,
  clockText: 'Preise, Bestand und Angebote aller Läden sind die dieses Tages.',
  days: (count) => `${count > 0 ? '+' : ''}${count} ${Math.abs(count) === 1 ? 'Tag' : 'Tage'}`,
  inThisGuide: 'In diesem Ratgeber',
};
