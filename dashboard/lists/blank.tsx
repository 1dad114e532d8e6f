/** The sentence that stands where a list would, when there is nothing to list. */
import { useEffect } from 'preact/hooks';
import { markAfterPaint } from '../../popup/lists/after-paint.ts';

export function Blank({ text }: { text: string }) {
  useEffect(() => void markAfterPaint('magpie:first-content'), []);
  return <p class="blank">{text}</p>;
}
