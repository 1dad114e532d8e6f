/** What a page says of a product, in the shop's language. */
import type { Product } from '../products/product.ts';

/** "Weight: 262 g; Drop: 6 mm" as pairs of name and value. */
export function specsOf(product: Product, language: string): (readonly [string, string])[] {
  const specs = language.startsWith('de') && product.german ? product.german.specs : product.specs;
  return specs.split('; ').map((spec) => {
    const colon = spec.indexOf(': ');
    return [spec.slice(0, colon), spec.slice(colon + 2)] as const;
  });
}

export function textOf(product: Product, language: string): string {
  return language.startsWith('de') && product.german ? product.german.text : product.text;
}

/** "trail running shoe" as a title has it: "Trail Running Shoe". Small words and units stay as they are. */
export function capitalised(noun: string): string {
  return noun.replace(
    /(^|[\s-])(?!(?:of|with|and|l|cm|m|to)\b)([a-z])/g,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
