/** Clothes as drawings, laid flat: shell jacket, quilted jacket, vest, fleece, and a pair of gloves. */
import type { Drawing } from './paint.ts';

const BODY = 'M136 96c20-10 40-14 64-14s44 4 64 14l28 24c4 60 4 140 0 206-60 8-124 8-184 0-4-66-4-146 0-206z';
const LEFT_SLEEVE = 'M136 96c-36 12-54 40-62 84-6 36-12 74-16 112 12 8 30 10 44 6 10-46 16-80 22-118z';
const RIGHT_SLEEVE = 'M264 96c36 12 54 40 62 84 6 36 12 74 16 112-12 8-30 10-44 6-10-46-16-80-22-118z';

function sleeves(main: string, dark: string, cuff: string): string {
  return `<path d="${LEFT_SLEEVE}" fill="${main}"/><path d="${RIGHT_SLEEVE}" fill="${dark}"/>
<path d="M60 276l46 6-4 16c-14 4-32 2-44-6zM340 276l-46 6 4 16c14 4 32 2 44-6z" fill="${cuff}"/>`;
}

/** Shape: 0 shell with hood and yoke, 1 rain jacket with hood, 2 waxed with collar and pockets, 3 light running jacket. */
export const jacket: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => {
  const hood =
    shape === 2 || shape === 3
      ? `<path d="M150 92c4-22 22-32 50-32s46 10 50 32c-16 18-34 26-50 26s-34-8-50-26z" fill="${shape === 2 ? accent : dark}"/><path d="M166 88c8-12 18-16 34-16s26 4 34 16c-10 12-22 18-34 18s-24-6-34-18z" fill="${deep}"/>`
      : `<path d="M140 100c-4-44 20-72 60-72s64 28 60 72c-18 20-40 28-60 28s-42-8-60-28z" fill="${dark}"/><path d="M162 96c-4-30 12-48 38-48s42 18 38 48c-12 14-26 20-38 20s-26-6-38-20z" fill="${deep}"/>`;
  const yoke =
    shape === 0
      ? `<path d="M136 96c20-10 40-14 64-14s44 4 64 14l28 24 1 44c-60-20-126-20-186 0l1-44z" fill="${accent}"/>`
      : '';
  const pockets =
    shape === 2
      ? `<g fill="${dark}"><path d="M122 236h60v58h-60zM218 236h60v58h-60z"/><path d="M130 160h46v38h-46zM224 160h46v38h-46z"/></g><g fill="${light}"><path d="M120 230h64v18h-64zM216 230h64v18h-64zM128 154h50v14h-50zM222 154h50v14h-50z"/></g>`
      : `<path d="M132 238l30-12v52l-30 12zM268 238l-30-12v52l30 12z" fill="${dark}"/><path d="M162 226v52M238 226v52" stroke="${accent}" stroke-width="4"/>`;
  return `
${sleeves(main, dark, shape === 3 ? pale : deep)}
<path d="${BODY}" fill="${main}"/>
<path d="M200 82c24 0 44 4 64 14l28 24c4 60 4 140 0 206-30 4-62 6-92 6z" fill="${dark}" opacity=".35"/>
${yoke}
${shape === 3 ? `<path d="M107 190c60 16 126 16 186 0v22c-60 16-126 16-186 0z" fill="${pale}"/>` : ''}
${hood}
${pockets}
<path d="M200 112v218" stroke="${shape === 2 ? '#c9a24a' : accentDark}" stroke-width="6"/>
<path d="M200 112v218" stroke="${accent}" stroke-width="2.5" stroke-dasharray="5 4"/>
<path d="M118 112c-2 60-2 130 0 206" stroke="${light}" stroke-width="5" fill="none" opacity=".6"/>`;
};

/** Shape: 0 collar, 1 hood, 2 town jacket with diamond quilting. */
export const puffer: Drawing = ({ main, light, dark, deep, accent, shape }) => {
  const rows = [128, 160, 192, 224, 256, 288];
  const quilting =
    shape === 2
      ? Array.from(
          { length: 9 },
          (_, index) =>
            `<path d="M${112 + index * 22} 326l66-210M${288 - index * 22} 326l-66-210" stroke="${dark}" stroke-width="2.5" opacity=".8"/>`,
        ).join('')
      : rows
          .map(
            (y) =>
              `<path d="M107 ${y}c60 14 126 14 186 0" stroke="${dark}" stroke-width="4" fill="none"/><path d="M108 ${y + 7}c60 14 124 14 184 0" stroke="${light}" stroke-width="4" fill="none" opacity=".7"/>`,
          )
          .join('');
  const sleeveRows = rows
    .slice(0, 4)
    .map(
      (y, index) =>
        `<path d="M${84 - index * 4} ${y + 26}l${44 - index} 6M${316 + index * 4} ${y + 26}l-${44 - index} 6" stroke="${deep}" stroke-width="3.5" opacity=".7"/>`,
    )
    .join('');
  const top =
    shape === 1
      ? `<path d="M140 100c-4-44 20-72 60-72s64 28 60 72c-18 20-40 28-60 28s-42-8-60-28z" fill="${main}"/><path d="M146 70c34-16 74-16 108 0M141 92c20-8 96-8 118 0" stroke="${dark}" stroke-width="4" fill="none"/><path d="M164 98c-4-28 12-44 36-44s40 16 36 44c-12 12-24 18-36 18s-24-6-36-18z" fill="${accent}"/>`
      : `<path d="M150 96c2-28 20-38 50-38s48 10 50 38c-16 16-34 22-50 22s-34-6-50-22z" fill="${shape === 2 ? accent : dark}"/><path d="M168 90c6-14 16-18 32-18s26 4 32 18c-10 10-20 14-32 14s-22-4-32-14z" fill="${deep}"/>`;
  return `
${sleeves(main, dark, deep)}
${shape === 2 ? '' : sleeveRows}
<clipPath id="body"><path d="${BODY}"/></clipPath>
<path d="${BODY}" fill="${main}"/>
<g clip-path="url(#body)">${quilting}<path d="M250 70h60v270h-60z" fill="${dark}" opacity=".28"/></g>
${top}
<path d="M200 114v216" stroke="${accent}" stroke-width="5"/>
<path d="M134 244l22-8v46l-22 8zM266 244l-22-8v46l22 8z" fill="${deep}" opacity=".75"/>`;
};

