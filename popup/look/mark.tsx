/** The bird. It is drawn once, in icons/magpie.svg. */

/** @param size in CSS pixels; the name stands beside it, so the picture itself is silent */
export function Mark({ size }: { size: number }) {
  return <img class="mark" src="../icons/magpie.svg" alt="" width={size} height={size} />;
}
