/** Fills a template in and adds what it made to its registry. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TEMPLATES, type Template } from './templates.ts';

export const KINDS = Object.keys(TEMPLATES);

/**
 * Makes the files of one new thing.
 *
 * @param kind one of KINDS
 * @param name in kebab-case
 * @param root the project's folder
 * @returns the paths made or changed, from the root
 * @throws Error with one sentence when the kind or name is wrong or the name is taken; nothing is written then
 */
export async function createFromTemplate(kind: string, name: string, root: string): Promise<string[]> {
  const template = Object.hasOwn(TEMPLATES, kind) ? TEMPLATES[kind] : undefined;
  if (template === undefined) throw new Error(`"${kind}" is nothing that can be made.`);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    throw new Error(`"${name}" is no name in kebab-case, such as "price-drop".`);
  const files = Object.entries(template.files(name, camelCase(name)));
  const taken = files.find(([path]) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken[0]} is there already.`);
  const registry = await readFile(join(root, template.registry), 'utf8');
  const listed = addToRegistry(registry, template, name);
  for (const [path, content] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await writeFile(join(root, template.registry), listed);
  return [...files.map(([path]) => path), template.registry];
}

/** The registry with one import and one entry more. */
function addToRegistry(registry: string, template: Template, name: string): string {
  const list = /(export const \w+: readonly [^=]+ = \[)([^\]]*)(\];)/.exec(registry);
  const lastImport = registry.lastIndexOf('\nimport ');
  if (list === null || lastImport < 0) throw new Error(`${template.registry} has no list to add to.`);
  const [whole, before = '', entries = '', after = ''] = list;
  const inside = [entries.trim().replace(/,$/, ''), camelCase(name)].filter((entry) => entry !== '').join(', ');
  const importEnd = registry.indexOf('\n', lastImport + 1) + 1;
  const added = `import { ${camelCase(name)} } from '${template.importPath(name)}';\n`;
  return (registry.slice(0, importEnd) + added + registry.slice(importEnd)).replace(whole, before + inside + after);
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
