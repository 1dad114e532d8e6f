/** Reads which of a few sensitive things a page declares itself to be; background decides what follows from it. */
import { DECLARATION_NAMES, type Declaration } from '../src/core/declarations.ts';

export function readDeclarations(document: Document): Declaration[] {
  const texts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent,
  );
  const types = [...document.querySelectorAll('[itemtype],[typeof]')].map(
    (element) => `"${element.getAttribute('itemtype') ?? ''}" "${element.getAttribute('typeof') ?? ''}"`,
  );
  const stated = [...texts, ...types].join('\n');
  const rating = [...document.querySelectorAll<HTMLMetaElement>('meta[name="rating" i]')].map(({ content }) => content);
  return DECLARATION_NAMES.filter((name) => {
    if (name === 'NotFamilyFriendly')
      return /"isFamilyFriendly"\s*:\s*"?(?:https?:\/\/schema\.org\/)?false/i.test(stated);
    if (name === 'RatedAdult')
      return rating.some((label) => /^(?:adult|mature|RTA-5042-1996-1400-1577-RTA)$/i.test(label.trim()));
    return new RegExp(`"(?:schema:|https?://schema\\.org/)?${name}"`).test(stated);
  });
}
