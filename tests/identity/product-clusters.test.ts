/** Clusters depend on what is known and not on the order in which it came, and never reach across a contradiction. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentityDecision } from '../../src/core/product-identity.ts';
import { contradictionsOf } from '../../src/identity/contradictions.ts';
import { decisionOn, splitOff, whyNotJoined } from '../../src/identity/decisions.ts';
import { contradictionsBetween, type IdentityRecord } from '../../src/identity/judge-pair.ts';
import { ProductClusters } from '../../src/identity/product-clusters.ts';
import { anIdentityRecord, GULLIBLE, WORD_COUNTING } from './examples.ts';

const GTINS = ['4006381333931', '4006381333948', '9780201379624', null, null, null] as const;

/** An item of one of five shops whose name draws from few words, so that many are alike and many contradict. */
const anyRecord = fc
  .record({
    shop: fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon'),
    number: fc.integer({ min: 0, max: 3 }),
    maker: fc.constantFrom('Rooksby', 'Pipit'),
    model: fc.constantFrom('Alto press', 'Alto press 600', 'Buds', 'Flow buds', 'kettle'),
    size: fc.constantFrom('', '', '1 l', '0.5 l', '64 GB', '128GB', 'XL'),
    pack: fc.constantFrom('', '', '', 'pack of 2', '2-pack', '3er Set'),
    colour: fc.constantFrom('', '', 'black', 'schwarz', 'red', 'white'),
    condition: fc.constantFrom('', '', '', 'refurbished', 'used'),
    gtin: fc.constantFrom(...GTINS),
    mpn: fc.constantFrom('RK-AL-100', 'RK-AL-200', null, null, null),
  })
  .map(({ shop, number, maker, model, size, pack, colour, condition, gtin, mpn }) =>
    anIdentityRecord(`${shop}/${number}`, [maker, model, size, colour, pack, condition].filter(Boolean).join(' '), {
      gtin,
      mpn,
    }),
  );

type Step =
  | { readonly kind: 'set'; readonly record: IdentityRecord }
  | { readonly kind: 'forget'; readonly place: number }
  | { readonly kind: 'decide'; readonly one: number; readonly other: number; readonly decision: 'same' | 'different' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: anyRecord.map((record) => ({ kind: 'set' as const, record })) },
  { weight: 1, arbitrary: fc.nat(30).map((place) => ({ kind: 'forget' as const, place })) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      one: fc.nat(30),
      other: fc.nat(30),
      decision: fc.constantFrom('same' as const, 'different' as const),
    }),
  },
);

/** Lives through a history. The decisions are only those that the extension would have taken. */
function live(steps: readonly Step[], clusters: ProductClusters) {
  const records = new Map<string, IdentityRecord>();
  const decisions = new Map<string, IdentityDecision>();
  const at = (place: number) => [...records.values()][place % Math.max(1, records.size)];
  steps.forEach((step, time) => {
    if (step.kind === 'set') {
      records.set(step.record.id, step.record);
      clusters.set(step.record);
    } else if (step.kind === 'forget') {
      const record = at(step.place);
      if (!record) return;
      records.delete(record.id);
      clusters.delete(record.id);
      for (const [key, { a, b }] of decisions) if (a === record.id || b === record.id) decisions.delete(key);
      clusters.setDecisions([...decisions.values()]);
    } else {
      const [one, other] = [at(step.one), at(step.other)];
      if (!one || !other || one === other) return;
      if (step.decision === 'same' && whyNotJoined(one, other)) return;
      const decision = decisionOn(one.id, other.id, step.decision, time);
      decisions.set(`${decision.a} ${decision.b}`, decision);
      clusters.setDecisions([...decisions.values()]);
    }
  });
  return { records, decisions: [...decisions.values()] };
}

function told(clusters: ProductClusters) {
  return clusters.clusters().map(({ itemIds }) => itemIds);
}

function pairsWithin(itemIds: readonly string[]): [string, string][] {
  return itemIds.flatMap((a, place) => itemIds.slice(place + 1).map((b): [string, string] => [a, b]));
}

describe('10,000 random histories', () => {
  it('never group across a contradiction, whatever the model says, unless the shopper did', () => {
    let grouped = 0;
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 2, maxLength: 14 }), (steps) => {
        const clusters = new ProductClusters(GULLIBLE);
        const { records, decisions } = live(steps, clusters);
        const byHand = decisions.some(({ decision }) => decision === 'same');
        for (const itemIds of told(clusters)) {
          for (const [a, b] of pairsWithin(itemIds)) {
            grouped += 1;
            const [one, other] = [records.get(a), records.get(b)];
            if (!one || !other) throw new Error(`${a} or ${b} was forgotten and is grouped`);
            const contradictions = contradictionsBetween(one, other);
            expect(contradictions.filter(({ kind }) => kind === 'gtin')).toEqual([]);
            if (!byHand) expect(contradictions).toEqual([]);
            const apart = decisions.find((each) => each.a === a && each.b === b)?.decision === 'different';
            expect(apart).toBe(false);
          }
        }
      }),
      { numRuns: 10_000, seed: 5 },
    );
    // A test that groups nothing would prove nothing.
    expect(grouped).toBeGreaterThan(5_000);
  });
});

