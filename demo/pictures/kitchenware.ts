/** Kitchen tools as drawings: knife, pan, pot, board and bowls. */
import type { Drawing } from './paint.ts';

/** Shape: 0 chef's, 1 short chef's, 2 paring, 3 santoku, 4 bread. */
export const knife: Drawing = ({ main, light, dark, accent, accentLight, accentDark, shape }) => {
  const length = [236, 196, 124, 206, 256][shape] ?? 236;
  const depth = [58, 56, 28, 62, 36][shape] ?? 58;
  const tip =
    shape === 3
      ? `c30 0 46 10 52 30-20 18-60 ${depth - 34}-${length} ${depth - 30}`
      : `c20 6 36 14 52 ${depth / 2}-50 ${depth / 2}-110 ${depth / 2}-${length} ${depth / 2}`;
  const edge =
    shape === 4
      ? Array.from(
          { length: 17 },
          (_, index) => `<circle cx="${128 + index * 15}" cy="${190 + depth + 2}" r="6" fill="#f1f2f4"/>`,
        ).join('')
      : `<path d="M120 ${190 + depth - 8}h${length * 0.6}" stroke="${accentLight}" stroke-width="4" stroke-linecap="round"/>`;
  const scale = shape === 2 ? 'translate(66 0) scale(1.05)' : 'translate(14 10)';
  return `<g transform="rotate(-32 200 200) ${scale}">
<path d="M112 190h${length - 52}${tip}z" fill="${accent}"/>
<path d="M112 190h${length - 52}l30 6c-70 6-150 12-${length - 22} 10z" fill="${accentDark}" opacity=".5"/>
${edge}
<path d="M96 186h20v${Math.min(depth + 8, 40)}h-20z" fill="${accentDark}"/>
<path d="M98 188H4c-14 0-20 8-20 18 0 12 4 22 16 24 30 2 70-4 98-4z" fill="${main}"/>
<path d="M98 188H4c-10 0-16 4-18 10 40-4 80-2 112-2z" fill="${light}"/><path d="M-14 218c40 6 78-4 112-4v12c-28 0-68 6-98 4-8-1-12-6-14-12z" fill="${dark}"/>
<g fill="${accentLight}"><circle cx="18" cy="208" r="5"/><circle cx="48" cy="208" r="5"/><circle cx="78" cy="208" r="5"/></g></g>`;
};

/** Shape: 0 cast iron with a short handle, 1 carbon steel with a long one. */
export const pan: Drawing = ({ main, light, pale, dark, deep, accent, shape }) => `
<g transform="rotate(-28 200 200)">
<path d="M250 186h${shape === 1 ? 150 : 112}c12 0 16 6 16 15s-4 15-16 15H250z" fill="${shape === 1 ? accent : main}"/>
<path d="M250 190h${shape === 1 ? 146 : 108}" stroke="${light}" stroke-width="5"/>
<circle cx="${shape === 1 ? 396 : 358}" cy="201" r="7" fill="#f1f2f4"/>
<circle cx="150" cy="200" r="128" fill="${dark}"/><circle cx="150" cy="200" r="120" fill="${main}"/>
<circle cx="150" cy="200" r="102" fill="${deep}"/><circle cx="150" cy="200" r="94" fill="${dark}"/>
<path d="M76 168a80 80 0 0 1 64-50" stroke="${pale}" stroke-width="9" fill="none" stroke-linecap="round" opacity=".55"/>
<path d="M214 246a80 80 0 0 1-44 32" stroke="${light}" stroke-width="6" fill="none" stroke-linecap="round" opacity=".5"/>
${shape === 0 ? `<path d="M132 76l18-12 18 12z" fill="${main}"/>` : `<circle cx="262" cy="193" r="4" fill="${pale}"/><circle cx="262" cy="209" r="4" fill="${pale}"/>`}</g>`;

/** Shape: 0 a cocotte, 1 a tall stock pot. */
export const pot: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => {
  const top = shape === 1 ? 128 : 178;
  return `
<path d="M84 ${top + 30}H52c-12 0-16 24 0 32h36zM316 ${top + 30}h32c12 0 16 24 0 32h-36z" fill="${shape === 1 ? accent : dark}"/>
<path d="M78 ${top}h244v112c0 24-16 ${330 - top - 112}-44 ${330 - top - 112}H122c-28 0-44-${(330 - top - 112) * 0.4}-44-${330 - top - 112}z" fill="${main}"/>
<path d="M254 ${top}h68v112c0 24-16 ${330 - top - 112}-44 ${330 - top - 112}h-44c16-50 24-90 20-${330 - top}z" fill="${dark}" opacity=".6"/>
<path d="M104 ${top + 22}v${250 - top + 34}" stroke="${pale}" stroke-width="13" stroke-linecap="round" opacity=".8"/>
<path d="M70 ${top}c0-30 50-54 130-54s130 24 130 54z" fill="${light}"/><path d="M232 ${top - 53}c60 6 98 26 98 53h-70z" fill="${dark}" opacity=".4"/>
<path d="M64 ${top - 6}h272c4 0 4 16 0 16H64c-4 0-4-16 0-16z" fill="${deep}"/>
<rect x="178" y="${top - 78}" width="44" height="22" rx="10" fill="${shape === 1 ? accent : accentDark}"/><path d="M192 ${top - 60}h16v10h-16z" fill="${accentDark}"/>
<path d="M104 ${top - 20}c18-14 40-20 66-24" stroke="#ffffff" stroke-width="6" stroke-linecap="round" fill="none" opacity=".7"/>`;
};

