/** An item proposed under "For you", as a card. */
import type { ProductOffers, RecommendationCard as RecommendationFacts } from '../../src/record/read.ts';
import { recommendationReason } from '../why/recommendation-reason.ts';
import { message } from '../words/message.ts';
import { money } from '../words/numbers.ts';
import { Card, type CardActions } from './card.tsx';

interface Props extends CardActions {
  readonly facts: RecommendationFacts;
  readonly rank: number;
  readonly takesFocus: boolean;
  readonly isLiked: boolean;
  readonly elsewhere: ProductOffers | undefined;
}

/** The shop's own "was" price is not shown here: nobody has checked it. */
export function RecommendationCard({ facts, rank, ...rest }: Props) {
  const { item, offer, explanation } = facts;
  return (
    <Card
      {...rest}
      card={facts}
      shown={{ itemId: item.id, list: 'for-you', rank, origin: explanation.recommender, dealId: null }}
      reason={recommendationReason(facts)}
      isNew={false}
    >
      {offer ? <strong>{money(offer.price, offer.priceCurrency)}</strong> : <em>{message('no_price')}</em>}
    </Card>
  );
}
