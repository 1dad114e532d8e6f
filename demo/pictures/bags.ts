/** Bags as drawings: daypack, trekking pack, roll-top, messenger, duffel and pannier. */
import type { Drawing } from './paint.ts';

/** Shape: 0 small, 1 large with a second pocket, 2 leather with buckles, 3 running vest with flasks, 4 for children, with ears. */
export const daypack: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => {
  if (shape === 3)
    return `
<path d="M126 80c-20 60-26 150-18 236 20 14 52 14 72 4V150c0-20 40-20 40 0v170c20 10 52 10 72-4 8-86 2-176-18-236-20-16-40-8-46 10-16 20-40 20-56 0-6-18-26-26-46-10z" fill="${main}"/>
<path d="M228 88c6-18 26-24 46-8 20 60 26 150 18 236-20 14-52 14-72 4V150c0-10-10-15-20-15v-30c14 0 22-6 28-17z" fill="${dark}"/>
<rect x="122" y="150" width="40" height="108" rx="18" fill="${pale}"/><rect x="238" y="150" width="40" height="108" rx="18" fill="${pale}"/>
<rect x="132" y="124" width="20" height="34" rx="6" fill="${accent}"/><rect x="248" y="124" width="20" height="34" rx="6" fill="${accent}"/>
<path d="M114 268h62v40c-20 8-44 6-60-2zM224 268h62v38c-20 8-44 10-62 2z" fill="${deep}"/>
<path d="M178 196h44M178 236h44" stroke="${accent}" stroke-width="7"/>`;
  // The larger one is wider, not only taller.
  const width = shape === 1 ? 1.12 : 1;
  const ears =
    shape === 4
      ? `<circle cx="136" cy="98" r="30" fill="${dark}"/><circle cx="264" cy="98" r="30" fill="${dark}"/><circle cx="136" cy="98" r="15" fill="${accent}"/><circle cx="264" cy="98" r="15" fill="${accent}"/>`
      : '';
  const front =
    shape === 2
      ? `<path d="M108 150c40-30 144-30 184 0v60c-20 26-164 26-184 0z" fill="${dark}"/><path d="M150 128h16v120h-16zM234 128h16v120h-16z" fill="${deep}"/><rect x="146" y="224" width="24" height="20" rx="3" fill="${accent}"/><rect x="230" y="224" width="24" height="20" rx="3" fill="${accent}"/>`
      : shape === 4
        ? `<circle cx="170" cy="176" r="9" fill="${deep}"/><circle cx="230" cy="176" r="9" fill="${deep}"/><ellipse cx="200" cy="202" rx="14" ry="10" fill="${deep}"/><path d="M180 216c10 12 30 12 40 0" stroke="${deep}" stroke-width="5" fill="none" stroke-linecap="round"/>`
        : `<path d="M124 160c30-14 122-14 152 0" stroke="${deep}" stroke-width="5" fill="none"/><rect x="180" y="116" width="40" height="26" rx="4" fill="${accent}"/>`;
  return `<g transform="translate(${200 - 200 * width} 0) scale(${width} 1)">
<path d="M164 84c0-46 72-46 72 0" fill="none" stroke="${deep}" stroke-width="13"/>
${ears}
<path d="M84 220c-16 6-22 60-12 90h30V214zM316 220c16 6 22 60 12 90h-30V214z" fill="${deep}"/>
<path d="M100 160c0-56 34-84 100-84s100 28 100 84v130c0 28-14 38-40 38H140c-26 0-40-10-40-38z" fill="${main}"/>
<path d="M224 78c50 6 76 34 76 82v130c0 28-14 38-40 38h-36c18-60 18-190 0-250z" fill="${dark}" opacity=".55"/>
${front}
<path d="M122 226c20-14 136-14 156 0v74c0 14-8 20-20 20H142c-12 0-20-6-20-20z" fill="${shape === 2 ? main : light}"/>
<path d="M122 246c30-12 126-12 156 0" stroke="${accentDark}" stroke-width="6" fill="none"/>
<rect x="250" y="242" width="9" height="26" rx="4" fill="${accent}"/>
<path d="M118 150c2-34 20-54 54-60" stroke="${pale}" stroke-width="7" fill="none" stroke-linecap="round" opacity=".7"/></g>`;
};

