/** Garden things as drawings: secateurs, trowel and fork, watering can, planter, bird house. */
import type { Drawing } from './paint.ts';

export const secateurs: Drawing = ({ main, light, dark, deep, accent, accentDark, accentLight }) => `
<g transform="rotate(28 200 200)">
<path d="M190 168c-20 50-44 90-44 164 0 18 26 20 32 2 10-50 20-90 36-134z" fill="${main}"/><path d="M190 168c-20 50-44 90-44 164 0 6 4 10 8 12 0-70 24-120 44-164z" fill="${light}"/>
<path d="M210 168c20 50 44 90 44 164 0 18-26 20-32 2-10-50-20-90-36-134z" fill="${dark}"/><path d="M228 210c14 34 26 72 26 122 0 6-4 10-8 12 0-50-10-96-18-134z" fill="${deep}"/>
<path d="M212 176c6-50 10-100-22-146-30 34-34 96-6 146z" fill="${accent}"/><path d="M190 30c-30 34-34 96-6 146l12-2c-14-50-16-100-6-144z" fill="${accentLight}"/>
<path d="M186 178c-4-30 22-80 56-96 6 40-6 82-30 104z" fill="${accentDark}"/>
<circle cx="200" cy="176" r="19" fill="${deep}"/><circle cx="200" cy="176" r="8" fill="${accentLight}"/>
<path d="M186 214c8 8 20 8 28 0M188 226c8 7 16 7 24 0M190 238c6 6 14 6 20 0" stroke="#8e969f" stroke-width="5" fill="none"/></g>`;

/** Shape: 0 a trowel, 1 a fork. */
export const trowel: Drawing = ({ main, light, dark, accent, accentDark, accentLight, shape }) => `
<g transform="rotate(34 200 200)">
<path d="M186 34c0-14 28-14 28 0l6 110h-40z" fill="${main}"/><path d="M204 25c6 0 10 3 10 9l6 110h-14z" fill="${dark}"/><path d="M192 44l-4 84" stroke="${light}" stroke-width="5" stroke-linecap="round"/>
<path d="M200 28c-20-22-4-34 8-26" fill="none" stroke="#7a4f35" stroke-width="5"/>
<path d="M180 140h40l-4 26h-32z" fill="${accentDark}"/><path d="M190 166h20v40h-20z" fill="${accent}"/>
${
  shape === 1
    ? `<path d="M150 350v-96c0-40 20-56 50-56s50 16 50 56v96l-8 8-8-8v-90c0-20-8-32-24-34v124l-10 12-10-12V226c-16 2-24 14-24 34v90l-8 8z" fill="${accent}"/><path d="M158 346v-90c0-30 12-46 34-50" fill="none" stroke="${accentLight}" stroke-width="5"/>`
    : `<path d="M146 232c0-22 22-32 54-32s54 10 54 32c0 60-20 106-54 136-34-30-54-76-54-136z" fill="${accent}"/><path d="M200 200c32 0 54 10 54 32 0 60-20 106-54 136z" fill="${accentDark}" opacity=".7"/><path d="M164 236c2 30 10 60 24 84" stroke="${accentLight}" stroke-width="7" fill="none" stroke-linecap="round"/><path d="M190 262h20M190 286h20M190 310h20" stroke="#5d6670" stroke-width="3"/>`
}</g>`;

/** Shape: 0 nine litres with a rose, 1 one litre with a narrow spout. */
export const wateringCan: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => `
<path d="M${shape === 1 ? '250 216c90-70 110 40 22 82' : '254 200c104-50 104 70 18 100'}" fill="none" stroke="${dark}" stroke-width="15" stroke-linecap="round"/>
${
  shape === 1
    ? `<path d="M150 300C80 290 84 170 42 92" fill="none" stroke="${dark}" stroke-width="13" stroke-linecap="round"/><path d="M146 292c-56-12-60-110-96-186" fill="none" stroke="${light}" stroke-width="4"/>`
    : `<path d="M152 318L52 150l20-14 92 120z" fill="${dark}"/><path d="M40 158c-10-16 36-50 50-36l-8 18-30 22z" fill="${accent}"/><path d="M38 158c6 8 54-26 52-36" fill="none" stroke="${accentDark}" stroke-width="5"/><path d="M150 192C160 84 262 84 268 192" fill="none" stroke="${deep}" stroke-width="13"/>`
}
<path d="M142 190h132l14 128c0 8-6 12-14 12H142c-8 0-14-4-14-12z" fill="${main}"/><path d="M226 190h48l14 128c0 8-6 12-14 12h-42c8-50 6-100-6-140z" fill="${dark}" opacity=".65"/>
<ellipse cx="208" cy="190" rx="66" ry="15" fill="${deep}"/><path d="M142 190c0-12 60-20 100-12" fill="none" stroke="${light}" stroke-width="6"/>
<path d="M162 212l-8 100" stroke="${pale}" stroke-width="10" stroke-linecap="round"/><path d="M135 270c40 10 106 10 149 0" fill="none" stroke="${dark}" stroke-width="5"/>`;

