/** A page as every extractor sees it: its texts in order, read in one walk, and what surrounds each element, worked out when asked. */
import { atCommandLine } from './command-line.ts';
import {
  DIALOG_MARKUP,
  FOOTER_MARKUP,
  HEADER_MARKUP,
  HIDDEN_MARKUP,
  PRICE_MARKUP,
  RELATED_MARKUP,
  REVIEW_MARKUP,
  SPOKEN_MARKUP,
} from './vocabulary.ts';

/** A piece of text as it stands in the document. */
export interface TextRun {
  readonly text: string;
  readonly element: Element;
  readonly node: Node;
  /** True where white space stands between this text and the one before it. */
  readonly isApart: boolean;
}

/** An element that names something, and the name. */
export interface Heading {
  readonly element: Element;
  readonly text: string;
}

/** Where an element stands. `null` surroundings are those of the document itself. */
export interface Surroundings {
  readonly element: Element;
  readonly parent: Surroundings | null;
  readonly depth: number;
  /** Class, id and the like of this element alone, in lower case, split into words, with a space at both ends. */
  readonly words: string;
  /** Not shown, as far as the markup or the layout says. */
  readonly hidden: boolean;
  /** Shown to screen readers only. */
  readonly spoken: boolean;
  /** The element (or one around it) strikes its text through. */
  readonly struck: boolean;
  /** The closest link around, or the element itself. */
  readonly link: Element | null;
  readonly section: Section;
}

/** What kind of section an element stands in; the outermost one that is not also around the product's title decides. */
export type Section = 'main' | 'navigation' | 'footer' | 'header' | 'aside' | 'dialog' | 'related' | 'review';

/** Bounds that keep a hostile or endless page from costing more than a moment. */
const MOST_NODES = 150_000;
const MOST_RUNS = 30_000;
const LONGEST_RUN = 4_000;
const UNREAD = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'svg',
  'SELECT',
  'OPTION',
  'OPTGROUP',
  'TEXTAREA',
  'IFRAME',
  'OBJECT',
  'HEAD',
]);

export class Page {
  readonly document: Document;
  readonly address: URL;
  /** BCP 47; null when the page does not say. */
  readonly language: string | null;
  /** Every piece of text a reader may see, in document order. */
  readonly runs: readonly TextRun[];
  /** True where a browser has laid the page out, so that sizes and styles mean something. */
  readonly hasLayout: boolean;
  #surroundings = new Map<Element, Surroundings>();
  #firstRuns = new Map<Element, number>();
  #words = new Map<Element, string>();
  #metas: ReadonlyMap<string, readonly string[]> | null = null;
  #mainPath = new Set<Element>();
  #title: Heading | null = null;

  constructor(document: Document, address: URL, runs: readonly TextRun[]) {
    this.document = document;
    this.address = address;
    this.language = readLanguage(document);
    this.hasLayout = hasLayout(document);
    this.runs = runs;
  }

  /** The element that names the product, with its text; null until one is set, and when the page has none. */
  get title(): Heading | null {
    return this.#title;
  }

  /** Says which element is the product's title, so that what is around it counts as the main section. */
  setTitle(title: Heading | null): void {
    this.#title = title;
    this.#mainPath = new Set();
    this.#surroundings.clear();
    for (let element = title?.element ?? null; element; element = element.parentElement) this.#mainPath.add(element);
  }

  isAroundMain(element: Element): boolean {
    return this.#mainPath.has(element);
  }

  /** The position of the first text run at or below an element; -1 when it holds none. */
  runIndexOf(element: Element): number {
    let first = this.#firstRuns.get(element);
    if (first === undefined) {
      // The runs stand in document order, so the first that follows the element's start is found by halving.
      let low = 0;
      for (let high = this.runs.length; low < high; ) {
        const middle = (low + high) >> 1;
        const node = this.runs[middle]?.node;
        if (node && element.compareDocumentPosition(node) & FOLLOWING) high = middle;
        else low = middle + 1;
      }
      first = element.contains(this.runs[low]?.node ?? null) ? low : -1;
      this.#firstRuns.set(element, first);
    }
    return first;
  }

  /** The contents of meta tags by property, name or itemprop (lower case), in document order. */
  get metas(): ReadonlyMap<string, readonly string[]> {
    this.#metas ??= readMetas(this.document);
    return this.#metas;
  }