/** Shape: 0 of 45 litres, 1 of 65 litres with a mat strapped below. */
export const trekking: Drawing = ({ main, light, pale, dark, deep, accent, accentDark, shape }) => `
${shape === 1 ? `<rect x="92" y="286" width="216" height="44" rx="22" fill="#6b7a86"/><circle cx="114" cy="308" r="15" fill="#93a2ad"/><path d="M140 284h12v48h-12zM248 284h12v48h-12z" fill="${deep}"/>` : ''}
<path d="M106 140c-26 10-34 90-26 150h40V140zM294 140c26 10 34 90 26 150h-40V140z" fill="${dark}"/>
<path d="M118 108h164c14 40 18 130 10 190-8 16-24 24-44 24h-96c-20 0-36-8-44-24-8-60-4-150 10-190z" fill="${main}"/>
<path d="M226 108h56c14 40 18 130 10 190-8 16-24 24-44 24h-22c14-60 14-150 0-214z" fill="${dark}" opacity=".6"/>
<path d="M112 108c-10-40 20-66 88-66s98 26 88 66c-40 16-136 16-176 0z" fill="${accent}"/>
<path d="M226 44c44 6 70 28 62 64-20 8-40 12-62 12 10-26 10-52 0-76z" fill="${accentDark}" opacity=".6"/>
<path d="M136 78c20-10 108-10 128 0" stroke="${pale}" stroke-width="5" fill="none"/>
<path d="M146 112h13v96h-13zM241 112h13v96h-13z" fill="${deep}"/><rect x="141" y="150" width="23" height="18" rx="3" fill="${pale}"/><rect x="236" y="150" width="23" height="18" rx="3" fill="${pale}"/>
<path d="M130 214c30-12 110-12 140 0v72c0 14-10 20-22 20h-96c-12 0-22-6-22-20z" fill="${light}"/>
<path d="M130 234c30-12 110-12 140 0" stroke="${deep}" stroke-width="5" fill="none"/>
<path d="M74 262c-8-4-16 0-18 10 0 14 10 24 26 28zM326 262c8-4 16 0 18 10 0 14-10 24-26 28z" fill="${deep}"/>
<path d="M86 180v80" stroke="${pale}" stroke-width="6" stroke-linecap="round"/>`;

/** Shape: 0 of 22 litres, 1 of 30 litres with a reflective stripe. */
export const rolltop: Drawing = ({ main, light, pale, dark, deep, accent, shape }) => `
<path d="M96 200c-18 10-22 80-12 116h24V200zM304 200c18 10 22 80 12 116h-24V200z" fill="${deep}"/>
<path d="M108 120h184l10 180c0 20-12 28-32 28H130c-20 0-32-8-32-28z" fill="${main}"/>
<path d="M222 120h70l10 180c0 20-12 28-32 28h-50z" fill="${dark}" opacity=".6"/>
<path d="M112 ${shape === 1 ? 56 : 70}h176l6 60H106z" fill="${light}"/>
<rect x="100" y="${shape === 1 ? 48 : 62}" width="200" height="30" rx="15" fill="${dark}"/>
<rect x="100" y="${shape === 1 ? 48 : 62}" width="200" height="12" rx="6" fill="${light}" opacity=".5"/>
<path d="M190 90h20v96h-20z" fill="${deep}"/><rect x="180" y="150" width="40" height="30" rx="5" fill="${accent}"/><path d="M188 165h24" stroke="${deep}" stroke-width="4"/>
<path d="M98 120h204" stroke="${dark}" stroke-width="4"/>
${shape === 1 ? `<path d="M99 218h202l1 20H98z" fill="${pale}"/>` : `<path d="M126 230h148v70h-148z" fill="${dark}" opacity=".7"/><path d="M126 244h148" stroke="${pale}" stroke-width="4"/>`}
<path d="M116 136l-6 160" stroke="${pale}" stroke-width="6" stroke-linecap="round" opacity=".7"/>`;

