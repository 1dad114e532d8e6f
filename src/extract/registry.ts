/** The list of extractors. Its order is the order of trust for what people do not see: identifiers, dates, descriptions. */
import type { Extractor } from './extractor.ts';
import { heuristics } from './extractors/heuristics.ts';
import { jsonLd } from './extractors/json-ld.ts';
import { microdata } from './extractors/microdata.ts';
import { openGraph } from './extractors/open-graph.ts';
import { rdfa } from './extractors/rdfa.ts';

export const EXTRACTORS: readonly Extractor[] = [jsonLd, microdata, rdfa, openGraph, heuristics];