/** Shape: 0 a pot with a plant, 1 a large pot with a small tree, 2 a raised bed. */
export const planter: Drawing = ({ main, light, pale, dark, deep, accent, accentLight, accentDark, shape }) => {
  const leaf = (x: number, y: number, turn: number, size: number, colour: string) =>
    `<path d="M0 0C-26-30-20-70 0-96 20-70 26-30 0 0z" fill="${colour}" transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"/>`;
  if (shape === 2)
    return `
${[70, 112, 154, 196, 238, 280, 322].map((x, index) => `${leaf(x, 218, -34, 0.62, accentDark)}${leaf(x, 218, 34, 0.62, accent)}${leaf(x, 220, 0, 0.72, index % 2 ? accentLight : accent)}`).join('')}
<path d="M44 208h312v18H44z" fill="#4a3527"/><path d="M40 214h320v112H40z" fill="${main}"/><path d="M40 210h320v14H40z" fill="${light}"/>
${Array.from({ length: 15 }, (_, index) => `<path d="M${52 + index * 21} 228v94" stroke="${index % 2 ? dark : light}" stroke-width="8"/>`).join('')}
<path d="M40 214h12v114H40zM348 214h12v114h-12z" fill="${deep}"/>`;
  const plant =
    shape === 1
      ? `<path d="M200 206V110" stroke="#7a5a3c" stroke-width="14"/><circle cx="150" cy="96" r="46" fill="${accentDark}"/><circle cx="250" cy="92" r="48" fill="${accentDark}"/><circle cx="200" cy="64" r="54" fill="${accent}"/><circle cx="168" cy="112" r="34" fill="${accent}"/><circle cx="238" cy="116" r="32" fill="${accent}"/><circle cx="184" cy="52" r="22" fill="${accentLight}"/><g fill="#c2603d"><circle cx="150" cy="104" r="7"/><circle cx="226" cy="76" r="7"/><circle cx="252" cy="112" r="7"/><circle cx="188" cy="96" r="7"/></g>`
      : `${leaf(200, 204, -58, 1.1, accentDark)}${leaf(200, 204, 58, 1.1, accentDark)}${leaf(200, 204, -30, 1.3, accent)}${leaf(200, 204, 30, 1.3, accent)}${leaf(200, 206, 0, 1.5, accentLight)}<path d="M200 200V86" stroke="${accentDark}" stroke-width="4"/>`;
  return `${plant}
<ellipse cx="200" cy="322" rx="112" ry="13" fill="${deep}"/>
<path d="M106 216h188l-26 98c-2 8-8 12-16 12H148c-8 0-14-4-16-12z" fill="${main}"/><path d="M244 216h50l-26 98c-2 8-8 12-16 12h-34c16-34 26-70 26-110z" fill="${dark}" opacity=".65"/>
<path d="M94 190h212c6 0 8 4 8 10v22c0 6-2 8-8 8H94c-6 0-8-2-8-8v-22c0-6 2-10 8-10z" fill="${light}"/><path d="M256 190h50c6 0 8 4 8 10v22c0 6-2 8-8 8h-50z" fill="${dark}" opacity=".5"/><path d="M130 246l16 62" stroke="${pale}" stroke-width="9" stroke-linecap="round" opacity=".75"/>`;
};

/** Shape: 0 an open feeder, 1 a nest box. */
export const feeder: Drawing = ({ main, light, dark, deep, accent, accentDark, shape }) =>
  shape === 1
    ? `
<path d="M190 26h20v50h-20z" fill="#8e969f"/><path d="M120 120h160v196H120z" fill="${main}"/><path d="M236 120h44v196h-44z" fill="${dark}"/>
<g stroke="${dark}" stroke-width="3" opacity=".6"><path d="M156 124v190M196 230v84M216 124v30"/></g>
<path d="M92 132l108-84 108 84-14 20-94-72-94 72z" fill="${accent}"/><path d="M200 48l108 84-14 20-94-72z" fill="${accentDark}"/>
<circle cx="190" cy="190" r="34" fill="${light}"/><circle cx="190" cy="190" r="25" fill="#2b2320"/><path d="M184 236h12v40h-12z" fill="${deep}"/><path d="M110 312h180v18H110z" fill="${deep}"/><path d="M132 132v170" stroke="${light}" stroke-width="7" stroke-linecap="round"/>`
    : `
<path d="M194 8h12v60h-12z" fill="#8e969f"/><path d="M112 150h24v140h-24zM264 150h24v140h-24z" fill="${main}"/><path d="M276 150h12v140h-12z" fill="${dark}"/>
<path d="M150 160h100v120H150z" fill="#dfe9ee" opacity=".8"/><path d="M150 212c30-12 70-12 100 0v76H150z" fill="#d9a95a"/><g fill="#8a5a2b"><circle cx="168" cy="236" r="5"/><circle cx="196" cy="250" r="5"/><circle cx="224" cy="232" r="5"/><circle cx="212" cy="268" r="5"/><circle cx="176" cy="266" r="5"/></g>
<path d="M70 156L200 56l130 100-12 18H82z" fill="${accent}"/><path d="M200 56l130 100-12 18h-70z" fill="${accentDark}"/><path d="M104 150l88-68" stroke="#ffffff" stroke-width="6" opacity=".35" stroke-linecap="round"/>
<path d="M64 286h272v20H64z" fill="${light}"/><path d="M64 300h272v28H64z" fill="${dark}"/>
<g transform="translate(300 240)"><ellipse cx="0" cy="22" rx="32" ry="25" fill="#6fa3c7"/><circle cx="20" cy="-6" r="19" fill="#f2d24b"/><path d="M4-16a19 19 0 0 1 34 2z" fill="#41658a"/><circle cx="26" cy="-8" r="4" fill="#23201d"/><path d="M38-6l14 5-14 5z" fill="#5c4a33"/><path d="M-20 16l-36-8 28 26z" fill="#41658a"/></g>`;
