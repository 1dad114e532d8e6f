/** The drawing of the states in which nothing was found yet: the bird's nest, waiting. */
export function Nest() {
  return (
    <svg class="nest" viewBox="0 0 120 72" aria-hidden="true" focusable="false">
      <path class="nest-branch" d="M4 62c22-6 38 2 58-2s32-8 54-4M92 57c6-8 14-11 20-19M18 61C12 54 11 47 6 42" />
      <path class="nest-leaf" d="M112 38c1-7-3-11-8-12-1 6 2 11 8 12ZM6 42c5-2 6-7 4-11-5 2-7 7-4 11Z" />
      <ellipse class="nest-egg" cx="50" cy="33" rx="8" ry="10" transform="rotate(-12 50 33)" />
      <ellipse class="nest-egg" cx="70" cy="33" rx="8" ry="10" transform="rotate(14 70 33)" />
      <ellipse class="nest-egg" cx="60" cy="31" rx="8" ry="10" />
      <path class="nest-bowl" d="M30 36c0 16 13 24 30 24s30-8 30-24c-9 4-19 6-30 6s-21-2-30-6Z" />
      <path
        class="nest-twig"
        d="M34 41c14 8 36 9 52 0M36 48c14 7 33 8 48 0M43 55c11 4 24 4 34 0M28 38l-5-3M92 38l6-4M31 45l-6 1M89 46l6 2"
      />
    </svg>
  );
}