  /** The first content of the first of these meta tags that has one; null when none has. */
  meta(...names: string[]): string | null {
    for (const name of names) {
      const content = this.metas.get(name)?.find((value) => value !== '');
      if (content !== undefined) return content;
    }
    return null;
  }

  surroundings(element: Element): Surroundings {
    const known = this.#surroundings.get(element);
    if (known) return known;
    const path: Element[] = [];
    let top: Element | null = element;
    while (top && !this.#surroundings.has(top)) {
      path.push(top);
      top = top.parentElement;
    }
    let parent = top ? (this.#surroundings.get(top) ?? null) : null;
    for (let index = path.length - 1; index >= 0; index--) {
      const next = path[index];
      if (!next) continue;
      parent = this.#surround(next, parent);
      this.#surroundings.set(next, parent);
    }
    // The loop has run at least once: the element itself was on the path.
    return parent as Surroundings;
  }

  /** The words of an element and of the nearest `levels` around it, stopping at what is around the title. */
  wordsAround(element: Element, levels: number): string {
    let words = '';
    let at: Element | null = element;
    for (let level = 0; at && level <= levels && (level === 0 || !this.#mainPath.has(at)); level++) {
      words += this.#wordsOf(at);
      at = at.parentElement;
    }
    return words;
  }

  #wordsOf(element: Element): string {
    let words = this.#words.get(element);
    if (words === undefined) {
      words = readWords(element);
      this.#words.set(element, words);
    }
    return words;
  }

  #surround(element: Element, parent: Surroundings | null): Surroundings {
    const words = this.#wordsOf(element);
    const tag = element.nodeName;
    const style = element.getAttribute('style');
    const isMain = this.#mainPath.has(element);
    const spoken = (parent?.spoken ?? false) || SPOKEN_MARKUP.test(words);
    return {
      element,
      parent,
      depth: (parent?.depth ?? -1) + 1,
      words,
      spoken,
      hidden:
        (parent?.hidden ?? false) ||
        element.hasAttribute('hidden') ||
        (style !== null && /display:\s*none|visibility:\s*hidden/i.test(style)) ||
        (atCommandLine && !isMain && !spoken && !this.hasLayout && HIDDEN_MARKUP.test(words)),
      struck:
        (parent?.struck ?? false) ||
        tag === 'DEL' ||
        tag === 'S' ||
        tag === 'STRIKE' ||
        (style !== null && /line-through/i.test(style)),
      link: tag === 'A' && element.hasAttribute('href') ? element : (parent?.link ?? null),
      section: parent && parent.section !== 'main' ? parent.section : isMain ? 'main' : sectionOf(element, tag, words),
    };
  }
}

/** Node.DOCUMENT_POSITION_FOLLOWING: Node has no such constants as globals. */
const FOLLOWING = 4;
/** NodeFilter.SHOW_TEXT. */
const TEXTS = 4;
/** So many texts are visited in one step. */
const TEXTS_A_STEP = 250;

/** Every piece of text a reader may see, in document order; in steps. */
export function* readRuns(document: Document): Generator<void, TextRun[]> {
  const runs: TextRun[] = [];
  const walker = document.createTreeWalker(document.body ?? document.documentElement, TEXTS);
  let visited = 0;
  let isApart = false;
  for (
    let node = walker.nextNode();
    node && visited < MOST_NODES && runs.length < MOST_RUNS;
    node = walker.nextNode()
  ) {
    if (++visited % TEXTS_A_STEP === 0) yield;
    const { data } = node as Text;
    const trimmed = (data.length > LONGEST_RUN ? data.slice(0, LONGEST_RUN) : data).trim();
    if (trimmed === '') {
      isApart ||= data !== '';
      continue;
    }
    const element = node.parentElement;
    if (!element || isUnread(element)) continue;
    runs.push({
      text: /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed,
      element,
      node,
      isApart: isApart || data.trimStart().length < data.length,
    });
    isApart = data.trimEnd().length < data.length;
  }
  return runs;
}

/** True for an element whose text is not the page's: code, the choices of a list, a drawing's labels. */
function isUnread(element: Element): boolean {
  const name = element.nodeName;
  return (
    UNREAD.has(name) ||
    // Names of drawings and formulas are the only ones in lower case.
    (name >= 'a' && !/xhtml$/.test(element.namespaceURI ?? '')) ||
    // A browser that runs scripts takes what is in <noscript> for text.
    (atCommandLine && element.closest('noscript,template,object') !== null)
  );
}

