/** Who may import whom. A broken rule fails `npm test`; the reasons stand beside the rules. */

/** The folders of ours; a rule names those that a folder may import, and every other one is forbidden to it. */
const OURS = '^(?:src|content|background|inference|popup|dashboard|models|demo|scripts|tests)/';

/** What a page of ours may import of the tables: queries that only read, and what a database that will not open means. */
const PAGES_READ = 'src/record/(?:read[a-z-]*|database|opening)\\.ts$';

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}` },
  to: { path: OURS, pathNot: [`^${from}`, ...allowed.map((path) => `^${path}`)] },
});

const home = (library, folders, comment) => ({
  name: `home-of-${library.replace(/\W+/g, '-')}`,
  comment,
  severity: 'error',
  from: { pathNot: [...folders, 'tests', 'scripts'].map((folder) => `^${folder}/`) },
  to: { path: `^node_modules/${library}/` },
});

module.exports = {
  forbidden: [
    only('core-imports-nothing', 'src/core/', [], 'The nouns stand on nothing.'),
    only(
      'messages-import-core',
      'src/(?:messages|page-statements|sender)\\.ts$',
      ['src/core/', 'src/page-statements\\.ts$'],
      'What travels is made of the nouns.',
    ),
    only(
      'extract-imports-core',
      'src/extract/',
      ['src/core/'],
      'It runs in the shop’s page, which pays for every byte.',
    ),
    only('models-import-core', 'models/', ['src/core/'], 'A model is learned apart from where it is used.'),
    only('record-imports-core', 'src/record/', ['src/core/'], 'The tables know the nouns, not who uses them.'),
    only(
      'learn',
      'src/learn/',
      ['src/core/', 'src/record/', 'src/identity/', 'models/(?:model|registry)\\.ts$'],
      'Records in, features and predictions out. Which items are one product is learned of the record like all else.',
    ),
    only(
      'identity',
      'src/identity/',
      ['src/core/'],
      'It is handed records and a model, and knows neither where the ones nor how the other came.',
    ),
    only('recommend', 'src/recommend/', ['src/core/'], 'What was learned or indexed is handed to a recommender.'),
    only('social', 'src/social/', ['src/core/'], 'A card is made and read of the nouns; whoever keeps it hands it on.'),
    only('deals', 'src/deals/', ['src/core/'], 'What was recorded is handed to a rule.'),
    only(
      'one-recommender-knows-no-other',
      'src/recommend/recommenders/',
      ['src/core/', 'src/recommend/(?:recommender|value-sums)\\.ts$'],
      'One algorithm, one file; sums over a whole catalogue are arithmetic that several need.',
    ),
    only(
      'one-rule-knows-no-other',
      'src/deals/rules/',
      ['src/core/', 'src/deals/deal-rule\\.ts$'],
      'One rule, one file.',
    ),
    only(
      'content',
      'content/',
      ['src/core/', 'src/extract/', 'src/(?:messages|sender)\\.ts$'],
      'Never record: a database opened in a page would belong to the shop.',
    ),
    only(
      'background',
      'background/',
      [
        'src/core/',
        'src/record/',
        'src/learn/',
        'src/recommend/',
        'src/deals/',
        'src/catalogue/',
        'src/social/',
        'src/identity/',
        'src/extract/judge/(?:judge-page|observe-product)\\.ts$',
        'src/(?:messages|sender)\\.ts$',
      ],
      'It wires; it computes nothing itself. What was found on a page is judged here: the shop’s page carries no more than the finding.',
    ),
    only(
      'inference',
      'inference/',
      ['src/core/', 'src/extract/', 'src/learn/', 'models/', 'src/(?:messages|sender)\\.ts$'],
      'The one context where TensorFlow.js lives.',
    ),
    only(
      'popup-reads-and-sends',
      'popup/',
      ['src/core/', 'src/(?:messages|sender)\\.ts$', PAGES_READ],
      'It reads from the disk and writes by message alone.',
    ),
    only(
      'dashboard-reads-and-sends',
      'dashboard/',
      ['src/core/', 'src/social/', 'src/(?:messages|sender)\\.ts$', PAGES_READ, 'popup/'],
      'It reads from the disk and writes by message alone; it shares the popup’s parts. A card is locked and opened where the passphrase is typed.',
    ),
    only('demo', 'demo/', [], 'The mall knows nothing of the extension.'),
    {
      name: 'nothing-imports-the-bench',
      comment: 'Evaluation and command lines use everything and are used by nothing but their tests.',
      severity: 'error',
      from: { pathNot: '^(?:src/evaluate|scripts|tests)/' },
      to: { path: '^(?:src/evaluate|scripts|tests)/' },
    },
    home('dexie', ['src/record'], 'Only the tables know the database library.'),
    home('@tensorflow', ['models', 'inference'], 'It is large, and lives where nobody waits for it.'),
    home('uplot', ['dashboard'], 'Only the dashboard draws charts.'),
    home('@tanstack', ['dashboard'], 'Only the dashboard has lists of 100,000 rows.'),
    home('preact', ['popup', 'dashboard'], 'Only pages draw.'),
    home(
      'webextension-polyfill',
      ['content', 'background', 'inference', 'popup', 'dashboard'],
      'src runs in Node too, and a shop’s page pays for no library.',
    ),
    home(
      'age-encryption',
      ['dashboard', 'src/social'],
      'A file is locked and opened where the shopper types the passphrase.',
    ),
    home('natural', ['src/learn'], 'Text analysis has one place.'),
    {
      name: 'natural-by-deep-import-only',
      comment: 'Any import of its top level drags in databases and servers.',
      severity: 'error',
      from: {},
      to: {
        path: '^node_modules/natural/(?!lib/natural/(?:stemmers|tokenizers|tfidf)/)',
        dependencyTypesNot: ['npm-dev'],
      },
    },
    {
      name: 'no-circle',
      comment: 'Data walks one way.',
      severity: 'error',
      from: {},
      // What is imported as a type alone is gone when the program runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
