/** The page at plain localhost: a board with all the shops, for whoever comes in by the main door. */
import { type Html, html, trusted } from './html.ts';
import type { Storefront } from './storefront.ts';

export function directoryPage(storefronts: readonly Storefront[], addressOf: (shop: string) => string): Html {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The mall</title><link rel="icon" href="data:,">
<style>${trusted(
    'body{margin:0;font:17px/1.5 system-ui,sans-serif;color:#22262c;background:#f5f4f1}main{max-width:860px;margin:0 auto;padding:56px 24px}ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:16px;padding:0;list-style:none}a{display:flex;gap:16px;align-items:center;padding:20px;border-radius:12px;background:#fff;color:inherit;text-decoration:none;font-weight:600}a:hover{box-shadow:0 4px 18px rgb(0 0 0/10%)}svg{width:44px;height:44px;flex:none}',
  )}</style></head>
<body><main><h1>The mall</h1><p>Seven small shops on this computer. Nothing here is for sale, and nothing leaves it.</p>
<ul>${storefronts.map((shop) => html`<li><a href="${addressOf(shop.name)}">${trusted(shop.icon)}<span>${shop.title}</span></a></li>`)}</ul></main></body></html>
`;
}
