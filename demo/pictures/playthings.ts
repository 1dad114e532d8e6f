/** Toys as drawings: blocks, train, robot, bear, kite and rocket. */

import type { Drawing } from './paint.ts';
import { mix } from './paint.ts';

/** Shape: 0 the small castle, 1 the large one. */
export const blocks: Drawing = ({ main, dark, accent, accentDark, shape }) => {
  const cube = (x: number, y: number, width: number, height: number, colour: string) => `
<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${colour}"/><path d="M${x + width - 14} ${y}h10q4 0 4 4v${height - 8}q0 4-4 4h-10z" fill="#1a1f33" opacity=".16"/><path d="M${x + 7} ${y + 8}v${height - 16}" stroke="#ffffff" stroke-width="5" stroke-linecap="round" opacity=".5"/>`;
  const roof = (x: number, y: number, width: number, colour: string) => `
<path d="M${x} ${y}l${width / 2}-${width * 0.55} ${width / 2} ${width * 0.55}z" fill="${colour}"/><path d="M${x + width / 2} ${y - width * 0.55}l${width / 2} ${width * 0.55}h-${width * 0.3}z" fill="#1a1f33" opacity=".18"/>`;
  const yellow = '#f0bf45';
  const green = '#67a86a';
  const large =
    shape === 1
      ? `${cube(44, 270, 56, 60, green)}${roof(40, 270, 64, main)}${cube(302, 270, 56, 60, yellow)}${roof(298, 270, 64, accent)}${cube(172, 96, 56, 58, main)}${roof(166, 96, 68, accent)}`
      : roof(150, 154, 100, main);
  return `
${cube(108, 262, 62, 68, main)}${cube(230, 262, 62, 68, accent)}
<path d="M170 330v-32a30 30 0 0 1 60 0v32h0v-68h-60z" fill="${yellow}"/><path d="M170 262h60v14a34 34 0 0 0-60 0z" fill="#1a1f33" opacity=".12"/>
${cube(108, 208, 92, 54, green)}${cube(200, 208, 92, 54, mix(yellow, '#ffffff', 0.1))}
${cube(124, 154, 46, 54, accent)}${cube(230, 154, 46, 54, dark)}${cube(170, 154, 60, 54, mix(accentDark, '#ffffff', 0.2))}
${roof(118, 154, 58, yellow)}${roof(224, 154, 58, green)}
${large}`;
};

/** Shape: 0 a steam engine, 1 a night express with a lamp. */
export const train: Drawing = ({ main, light, dark, deep, accent, accentDark, shape }) => {
  const wheel = (x: number, radius: number) =>
    `<circle cx="${x}" cy="${318 - radius + 4}" r="${radius}" fill="#3a3129"/><circle cx="${x}" cy="${318 - radius + 4}" r="${radius * 0.62}" fill="#c99c63"/><circle cx="${x}" cy="${318 - radius + 4}" r="${radius * 0.2}" fill="#3a3129"/>`;
  return `
<path d="M16 322h368v9H16z" fill="#b98a55"/>
<path d="M22 214h96v76H22z" fill="${accent}"/><path d="M94 214h24v76H94z" fill="${accentDark}" opacity=".6"/><path d="M16 204h108v14H16z" fill="${accentDark}"/>
<path d="M36 230h28v26H36zM72 230h28v26H72z" fill="${shape === 1 ? '#ffe7a3' : '#fdf6e6'}"/>
<path d="M116 276h34v9h-34z" fill="#6b5238"/>
<path d="M146 142h92v148h-92z" fill="${main}"/><path d="M212 142h26v148h-26z" fill="${dark}"/><path d="M136 126h112v20H136z" fill="${deep}"/>
<path d="M164 164h54v46h-54z" fill="${shape === 1 ? '#ffe7a3' : '#fdf6e6'}"/>
<path d="M238 206h98c20 0 30 18 30 42s-10 42-30 42h-98z" fill="${main}"/><path d="M238 258h126c-2 20-12 32-28 32h-98z" fill="${dark}"/><path d="M246 216h84" stroke="${light}" stroke-width="9" stroke-linecap="round"/>
${shape === 1 ? `<path d="M366 232l34-16v48l-34-8z" fill="${accent}" opacity=".8"/><circle cx="362" cy="244" r="14" fill="${accent}"/>` : `<path d="M300 206l-8-54h40l-8 54z" fill="${deep}"/><path d="M284 142h56v16h-56z" fill="${accent}"/><g fill="#e7e9ec"><circle cx="300" cy="112" r="20"/><circle cx="270" cy="90" r="25"/><circle cx="232" cy="74" r="18"/></g>`}
<circle cx="258" cy="196" r="15" fill="#f0bf45"/>
${wheel(46, 19)}${wheel(96, 19)}${wheel(190, 36)}${wheel(274, 25)}${wheel(332, 25)}`;
};

