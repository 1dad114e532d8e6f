/** Bicycles and their parts as drawings. */
import type { Drawing } from './paint.ts';

/** Shape: 0 a city bike, 1 a gravel bike, 2 a balance bike of plywood. */
export const bike: Drawing = ({ main, light, dark, deep, accent, accentDark, shape }) => {
  const wheel = (x: number, y: number, radius: number, tyre: number) => `
<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#2d3036" stroke-width="${tyre}"/><circle cx="${x}" cy="${y}" r="${radius - tyre / 2 - 2}" fill="none" stroke="#b9bec5" stroke-width="4"/>
<g stroke="#c3c8ce" stroke-width="1.6">${Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 10;
    const dx = Math.round(Math.cos(angle) * (radius - tyre / 2));
    const dy = Math.round(Math.sin(angle) * (radius - tyre / 2));
    return `<path d="M${x - dx} ${y - dy}L${x + dx} ${y + dy}"/>`;
  }).join('')}</g><circle cx="${x}" cy="${y}" r="8" fill="${deep}"/>`;
  if (shape === 2)
    return `
${wheel(104, 262, 62, 17)}${wheel(300, 262, 62, 17)}
<path d="M104 262l60-82h96l40 82h-24l-34-56h-70l-50 64z" fill="${main}"/><path d="M104 262l60-82h96l6 12h-94l-58 80z" fill="${light}"/>
<path d="M262 196l-22-86" stroke="${dark}" stroke-width="17" stroke-linecap="round"/><path d="M262 200l38 62" stroke="${dark}" stroke-width="15" stroke-linecap="round"/><path d="M206 112h56" stroke="${accent}" stroke-width="15" stroke-linecap="round"/><path d="M206 112h18" stroke="${accentDark}" stroke-width="17" stroke-linecap="round"/>
<path d="M116 160c4-14 60-18 84-6 2 14-8 22-30 22s-50-4-54-16z" fill="${accent}"/><path d="M160 176h14v18h-14z" fill="${deep}"/>`;
  const bars =
    shape === 1
      ? `<path d="M262 112h34c24 0 26 36 2 38" fill="none" stroke="${accentDark}" stroke-width="9" stroke-linecap="round"/>`
      : `<path d="M214 96c20-14 40-8 46 10" fill="none" stroke="#5d646d" stroke-width="8" stroke-linecap="round"/><path d="M206 100l20-6" stroke="${accent}" stroke-width="13" stroke-linecap="round"/>`;
  return `
${wheel(104, 250, 74, shape === 1 ? 13 : 10)}${wheel(304, 250, 74, shape === 1 ? 13 : 10)}
${shape === 0 ? `<path d="M34 222a76 76 0 0 1 130-26M240 208a76 76 0 0 1 134 20" fill="none" stroke="${dark}" stroke-width="6"/><path d="M52 170h86" stroke="#5d646d" stroke-width="8" stroke-linecap="round"/><path d="M60 170l36 76" stroke="#5d646d" stroke-width="5"/><path d="M60 132h62v36H60z" fill="#a9743f"/><path d="M60 144h62M60 156h62" stroke="#7e5329" stroke-width="4"/>` : ''}
<path d="M104 250h88" stroke="${dark}" stroke-width="8"/><path d="M104 250l48-${shape === 1 ? 102 : 96}" stroke="${dark}" stroke-width="8"/>
<path d="M150 ${shape === 1 ? 140 : 136}l44 114" stroke="${main}" stroke-width="12" stroke-linecap="round"/><path d="M194 250l76-${shape === 1 ? 108 : 92}" stroke="${main}" stroke-width="13" stroke-linecap="round"/>
<path d="${shape === 1 ? 'M154 150l112-14' : 'M178 212l84-74'}" stroke="${main}" stroke-width="11" stroke-linecap="round"/>
<path d="M258 108l16 46 30 96" fill="none" stroke="${shape === 1 ? dark : main}" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/><path d="M198 244l66-88" stroke="${light}" stroke-width="3"/>
${bars}
<path d="M120 128c10-12 50-12 64 0-10 10-54 12-64 0z" fill="${accent}"/><path d="M150 132v14" stroke="#5d646d" stroke-width="8"/>
<circle cx="194" cy="250" r="21" fill="none" stroke="#4a4f57" stroke-width="7"/><path d="M194 250l18 34M204 286h22" stroke="#4a4f57" stroke-width="8" stroke-linecap="round"/>
${shape === 0 ? `<circle cx="292" cy="150" r="12" fill="#f6d98a"/>` : ''}`;
};

