/** What prices that stand beside each other say of one another: which is the former one, which is said twice. */
import type { Page } from './page.ts';
import type { PriceMention } from './price-mention.ts';

/** A price said once for the ear and once for the eye is one price: the label before both belongs to both. */
export function asSaidBefore(mention: PriceMention, before: PriceMention | undefined): PriceMention {
  const isTwin =
    before?.amount === mention.amount &&
    mention.role === 'price' &&
    mention.run - before.run <= 3 &&
    before.element.parentElement?.contains(mention.element);
  return isTwin ? { ...mention, role: before.role, struck: before.struck } : mention;
}

/** Where two prices stand side by side, and the page also prints what the lower saves, in money or per cent, the higher is the former one. */
export function withConfirmedFormers(page: Page, mentions: readonly PriceMention[]): PriceMention[] {
  const asked = mentions.filter((mention) => mention.isMain && (mention.role === 'price' || mention.role === 'from'));
  const formers = new Set<PriceMention>();
  for (const high of asked)
    for (const low of asked)
      if (low.amount < high.amount && Math.abs(low.run - high.run) <= 4 && isSavingPrinted(page, mentions, high, low))
        formers.add(high);
  return mentions.map((mention) => (formers.has(mention) ? { ...mention, role: 'list' } : mention));
}

function isSavingPrinted(
  page: Page,
  mentions: readonly PriceMention[],
  high: PriceMention,
  low: PriceMention,
): boolean {
  const saved = high.amount - low.amount;
  const first = Math.min(high.run, low.run) - 3;
  const last = Math.max(high.run, low.run) + 4;
  const isBeside = (run: number) => run >= first && run <= last;
  if (mentions.some((one) => one.role === 'saving' && isBeside(one.run) && Math.abs(one.amount - saved) < 0.005))
    return true;
  const percent = (100 * saved) / high.amount;
  return page.runs.slice(Math.max(0, first), last + 1).some(({ text }) => {
    const printed = text.length < 60 && /(\d{1,2})(?:[.,]\d+)?\s?%/.exec(text)?.[1];
    return printed && percent >= 3 && Math.abs(Number(printed) - percent) < 1;
  });
}

/** How many text runs a price and the former price beside it stand apart at most. */
const BESIDE = 14;

/** A "regular" price is a former one only where a lower price stands beside it; else it is what one pays. */
export function withoutLonelyList(mention: PriceMention, index: number, all: readonly PriceMention[]): PriceMention {
  if (!mention.isMain || mention.struck) return mention;
  if (mention.role === 'price') {
    // "Regular price" between two prices speaks of the higher one, wherever it stands.
    const next = all[index + 1];
    const isFormer =
      next?.role === 'list' &&
      !next.struck &&
      next.isMain &&
      next.run - mention.run <= 3 &&
      next.amount < mention.amount &&
      !hasLower(next, all);
    return isFormer ? { ...mention, role: 'list' } : mention;
  }
  return mention.role !== 'list' || hasLower(mention, all) ? mention : { ...mention, role: 'price' };
}

function hasLower(mention: PriceMention, all: readonly PriceMention[]): boolean {
  return all.some(
    (other) =>
      other.isMain &&
      (/^(?:price|from|other)$/.test(other.role) || (other.role === 'list' && !other.struck)) &&
      other.amount < mention.amount &&
      Math.abs(other.run - mention.run) <= BESIDE,
  );
}

/**
 * A saved page without layout shows the state before its scripts ran. Where a hidden block strikes the visible price through and
 * names a lower one, that block is what people get to see.
 */
export function unfold(page: Page, mentions: readonly PriceMention[]): PriceMention[] {
  const isHidden = (mention: PriceMention) => page.surroundings(mention.element).hidden;
  const formers = mentions.filter(
    (mention) =>
      mention.isMain &&
      mention.struck &&
      isHidden(mention) &&
      mentions.some((other) => other.isMain && other.amount === mention.amount && !other.struck && !isHidden(other)),
  );
  if (formers.length === 0) return [...mentions];
  return mentions.map((mention) => {
    if (!mention.isMain) return mention;
    const former = formers.find((one) => Math.abs(one.run - mention.run) <= 4);
    if (!former) return mention;
    if (mention.role === 'price' && isHidden(mention) && mention.amount < former.amount)
      return { ...mention, score: mention.score + 6 };
    return mention.amount === former.amount ? { ...mention, role: 'list', struck: true } : mention;
  });
}