/** Shape: 0 a building kit, 1 a wind-up robot with a key. */
export const robot: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => `
${shape === 1 ? `<path d="M296 214h30" stroke="#b8944c" stroke-width="9"/><path d="M326 190c26-14 34 8 18 24 16 16 8 38-18 24z" fill="#d0aa5c"/>` : ''}
<path d="M200 66V36" stroke="${deep}" stroke-width="7"/><circle cx="200" cy="32" r="12" fill="${accent}"/>
<path d="M102 184H72v70M298 184h30v${shape === 1 ? 0 : 70}" fill="none" stroke="${deep}" stroke-width="15" stroke-linejoin="round"/>
<path d="M56 250h32v26H74v-12h-6v12H56zM312 250h32v26h-14v-12h-6v12h-12z" fill="${accent}" ${shape === 1 ? 'opacity="0"' : ''}/>
${shape === 1 ? `<path d="M56 250h32v30H56z" fill="${accent}"/>` : ''}
<path d="M132 282h46v38h-46zM222 282h46v38h-46z" fill="${dark}"/><path d="M120 314h62v16h-62zM218 314h62v16h-62z" fill="${deep}"/>
<rect x="100" y="162" width="200" height="124" rx="18" fill="${main}"/><path d="M262 162h20q18 0 18 18v88q0 18-18 18h-30c16-40 20-84 10-124z" fill="${dark}" opacity=".6"/>
<rect x="124" y="62" width="152" height="92" rx="22" fill="${main}"/><path d="M240 62h14q22 0 22 22v48q0 22-22 22h-20c12-30 14-62 6-92z" fill="${dark}" opacity=".6"/><path d="M180 152h40v14h-40z" fill="${deep}"/>
<circle cx="166" cy="102" r="21" fill="#fdfcf7"/><circle cx="234" cy="102" r="21" fill="#fdfcf7"/><circle cx="169" cy="104" r="10" fill="${deep}"/><circle cx="231" cy="104" r="10" fill="${deep}"/>
<path d="M168 134h64" stroke="${deep}" stroke-width="7" stroke-dasharray="9 5"/>
<circle cx="148" cy="222" r="28" fill="${pale}"/><path d="M148 222l13-15" stroke="${accentDark}" stroke-width="6" stroke-linecap="round"/>
<g fill="${accent}"><circle cx="206" cy="204" r="11"/><rect x="196" y="230" width="82" height="32" rx="6"/></g><circle cx="238" cy="204" r="11" fill="#f0bf45"/><circle cx="268" cy="204" r="11" fill="#67a86a"/>
<path d="M140 76c6-6 14-8 24-8" stroke="${light}" stroke-width="6" fill="none" stroke-linecap="round"/>`;

/** Shape: 0 a jointed bear with a bow, 1 a small plush bear. */
export const bear: Drawing = ({ main, light, dark, deep, accent, shape }) => `
<ellipse cx="106" cy="236" rx="30" ry="56" fill="${dark}" transform="rotate(28 106 236)"/><ellipse cx="294" cy="236" rx="30" ry="56" fill="${dark}" transform="rotate(-28 294 236)"/>
<ellipse cx="200" cy="254" rx="88" ry="80" fill="${main}"/><ellipse cx="200" cy="262" rx="54" ry="54" fill="${accent}"/>
<ellipse cx="136" cy="304" rx="42" ry="30" fill="${dark}"/><ellipse cx="264" cy="304" rx="42" ry="30" fill="${dark}"/><ellipse cx="130" cy="306" rx="22" ry="18" fill="${accent}"/><ellipse cx="270" cy="306" rx="22" ry="18" fill="${accent}"/>
<circle cx="128" cy="76" r="36" fill="${main}"/><circle cx="272" cy="76" r="36" fill="${main}"/><circle cx="128" cy="78" r="19" fill="${accent}"/><circle cx="272" cy="78" r="19" fill="${accent}"/>
<ellipse cx="200" cy="128" rx="98" ry="84" fill="${main}"/><path d="M262 62c50 40 50 100 0 132 20-40 20-92 0-132z" fill="${dark}" opacity=".5"/><path d="M122 104c10-24 28-36 50-42" stroke="${light}" stroke-width="10" fill="none" stroke-linecap="round"/>
<ellipse cx="200" cy="154" rx="42" ry="34" fill="${accent}"/><ellipse cx="200" cy="140" rx="16" ry="11" fill="${deep}"/><path d="M200 150v14M182 170c8 8 28 8 36 0" stroke="${deep}" stroke-width="5" fill="none" stroke-linecap="round"/>
<circle cx="160" cy="118" r="10" fill="#23201d"/><circle cx="240" cy="118" r="10" fill="#23201d"/><circle cx="163" cy="115" r="3" fill="#fff"/><circle cx="243" cy="115" r="3" fill="#fff"/>
${shape === 0 ? `<path d="M200 206l-44-20v40zM200 206l44-20v40z" fill="#b5452f"/><circle cx="200" cy="206" r="11" fill="#8f3324"/>` : ''}`;

