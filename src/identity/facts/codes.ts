/** Finds the makers' model codes in a text: "KX-TG1032S", "WFW9200SWH", "966193-0403". */
import { isQuantity } from './quantities.ts';

const SHORTEST = 4;
const LONGEST = 24;
/** Words with a digit in them that name a standard or a feature and no model. */
const STANDARDS =
  /^(?:\d+[dk]|\d+(?:st|nd|rd|th)|\d+(?:bit|way|port|pack|channel|speed|piece|in1|disc|button|key|cell|core|zone|pin|x\d+)s?|(?:1080|720|480|2160|1440)[ip]|mp[34]|h26[45]|usb[23]?\d?|ps[2345]|ip[x\d]\d|ddr[2345]|pc[23]?\d{4,5}|802\w{0,3}|win\d+|xp\d*|cat\d\w?|rj\d\d|x\d+|v\d+|\d+x\d+|\d+x|[a-d]\d?\+*)$/;

/**
 * The codes of a folded text, without the separators inside them, each once, in reading order.
 *
 * A code holds a digit and a letter and at least four signs, or is a number of at least five digits; a quantity ("500gb")
 * or the name of a standard ("1080p") is none. Of a chunk with separators ("kx-tg1032s") the whole is read, and the parts
 * that are codes by themselves.
 */
export function codesOf(folded: string): string[] {
  const codes = new Set<string>();
  for (const [chunk] of folded.matchAll(/[\p{L}\d]+(?:[-/._][\p{L}\d]+)*/gu)) {
    const parts = chunk.split(/[-/._]/);
    const whole = parts.join('');
    if (parts.length > 1 && isCode(whole) && !isRatherWords(parts)) codes.add(whole);
    for (const part of parts) if (isCode(part)) codes.add(part);
  }
  return [...codes];
}

/** "10-bit", "multi-4": a chunk whose one part is a word and whose other is a small number is no code. */
function isRatherWords(parts: readonly string[]): boolean {
  const isMixed = parts.some((part) => /\d/.test(part) && /\p{L}/u.test(part));
  const digits = parts.join('').replace(/\D/g, '').length;
  return !isMixed && digits < 3;
}

function isCode(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  if (/^\d+$/.test(text)) return text.length >= 5;
  if (!/\d/.test(text) || !/\p{L}/u.test(text)) return false;
  return !STANDARDS.test(text) && !isQuantity(text);
}

/** A part number without separators, in lower case; null when nothing is left. */
export function compactCode(text: string | null): string | null {
  const compact = (text ?? '').toLowerCase().replace(/[^\p{L}\d]+/gu, '');
  return compact === '' ? null : compact;
}
