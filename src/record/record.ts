/** Every write there is, and the readings of those who learn: the one face that record shows to background and learn. */
export { itemsAtAddresses } from './addresses.ts';
export { recordCart, recordCartAddition, recordPurchase } from './carts.ts';
export {
  type ChangedItem,
  type Changes,
  keepTermCounts,
  NOTHING_READ,
  type Progress,
  readChanges,
  readInteractionIds,
  readTermCounts,
} from './changes.ts';
export { recordDoor } from './door.ts';
export { recordFeedback, undoFeedback } from './feedback.ts';
export { readDealContexts } from './followed.ts';
export { type Forgetting, type Forgotten, forget } from './forget.ts';
export { keepFriend, removeFriend } from './friends.ts';
export { hideGroup, showGroup } from './hidden.ts';
export {
  type DecisionBefore,
  type IdentityFindings,
  type IdentityItem,
  type IdentityProgress,
  readChangedIds,
  readClusteredIds,
  readDecisions,
  readDecisionsBefore,
  readFellows,
  readIdentityItems,
  readIdentityProgress,
  readLinkedIds,
  recordDecisions,
  restoreDecisions,
  writeIdentity,
} from './identity.ts';
export {
  countNewDeals,
  markDealsSeen,
  readForYouExposures,
  recordExposures,
  replaceDeals,
  replaceRecommendations,
} from './lists.ts';
export { keepOwnKeys, takeSerial } from './own-keys.ts';
export { hasPictures, recordPictures } from './pictures.ts';
export { readFriends, readOwnKeys } from './read-friends.ts';
export { readSettings } from './read-settings.ts';
export { countRefusals } from './refusals.ts';
export { retain } from './retention.ts';
export { dismissNotice, makeRoom, withRoom } from './room.ts';
export { deleteSetAside, setAside } from './set-aside.ts';
export { changeSettings } from './settings.ts';
export { recordTiles, tidyCatalogue } from './tiles.ts';
export { importStaged } from './transfer/import.ts';
export { dropStaged, stageLines } from './transfer/staging.ts';
export { recordDwell, recordView } from './views.ts';
