/** Shoes as drawings: a runner, a low sneaker, a boot and a sandal, all seen from the side. */
import type { Drawing } from './paint.ts';

/** Shape: 0 and 1 trail soles with lugs, 2 and 3 road soles, 3 thickest, 4 a racing sole. */
export const runner: Drawing = ({ main, light, dark, deep, accent, accentLight, accentDark, shape }) => {
  const thick = shape === 3 ? 16 : shape === 4 ? -6 : 0;
  const lugs =
    shape < 2 || shape === 4
      ? Array.from(
          { length: 12 },
          (_, index) => `<path d="M${62 + index * 24} 318h15l-3 12h-9z" fill="${deep}"/>`,
        ).join('')
      : `<path d="M60 318c60 8 220 8 288-2l-4 10c-60 8-230 8-280 2z" fill="${deep}"/>`;
  return `
<path d="M56 ${268 - thick}c-6 20-4 40 6 52h250c30 0 42-12 36-30l-8-18z" fill="#fbfaf6"/>
<path d="M58 ${296 - thick / 2}c90 16 200 12 290 0 2 12-8 22-34 24H62c-4-6-6-14-4-24z" fill="${accent}"/>
<path d="M56 ${268 - thick}c0-44 2-86 14-110 6-12 22-10 32 2 14 16 34 18 52 4l22-18c12 16 40 66 84 84 34 12 74 14 84 42l4 ${8 - thick / 2}c-80 22-210 18-292 ${-12 + thick / 2}z" fill="${main}"/>
<path d="M56 ${268 - thick}c0-44 2-86 14-110 4-8 12-10 20-6-8 36-10 80 4 118-14 2-26 0-38-2z" fill="${dark}"/>
<path d="M260 230c34 12 74 14 84 42l2 6c-30 8-62 10-94 10-6-22-4-44 8-58z" fill="${light}" opacity=".75"/>
<path d="M150 168l26-22c10 14 34 56 70 76l-28 26c-34-20-54-50-68-80z" fill="${light}"/>
<g stroke="${accentLight}" stroke-width="7" stroke-linecap="round"><path d="M164 182l30-18M178 202l30-20M195 221l29-20M215 238l27-19"/></g>
<path d="M112 264c22-46 62-56 96-16 10 12 24 24 44 30-30 10-92 8-140-14z" fill="${accent}"/>
<path d="M124 262c20-32 48-38 74-8 8 10 18 18 32 24-30 4-72-2-106-16z" fill="${accentDark}" opacity=".55"/>
<path d="M66 176c4-24 18-30 34-14 14 14 36 16 52 4l8 8c-24 24-52 20-68 4-10-8-20-10-26-2z" fill="${deep}"/>
${lugs}`;
};

/** Shape: 0 canvas with a white toe, 1 outdoor with a toe cap, 2 plain leather, 3 cycling with a dial. */
export const sneaker: Drawing = ({ main, light, dark, deep, accent, accentDark, shape }) => {
  const sole = shape === 0 || shape === 2 ? '#f7f4ec' : deep;
  const toe = shape === 0 ? '#f7f4ec' : shape === 1 ? deep : light;
  const closure =
    shape === 3
      ? `<circle cx="206" cy="208" r="17" fill="${deep}"/><circle cx="206" cy="208" r="9" fill="${accent}"/><path d="M150 226l58-42 34 22-50 44z" fill="${dark}" opacity=".6"/>`
      : `<g stroke="${shape === 0 ? '#ffffff' : accent}" stroke-width="8" stroke-linecap="round"><path d="M172 190l32-14M188 208l32-16M206 225l31-17M226 240l28-16"/></g>`;
  return `
<path d="M58 276c-6 22-4 40 4 50h268c20 0 28-18 22-42z" fill="${sole}"/>
<path d="M60 304c90 10 210 10 292-2 0 14-8 24-22 24H62c-4-6-4-14-2-22z" fill="${shape === 0 || shape === 2 ? accent : accentDark}" opacity=".85"/>
<path d="M58 280c-2-44-2-80 10-106 4-8 14-8 24-2 20 12 46 12 64-2l22-12c18 32 48 66 92 78 42 10 78 14 82 50-90 18-220 16-294-6z" fill="${main}"/>
<path d="M58 280c-2-44-2-80 10-106 3-6 9-7 16-5-6 40-6 82 6 120-12-2-22-5-32-9z" fill="${dark}"/>
<path d="M286 240c36 8 62 16 66 46-20 4-42 6-66 8-14-16-14-38 0-54z" fill="${toe}"/>
<path d="M156 170l22-12c16 28 42 60 78 74l-26 22c-34-14-58-48-74-84z" fill="${light}" opacity=".8"/>
${closure}
<path d="M106 284c8-34 36-60 66-66 14 26 32 46 60 60-30 12-84 14-126 6z" fill="${accent}" opacity="${shape === 0 ? 0.25 : 0.7}"/>
<path d="M66 178c6-12 16-12 26-6 20 12 46 12 64-2l6 12c-24 18-58 18-76 6-8-4-14-6-20-10z" fill="${deep}"/>`;
};

