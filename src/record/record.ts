/** Every write there is, and the readings of those who learn: the one face that record shows to background and learn. */
export {
  type ChangedItem,
  type Changes,
  keepTermCounts,
  NOTHING_READ,
  type Progress,
  readChanges,
  readTermCounts,
} from './changes.ts';
export { recordDoor } from './door.ts';
export { recordFeedback, undoFeedback } from './feedback.ts';
export { readDealContexts } from './followed.ts';
export {
  keepLinks,
  readDecisions,
  readLinks,
  recordDecisions,
  replaceClusters,
  withdrawDecisions,
} from './identity.ts';
export { countNewDeals, markDealsSeen, recordExposures, replaceDeals, replaceRecommendations } from './lists.ts';
export { hasPictures, recordPictures } from './pictures.ts';
export { recordTiles, tidyCatalogue } from './tiles.ts';
export { recordDwell, recordView } from './views.ts';