describe('any order of arrival', () => {
  it.each([
    ['a model that believes everything', GULLIBLE],
    ['a model that is sure of some', WORD_COUNTING],
  ])('gives the same clusters: %s', (_, model) => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { minLength: 2, maxLength: 24 }),
        fc.infiniteStream(fc.nat(1000)),
        (steps, stream) => {
          const lived = new ProductClusters(model);
          const { records, decisions } = live(steps, lived);
          const anew = new ProductClusters(model);
          const places = [...records.values()].map((record) => ({ record, place: stream.next().value as number }));
          anew.setDecisions([...decisions].reverse());
          for (const { record } of places.sort((a, b) => a.place - b.place)) anew.set(record);
          expect(told(lived)).toEqual(told(anew));
        },
      ),
      { numRuns: 1500, seed: 11 },
    );
  });

  it('holds where an item has more than 50 like it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            shop: fc.nat(70),
            words: fc.array(fc.constantFrom('oak', 'desk', 'lamp', 'red', 'tall', 'bright', 'wave', 'north'), {
              minLength: 2,
              maxLength: 5,
            }),
          }),
          { minLength: 120, maxLength: 160 },
        ),
        fc.infiniteStream(fc.nat(100_000)),
        (offers, stream) => {
          const all = offers.map(({ shop, words }, place) => anIdentityRecord(`s${shop}/${place}`, words.join(' ')));
          const lived = new ProductClusters(WORD_COUNTING);
          const gone = all.filter((record) => {
            lived.set(record);
            return (stream.next().value as number) % 4 === 0;
          });
          for (const record of gone) lived.delete(record.id);
          const left = all.filter((record) => !gone.includes(record));
          const places = left.map((record) => ({ record, place: stream.next().value as number }));
          const anew = new ProductClusters(WORD_COUNTING);
          for (const { record } of places.sort((a, b) => a.place - b.place)) anew.set(record);
          expect(told(lived)).toEqual(told(anew));
          // A link that nobody stands behind any more may leave the clusters as they are for a while.
          const linksOf = (clusters: ProductClusters) => left.map(({ id }) => [...clusters.linksOf(id).keys()].sort());
          expect(linksOf(lived)).toEqual(linksOf(anew));
        },
      ),
      // Making a failure of 150 records smaller would take longer than anyone waits.
      { numRuns: 25, seed: 3, endOnFailure: true },
    );
  });
});

describe('a cluster', () => {
  const press = anIdentityRecord('alpha/press', 'Rooksby Alto French press 1 l', { gtin: '4006381333931' });
  const samePress = anIdentityRecord('beta/press', 'French press Alto by Rooksby, 1 litre', { gtin: '4006381333931' });
  const unnumbered = anIdentityRecord('gamma/press', 'Rooksby Alto French press 1 l');
  const small = anIdentityRecord('delta/press', 'Rooksby Alto French press 0.5 l');

  it('takes in what arrives, tells what changed, and is undone when an item is forgotten', () => {
    const clusters = new ProductClusters(WORD_COUNTING);
    clusters.set(press);
    clusters.set(small);
    expect(clusters.takeChanged()).toEqual([]);
    clusters.set(unnumbered);
    clusters.set(samePress);
    expect(clusters.clusterOf(press.id)).toEqual({
      id: press.id,
      itemIds: [press.id, samePress.id, unnumbered.id],
    });
    expect(clusters.takeChanged()).toEqual([press.id, samePress.id, unnumbered.id]);
    clusters.delete(samePress.id);
    expect(clusters.clusterOf(press.id)?.itemIds).toEqual([press.id, unnumbered.id]);
    expect(clusters.takeChanged()).toEqual([press.id, samePress.id, unnumbered.id]);
    clusters.delete(unnumbered.id);
    expect(clusters.clusters()).toEqual([]);
    expect(clusters.size).toBe(2);
  });

  it('is split by hand, and stays split', () => {
    const clusters = new ProductClusters(WORD_COUNTING);
    for (const record of [press, samePress, unnumbered]) clusters.set(record);
    clusters.setDecisions(splitOff(unnumbered.id, [press.id, samePress.id, unnumbered.id], 1));
    expect(told(clusters)).toEqual([[press.id, samePress.id]]);
    clusters.set({ ...unnumbered });
    expect(told(clusters)).toEqual([[press.id, samePress.id]]);
    clusters.setDecisions([]);
    expect(told(clusters)).toEqual([[press.id, samePress.id, unnumbered.id]]);
  });

  it('is joined by hand over a doubt, and not over two numbers that differ', () => {
    const other = anIdentityRecord('delta/other', 'Rooksby Alto', { gtin: '4006381333948' });
    expect(whyNotJoined(unnumbered, small)).toBeNull();
    expect(whyNotJoined(press, other)).toMatchObject({ kind: 'gtin' });
    const clusters = new ProductClusters(WORD_COUNTING);
    for (const record of [unnumbered, small, other, press]) clusters.set(record);
    clusters.setDecisions([
      decisionOn(unnumbered.id, small.id, 'same', 1),
      decisionOn(small.id, other.id, 'same', 2),
      decisionOn(unnumbered.id, press.id, 'same', 3),
    ]);
    // Three decisions that would together join two numbers: the one that would do it waits.
    for (const itemIds of told(clusters)) expect([press.id, other.id].every((id) => itemIds.includes(id))).toBe(false);
    expect(clusters.clusterOf(small.id)?.itemIds).toContain(other.id);
  });
});

it('the contradictions are the same both ways round', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, ({ facts: a }, { facts: b }) => {
      const back = contradictionsOf(b, a).map(({ kind, a: one, b: other }) => ({ kind, a: other, b: one }));
      expect(contradictionsOf(a, b)).toEqual(back);
    }),
    { numRuns: 2000, seed: 7 },
  );
});
