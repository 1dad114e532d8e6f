/** Every kind of picture, and how a whole picture is put together: floor, soft shadow, drawing. */
import { earbuds, overear, speaker } from './audio.ts';
import { daypack, duffel, messenger, pannier, rolltop, trekking } from './bags.ts';
import { dripper, espresso, grinder, kettle, moka, mug, press } from './brewing.ts';
import { fleece, gloves, jacket, puffer, vest } from './clothing.ts';
import { bike, bikeLight, helmet, lock, pump, saddle } from './cycling.ts';
import { boot, runner, sandal, sneaker } from './footwear.ts';
import { feeder, planter, secateurs, trowel, wateringCan } from './gardening.ts';
import { board, bowls, knife, pan, pot } from './kitchenware.ts';
import { deskLamp, floorLamp, lantern, pendant, tableLamp } from './lighting.ts';
import { type Drawing, mix, paintOf } from './paint.ts';
import { bear, blocks, kite, robot, rocket, train } from './playthings.ts';

const DRAWINGS = {
  runner,
  sneaker,
  boot,
  sandal,
  jacket,
  puffer,
  vest,
  fleece,
  gloves,
  daypack,
  trekking,
  rolltop,
  messenger,
  duffel,
  pannier,
  overear,
  earbuds,
  speaker,
  kettle,
  press,
  grinder,
  espresso,
  dripper,
  moka,
  mug,
  knife,
  pan,
  pot,
  board,
  bowls,
  'desk-lamp': deskLamp,
  'table-lamp': tableLamp,
  'floor-lamp': floorLamp,
  pendant,
  lantern,
  blocks,
  train,
  robot,
  bear,
  kite,
  rocket,
  secateurs,
  trowel,
  'watering-can': wateringCan,
  planter,
  feeder,
  bike,
  helmet,
  'bike-light': bikeLight,
  lock,
  saddle,
  pump,
} as const satisfies Record<string, Drawing>;

export type PictureKind = keyof typeof DRAWINGS;

/** What hangs or lies flat throws no shadow on a floor. */
const WITHOUT_FLOOR: ReadonlySet<PictureKind> = new Set<PictureKind>([
  'pendant',
  'knife',
  'pan',
  'kite',
  'rocket',
  'secateurs',
  'trowel',
  'bike-light',
]);

/** How each shop lights its pictures: the background and, in one shop, a frame. */
export interface Studio {
  /** The background, as #rrggbb. */
  readonly backdrop: string;
}

/** A whole picture as an SVG document of 640 x 640. */
export function pictureOf(picture: readonly [PictureKind, string, string, number?], studio: Studio): string {
  const [kind, main, accent, shape = 0] = picture;
  const floor = WITHOUT_FLOOR.has(kind)
    ? ''
    : '<ellipse cx="200" cy="332" rx="150" ry="14" fill="#1b2440" opacity=".10"/><ellipse cx="200" cy="331" rx="112" ry="8" fill="#1b2440" opacity=".12"/>';
  const top = mix(studio.backdrop, '#ffffff', 0.55);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 400 400"><defs><linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${studio.backdrop}"/></linearGradient></defs><rect width="400" height="400" fill="url(#wall)"/>${floor}${DRAWINGS[kind](paintOf(main, accent, shape))}</svg>`;
}
