/** The popup's foot: how much is kept and how many requests were made, from the record itself. */
import { useState } from 'preact/hooks';
import type { Kept } from '../../src/record/read.ts';
import { message, plural } from '../words/message.ts';
import { WhyThese } from './why-these.tsx';

/** @param kept null until it was read; the line keeps its place meanwhile */
export function Footer({ kept }: { kept: Kept | null }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <footer class="foot">
      <p>
        {kept && message('fact_pair', plural('kept_items', kept.items), plural('requests_made', kept.requestsSent))}
      </p>
      <button type="button" class="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {message('why_these')}
      </button>
      {isOpen && <WhyThese onClose={() => setOpen(false)} />}
    </footer>
  );
}
