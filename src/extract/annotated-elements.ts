/** Microdata and RDFa alike: elements annotated with types and properties, gathered into a graph of things. */
import { textOf } from './page.ts';
import { lastWord, type SchemaGraph, type SchemaNode, type SchemaValue } from './schema-node.ts';

/** Which attributes a syntax uses. */
export interface Annotation {
  /** Finds every annotated element, in document order. */
  readonly selector: string;
  /** Begins a new thing. */
  readonly scope: string;
  readonly type: string;
  readonly property: string;
  readonly id: string;
}

const MOST_ELEMENTS = 20_000;
const LONGEST_TEXT = 5_000;
/** So many are read in one step. */
const ELEMENTS_A_STEP = 100;

interface OpenNode {
  readonly types: readonly string[];
  readonly id: string | null;
  readonly properties: Map<string, SchemaValue[]>;
}

/** Everything the annotations state. A thing that is the value of a property hangs on the thing around it; all others are roots. */
export function* readAnnotatedGraph(document: Document, annotation: Annotation): Generator<void, SchemaGraph> {
  const roots: SchemaNode[] = [];
  const byId = new Map<string, SchemaNode>();
  const things = new Map<Element, OpenNode>();
  // Most pages use one syntax or none: one quick look saves a search through all elements.
  if (!document.querySelector(`[${annotation.scope}]`)) return { roots, byId };
  let budget = MOST_ELEMENTS;
  for (const element of document.querySelectorAll(annotation.selector)) {
    if (budget-- < 0) break;
    if (budget % ELEMENTS_A_STEP === 0) yield;
    const opens = element.hasAttribute(annotation.scope);
    const names = (element.getAttribute(annotation.property) ?? '').split(/\s+/).filter(Boolean);
    let thing: OpenNode | null = null;
    if (opens) {
      const id = element.getAttribute(annotation.id);
      thing = {
        types: (element.getAttribute(annotation.type) ?? '').split(/\s+/).filter(Boolean).map(lastWord),
        id,
        properties: new Map(),
      };
      things.set(element, thing);
      // The first with the name is the thing itself; later ones only refer to it.
      if (id && !byId.has(id)) byId.set(id, thing);
    }
    const owner = names.length > 0 ? ownerOf(element, things) : null;
    if (owner) {
      const value = thing ?? readValue(element);
      for (const name of names) {
        const key = lastWord(name);
        const values = owner.properties.get(key);
        if (values) values.push(value);
        else owner.properties.set(key, [value]);
      }
    } else if (thing) roots.push(thing);
  }
  return { roots, byId };
}

function ownerOf(element: Element, things: ReadonlyMap<Element, OpenNode>): OpenNode | null {
  let at = element.parentElement;
  for (let steps = 0; at && steps < 200; steps++, at = at.parentElement) {
    const thing = things.get(at);
    if (thing) return thing;
  }
  return null;
}

/** The value of a property element: what it carries in an attribute, else its text. */
function readValue(element: Element): string {
  const content = element.getAttribute('content');
  if (content !== null) return content;
  switch (element.nodeName) {
    case 'A':
    case 'LINK':
    case 'AREA':
      // A breadcrumb's name is often set on the link itself: its text then, the address for everything else.
      return (
        (/name|title|brand/.test(element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '') &&
          textOf(element)) ||
        (element.getAttribute('href') ?? '')
      );
    case 'IMG':
    case 'SOURCE':
    case 'VIDEO':
      return element.getAttribute('src') || element.getAttribute('data-src') || '';
    case 'DATA':
    case 'METER':
      return element.getAttribute('value') ?? '';
    case 'TIME':
      return element.getAttribute('datetime') ?? textOf(element) ?? '';
    default:
      return textOf(element, LONGEST_TEXT) ?? '';
  }
}
