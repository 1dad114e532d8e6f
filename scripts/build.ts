/** Builds the extension as the stores get it, for Chrome and for Firefox, from the one manifest. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { minify } from 'terser';

export type TargetBrowser = 'chrome' | 'firefox';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The shop's page pays for every byte of the content script: a build over this many bytes (gzipped) fails. */
const MOST_CONTENT_SCRIPT_BYTES = 30 * 1024;

/** One bundle a context, and one more for each part that a page loads later; the outputs keep the folders of the sources. */
const CONTENT_SCRIPT = 'content/content.ts';
/** Run by background in the few pages they are for. */
const STEP_SCRIPTS = ['content/cart.ts', 'content/confirmation.ts'];
const BACKGROUND = 'background/background.ts';
const PAGES = ['popup/popup.tsx', 'dashboard/dashboard.tsx', 'dashboard/first-run.tsx'];

/** Folders (or one kind of file in them) that travel as they are. */
const COPIED: readonly { folder: string; only: RegExp }[] = [
  { folder: '_locales', only: /\.json$/ },
  { folder: 'icons', only: /\.(?:png|svg)$/ },
  { folder: 'popup', only: /\.html$/ },
  { folder: 'dashboard', only: /\.html$/ },
];

/** One style sheet a page: each file is another request before the page can be painted. */
const STYLES = ['popup/popup.css', 'dashboard/styles.css', 'dashboard/first-run.css'];

export interface Built {
  /** Absolute path of the unpacked extension. */
  readonly directory: string;
  /** Bytes of the content script, gzipped. */
  readonly contentScriptBytes: number;
}

export interface BuildChoices {
  /** For the test of the network's witness alone: an address to which this build tells what was viewed. It is built beside the others. */
  readonly plantedLeak?: string;
}

/**
 * Builds one browser's extension into dist/BROWSER.
 *
 * @throws Error when a bundle fails or the content script is over its bound
 */
export async function buildExtension(browser: TargetBrowser, { plantedLeak }: BuildChoices = {}): Promise<Built> {
  const directory = join(root, 'dist', plantedLeak === undefined ? browser : `${browser}-with-planted-leak`);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const options = {
    absWorkingDir: root,
    outbase: '.',
    outdir: directory,
    bundle: true,
    // Dexie's build for browsers that have promises of their own: a tenth smaller, and quicker.
    alias: { dexie: 'dexie/dist/modern/dexie.mjs' },
    format: 'iife',
    target: browser === 'chrome' ? 'chrome120' : 'firefox140',
    // Else esbuild writes /\p{L}/u as a call of RegExp, which would be made anew each time it is reached: both browsers know it.
    supported: { 'regexp-unicode-property-escapes': true },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  } satisfies BuildOptions;
  // A service worker may not import while it runs, nor may a script run in a page: all that they need is in them.
  await build({ ...options, entryPoints: [BACKGROUND, ...STEP_SCRIPTS], minify: true });
  const parts = new Set<string>();
  for (const entry of PAGES)
    await build({ ...options, entryPoints: [entry], minify: true, plugins: [partsLoadedLater(entry, parts)] });
  await build({ ...options, entryPoints: [...parts], minify: true, format: 'esm' });
  await build({ ...options, entryPoints: STYLES, minify: true });
  await build({
    ...options,
    entryPoints: [CONTENT_SCRIPT],
    define: { AT_COMMAND_LINE: 'false', PLANTED_LEAK: JSON.stringify(plantedLeak ?? null) },
    minifySyntax: true,
    // A field that is only declared costs bytes and does nothing.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  await squeeze(join(directory, 'content/content.js'));
  for (const { folder, only } of COPIED) {
    for (const file of await readdir(join(root, folder), { recursive: true })) {
      if (only.test(file)) await cp(join(root, folder, file), join(directory, folder, file));
    }
  }
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(await manifestFor(browser), null, 2));
  const contentScriptBytes = gzipSync(await readFile(join(directory, 'content/content.js'))).length;
  if (contentScriptBytes > MOST_CONTENT_SCRIPT_BYTES) {
    throw new Error(
      `The content script is ${contentScriptBytes} bytes gzipped; at most ${MOST_CONTENT_SCRIPT_BYTES} are allowed.`,
    );
  }
  return { directory, contentScriptBytes };
}

/**
 * What a page of ours imports when it runs (`import()`) stays a file of its own, which the browser loads when it is asked for. Such a
 * part shares nothing with the entry: it is to hold a library and what is done with it, and no state that both would need.
 *
 * @param parts takes the paths of the parts that were met, from the root
 */
function partsLoadedLater(entry: string, parts: Set<string>): Plugin {
  return {
    name: 'parts-loaded-later',
    setup({ onResolve }) {
      onResolve({ filter: /^\..*\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return null;
        const part = relative(root, join(resolveDir, path));
        parts.add(part);
        const fromEntry = relative(dirname(entry), part).replaceAll('\\', '/').replace(/\.ts$/, '.js');
        return { path: fromEntry.startsWith('.') ? fromEntry : `./${fromEntry}`, external: true };
      });
    },
  };
}

/** Minifies the content script once more carefully than esbuild does: terser also drops arguments that nobody reads. */
async function squeeze(file: string): Promise<void> {
  const { code } = await minify(await readFile(file, 'utf8'), {
    ecma: 2020,
    toplevel: true,
    // Our own getters answer and do nothing else.
    compress: {
      passes: 3,
      keep_fargs: false,
      inline: 1,
      lhs_constants: false,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
    },
  });
  if (!code) throw new Error(`"${file}" is empty after it was minified.`);
  await writeFile(file, code);
}

/** The manifest a browser understands: Firefox has an event page where Chrome has a service worker, and wants an id. */
export async function manifestFor(browser: TargetBrowser): Promise<Record<string, unknown>> {
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  if (browser === 'chrome') return manifest;
  const { minimum_chrome_version: _chromeOnly, ...rest } = manifest;
  return {
    ...rest,
    background: { scripts: [manifest.background.service_worker] },
    browser_specific_settings: {
      gecko: {
        id: 'magpie@magpie.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

if (process.argv[1] && dirname(process.argv[1]) === join(root, 'scripts') && /build\.ts$/.test(process.argv[1])) {
  for (const browser of ['chrome', 'firefox'] as const) {
    const { directory, contentScriptBytes } = await buildExtension(browser);
    console.log(`${browser}: ${directory} (content script ${(contentScriptBytes / 1024).toFixed(1)} kB gzipped)`);
  }
}
