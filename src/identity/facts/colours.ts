/** Recognises colours in the languages of the shops we know, and gives each one name. */

/** Each colour with the words for it, folded. Finishes that shops sell as a variant of their own count as colours. */
const WORDS: Readonly<Record<string, string>> = {
  black: 'black schwarz noir negro nero zwart jet',
  white: 'white weiss blanc blanche blanco bianco wit',
  grey: 'grey gray grau gris grigio grijs graphite anthracite anthrazit charcoal spacegrau spacegrey spacegray',
  silver: 'silver silber argent plata argento zilver',
  gold: 'gold golden goud',
  pink: 'rose rosegold rosa pink fuchsia magenta',
  red: 'red rot rouge rojo rosso rood crimson burgundy bordeaux terracotta coral',
  orange: 'orange naranja arancione oranje',
  yellow: 'yellow gelb jaune amarillo giallo geel mustard lemon',
  green: 'green grun gruen vert verde groen olive mint lime emerald',
  blue: 'blue blau bleu azul blu blauw navy teal cobalt indigo',
  purple: 'purple lila violet violett morado viola paars lavender plum',
  brown: 'brown braun marron bruin walnut nussbaum cognac tan',
  beige: 'beige sand cream creme ivory champagne oat',
  steel: 'inox edelstahl stainless',
};
const COLOUR_OF = new Map(
  Object.entries(WORDS).flatMap(([colour, words]) => words.split(' ').map((word) => [word, colour] as const)),
);

/** The colours among folded words, each once, in their order; a colour that is part of the brand is none. */
export function coloursOf(words: readonly string[], brandWords: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => (brandWords.includes(word) ? [] : (COLOUR_OF.get(word) ?? []))))];
}
