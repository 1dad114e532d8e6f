/**
 * Runs one of the project's commands on a machine that has only Node: `node scripts/run.mjs NAME [ARGUMENTS]` makes sure the
 * dependencies of the lock file are installed, then runs scripts/NAME.ts. Plain JavaScript, because nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = 20;

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  fail(`Magpie needs Node ${oldestNode} or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`);
}
installDependencies();

const [name, ...given] = process.argv.slice(2);
const script = join(root, 'scripts', `${name}.ts`);
if (!name || !existsSync(script)) fail(`There is no command "${name ?? ''}" (scripts/${name ?? 'NAME'}.ts).`);
const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
const child = spawnSync(process.execPath, ['--import', loader, script, ...given], { stdio: 'inherit' });
process.exit(child.status ?? 1);

/** Installs what the lock file names, once for each state of the lock file. Progress goes to stderr: stdout is the command's. */
function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.installed-from');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.error('Installing the dependencies of package-lock.json (about a minute, only this once) ...');
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const [command, prefix] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: command === 'npm' && process.platform === 'win32' };
  const installed = spawnSync(command, [...prefix, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (installed.status !== 0) fail('The dependencies could not be installed: `npm ci` failed; its reason is above.');
  writeFileSync(mark, lock);
  console.error(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
