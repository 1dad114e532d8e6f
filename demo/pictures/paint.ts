/** The tones a product is drawn in: from one main colour and one second colour, lighter and darker steps of each. */

export interface Paint {
  readonly main: string;
  readonly light: string;
  readonly pale: string;
  readonly dark: string;
  readonly deep: string;
  readonly accent: string;
  readonly accentLight: string;
  readonly accentDark: string;
  /** Varies the shape within a kind: the drawing says what each number means. */
  readonly shape: number;
}

/** What every drawing function is: the inside of a 400 x 400 picture, standing on a floor at y = 330. */
export type Drawing = (paint: Paint) => string;

/** A colour on the way to another; 0 is the first, 1 the second. Both as #rrggbb. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const start = Number.parseInt(from.slice(at, at + 2), 16);
    const end = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(start + (end - start) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Shadows lean to a cool dark and lights to a warm white: flat steps of grey would look dead. */
export function paintOf(main: string, accent: string, shape: number): Paint {
  return {
    main,
    light: mix(main, '#fff8ee', 0.28),
    pale: mix(main, '#fff8ee', 0.55),
    dark: mix(main, '#141c33', 0.24),
    deep: mix(main, '#141c33', 0.46),
    accent,
    accentLight: mix(accent, '#fff8ee', 0.35),
    accentDark: mix(accent, '#141c33', 0.3),
    shape,
  };
}
