/** The calm page that stands where cards would: a drawing, a sentence, a little more, and what can be done. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly picture: ComponentChildren;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Notice({ picture, title, children }: Props) {
  return (
    <div class="notice">
      {picture}
      <h2>{title}</h2>
      {children}
    </div>
  );
}
