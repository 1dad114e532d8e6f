/** The part of web-auto-extractor that we call: it ships no types. */

declare module '@marbec/web-auto-extractor' {
  type Things = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  export default class WebAutoExtractor {
    constructor(options?: { addLocation?: boolean });
    parse(html: string): {
      readonly jsonld: Things;
      readonly microdata: Things;
      readonly rdfa: Things;
      readonly metatags: Readonly<Record<string, readonly unknown[]>>;
    };
  }
}
