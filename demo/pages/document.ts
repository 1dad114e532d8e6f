/** The outermost part of every page: doctype, head with icon and style sheet, body. */
import { type Html, html, type Part } from './html.ts';
import type { Storefront } from './storefront.ts';

export function documentOf(storefront: Storefront, title: string, head: Part, body: Html): Html {
  return html`<!doctype html>
<html lang="${storefront.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="stylesheet" href="/shop.css">
${head}
</head>
${body}
</html>
`;
}
