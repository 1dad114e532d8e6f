/** The room that everything takes, what the browser promised, and what had to go when there was none left. */
import { send } from '../../popup/send.ts';
import { numberFormat } from '../../popup/words/formatters.ts';
import { type MessageKey, message, plural, wordsLocale } from '../../popup/words/message.ts';
import { bytes } from '../../popup/words/numbers.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readStorage, type StorageKept } from '../../src/record/read-keeping.ts';
import { readThumbnailBytes } from '../../src/record/read-room.ts';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';
import { useReading } from '../lists/use-reading.ts';

interface StorageFacts extends StorageKept {
  /** An estimate. */
  readonly thumbnailBytes: number;
}

async function readFacts(database: MagpieDatabase): Promise<StorageFacts> {
  const [kept, thumbnailBytes] = await Promise.all([readStorage(database), readThumbnailBytes(database)]);
  return { ...kept, thumbnailBytes };
}

export function StorageSection({ database }: { database: MagpieDatabase }) {
  const storage = useReading(database, readFacts).value;
  const act = useAct();
  const dismiss = () => act(send('dismiss-notice', { name: 'storage-full' }), () => message('notice_dismissed'));
  return (
    <Section id="storage" title={message('section_storage')} lead={message('storage_lead')}>
      {storage?.notices.map(({ name, thumbnails }) => (
        <div key={name} class="banner">
          <p>{plural('storage_full', thumbnails)}</p>
          <button type="button" class="button quiet" onClick={dismiss}>
            {message('notice_dismiss')}
          </button>
        </div>
      ))}
      {storage && (
        <dl class="facts">
          {factsOf(storage).map(([name, value]) => (
            <div key={name}>
              <dt>{message(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function factsOf({ used, quota, isPersistent, thumbnails, thumbnailBytes }: StorageFacts): [MessageKey, string][] {
  const unknown = message('not_known');
  const write = numberFormat(wordsLocale());
  return [
    ['storage_used', used === null ? unknown : bytes(used)],
    [
      'storage_thumbnails',
      thumbnails === 0
        ? write.format(0)
        : message('fact_pair', write.format(thumbnails), message('about', bytes(thumbnailBytes))),
    ],
    // A browser counts what its files take, which can be less than the pictures as text: then nothing is said.
    ['storage_rows', used === null || used < thumbnailBytes ? unknown : message('about', bytes(used - thumbnailBytes))],
    ['storage_quota', quota === null ? unknown : bytes(quota)],
    [
      'storage_persistent',
      isPersistent === null ? unknown : message(isPersistent ? 'persistent_yes' : 'persistent_no'),
    ],
  ];
}