/** Shape: 0 a round city helmet, 1 a road helmet with vents, 2 for children. */
export const helmet: Drawing = ({ main, light, pale, dark, deep, accent, shape }) => `
<path d="M112 268c0 40 30 56 64 60M286 262c-4 40-40 60-96 66" fill="none" stroke="#3a3f47" stroke-width="7"/><rect x="166" y="316" width="36" height="18" rx="6" fill="#3a3f47"/>
<path d="M52 248C46 140 118 74 210 74s150 62 144 160c-2 18-16 26-34 26-60-4-190-4-228 8-24 6-38-2-40-20z" fill="${main}"/>
<path d="M260 86c64 22 98 78 94 148-2 18-16 26-34 26l-50-2c14-60 12-122-10-172z" fill="${dark}" opacity=".55"/>
<path d="M52 240c40-16 200-22 302-12 0 22-12 32-34 32-60-4-190-4-228 8-24 6-40-6-40-28z" fill="${shape === 1 ? deep : dark}"/>
${
  shape === 1
    ? `<g fill="${deep}"><path d="M96 190c14-46 44-72 84-82-22 24-36 56-42 90zM158 196c8-40 28-70 60-90 0 30-4 60-14 90zM224 194c8-34 14-62 10-90 34 16 52 46 54 88zM306 192c-2-32-12-58-30-80 32 18 50 48 54 82z"/></g><path d="M70 220c8-60 50-110 110-126" stroke="${accent}" stroke-width="8" fill="none" stroke-linecap="round"/>`
    : `<g fill="${deep}"><rect x="116" y="150" width="52" height="15" rx="7" transform="rotate(-32 142 158)"/><rect x="186" y="122" width="52" height="15" rx="7"/><rect x="256" y="150" width="52" height="15" rx="7" transform="rotate(34 282 158)"/></g>`
}
${shape === 2 ? `<g fill="${accent}"><path d="M200 170l9 19 21 2-16 14 5 21-19-11-19 11 5-21-16-14 21-2zM112 200l5 11 12 1-9 8 3 12-11-6-11 6 3-12-9-8 12-1zM296 190l5 11 12 1-9 8 3 12-11-6-11 6 3-12-9-8 12-1z"/></g>` : ''}
${shape === 0 ? `<rect x="328" y="200" width="22" height="34" rx="8" fill="#c63a3a"/><path d="M62 226c60-16 190-22 286-10" stroke="${accent}" stroke-width="7" fill="none"/>` : ''}
<path d="M82 196c12-44 44-78 92-92" stroke="${shape === 1 ? light : pale}" stroke-width="${shape === 1 ? 0 : 11}" fill="none" stroke-linecap="round"/>`;

/** Shape: 0 front and rear as a set, 1 one rear light, 2 two rear lights. */
export const bikeLight: Drawing = ({ main, light, dark, deep, accent, accentLight, shape }) => {
  const dot = (x: number, y: number, size: number) => `<g transform="translate(${x} ${y}) scale(${size})">
<circle r="118" fill="${accentLight}" opacity=".35"/><rect x="-96" y="-30" width="192" height="60" rx="26" fill="#2d3036"/><circle r="80" fill="#2d3036"/><circle r="68" fill="${main}"/><circle r="50" fill="${accent}"/><circle r="24" fill="#ffe9e0"/>
<g fill="#ffffff" opacity=".7"><circle cx="-34" cy="-20" r="6"/><circle cx="34" cy="-20" r="6"/><circle cx="-34" cy="20" r="6"/><circle cx="34" cy="20" r="6"/></g><path d="M-50-34a60 60 0 0 1 40-24" stroke="#ffd9cf" stroke-width="7" fill="none" stroke-linecap="round"/></g>`;
  if (shape === 1) return dot(200, 200, 1.15);
  if (shape === 2) return `${dot(130, 150, 0.86)}${dot(262, 244, 0.86)}`;
  return `
<radialGradient id="beam"><stop offset="0" stop-color="${accent}" stop-opacity=".8"/><stop offset="1" stop-color="${accent}" stop-opacity="0"/></radialGradient><circle cx="104" cy="180" r="120" fill="url(#beam)"/>
<path d="M112 120h120c16 0 24 10 24 26v68c0 16-8 26-24 26H112z" fill="${main}"/><path d="M112 210h144c0 20-8 30-24 30H112z" fill="${deep}"/><path d="M130 134h96" stroke="${light}" stroke-width="7" stroke-linecap="round"/>
<ellipse cx="112" cy="180" rx="32" ry="62" fill="${dark}"/><ellipse cx="106" cy="180" rx="25" ry="52" fill="${accent}"/><ellipse cx="102" cy="180" rx="12" ry="30" fill="#fffbe8"/>
<path d="M160 240h50l8 52h-66z" fill="${deep}"/><path d="M140 288h92v28h-92z" fill="${main}"/><circle cx="210" cy="176" r="10" fill="#8fe0c8"/>
<g transform="translate(310 262)"><circle r="62" fill="#ff8a70" opacity=".3"/><rect x="-34" y="-52" width="68" height="104" rx="20" fill="${main}"/><rect x="-24" y="-40" width="48" height="80" rx="14" fill="#c63a3a"/><rect x="-12" y="-26" width="24" height="52" rx="8" fill="#ffb3a0"/></g>`;
};