/** Shape: 0 a diamond with a tail, 1 a stunt kite. */
export const kite: Drawing = ({ main, light, dark, deep, accent, accentLight, accentDark, shape }) =>
  shape === 0
    ? `
<path d="M186 250c-40 30 30 40-6 66s20 20 30 14" fill="none" stroke="${deep}" stroke-width="4"/>
<path d="M186 262l-22-8 4 20zM186 262l20 8-6-22zM176 302l-22-6 6 18zM176 302l22 4-8-20z" fill="${accent}"/>
<path d="M214 28L100 140l114 0z" fill="${main}"/><path d="M214 28l112 112H214z" fill="${accent}"/><path d="M100 140l86 118 28-118z" fill="${accentDark}"/><path d="M326 140L186 258l28-118z" fill="${dark}"/>
<path d="M214 28l-28 230M100 140h226" stroke="${deep}" stroke-width="4"/><path d="M204 54l-72 72" stroke="${light}" stroke-width="7" stroke-linecap="round" opacity=".8"/>
<path d="M204 150c80 60 100 120 160 176" fill="none" stroke="#9aa4ad" stroke-width="2.5"/>`
    : `
<path d="M200 58L34 228l166-44z" fill="${main}"/><path d="M200 58l166 170-166-44z" fill="${dark}"/>
<path d="M200 58L110 206l90-22z" fill="${accent}"/><path d="M200 58l90 148-90-22z" fill="${accentDark}"/><path d="M200 110l-34 82 34-8 34 8z" fill="${accentLight}"/>
<path d="M200 58L34 228M200 58l166 170M200 58v126" stroke="${deep}" stroke-width="5"/>
<path d="M66 196l88-90" stroke="${light}" stroke-width="7" stroke-linecap="round"/>
<path d="M120 202c30 60 50 90 56 128M280 202c-30 60-50 90-56 128" fill="none" stroke="#9aa4ad" stroke-width="3"/><rect x="162" y="318" width="28" height="13" rx="6" fill="${deep}"/><rect x="210" y="318" width="28" height="13" rx="6" fill="${deep}"/>`;

export const rocket: Drawing = ({ main, dark, accent, accentLight, accentDark }) => `
<g transform="rotate(14 200 190)">
<path d="M172 296c0 24 14 30 28 54 14-24 28-30 28-54z" fill="#f2a541"/><path d="M186 296c0 14 8 18 14 30 6-12 14-16 14-30z" fill="#fff0c2"/>
<path d="M146 210c-40 20-50 60-44 94l50-26zM254 210c40 20 50 60 44 94l-50-26z" fill="${accent}"/><path d="M254 210c40 20 50 60 44 94l-20-10c4-30-4-60-24-84z" fill="${accentDark}"/>
<path d="M200 30c50 40 66 100 60 170-2 40-10 70-20 96h-80c-10-26-18-56-20-96-6-70 10-130 60-170z" fill="${main}"/><path d="M200 30c50 40 66 100 60 170-2 40-10 70-20 96h-32c20-80 20-180-8-266z" fill="${dark}" opacity=".35"/>
<path d="M200 30c26 20 42 46 52 76h-104c10-30 26-56 52-76z" fill="${accent}"/><path d="M200 30c26 20 42 46 52 76h-34c-4-30-10-54-18-76z" fill="${accentDark}"/><path d="M190 52c-12 12-20 26-26 42" stroke="${accentLight}" stroke-width="6" stroke-linecap="round" fill="none"/>
<circle cx="200" cy="160" r="33" fill="${accentDark}"/><circle cx="200" cy="160" r="24" fill="#8fc3e0"/><path d="M186 152c4-8 10-12 18-12" stroke="#fff" stroke-width="5" fill="none" stroke-linecap="round"/>
<path d="M142 226h116l-4 24H146z" fill="${accent}"/><path d="M190 240h20v62h-20z" fill="${accentDark}"/></g>`;
