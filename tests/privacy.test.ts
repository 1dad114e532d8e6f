/** PRIVACY.md promises nothing without a proof, and no proof stands without a promise. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Stands on the line above a test (or a group of tests) that proves a claim. */
const MARK = '// Proof of privacy';

/** The name of the test or group that begins right after a mark: its last string before the function, which is_each's is too. */
const MARKED = new RegExp(
  `${MARK}\\n\\s*(?:it|test|describe)[\\s\\S]*?(?<=[(,\\s])(['\`"])((?:(?!\\1).)+)\\1,\\s*(?:\\{[^}]*\\},\\s*)?(?:async )?\\(`,
  'g',
);

interface Proof {
  readonly file: string;
  readonly name: string;
}

const claims = readFileSync('PRIVACY.md', 'utf8')
  .split(/^- (?=\*\*)/m)
  .slice(1)
  .map((text) => ({
    claim: /\*\*(.+?)\*\*/s.exec(text)?.[1] ?? text,
    proofs: [...text.matchAll(/(tests\/[\w./-]+): "([^"]+)"/g)].map(
      ([, file = '', name = '']): Proof => ({ file, name }),
    ),
  }));

const named = claims.flatMap(({ proofs }) => proofs);
const marked = testFiles('tests').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(MARKED)].map((found): Proof => ({ file, name: found[2] ?? '' })),
);

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return /\.test\.tsx?$/.test(entry.name) && path !== join('tests', 'privacy.test.ts') ? [path] : [];
  });
}

const written = ({ file, name }: Proof) => `${file}: "${name}"`;

describe('PRIVACY.md', () => {
  it('makes claims', () => expect(claims.length).toBeGreaterThan(10));

  it.each(claims)('names a test for: $claim', ({ proofs }) => expect(proofs.length).toBeGreaterThan(0));

  it.each(named.map((proof) => [written(proof), proof] as const))('names a test that exists: %s', (_, proof) => {
    expect(existsSync(proof.file), proof.file).toBe(true);
    expect(marked.map(written)).toContain(written(proof));
  });

  it('names every test that is marked as a proof', () => {
    for (const proof of marked) expect(named.map(written)).toContain(written(proof));
  });

  it('has as many marks as the tests have: none that this test cannot read', () => {
    const marks = testFiles('tests').flatMap((file) => readFileSync(file, 'utf8').split(MARK).slice(1));
    expect(marks).toHaveLength(marked.length);
  });
});