/** Elements that stand on a line of their own. */
const BLOCKS = new Set('BR DIV P LI TD TR DT DD H1 H2 H3 H4 H5 H6 SECTION UL'.split(' '));

/**
 * The text below an element, without scripts and styles.
 *
 * @param between what to put between the texts of different elements; nothing, as the page shows them, unless told
 * @returns null when it is longer than `longest` characters (reading stops there)
 */
export function textOf(element: Element, longest = 500, between = ''): string | null {
  let text = '';
  let budget = 400;
  let node: Node | null = element.firstChild;
  while (node && node !== element) {
    if (budget-- < 0) return null;
    if (node.nodeType === 3) {
      text += between + (node as Text).data.slice(0, longest * 4);
      if (text.length > longest * 4) return null;
    }
    const name = node.nodeName;
    const skip = UNREAD.has(name) || node.nodeType === 8;
    if (!skip && BLOCKS.has(name)) text += ' ';
    let next: Node | null = skip ? null : node.firstChild;
    while (!next && node && node !== element) {
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  const tidy = text.replace(/\s+/g, ' ').trim();
  return tidy.length > longest ? null : tidy;
}

const NAMING = [
  'class',
  'id',
  'itemprop',
  ...['test', 'testid', 'qa', 'hook', 'automation-id', 'role'].map((name) => `data-${name}`),
];

/** Pages give few names to many elements: what was made of them is kept, for the next reading too. */
const wordsByNames = new Map<string, string>();
const MOST_NAMES = 4_000;

/** The names markup gives an element, as separate words in lower case with a space at both ends. */
function readWords(element: Element): string {
  let names = '';
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value) names += `${value.slice(0, 300)} `;
  }
  if (names === '') return ' ';
  let words = wordsByNames.get(names);
  if (words === undefined) {
    words = ` ${names
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()} `;
    if (wordsByNames.size >= MOST_NAMES) wordsByNames.clear();
    wordsByNames.set(names, words);
  }
  return words;
}

function sectionOf(element: Element, tag: string, words: string): Section {
  if (tag === 'BODY' || tag === 'HTML' || tag === 'MAIN') return 'main';
  const role = element.getAttribute('role');
  if (tag === 'NAV' || role === 'navigation') return 'navigation';
  if (tag === 'FOOTER' || role === 'contentinfo' || FOOTER_MARKUP.test(words)) return 'footer';
  if (tag === 'HEADER' || role === 'banner' || HEADER_MARKUP.test(words)) return 'header';
  if (tag === 'DIALOG' || role === 'dialog' || DIALOG_MARKUP.test(words)) return 'dialog';
  // "Recommended price" is a kind of price, not a section.
  if (!PRICE_MARKUP.test(words)) {
    if (REVIEW_MARKUP.test(words)) return 'review';
    if (RELATED_MARKUP.test(words)) return 'related';
  }
  if (tag === 'ASIDE' || role === 'complementary') return 'aside';
  return 'main';
}

function readLanguage(document: Document): string | null {
  const root = document.documentElement;
  const stated =
    root?.getAttribute('lang') ||
    root?.getAttribute('xml:lang') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content');
  if (!stated) return null;
  try {
    return (
      Intl.getCanonicalLocales(
        stated
          .trim()
          .split(/[,;\s]/)[0]
          ?.replace(/_/g, '-'),
      )[0]?.slice(0, 35) ?? null
    );
  } catch {
    return null;
  }
}

function readMetas(document: Document): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  let budget = 600;
  for (const meta of document.querySelectorAll('meta')) {
    if (budget-- < 0) break;
    const content = meta.getAttribute('content')?.trim();
    if (content === undefined || content.length > 20_000) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      // A meta tag inside an item belongs to that item: microdata reads it.
      if (!name || (attribute === 'itemprop' && meta.parentElement?.nodeName !== 'HEAD')) continue;
      const contents = metas.get(name);
      if (contents) contents.push(content);
      else metas.set(name, [content]);
    }
  }
  return metas;
}

function hasLayout(document: Document): boolean {
  if (!document.defaultView) return false;
  const root = document.documentElement;
  return typeof root?.getBoundingClientRect === 'function' && root.getBoundingClientRect().width > 0;
}
