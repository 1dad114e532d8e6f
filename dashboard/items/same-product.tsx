/** The item's product at other shops: who sells it, why they are held for the same, and the shopper's own word on it. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { send } from '../../popup/send.ts';
import { shopName } from '../../popup/why/shop-name.ts';
import { shortName } from '../../popup/why/short-name.ts';
import { message } from '../../popup/words/message.ts';
import type { ExplainedReply } from '../../src/messages.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { type ItemCard, readItemCards, readOtherOffers } from '../../src/record/read.ts';
import { useReading } from '../lists/use-reading.ts';
import { JoinField } from './join-field.tsx';
import { reasonAgainst, reasonFor } from './same-reasons.ts';
import { SameRow } from './same-row.tsx';
import { useJoining } from './use-joining.ts';

interface Props {
  readonly database: MagpieDatabase;
  readonly card: ItemCard;
}

export function SameProduct({ database, card }: Props) {
  const itemId = card.item.id;
  const { join, split } = useJoining(card);
  const readOthers = useCallback(
    async (opened: MagpieDatabase) => (await readOtherOffers(opened, [itemId])).get(itemId)?.others ?? [],
    [itemId],
  );
  const others = useReading(database, readOthers).value;
  const explained = useExplained(itemId, others?.map(({ item }) => item.id).join('\n') ?? null);
  const suggested = useMemo(() => explained?.suggestions.map(({ itemId: id }) => id) ?? [], [explained]);
  const readSuggested = useCallback((opened: MagpieDatabase) => readItemCards(opened, suggested), [suggested]);
  const suggestions = useReading(database, readSuggested).value ?? [];
  if (others === null) return null;
  const fellowOf = (id: string) => explained?.fellows.find((fellow) => fellow.itemId === id);
  const suggestionOf = (id: string) => explained?.suggestions.find((suggestion) => suggestion.itemId === id);
  // What was joined since it was suggested stands above already.
  const perhaps = suggestions.filter(({ item }) => !others.some((other) => other.item.id === item.id));
  return (
    <section class="same" aria-labelledby="same-title">
      <h3 id="same-title">{message('same_title')}</h3>
      {others.length === 0 ? (
        <p class="blank">{message('same_none')}</p>
      ) : (
        <ul class="same-list">
          {others.map((other) => {
            const fellow = fellowOf(other.item.id);
            return (
              <SameRow
                key={other.item.id}
                card={other}
                reason={fellow ? reasonFor(fellow) : '\u00a0'}
                action={message('not_same')}
                label={message('not_same_item', shortName(other.item.name), shopName(other.item))}
                onAct={() => split(other)}
              />
            );
          })}
        </ul>
      )}
      {perhaps.length > 0 && (
        <>
          <h4>{message('same_perhaps_title')}</h4>
          <ul class="same-list">
            {perhaps.map((other) => {
              const suggestion = suggestionOf(other.item.id);
              return (
                <SameRow
                  key={other.item.id}
                  card={other}
                  reason={suggestion ? reasonAgainst(suggestion) : '\u00a0'}
                  action={message('is_same')}
                  label={message('is_same_item', shortName(other.item.name), shopName(other.item))}
                  onAct={() => join(other)}
                />
              );
            })}
          </ul>
        </>
      )}
      <JoinField database={database} exclude={[itemId, ...others.map(({ item }) => item.id)]} onJoin={join} />
    </section>
  );
}

/** Asked again whenever the group is another; null until it was answered. */
function useExplained(itemId: string, group: string | null): ExplainedReply | null {
  const [explained, setExplained] = useState<ExplainedReply | null>(null);
  useEffect(() => {
    if (group === null) return;
    let isOver = false;
    send('explain-item', { itemId }).then(
      (reply) => !isOver && setExplained(reply),
      (cause) => console.warn('The reasons could not be had.', cause),
    );
    return () => {
      isOver = true;
    };
  }, [itemId, group]);
  return explained;
}
