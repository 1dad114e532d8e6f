/** A thing described in schema.org's words, whichever syntax (JSON-LD, microdata, RDFa) it was written in. */
import { readable } from './readable.ts';

export type SchemaValue = string | SchemaNode;

export interface SchemaNode {
  /** Last words of the types: "Product" for "https://schema.org/Product". */
  readonly types: readonly string[];
  readonly id: string | null;
  /** A Map and no object: a page may name a property "__proto__". */
  readonly properties: ReadonlyMap<string, readonly SchemaValue[]>;
}

/** All that one syntax states: the things that stand by themselves, and the named ones for references. */
export interface SchemaGraph {
  readonly roots: readonly SchemaNode[];
  readonly byId: ReadonlyMap<string, SchemaNode>;
}

/** "https://schema.org/InStock", "schema:InStock" and "InStock" are one word. */
export function lastWord(text: string): string {
  return /([^/#:\s]+)\s*$/.exec(text)?.[1] ?? text.trim();
}

export function isA(node: SchemaNode, ...types: readonly string[]): boolean {
  return node.types.some((type) => types.includes(type));
}

/** The things a property holds, references followed. */
export function nodesOf(graph: SchemaGraph, node: SchemaNode, ...names: readonly string[]): SchemaNode[] {
  const nodes: SchemaNode[] = [];
  for (const name of names)
    for (const value of node.properties.get(name) ?? []) {
      if (typeof value === 'string') {
        const named = graph.byId.get(value);
        if (named) nodes.push(named);
      } else nodes.push(resolve(graph, value));
    }
  return nodes;
}

/** A node that is only a reference ({"@id": ...}) stands for the one it names. */
export function resolve(graph: SchemaGraph, node: SchemaNode): SchemaNode {
  return node.id !== null && node.properties.size === 0 ? (graph.byId.get(node.id) ?? node) : node;
}

/** The first text of the first of these properties that has one; a thing stands for its name. Null when there is none. */
export function textOfProperty(graph: SchemaGraph, node: SchemaNode, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const value of node.properties.get(name) ?? []) {
      const text = textOfValue(graph, value);
      if (text) return text;
    }
  return null;
}

export function textOfValue(graph: SchemaGraph, value: SchemaValue): string | null {
  if (typeof value === 'string') return readable(value) || null;
  const node = resolve(graph, value);
  for (const name of ['name', '@value', 'url', 'contentUrl'])
    for (const inner of node.properties.get(name) ?? [])
      if (typeof inner === 'string' && inner) return readable(inner) || null;
  return null;
}
