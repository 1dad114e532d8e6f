/** A part of a whole as a bar, beside a number that says the same. */

interface Props {
  /** From 0 to 1. */
  readonly part: number;
  /** A mark across the bar, from 0 to 1: what would be due. Null for none. */
  readonly mark?: number | null;
}

/** Drawn for the eye alone: whoever draws it writes the number beside it. */
export function PartBar({ part, mark = null }: Props) {
  const length = Math.min(1, Math.max(0, part)) * 100;
  return (
    <svg class="part-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="part-bar-ground" width="100" height="8" />
      <rect class="part-bar-part" width={length} height="8" />
      {mark !== null && <rect class="part-bar-mark" x={Math.min(99, mark * 100)} width="1" height="8" />}
    </svg>
  );
}
