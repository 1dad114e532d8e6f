/** Things to listen with as drawings: headphones, earbuds, speakers. */
import type { Drawing } from './paint.ts';

/** Shape: 0 over-ear, 1 on-ear, 2 studio with a cable, 3 open-back with a grille. */
export const overear: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => {
  const size = shape === 1 ? 0.86 : 1;
  const cup = (x: number, flip: number) => `<g transform="translate(${x} 232) scale(${flip * size} ${size})">
<rect x="-20" y="-64" width="44" height="128" rx="22" fill="${deep}"/>
<rect x="-52" y="-70" width="58" height="140" rx="29" fill="${main}"/>
<path d="M-23 -70a29 29 0 0 0-29 29v82a29 29 0 0 0 29 29c-12-20-16-44-16-70s4-50 16-70z" fill="${light}"/>
${shape === 3 ? `<ellipse cx="-26" cy="0" rx="18" ry="46" fill="${accent}"/><g stroke="${deep}" stroke-width="3"><path d="M-40-26h28M-43-12h34M-44 2h36M-43 16h34M-40 30h28"/></g>` : `<ellipse cx="-24" cy="0" rx="14" ry="40" fill="${accent}" opacity=".85"/><ellipse cx="-27" cy="-8" rx="7" ry="24" fill="${pale}" opacity=".5"/>`}
</g>`;
  return `
<path d="M96 218C86 100 132 48 200 48s114 52 104 170" fill="none" stroke="${main}" stroke-width="24" stroke-linecap="round"/>
<path d="M112 130C126 88 156 64 200 64s74 24 88 66" fill="none" stroke="${deep}" stroke-width="14" stroke-linecap="round"/>
<path d="M104 120C116 74 150 42 200 42" fill="none" stroke="${pale}" stroke-width="6" stroke-linecap="round" opacity=".8"/>
<path d="M94 150v60M306 150v60" stroke="${accentDark}" stroke-width="10"/>
${cup(112, 1)}${cup(288, -1)}
${shape === 2 ? `<path d="M84 300c-4 40 60 34 100 22s90-10 110 8" fill="none" stroke="${dark}" stroke-width="6"/><path d="M66 240h12" stroke="${accent}" stroke-width="8"/>` : ''}`;
};

/** Shape: 0 and 1 in a case, 2 with ear hooks, 3 wired. */
export const earbuds: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => {
  const bud = (transform: string) => `<g transform="${transform}">
<path d="M-14 10c-4 40-4 70 0 96 6 8 18 8 22 0 2-30 2-60 10-86z" fill="${dark}"/>
<circle cx="0" cy="0" r="38" fill="${main}"/><path d="M-30-22A38 38 0 0 1 24-30 60 60 0 0 0-30-22z" fill="${pale}"/>
<ellipse cx="30" cy="8" rx="20" ry="26" fill="${deep}" transform="rotate(20 30 8)"/><ellipse cx="38" cy="10" rx="12" ry="19" fill="${accent}" transform="rotate(20 38 10)"/>
<circle cx="-10" cy="2" r="9" fill="${accent}"/></g>`;
  if (shape === 3)
    return `
<path d="M128 176c-10 60 20 90 60 100 24 8 16 40 10 56M272 176c10 60-20 90-60 100" fill="none" stroke="${main}" stroke-width="8" stroke-linecap="round"/>
<rect x="188" y="226" width="24" height="58" rx="11" fill="${dark}"/><path d="M200 238v12" stroke="${pale}" stroke-width="5" stroke-linecap="round"/>
${bud('translate(122 112) scale(.82)')}${bud('translate(278 112) scale(-.82 .82)')}
<rect x="184" y="318" width="28" height="20" rx="4" fill="${deep}"/>`;
  const hooks =
    shape === 2
      ? `<path d="M112 116c-56-8-74-66-30-84 40-14 66 22 62 60M288 116c56-8 74-66 30-84-40-14-66 22-62 60" fill="none" stroke="${accentDark}" stroke-width="12" stroke-linecap="round"/>`
      : '';
  return `
${hooks}
${bud('translate(136 118)')}${bud('translate(264 118) scale(-1 1)')}
<path d="M104 250c0-22 20-34 96-34s96 12 96 34v46c0 24-26 34-96 34s-96-10-96-34z" fill="${main}"/>
<path d="M246 220c34 4 50 14 50 30v46c0 20-18 30-62 33 18-30 22-76 12-109z" fill="${dark}" opacity=".5"/>
<path d="M104 254c30 12 162 12 192 0v10c-30 12-162 12-192 0z" fill="${deep}" opacity=".7"/>
<circle cx="200" cy="288" r="6" fill="${accent}"/>
<path d="M124 236c16-8 40-10 62-11" stroke="${light}" stroke-width="7" stroke-linecap="round" fill="none"/>`;
};

