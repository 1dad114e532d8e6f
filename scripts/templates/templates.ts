/** What a new recommender, model, deal rule or extractor begins as: it fits its interface and says nothing yet; the contract tests tell what it still owes. */

export interface Template {
  /** The registry it is listed in, from the root. */
  readonly registry: string;
  /** How the registry's import names the new file. */
  importPath(name: string): string;
  /** The files by path from the root. */
  files(name: string, identifier: string): Record<string, string>;
}

export const TEMPLATES: Record<string, Template> = {
  recommender: {
    registry: 'src/recommend/registry.ts',
    importPath: (name) => `./recommenders/${name}.ts`,
    files: (name, identifier) => ({
      [`src/recommend/recommenders/${name}.ts`]: `/** Proposes what ${name} finds: say here in one sentence what that is, and name the paper or formula. */
import type { Recommender } from '../recommender.ts';

export const ${identifier}: Recommender = {
  name: '${name}',
  recommend(context, limit) {
    return [...context.catalogue.keys()]
      .map((itemId) => ({ itemId, recommender: '${name}', score: this.score(context, itemId) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.itemId < b.itemId ? -1 : 1))
      .slice(0, limit);
  },
  score() {
    return 0;
  },
};
`,
      [`tests/recommend/recommenders/${name}.test.ts`]: `/** The mathematics of ${name}; what every recommender owes is tested by the contract. */
import { expect, it } from 'vitest';
import { ${identifier} } from '../../../src/recommend/recommenders/${name}.ts';

it('is named as its file is', () => {
  expect(${identifier}.name).toBe('${name}');
});
`,
    }),
  },
  'deal-rule': {
    registry: 'src/deals/registry.ts',
    importPath: (name) => `./rules/${name}.ts`,
    files: (name, identifier) => ({
      [`src/deals/rules/${name}.ts`]: `/** Finds a ${name}: say here in one sentence when that is a deal, and when it is not. */
import type { DealRule } from '../deal-rule.ts';

export const ${identifier}: DealRule = {
  name: '${name}',
  find() {
    return null;
  },
};
`,
      [`tests/deals/rules/${name}.test.ts`]: `/** When ${name} is a deal and when it is not; what every rule owes is tested by the contract. */
import { expect, it } from 'vitest';
import { ${identifier} } from '../../../src/deals/rules/${name}.ts';

it('is named as its file is', () => {
  expect(${identifier}.name).toBe('${name}');
});
`,
    }),
  },
  extractor: {
    registry: 'src/extract/registry.ts',
    importPath: (name) => `./extractors/${name}.ts`,
    files: (name, identifier) => ({
      [`src/extract/extractors/${name}.ts`]: `/** Reads ${name}: say here in one sentence what a page must have for this to say something, and name its specification. */
import type { Extractor } from '../extractor.ts';

export const ${identifier}: Extractor = {
  name: '${name}',
  *extract() {
    // A shop's page gets its turn at every yield.
    yield;
    return null;
  },
};
`,
      [`tests/extract/extractors/${name}.test.ts`]: `/** What ${name} reads, and what it leaves alone. */
import { expect, it } from 'vitest';
import { ${identifier} } from '../../../src/extract/extractors/${name}.ts';

it('is named as its file is', () => {
  expect(${identifier}.name).toBe('${name}');
});
`,
    }),
  },
  model: {
    registry: 'models/registry.ts',
    importPath: (name) => `./${name}/${name}.ts`,
    files: (name, identifier) => ({
      [`models/${name}/${name}.ts`]: `/** The model ${name}: say here in one sentence what it maps to what, and name the paper. */
import type { ModelEntry } from '../model.ts';

export const ${identifier}: ModelEntry = {
  name: '${name}',
  version: 1,
  async load() {
    throw new Error('${name} has not been trained yet.');
  },
};
`,
      [`models/${name}/model-card.md`]: `# ${name}

- **Data and its terms:**
- **Protocol:**
- **Figures, each with the command that prints it:**
- **Intended use, and what it is not for:**
- **Limits, and fairness by class:**
`,
      [`tests/models/${name}.test.ts`]: `/** What ${name} computes; that it has its card and its line in the registry is tested there. */
import { expect, it } from 'vitest';
import { ${identifier} } from '../../models/${name}/${name}.ts';

it('is named as its folder is', () => {
  expect(${identifier}.name).toBe('${name}');
});
`,
    }),
  },
};
