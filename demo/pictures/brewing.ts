/** What coffee and tea are made with, as drawings. */
import type { Drawing } from './paint.ts';

/** Shape: 0 gooseneck, 1 electric gooseneck on its base, 2 stovetop with a whistle. */
export const kettle: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => {
  const handle =
    shape === 2
      ? `<path d="M128 172C116 60 272 60 266 172" fill="none" stroke="${accent}" stroke-width="16" stroke-linecap="round"/>`
      : `<path d="M262 150c60-34 96 0 84 50-8 34-26 56-44 70" fill="none" stroke="${accent}" stroke-width="19" stroke-linecap="round"/><path d="M274 146c40-18 66 0 62 36" fill="none" stroke="${accentDark}" stroke-width="5" stroke-linecap="round"/>`;
  const spout =
    shape === 2
      ? `<path d="M110 236L56 168l30-12 54 56z" fill="${dark}"/><path d="M52 160l34-14 6 14-34 14z" fill="${accent}"/>`
      : `<path d="M120 288c-66 6-44-96-76-142-8-12-18-12-24-8" fill="none" stroke="${dark}" stroke-width="17" stroke-linecap="round"/><path d="M118 282c-56 4-40-86-70-134" fill="none" stroke="${light}" stroke-width="4" stroke-linecap="round"/>`;
  const base =
    shape === 1
      ? `<rect x="100" y="312" width="190" height="20" rx="9" fill="#2c2d31"/><rect x="168" y="317" width="54" height="10" rx="4" fill="#8fe0c8"/>`
      : '';
  return `
${handle}${spout}
<path d="M132 150h132c14 50 24 98 26 152 0 14-8 ${shape === 1 ? 14 : 28}-22 ${shape === 1 ? 14 : 28}H128c-14 0-22-14-22-28 2-54 12-102 26-152z" fill="${main}"/>
<path d="M222 150h42c14 50 24 98 26 152 0 14-8 ${shape === 1 ? 14 : 28}-22 ${shape === 1 ? 14 : 28}h-54c14-60 18-120 8-180z" fill="${dark}" opacity=".6"/>
<path d="M148 162c-12 44-20 84-22 130" stroke="${pale}" stroke-width="11" fill="none" stroke-linecap="round" opacity=".8"/>
<path d="M128 152c10-26 34-34 70-34s60 8 70 34c-40 10-100 10-140 0z" fill="${dark}"/>
<path d="M140 142c12-14 30-18 56-18" stroke="${light}" stroke-width="5" fill="none" stroke-linecap="round"/>
<circle cx="198" cy="108" r="13" fill="${shape === 2 ? accent : deep}"/>${base}`;
};

/** Shape: 0 of one litre, 1 of half a litre. */
export const press: Drawing = ({ main, light, pale, dark, deep, accent, shape }) => {
  const scale = shape === 1 ? 'translate(48 82) scale(.75)' : '';
  return `<g transform="${scale}">
<path d="M262 150c70-14 84 30 80 74-4 44-36 66-80 62" fill="none" stroke="${accent}" stroke-width="20"/>
<path d="M196 40v60" stroke="${dark}" stroke-width="8"/><circle cx="196" cy="36" r="17" fill="${accent}"/>
<path d="M118 132h156v184c0 8-6 14-14 14H132c-8 0-14-6-14-14z" fill="${main}"/>
<path d="M118 132L84 148l34 26z" fill="${dark}"/>
<path d="M226 132h48v184c0 8-6 14-14 14h-34z" fill="${dark}" opacity=".65"/>
<path d="M140 150v160" stroke="${pale}" stroke-width="14" stroke-linecap="round"/><path d="M162 150v160" stroke="${light}" stroke-width="4"/>
<path d="M112 134c4-24 34-36 84-36s80 12 84 36z" fill="${light}"/><path d="M214 100c40 4 62 14 66 34h-52z" fill="${dark}" opacity=".5"/>
<path d="M112 130h168v12H112z" fill="${deep}"/><path d="M118 306h156v10H118z" fill="${deep}" opacity=".6"/></g>`;
};

