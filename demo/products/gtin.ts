/** GTIN-13 numbers for invented products, from the range that GS1 leaves to be used inside a company (prefixes 20 to 29). */
import { chanceOf } from '../chance.ts';

/** The check digit of a GTIN without it: weights 3 and 1 from the right, up to the next ten (GS1 General Specifications, 7.9). */
export function checkDigitOf(body: string): number {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    sum += Number(body[body.length - 1 - place]) * (place % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

/** The number of a product, made from its maker and its maker's own number: the same makers' numbers look alike, as in life. */
export function gtinOf(brand: string, mpn: string): string {
  const maker = 200 + Math.floor(chanceOf(brand) * 99);
  const company = String(Math.floor(chanceOf(`company ${brand}`) * 10_000)).padStart(4, '0');
  const article = String(Math.floor(chanceOf(`${brand} ${mpn}`) * 100_000)).padStart(5, '0');
  const body = `${maker}${company}${article}`;
  return `${body}${checkDigitOf(body)}`;
}
