/** Simulated shoppers behave as their parameters say, and the same for a seed. */
import { describe, expect, it } from 'vitest';
import { SESSION_GAP_MILLISECONDS } from '../../src/core/interaction.ts';
import { simulatedMall } from '../../src/evaluate/shared-history/shipped-pack.ts';
import { SHOPPER_PARAMETERS } from '../../src/evaluate/simulated-shoppers/parameters.ts';
import { simulateShoppers } from '../../src/evaluate/simulated-shoppers/simulate.ts';

const mall = simulatedMall();
const people = simulateShoppers(mall, SHOPPER_PARAMETERS, { people: 800, seed: 5 });
const sessions = people.flatMap((person) => person.sessions);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const kindOf = (itemId: string) => mall.get(itemId)?.kind ?? '';

describe('simulated shoppers', () => {
  it('are the same for a seed, whoever else is simulated', () => {
    const alone = simulateShoppers(mall, SHOPPER_PARAMETERS, { first: 7, people: 1, seed: 5 });
    expect(alone[0]).toEqual(people[7]);
    expect(simulateShoppers(mall, SHOPPER_PARAMETERS, { first: 7, people: 1, seed: 6 })[0]).not.toEqual(people[7]);
  });

  it('have as many sessions and steps as the parameters say, told apart as the extension tells them', () => {
    expect(mean(people.map((person) => person.sessions.length))).toBeCloseTo(SHOPPER_PARAMETERS.meanSessions, -0.3);
    expect(mean(sessions.map(({ steps }) => steps.length))).toBeGreaterThan(SHOPPER_PARAMETERS.meanSteps - 0.4);
    expect(mean(sessions.map(({ steps }) => steps.length))).toBeLessThan(SHOPPER_PARAMETERS.meanSteps + 0.4);
    for (const person of people.slice(0, 50)) {
      person.sessions.forEach(({ steps }, place) => {
        const before = person.sessions[place - 1]?.steps.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
        expect((steps[0]?.at ?? 0) - before).toBeGreaterThan(SESSION_GAP_MILLISECONDS);
        steps.slice(1).forEach((step, index) => {
          expect(step.at - (steps[index]?.at ?? 0)).toBeLessThanOrEqual(SESSION_GAP_MILLISECONDS);
        });
      });
    }
  });

  it('have errands: two steps in a row are mostly of one kind', () => {
    const pairs = sessions.flatMap(({ steps }) =>
      steps.slice(1).map((step, place) => kindOf(step.itemId) === kindOf(steps[place]?.itemId ?? '')),
    );
    expect(mean(pairs.map(Number))).toBeGreaterThan(0.75);
    expect(mean(pairs.map(Number))).toBeLessThan(0.97);
  });

  it('have tastes: what one looks at is dearer than what another does, again and again', () => {
    const dearness = (steps: readonly { itemId: string }[]) =>
      mean(steps.map(({ itemId }) => Math.log((mall.get(itemId)?.price ?? 1) / mall.usualPriceOf(kindOf(itemId)))));
    const halves = people
      .map((person) => person.sessions.flatMap(({ steps }) => steps))
      .filter((steps) => steps.length >= 20)
      .map((steps) => [dearness(steps.slice(0, steps.length >> 1)), dearness(steps.slice(steps.length >> 1))] as const);
    expect(correlation(halves)).toBeGreaterThan(0.3);
  });
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [x, y] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
  const sum = (of: (a: number, b: number) => number) => pairs.reduce((total, [a, b]) => total + of(a - x, b - y), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}