/** Shape: 0 by hand, 1 electric. */
export const grinder: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) =>
  shape === 1
    ? `
<path d="M132 50h136l-18 92H150z" fill="#cfd8de" opacity=".75"/><path d="M142 92h118l-10 50H150z" fill="#6b4127"/><path d="M128 42h144v16H128z" fill="${deep}"/>
<g fill="#8a5a38"><ellipse cx="170" cy="98" rx="12" ry="8"/><ellipse cx="200" cy="94" rx="12" ry="8"/><ellipse cx="232" cy="99" rx="12" ry="8"/></g>
<path d="M138 140h124l8 190H130z" fill="${main}"/><path d="M218 140h44l8 190h-56z" fill="${dark}" opacity=".7"/><path d="M134 140h132v22H134z" fill="${accent}"/>
<circle cx="200" cy="196" r="20" fill="${deep}"/><path d="M200 196l10-12" stroke="${accent}" stroke-width="5" stroke-linecap="round"/>
<path d="M160 246h80v70h-80z" fill="${deep}"/><path d="M168 270h64v46h-64z" fill="#d9dde1"/><path d="M168 292h64v24h-64z" fill="#5f3a23"/>
<path d="M150 176l-6 140" stroke="${pale}" stroke-width="6" stroke-linecap="round" opacity=".6"/>`
    : `
<path d="M196 84l104-26" stroke="${accentDark}" stroke-width="11" stroke-linecap="round"/><circle cx="306" cy="52" r="23" fill="${main}"/><circle cx="300" cy="46" r="8" fill="${light}"/>
<rect x="186" y="70" width="20" height="36" fill="${accentDark}"/>
<path d="M146 104h100c6 0 8 4 8 10v96H138v-96c0-6 2-10 8-10z" fill="${accent}"/><path d="M214 104h32c6 0 8 4 8 10v96h-40z" fill="${accentDark}" opacity=".6"/>
<path d="M136 206h120v34H136z" fill="${deep}"/>
<path d="M140 240h112l4 78c0 8-6 12-14 12h-92c-8 0-14-4-14-12z" fill="${main}"/><path d="M214 240h38l4 78c0 8-6 12-14 12h-28z" fill="${dark}"/>
<path d="M158 116v82M156 250v64" stroke="${pale}" stroke-width="8" stroke-linecap="round" opacity=".7"/>`;

/** Shape: 0 small, 1 with two boilers and two gauges. */
export const espresso: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => `
<path d="M74 ${shape === 1 ? 78 : 92}h252v30H74z" fill="${deep}"/>
<g fill="#f4f1ea"><path d="M100 ${shape === 1 ? 54 : 68}h34l-4 26h-26zM142 ${shape === 1 ? 54 : 68}h34l-4 26h-26z"/></g>
<path d="M70 106h260v60H70z" fill="${main}"/><path d="M70 106h260v14H70z" fill="${light}"/>
<path d="M84 166h232v136H84z" fill="${dark}"/><path d="M104 166h192v120H104z" fill="${deep}"/>
<path d="M62 294h276l8 36H54z" fill="${main}"/><path d="M62 294h276l2 10H60z" fill="${accent}"/>
<rect x="160" y="160" width="80" height="28" rx="6" fill="${accent}"/><path d="M170 186h60l-8 16h-44z" fill="${accentDark}"/>
<path d="M128 192h56v10h-56z" fill="#22242a"/><rect x="86" y="188" width="64" height="17" rx="8" fill="#22242a"/>
<path d="M190 202v12M210 202v12" stroke="${accent}" stroke-width="5"/>
<path d="M176 240h48c0 26-6 42-10 46h-28c-4-4-10-20-10-46z" fill="#f7f4ec"/><path d="M224 248c18-4 18 22-4 22" fill="none" stroke="#f7f4ec" stroke-width="6"/><path d="M180 244h40" stroke="#6b4127" stroke-width="7"/>
<path d="M190 216v24M210 216v24" stroke="#5a3420" stroke-width="4"/>
<path d="M286 160v60l18 44" fill="none" stroke="${accent}" stroke-width="8" stroke-linecap="round"/>
<circle cx="${shape === 1 ? 118 : 126}" cy="142" r="16" fill="#fbfaf6"/><path d="M${shape === 1 ? 118 : 126} 142l8-8" stroke="#b33a32" stroke-width="4"/>
${shape === 1 ? `<circle cx="160" cy="142" r="16" fill="#fbfaf6"/><path d="M160 142l-4-10" stroke="#b33a32" stroke-width="4"/>` : ''}
<circle cx="262" cy="142" r="11" fill="${accent}"/><circle cx="294" cy="142" r="11" fill="${accent}"/>
<path d="M80 128v28" stroke="${pale}" stroke-width="6" stroke-linecap="round"/>`;

