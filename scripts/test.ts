/** `npm test`: types, style, import rules, idle code, unit tests, then the built extension in real browsers. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser/find-browser.ts';
import { buildExtension } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const artifacts = join(root, 'artifacts');
const bin = (name: string) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
const counts: Counts = { passed: 0, failed: 0, skipped: 0 };

mkdirSync(artifacts, { recursive: true });
await Promise.all([check('types', 'tsc', ['-p', '.']), check('style', 'biome', ['ci', '--error-on-warnings', '.'])]);
await Promise.all([
  check('import rules', 'depcruise', [
    'src',
    'content',
    'background',
    'popup',
    'dashboard',
    'models',
    'demo',
    'scripts',
    'tests',
  ]),
  check('idle code and dependencies', 'knip', []),
]);
await runTests('unit');
await step('build for Chrome and Firefox', async () => {
  await buildExtension('chrome');
  await buildExtension('firefox');
});
await check('lint for Firefox', 'web-ext', ['lint', '--source-dir', join('dist', 'firefox'), '--no-config-discovery']);
await step('find a browser', () => findChromium(false, console.log));
await runTests('browser');

console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);

/** Runs a tool whose exit code is its verdict; what it says is shown when the verdict is bad. */
function check(name: string, tool: string, given: string[]): Promise<void> {
  return step(name, async () => {
    const { code, said } = await run(bin(tool), given, false);
    if (code !== 0) throw new Error(`${tool} ended with ${code}.\n${said}`);
  });
}

/** Runs one kind of tests and adds its counts to ours. */
async function runTests(project: 'unit' | 'browser'): Promise<void> {
  console.log(`\n${project} tests`);
  const report = join(artifacts, `tests-${project}.json`);
  const { code } = await run(
    bin('vitest'),
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    true,
  );
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += numPassedTests;
  counts.skipped += numPendingTests + numTodoTests;
  // A file that could not even be loaded has no failed test in it, but the run has failed.
  counts.failed += code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
}

/** Announces a step, times it, and counts it as passed or failed; the steps after a failed one still run. */
async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const started = Date.now();
  try {
    await work();
    counts.passed += 1;
    console.log(`ok      ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  } catch (cause) {
    counts.failed += 1;
    console.error(`FAILED  ${name}\n${cause instanceof Error ? cause.message : cause}`);
  }
}

function run(command: string, given: string[], shown: boolean): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, {
      cwd: root,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout?.on('data', (text) => (said += text));
    child.stderr?.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
}