/** Shape: 0 quilted, 1 plain with a reflective stripe. */
export const vest: Drawing = ({ main, light, dark, deep, accent, shape }) => `
<path d="M150 70c-8 30-30 42-34 64-4 20-6 38-16 56 4 50 4 90 2 136 64 10 132 10 196 0-2-46-2-86 2-136-10-18-12-36-16-56-4-22-26-34-34-64z" fill="${main}"/>
<path d="M200 92l50-22c8 30 30 42 34 64 4 20 6 38 16 56-4 50-4 90-2 136-32 5-66 8-98 8z" fill="${dark}" opacity=".4"/>
<path d="M116 134c14 20 16 40-16 56-1-10 12-36 16-56zM284 134c-14 20-16 40 16 56 1-10-12-36-16-56z" fill="${deep}"/>
${
  shape === 0
    ? [150, 186, 222, 258, 294]
        .map(
          (y) =>
            `<path d="M112 ${y}c56 12 120 12 176 0" stroke="${dark}" stroke-width="4" fill="none"/><path d="M112 ${y + 7}c56 12 120 12 176 0" stroke="${light}" stroke-width="4" fill="none" opacity=".7"/>`,
        )
        .join('')
    : `<path d="M104 214c64 14 128 14 192 0l1 26c-64 14-130 14-194 0z" fill="${accent}"/><path d="M124 262l40 8v44l-40-4z" fill="${deep}" opacity=".6"/>`
}
<path d="M150 70c0-16 20-24 50-24s50 8 50 24c-12 30-32 42-50 42s-38-12-50-42z" fill="${deep}"/>
<path d="M164 70c4-10 16-14 36-14s32 4 36 14c-10 18-22 26-36 26s-26-8-36-26z" fill="${dark}"/>
<path d="M200 110v222" stroke="${accent}" stroke-width="5"/>`;

/** Shape: 0 pile with a chest pocket, 1 smooth with thumb loops. */
export const fleece: Drawing = ({ main, light, pale, dark, deep, accent, shape }) => {
  const pile = Array.from({ length: 90 }, (_, index) => {
    const x = 112 + ((index * 53) % 178);
    const y = 110 + ((index * 89) % 212);
    return `<path d="M${x} ${y}q5-6 10 0" stroke="${index % 2 ? pale : dark}" stroke-width="3" fill="none" opacity=".55"/>`;
  }).join('');
  return `
${sleeves(main, dark, accent)}
<path d="${BODY}" fill="${main}"/>
<path d="M200 82c24 0 44 4 64 14l28 24c4 60 4 140 0 206-30 4-62 6-92 6z" fill="${dark}" opacity=".25"/>
${shape === 0 ? pile : `<path d="M120 130c20 60 20 130 4 190M280 130c-20 60-20 130-4 190" stroke="${light}" stroke-width="5" fill="none"/>`}
<path d="M150 98c0-34 18-46 50-46s50 12 50 46c-16 14-34 20-50 20s-34-6-50-20z" fill="${shape === 0 ? accent : dark}"/>
<path d="M168 92c4-16 14-22 32-22s28 6 32 22c-10 10-20 14-32 14s-22-4-32-14z" fill="${deep}"/>
<path d="M200 112v220" stroke="${accent}" stroke-width="6"/>
${shape === 0 ? `<path d="M222 150h50v52h-50z" fill="${accent}"/><path d="M222 162h50" stroke="${pale}" stroke-width="3"/>` : ''}
<path d="M108 312c60 10 124 10 184 0v16c-60 8-124 8-184 0z" fill="${accent}" opacity=".8"/>`;
};

/** Shape: 0 one pair, 1 two pairs. */
export const gloves: Drawing = ({ main, light, dark, accent, accentDark, shape }) => {
  const glove = (transform: string, cuff: string) => `<g transform="${transform}">
<path d="M0 150V60c0-14 20-14 20 0V20c0-14 22-14 22 0V10c0-14 22-14 22 0v14c0-12 20-12 20 0v70c10-16 26-22 32-10 4 10-16 30-28 58-6 16-8 20-12 30H12z" fill="${main}"/>
<path d="M20 60v50M42 24v70M64 24v70" stroke="${dark}" stroke-width="3"/>
<path d="M10 96c20 14 44 14 66 0v50H6z" fill="${light}" opacity=".6"/>
<path d="M4 158h78c4 22 6 44 6 64-30 8-60 8-88 0 0-22 2-44 4-64z" fill="${cuff}"/><path d="M3 178h81M2 198h84" stroke="${accentDark}" stroke-width="4"/></g>`;
  return shape === 1
    ? `${glove('translate(40 118) scale(.82)', accent)}${glove('translate(128 92) scale(.82)', accent)}${glove('translate(196 118) scale(.82)', '#b9603f')}${glove('translate(276 92) scale(.82)', '#b9603f')}`
    : `${glove('translate(76 96)', accent)}${glove('translate(324 96) scale(-1 1)', accent)}`;
};
