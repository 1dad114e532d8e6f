/** A deal as a card. */
import type { DealCard as DealFacts, ProductOffers } from '../../src/record/read.ts';
import { dealReason } from '../why/deal-reason.ts';
import { Card, type CardActions } from './card.tsx';
import { DealPrice } from './deal-price.tsx';
import { Sparkline } from './sparkline.tsx';

interface Props extends CardActions {
  readonly facts: DealFacts;
  readonly rank: number;
  readonly isNew: boolean;
  readonly takesFocus: boolean;
  readonly isLiked: boolean;
  readonly elsewhere: ProductOffers | undefined;
  readonly now: number;
}

export function DealCard({ facts, rank, now, ...rest }: Props) {
  const { deal, prices } = facts;
  return (
    <Card
      {...rest}
      card={facts}
      shown={{ itemId: deal.itemId, list: 'deals', rank, origin: deal.rule, dealId: deal.id }}
      reason={dealReason(deal, now)}
      chart={<Sparkline prices={prices} currency={deal.priceCurrency} now={now} />}
    >
      <DealPrice {...deal} />
    </Card>
  );
}