export const dripper: Drawing = ({ main, light, pale, dark, deep, accent }) => `
<path d="M296 172c54-10 52 66-20 62" fill="none" stroke="${dark}" stroke-width="17"/>
<path d="M108 120c30-20 154-20 184 0l-14-38c-30-10-126-10-156 0z" fill="#fbfaf5"/>
<path d="M96 122h208c-6 50-34 84-62 108h-84c-28-24-56-58-62-108z" fill="${main}"/>
<path d="M236 122h68c-6 50-34 84-62 108h-34c20-30 30-66 28-108z" fill="${dark}" opacity=".6"/>
<path d="M92 114h216c4 0 6 4 6 10s-2 10-6 10H92c-4 0-6-4-6-10s2-10 6-10z" fill="${light}"/>
<path d="M128 146c6 30 20 54 36 72" stroke="${pale}" stroke-width="8" fill="none" stroke-linecap="round"/>
<path d="M126 228h148v16H126z" fill="${deep}"/>
<path d="M146 244h108l-6 76c0 6-6 10-12 10h-72c-6 0-12-4-12-10z" fill="${accent}"/>
<path d="M252 262c44-4 42 48-4 46" fill="none" stroke="${accent}" stroke-width="12"/>
<path d="M214 244h40l-6 76c0 6-6 10-12 10h-22z" fill="#b9a78a" opacity=".45"/>`;

export const moka: Drawing = ({ main, light, pale, dark, deep, accent }) => `
<path d="M266 112l62 10c10 2 12 10 10 20l-26 96" fill="none" stroke="${accent}" stroke-width="22" stroke-linejoin="round"/>
<path d="M126 104h144l-22 112H150z" fill="${main}"/><path d="M126 104l-30 6 36 30z" fill="${dark}"/>
<path d="M126 104h34l14 112h-24z" fill="${pale}"/><path d="M230 104h40l-22 112h-30z" fill="${dark}"/><path d="M200 104h30l-12 112h-18z" fill="${light}"/>
<path d="M122 106c20-26 52-38 76-38s56 12 76 38z" fill="${light}"/><path d="M206 68c28 2 52 14 68 38h-52z" fill="${dark}" opacity=".6"/>
<path d="M186 44h24l6 26h-36z" fill="${accent}"/>
<path d="M144 212h110l6 24H138z" fill="${deep}"/>
<path d="M140 236h118l24 84c0 6-4 10-10 10H126c-6 0-10-4-10-10z" fill="${main}"/>
<path d="M140 236h34l-14 94h-34c-6 0-10-4-10-10z" fill="${pale}"/><path d="M226 236h32l24 84c0 6-4 10-10 10h-34z" fill="${dark}"/>
<circle cx="148" cy="284" r="8" fill="#c9a24a"/>`;

/** Shape: 0 one mug, 1 two mugs stacked. */
export const mug: Drawing = ({ main, light, pale, dark, accent, shape }) => {
  const one = (y: number) => `<g transform="translate(0 ${y})">
<path d="M262 176c70-12 72 92-6 92" fill="none" stroke="${main}" stroke-width="20"/><path d="M262 176c60-10 66 60 20 84" fill="none" stroke="${dark}" stroke-width="5"/>
<path d="M112 150h160l-10 160c0 12-10 20-22 20h-96c-12 0-22-8-22-20z" fill="${main}"/>
<path d="M220 150h52l-10 160c0 12-10 20-22 20h-34c14-60 18-120 14-180z" fill="${dark}" opacity=".65"/>
<path d="M136 176l6 130" stroke="${pale}" stroke-width="11" stroke-linecap="round" opacity=".7"/>
<ellipse cx="192" cy="150" rx="80" ry="18" fill="${accent}"/><ellipse cx="192" cy="152" rx="69" ry="13" fill="#4a2c1b"/><path d="M150 148c20-8 50-8 70-4" stroke="${light}" stroke-width="3" fill="none" opacity=".5"/></g>`;
  return shape === 1
    ? `<g transform="translate(24 76) scale(.78)">${one(0)}</g><g transform="translate(46 -26) scale(.78)">${one(0)}</g>`
    : one(0);
};
