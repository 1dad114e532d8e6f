/** JSON-LD: the script blocks in which a page states its things to machines. */
import type { Extractor } from '../extractor.ts';
import type { Page } from '../page.ts';
import { lastWord, type SchemaGraph, type SchemaNode, type SchemaValue } from '../schema-node.ts';
import { readSchemaGraph } from '../schema-product.ts';

/** A block longer than this (in characters) is not read; nor is more than this in all. Real product pages stay below a tenth. */
const LONGEST_BLOCK = 2_000_000;
const MOST_BLOCKS = 60;
const MOST_NODES = 20_000;
const DEEPEST = 14;

export const jsonLd: Extractor = {
  name: 'json-ld',
  *extract(page) {
    return readSchemaGraph(yield* readGraph(page), page);
  },
};

function* readGraph(page: Page): Generator<void, SchemaGraph> {
  const roots: SchemaNode[] = [];
  const byId = new Map<string, SchemaNode>();
  const state = { nodes: 0, byId };
  let characters = 0;
  let blocks = 0;
  for (const script of page.document.querySelectorAll('script[type]')) {
    const type = script.getAttribute('type');
    if (!type || !/^\s*application\/ld\+json/i.test(type)) continue;
    const text = script.textContent ?? '';
    characters += text.length;
    if (text.length > LONGEST_BLOCK || characters > LONGEST_BLOCK || blocks++ >= MOST_BLOCKS) {
      if (text.length > LONGEST_BLOCK) characters -= text.length;
      continue;
    }
    const parsed = parse(text);
    yield;
    for (const value of Array.isArray(parsed) ? parsed : [parsed]) {
      const node = toValue(value, state, 0);
      if (!node || typeof node === 'string') continue;
      const graph = node.properties.get('@graph');
      if (graph) for (const member of graph) typeof member !== 'string' && roots.push(member);
      if (!graph || node.types.length > 0) roots.push(node);
    }
  }
  return { roots, byId };
}

/** The block as JSON; undefined when even a mended copy is none. Shops leave comments, line breaks in strings and commas behind. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const mended = text
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are exactly what breaks JSON here.
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, '');
    try {
      return JSON.parse(mended);
    } catch {
      return undefined;
    }
  }
}

interface State {
  nodes: number;
  readonly byId: Map<string, SchemaNode>;
}

function toValue(value: unknown, state: State, depth: number): SchemaValue | null {
  if (typeof value === 'string') return value.length > 20_000 ? value.slice(0, 20_000) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (
    value === null ||
    typeof value !== 'object' ||
    Array.isArray(value) ||
    depth > DEEPEST ||
    state.nodes++ > MOST_NODES
  )
    return null;
  const properties = new Map<string, SchemaValue[]>();
  let types: string[] = [];
  let id: string | null = null;
  for (const [key, held] of Object.entries(value)) {
    const all: unknown[] = Array.isArray(held) ? held : [held];
    if (key === '@type' || key === 'type') {
      types = all.flatMap((type) => (typeof type === 'string' ? [lastWord(type)] : []));
      if (key === '@type') continue;
    }
    if (key === '@id') {
      id = typeof held === 'string' ? held : null;
      continue;
    }
    if (key === '@context') continue;
    const values = all.slice(0, 1_000).flatMap((one) => toValue(one, state, depth + 1) ?? []);
    const name = key.includes(':') || key.includes('/') ? lastWord(key) : key;
    if (values.length > 0) properties.set(name, values);
  }
  const node: SchemaNode = { types, id, properties };
  if (id !== null && properties.size > 0 && !state.byId.has(id)) state.byId.set(id, node);
  return node;
}