/** Shape: 0 hiking boot, 1 mountaineering boot with a stiff sole and a higher shaft. */
export const boot: Drawing = ({ main, light, pale, dark, deep, accent, shape }) => {
  const top = shape === 1 ? 84 : 106;
  const hooks = Array.from({ length: 5 }, (_, index) => {
    const y = top + 34 + index * 22;
    return `<path d="M${176 + index * 5} ${y}l34 -6" stroke="${accent}" stroke-width="7" stroke-linecap="round"/><circle cx="${174 + index * 5}" cy="${y}" r="5" fill="${pale}"/>`;
  }).join('');
  return `
<path d="M74 286h268c10 12 10 28 4 40H80c-10-10-12-26-6-40z" fill="${deep}"/>
${Array.from({ length: 10 }, (_, index) => `<path d="M${82 + index * 27} 322h16v10h-16z" fill="#20242c"/>`).join('')}
<path d="M74 278h266l4 14H72z" fill="${shape === 1 ? accent : pale}"/>
<path d="M76 280c-6-60 2-120 6-${280 - top} 22-10 92-12 118 0 2 40 4 66 20 84 20 20 58 22 92 38 22 10 32 28 30 56z" fill="${main}"/>
<path d="M76 280c-6-60 2-120 6-${280 - top} 8-4 18-6 30-8-6 60-8 130 6 188z" fill="${dark}"/>
<path d="M256 214c20 4 38 8 56 16 22 10 32 28 30 50h-74c-20-16-24-44-12-66z" fill="${dark}"/>
<path d="M168 ${top + 20}l36-6c2 34 4 56 16 70 8 9 20 14 34 18l-22 24c-38-14-56-44-64-106z" fill="${light}"/>
${hooks}
<path d="M78 ${top + 4}c24-14 98-16 124-2v22c-30-12-96-10-126 4z" fill="${deep}"/>
<path d="M96 250c30-20 70-14 96 10 20 18 40 20 58 20H92z" fill="${light}" opacity=".4"/>
<path d="M104 ${top + 60}c16 6 34 6 48 0v40c-14 8-32 8-48 0z" fill="${dark}" opacity=".5"/>`;
};

export const sandal: Drawing = ({ main, light, dark, deep, accent, accentDark }) => `
<path d="M54 290c30-26 80-22 140-18 60 6 110-8 152 10 10 8 8 30-6 38H70c-14-4-22-20-16-30z" fill="${deep}"/>
<path d="M54 286c30-26 80-20 140-16 60 6 110-8 152 10-20 18-100 20-160 18-60 0-112 4-132-12z" fill="${main}"/>
<path d="M62 306c80 8 200 8 282 0-2 8-6 12-10 14H70c-4-4-8-8-8-14z" fill="${dark}"/>
<path d="M60 270c-4-50 6-84 26-96 16 14 30 40 36 92-20 14-44 16-62 4z" fill="${accent}"/>
<path d="M60 270c-4-50 6-84 26-96 2 34-4 72 4 104-12 2-22-2-30-8z" fill="${accentDark}"/>
<path d="M84 188c40-16 84 2 118 72l-26 12c-24-52-54-68-90-62z" fill="${accent}"/>
<path d="M196 270c-4-44 14-66 46-68 38 0 66 28 74 70-38 14-84 14-120-2z" fill="${accent}"/>
<path d="M196 270c-2-24 4-42 14-54 20 10 34 34 36 64-18 0-36-4-50-10z" fill="${accentDark}" opacity=".7"/>
<rect x="242" y="222" width="40" height="24" rx="5" fill="${light}" transform="rotate(14 262 234)"/>
<rect x="128" y="196" width="34" height="22" rx="5" fill="${light}" transform="rotate(38 145 207)"/>`;
