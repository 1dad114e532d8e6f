/** Every write there is, and the readings of those who learn: the one face that record shows to background and learn. */

export { recordCart, recordCartAddition, recordPurchase } from './carts.ts';
export { type Changes, keepTermCounts, NOTHING_READ, type Progress, readChanges, readTermCounts } from './changes.ts';
export { recordDoor } from './door.ts';
export { recordFeedback, undoFeedback } from './feedback.ts';
export { readDealContexts } from './followed.ts';
export { countNewDeals, markDealsSeen, recordExposures, replaceDeals, replaceRecommendations } from './lists.ts';
export { hasPictures, recordPictures } from './pictures.ts';
export { recordTiles, tidyCatalogue } from './tiles.ts';
export { recordDwell, recordView } from './views.ts';