/** Shape: 0 a folding lock, 1 a U-lock. */
export const lock: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) =>
  shape === 1
    ? `
<path d="M116 236V146a84 84 0 0 1 168 0v90" fill="none" stroke="${deep}" stroke-width="34"/><path d="M116 236V146a84 84 0 0 1 168 0v90" fill="none" stroke="${main}" stroke-width="25"/><path d="M110 230v-84a90 90 0 0 1 60-84" fill="none" stroke="${pale}" stroke-width="6" stroke-linecap="round" opacity=".7"/>
<rect x="70" y="228" width="260" height="72" rx="28" fill="${accent}"/><path d="M270 228h32a28 28 0 0 1 28 28v16a28 28 0 0 1-28 28h-46c14-20 20-48 14-72z" fill="${accentDark}"/><circle cx="200" cy="264" r="21" fill="${deep}"/><path d="M200 254v20" stroke="${light}" stroke-width="6" stroke-linecap="round"/><path d="M92 244h70" stroke="#ffffff" stroke-width="6" opacity=".5" stroke-linecap="round"/>`
    : `
<g stroke-linecap="round"><path d="M92 262L66 138M66 138l104-66M170 72l122 42M292 114l38 118" stroke="${deep}" stroke-width="38"/><path d="M92 262L66 138M66 138l104-66M170 72l122 42M292 114l38 118" stroke="${main}" stroke-width="29"/><path d="M84 240L66 142M80 124l86-54M184 72l98 34M298 128l28 90" stroke="${light}" stroke-width="5"/></g>
<g fill="${accent}"><circle cx="66" cy="138" r="12"/><circle cx="170" cy="72" r="12"/><circle cx="292" cy="114" r="12"/></g>
<rect x="64" y="236" width="268" height="76" rx="24" fill="${dark}"/><rect x="64" y="236" width="268" height="38" rx="19" fill="${main}"/><circle cx="198" cy="276" r="21" fill="${accent}"/><path d="M198 266v20" stroke="${deep}" stroke-width="6" stroke-linecap="round"/>`;

export const saddle: Drawing = ({ main, light, dark, deep, accent, accentDark }) => `
<path d="M86 214c60 70 180 60 250-10" fill="none" stroke="${accentDark}" stroke-width="10"/><path d="M110 220c60 44 150 40 200-8" fill="none" stroke="${accent}" stroke-width="8"/>
<path d="M190 256h26v74h-26z" fill="${accent}"/><path d="M204 256h12v74h-12z" fill="${accentDark}"/><rect x="176" y="244" width="54" height="26" rx="8" fill="#4a4f57"/>
<path d="M44 170c0-30 30-46 70-38 60 12 120 10 190-6 30-6 56 6 56 30 0 28-24 40-56 44-70 8-110 6-180 32-50 16-80-22-80-62z" fill="${main}"/><path d="M44 176c30 20 80 10 130 0 60-10 130-4 186-20-2 26-26 36-56 40-70 8-110 6-180 32-48 16-76-16-80-52z" fill="${dark}"/>
<path d="M66 160c10-14 26-18 46-14 60 12 130 10 190-6" stroke="${light}" stroke-width="8" fill="none" stroke-linecap="round"/>
<g fill="#c98f56" stroke="${deep}" stroke-width="2"><circle cx="62" cy="186" r="7"/><circle cx="82" cy="208" r="7"/><circle cx="110" cy="216" r="7"/><circle cx="336" cy="158" r="6"/><circle cx="326" cy="174" r="6"/></g>`;

export const pump: Drawing = ({ main, light, pale, dark, deep, accent, accentDark }) => `
<path d="M206 292c90 10 110-60 96-120-8-40-30-60-40-100" fill="none" stroke="#2d3036" stroke-width="10"/><path d="M244 40h34l6 40h-34z" fill="#2d3036"/>
<path d="M188 60h16v80h-16z" fill="#b9bec5"/><rect x="122" y="36" width="148" height="28" rx="14" fill="${accent}"/><path d="M134 46h122" stroke="#ffffff" stroke-width="5" opacity=".4" stroke-linecap="round"/><path d="M122 52c0 8 6 12 14 12h120c8 0 14-4 14-12z" fill="${accentDark}"/>
<path d="M172 116h48v180h-48z" fill="${main}"/><path d="M202 116h18v180h-18z" fill="${dark}"/><path d="M182 128v150" stroke="${pale}" stroke-width="6" stroke-linecap="round"/><path d="M164 108h64v18h-64z" fill="${deep}"/>
<circle cx="196" cy="264" r="37" fill="${deep}"/><circle cx="196" cy="264" r="29" fill="#fbfaf6"/><path d="M196 264l14-15" stroke="#c63a3a" stroke-width="4"/><path d="M178 278a24 24 0 1 1 36 0" fill="none" stroke="#6a7078" stroke-width="3"/>
<path d="M108 312h176l14 18H94z" fill="${deep}"/><path d="M164 296h64l12 18h-88z" fill="${light}"/>`;
