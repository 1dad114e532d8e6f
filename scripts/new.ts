/** `npm run new -- recommender|model|deal-rule|extractor NAME`: makes the file, its test, and its line in the registry. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createFromTemplate, KINDS } from './templates/create.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [kind = '', name = '', ...more] = process.argv.slice(2);

try {
  if (more.length > 0) throw new Error(`"${more.join(' ')}" is too much: one kind and one name are enough.`);
  const files = await createFromTemplate(kind, name, root);
  // Sorts the registry's imports and breaks its lines as the linter wants them.
  if (existsSync(`${root}node_modules/.bin/biome`)) {
    execFileSync(`${root}node_modules/.bin/biome`, ['check', '--write', ...files], { cwd: root, stdio: 'ignore' });
  }
  for (const file of files) console.log(file);
} catch (cause) {
  console.error(`${cause instanceof Error ? cause.message : cause}\nUsage: npm run new -- ${KINDS.join('|')} NAME`);
  process.exit(2);
}