/** Shape: 0 a chopping board of end grain, 1 a sharpening stone on its base. */
export const board: Drawing = ({ main, light, pale, dark, accent, accentDark, shape }) => {
  if (shape === 1)
    return `
<path d="M48 262l250 50 60-40-246-50z" fill="${accentDark}"/><path d="M48 262v20l250 50v-20zM298 312l60-40v18l-60 42z" fill="${accent}"/>
<path d="M84 232l206 42 44-30-204-42z" fill="${light}"/><path d="M84 232v26l206 42v-26z" fill="${main}"/><path d="M290 274l44-30v26l-44 30z" fill="${dark}"/>
<path d="M84 246v12l206 42v-13z" fill="${pale}"/>
<path d="M120 226l130 26M150 216l120 25" stroke="#ffffff" stroke-width="4" opacity=".45" stroke-linecap="round"/>`;
  const blocks = Array.from({ length: 48 }, (_, index) => {
    const tone = [main, light, dark, main, pale][(index * 7) % 5] ?? main;
    return `<rect x="${72 + (index % 8) * 32}" y="${104 + Math.floor(index / 8) * 32}" width="32" height="32" fill="${tone}"/>`;
  }).join('');
  return `
<rect x="64" y="104" width="272" height="222" rx="22" fill="${accentDark}"/>
<clipPath id="top"><rect x="64" y="90" width="272" height="214" rx="22"/></clipPath>
<g clip-path="url(#top)">${blocks}<rect x="64" y="90" width="272" height="16" fill="${pale}"/><rect x="56" y="90" width="16" height="220" fill="${main}"/><rect x="328" y="90" width="16" height="220" fill="${dark}"/><path d="M64 296h272v10H64z" fill="${dark}"/></g>
<rect x="172" y="108" width="56" height="14" rx="7" fill="${accentDark}"/>
<g transform="translate(232 208)"><path d="M-6 40c-50-10-50-70 0-74 52-6 60 64 6 74z" fill="#d8443a"/><path d="M-26 4c2-14 12-22 24-22" stroke="#ffb5a8" stroke-width="6" fill="none" stroke-linecap="round"/><path d="M-4-34c-10-6-18-4-24 2M-4-34c8-8 18-8 24-4M-4-34v-14" stroke="#4f7d3f" stroke-width="6" fill="none" stroke-linecap="round"/></g>`;
};

export const bowls: Drawing = ({ main, light, pale, dark, accent }) => {
  const bowl = (x: number, y: number, width: number, tone: string, shade: string) => `
<path d="M${x} ${y}h${width}c0 ${width * 0.34}-${width * 0.22} ${width * 0.46}-${width * 0.34} ${width * 0.46}h-${width * 0.32}c-${width * 0.12} 0-${width * 0.34}-${width * 0.12}-${width * 0.34}-${width * 0.46}z" fill="${tone}"/>
<path d="M${x + width * 0.7} ${y}h${width * 0.3}c0 ${width * 0.34}-${width * 0.22} ${width * 0.46}-${width * 0.34} ${width * 0.46}h-${width * 0.08}c${width * 0.08}-${width * 0.14} ${width * 0.13}-${width * 0.3} ${width * 0.12}-${width * 0.46}z" fill="${shade}" opacity=".55"/>
<ellipse cx="${x + width / 2}" cy="${y}" rx="${width / 2}" ry="${width * 0.075}" fill="${shade}"/>
<path d="M${x + width * 0.1} ${y + width * 0.14}c${width * 0.03} ${width * 0.1} ${width * 0.08} ${width * 0.16} ${width * 0.14} ${width * 0.2}" stroke="#ffffff" stroke-width="7" fill="none" stroke-linecap="round" opacity=".7"/>
${Array.from({ length: 14 }, (_, index) => `<circle cx="${x + width * (0.2 + ((index * 0.37) % 0.6))}" cy="${y + width * (0.1 + ((index * 0.23) % 0.26))}" r="2.5" fill="${accent}"/>`).join('')}`;
  return `${bowl(76, 130, 150, pale, dark)}${bowl(160, 176, 186, light, dark)}${bowl(50, 222, 232, main, dark)}`;
};
