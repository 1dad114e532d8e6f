/** Microdata: itemscope and itemprop on the elements a reader sees (HTML Living Standard, section 5). */

import { readAnnotatedGraph } from '../annotated-elements.ts';
import type { Extractor } from '../extractor.ts';
import { readSchemaGraph } from '../schema-product.ts';

export const microdata: Extractor = {
  name: 'microdata',
  *extract(page) {
    return readSchemaGraph(
      yield* readAnnotatedGraph(page.document, {
        selector: '[itemscope],[itemprop]',
        scope: 'itemscope',
        type: 'itemtype',
        property: 'itemprop',
        id: 'itemid',
      }),
      page,
    );
  },
};
