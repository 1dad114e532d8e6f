/** RDFa: typeof and property on the elements a reader sees (RDFa Lite 1.1). */
import { readAnnotatedGraph } from '../annotated-elements.ts';
import type { Extractor } from '../extractor.ts';
import { readSchemaGraph } from '../schema-product.ts';

export const rdfa: Extractor = {
  name: 'rdfa',
  *extract(page) {
    return readSchemaGraph(
      yield* readAnnotatedGraph(page.document, {
        // A property without a vocabulary around it is OpenGraph's, which has its own extractor.
        selector: '[typeof],[vocab] [property],[typeof] [property],[prefix] [property]:not(meta[property*=":"])',
        scope: 'typeof',
        type: 'typeof',
        property: 'property',
        id: 'resource',
      }),
      page,
    );
  },
};
