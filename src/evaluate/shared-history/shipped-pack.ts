/** The pack that ships: made of simulated shoppers of the mall, who are nobody. */
import { unnamedRecord } from '../item-records.ts';
import { mallCatalogue } from '../simulated-shoppers/mall-catalogue.ts';
import { SHOPPER_PARAMETERS } from '../simulated-shoppers/parameters.ts';
import { simulateShoppers } from '../simulated-shoppers/simulate.ts';
import { SimulatedCatalogue } from '../simulated-shoppers/simulated-catalogue.ts';
import { type CountedPeople, countPeople } from './count-people.ts';

/** What no page of the mall states is drawn from this seed, for the pack and for whoever is to be recommended something with it. */
const CATALOGUE_SEED = 1;
/** People of the shipped pack, the first of all that can be simulated: others are asked with it. */
export const PACK_PEOPLE = 3000;
/** The seed by which people are drawn. */
export const PEOPLE_SEED = 1;

/** The mall as simulated shoppers find it. */
export function simulatedMall(): SimulatedCatalogue {
  return new SimulatedCatalogue(mallCatalogue(), SHOPPER_PARAMETERS.hiddenTraits, CATALOGUE_SEED);
}

/** The same content every time. */
export function shippedPack(people = PACK_PEOPLE): CountedPeople {
  const mall = simulatedMall();
  return countPeople(
    simulateShoppers(mall, SHOPPER_PARAMETERS, { people, seed: PEOPLE_SEED }),
    (itemId) => mall.get(itemId)?.item ?? unnamedRecord(itemId).item,
    {
      madeOf: `${people} simulated shoppers of the demonstration mall, who are nobody`,
      madeBy: 'npm run train -- item-item',
      peopleAre: 'users',
    },
  );
}
