/** One line under the lists when the disk was full: what had to go, until the shopper has read it. */
import { useEffect, useState } from 'preact/hooks';
import type { NoticeRow } from '../../src/record/database.ts';
import type { FollowedRecord } from '../record/followed-record.ts';
import type { Send } from '../send.ts';
import { message, plural } from '../words/message.ts';

interface Props {
  readonly record: FollowedRecord;
  readonly send: Send;
}

export function StorageBar({ record, send }: Props) {
  const [notices, setNotices] = useState<readonly NoticeRow[]>([]);
  useEffect(() => record.notices(setNotices, () => undefined), [record]);
  const [notice] = notices;
  if (notice === undefined) return null;
  const dismiss = () => {
    // A notice that could not be put away is shown again the next time.
    send('dismiss-notice', { name: notice.name }).catch((cause) => console.warn('The notice stays.', cause));
    setNotices([]);
  };
  return (
    <div class="bar" role="status">
      <p>{plural('storage_full', notice.thumbnails)}</p>
      <button type="button" class="button" onClick={dismiss}>
        {message('notice_dismiss')}
      </button>
    </div>
  );
}
