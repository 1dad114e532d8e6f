/** The folders of models/ and the registry's list are the same, and every model has its card. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { models } from '../../models/registry.ts';

const folder = fileURLToPath(new URL('../../models/', import.meta.url));
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it('lists every folder, and nothing else', () => {
  expect(models.map(({ name }) => name).sort()).toEqual(folders.sort());
});

it('has a card for every model', () => {
  expect(folders.filter((name) => !existsSync(`${folder}${name}/model-card.md`))).toEqual([]);
});