/** Shape: 0 portable, 1 for the shelf, 2 bedside radio. */
export const speaker: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => {
  if (shape === 1)
    return `
<path d="M270 58l38 18v246l-38 10z" fill="${deep}"/>
<rect x="112" y="58" width="160" height="274" rx="10" fill="${main}"/>
<g stroke="${dark}" stroke-width="2.5" opacity=".5" fill="none"><path d="M122 90c40-14 90 12 140-4M122 170c50 10 90-16 140 0M122 316c30-16 100 8 140-6"/></g>
<circle cx="192" cy="128" r="34" fill="${accentDark}"/><circle cx="192" cy="128" r="26" fill="${accent}"/><circle cx="192" cy="128" r="11" fill="${pale}"/>
<circle cx="192" cy="240" r="64" fill="${accentDark}"/><circle cx="192" cy="240" r="54" fill="${accent}"/><circle cx="192" cy="240" r="36" fill="#474a52"/><circle cx="192" cy="240" r="17" fill="${accent}"/>
<path d="M152 214a48 48 0 0 1 40-24" stroke="#777c86" stroke-width="5" fill="none" stroke-linecap="round"/>`;
  if (shape === 2)
    return `
<path d="M200 130V60" stroke="${accentDark}" stroke-width="7"/><circle cx="200" cy="58" r="8" fill="${accentDark}"/>
<rect x="64" y="126" width="272" height="188" rx="44" fill="${main}"/>
<path d="M292 126a44 44 0 0 1 44 44v100a44 44 0 0 1-44 44h-40c30-50 30-138 0-188z" fill="${dark}" opacity=".45"/>
<rect x="88" y="154" width="118" height="132" rx="24" fill="${accent}"/>
${Array.from({ length: 30 }, (_, index) => `<circle cx="${104 + (index % 6) * 17}" cy="${172 + Math.floor(index / 6) * 24}" r="4.5" fill="${pale}"/>`).join('')}
<rect x="222" y="158" width="92" height="54" rx="10" fill="#24352f"/><text x="268" y="195" text-anchor="middle" font-family="monospace" font-size="28" fill="#ffd98a">7:30</text>
<circle cx="246" cy="254" r="21" fill="${light}"/><circle cx="246" cy="254" r="9" fill="${accent}"/><circle cx="296" cy="254" r="15" fill="${light}"/>
<path d="M106 314h28v16h-28zM266 314h28v16h-28z" fill="${accentDark}"/>`;
  return `
<path d="M300 130c50-30 60 60 26 76" fill="none" stroke="${accentDark}" stroke-width="12" stroke-linecap="round"/>
<rect x="60" y="120" width="264" height="204" rx="46" fill="${main}"/>
<path d="M278 120a46 46 0 0 1 46 46v112a46 46 0 0 1-46 46h-30c30-60 30-144 0-204z" fill="${dark}" opacity=".6"/>
<g fill="${deep}" opacity=".8">${Array.from({ length: 77 }, (_, index) => `<circle cx="${92 + (index % 11) * 20}" cy="${156 + Math.floor(index / 11) * 22}" r="4"/>`).join('')}</g>
<circle cx="192" cy="222" r="46" fill="${accent}"/><circle cx="192" cy="222" r="32" fill="${accentDark}"/><path d="M172 206a26 26 0 0 1 24-12" stroke="${pale}" stroke-width="5" fill="none" stroke-linecap="round"/>
<path d="M84 150c4-12 14-18 30-18h60" stroke="${light}" stroke-width="7" fill="none" stroke-linecap="round"/>`;
};
