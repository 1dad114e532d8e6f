/** `npm run new` makes what fits its place, and writes nothing when it cannot. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFromTemplate, KINDS } from '../../scripts/templates/create.ts';
import { TEMPLATES } from '../../scripts/templates/templates.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'magpie-new-'));
  for (const { registry } of Object.values(TEMPLATES)) await cp(join(project, registry), join(root, registry));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it.each(KINDS)('makes a %s that parses, has a test, and is listed', async (kind) => {
  const files = await createFromTemplate(kind, 'brand-new-thing', root);
  expect(files.some((path) => path.startsWith('tests/'))).toBe(true);
  for (const path of files.filter((file) => file.endsWith('.ts'))) {
    await transform(await readFile(join(root, path), 'utf8'), { loader: 'ts' });
  }
  const registry = await readFile(join(root, TEMPLATES[kind]?.registry ?? ''), 'utf8');
  expect(registry).toMatch(/import \{ brandNewThing \} from '\.\/[\w/-]*brand-new-thing\.ts';/);
  expect(registry).toMatch(/\[[^\]]*\bbrandNewThing\b[^\]]*\];/);
});

it('refuses a name that is taken and leaves the registry as it was', async () => {
  await createFromTemplate('deal-rule', 'twice', root);
  const before = await readFile(join(root, 'src/deals/registry.ts'), 'utf8');
  await expect(createFromTemplate('deal-rule', 'twice', root)).rejects.toThrow('is there already');
  expect(await readFile(join(root, 'src/deals/registry.ts'), 'utf8')).toBe(before);
});

it.each([
  ['recommendation', 'fine-name', 'nothing that can be made'],
  ['recommender', 'NotKebab', 'no name in kebab-case'],
  ['recommender', '../escape', 'no name in kebab-case'],
  ['constructor', 'fine-name', 'nothing that can be made'],
])('refuses %s %s', async (kind, name, sentence) => {
  await expect(createFromTemplate(kind, name, root)).rejects.toThrow(sentence);
});