export const messenger: Drawing = ({ main, light, dark, deep, accent }) => `
<path d="M92 190C96 60 304 60 308 190" fill="none" stroke="${deep}" stroke-width="17"/>
<path d="M92 190C96 60 304 60 308 190" fill="none" stroke="${light}" stroke-width="3" stroke-dasharray="9 7"/>
<path d="M64 172h272l10 128c0 20-12 28-30 28H84c-18 0-30-8-30-28z" fill="${dark}"/>
<path d="M60 166c0-8 6-12 14-12h252c8 0 14 4 14 12l6 96c-90 24-202 24-292 0z" fill="${main}"/>
<path d="M250 154h76c8 0 14 4 14 12l6 96c-30 8-64 13-98 16z" fill="${dark}" opacity=".5"/>
<path d="M54 250c90 24 202 24 292 0v12c-90 24-202 24-292 0z" fill="${accent}"/>
<path d="M184 154h32v132h-32z" fill="${deep}"/><rect x="176" y="238" width="48" height="30" rx="6" fill="${accent}"/>
<path d="M80 170h90" stroke="${light}" stroke-width="6" stroke-linecap="round"/>`;

/** Shape: 0 canvas with leather, 1 tarpaulin. */
export const duffel: Drawing = ({ main, light, dark, deep, accent, accentDark, shape }) => `
<path d="M142 190C150 100 250 100 258 190" fill="none" stroke="${accentDark}" stroke-width="13"/>
<path d="M88 176c70-16 154-16 224 0 30 20 36 110 14 146-80 10-172 10-252 0-22-36-16-126 14-146z" fill="${main}"/>
<path d="M270 168c16 2 30 4 42 8 30 20 36 110 14 146-20 3-40 4-62 5 20-50 24-110 6-159z" fill="${dark}"/>
<path d="M88 176c-30 20-36 110-14 146 14 2 26 3 40 4-20-50-20-106 0-155-10 1-18 3-26 5z" fill="${shape === 0 ? accent : dark}"/>
<path d="M130 184c46-8 94-8 140 0" stroke="${deep}" stroke-width="7" fill="none"/>
<path d="M136 172h20v154h-20zM244 172h20v154h-20z" fill="${shape === 0 ? accent : deep}"/>
<path d="M142 190C150 120 250 120 258 190" fill="none" stroke="${shape === 0 ? accent : deep}" stroke-width="13"/>
<rect x="178" y="128" width="44" height="20" rx="8" fill="${shape === 0 ? accentDark : light}"/>
${shape === 1 ? `<rect x="166" y="222" width="68" height="44" rx="6" fill="${light}"/>` : `<path d="M166 232h68v70h-68z" fill="${dark}" opacity=".5"/>`}
<path d="M96 196c-12 30-14 70-6 104" stroke="${light}" stroke-width="6" fill="none" stroke-linecap="round" opacity=".6"/>`;

export const pannier: Drawing = ({ main, light, pale, dark, deep, accent }) => `
<path d="M136 92c0-40 128-40 128 0" fill="none" stroke="${deep}" stroke-width="12"/>
<path d="M100 130h200l14 166c2 24-14 34-40 34H126c-26 0-42-10-40-34z" fill="${main}"/>
<path d="M226 130h74l14 166c2 24-14 34-40 34h-44c16-60 14-140-4-200z" fill="${dark}" opacity=".6"/>
<path d="M106 92h188l8 44H98z" fill="${light}"/>
<rect x="96" y="80" width="208" height="28" rx="14" fill="${dark}"/>
<path d="M126 96h16v70h-16zM258 96h16v70h-16z" fill="${deep}"/><rect x="120" y="138" width="28" height="22" rx="4" fill="${accent}"/><rect x="252" y="138" width="28" height="22" rx="4" fill="${accent}"/>
<path d="M92 214h216l2 24H90z" fill="${pale}"/>
<path d="M114 150l-8 60" stroke="${pale}" stroke-width="6" stroke-linecap="round"/>`;
