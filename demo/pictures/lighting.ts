/** Lamps as drawings, each with its own glow. */
import type { Drawing } from './paint.ts';

function glow(x: number, y: number, radius: number, colour: string): string {
  return `<radialGradient id="glow"><stop offset="0" stop-color="${colour}" stop-opacity=".85"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient><circle cx="${x}" cy="${y}" r="${radius}" fill="url(#glow)"/>`;
}

/** Shape: 0 slender LED arm, 1 architect lamp with springs and clamp, 2 LED arm with clamp. */
export const deskLamp: Drawing = ({ main, light, pale, dark, deep, accent, accentLight, shape }) => {
  if (shape === 1)
    return `
${glow(290, 210, 120, accentLight)}
<path d="M96 322h56v10H96zM112 296h24v30h-24z" fill="${deep}"/>
<path d="M124 304L86 176 206 92" fill="none" stroke="${main}" stroke-width="12" stroke-linejoin="round"/><path d="M138 300L100 180 210 104" fill="none" stroke="${dark}" stroke-width="6" stroke-linejoin="round"/>
<path d="M118 286l-14-46M126 168l42-30" stroke="#c9ccd1" stroke-width="10" stroke-dasharray="3 3"/>
<circle cx="90" cy="178" r="16" fill="${deep}"/><circle cx="90" cy="178" r="6" fill="${pale}"/><circle cx="210" cy="96" r="13" fill="${deep}"/>
<path d="M202 84l36-8 20 20c40 0 78 30 84 76l-100 40c-26-40-24-80 0-106z" fill="${main}"/><path d="M258 96c40 0 78 30 84 76l-46 18c8-40-8-74-38-94z" fill="${dark}" opacity=".55"/>
<path d="M234 128c-10 24-8 48 4 70" stroke="${light}" stroke-width="7" fill="none" stroke-linecap="round"/>
<ellipse cx="292" cy="192" rx="54" ry="15" fill="${accent}" transform="rotate(-22 292 192)"/>`;
  return `
${glow(262, 172, 130, accentLight)}
${shape === 2 ? `<path d="M84 300h70v14H84zM84 300v34h50v-12H98v-22z" fill="${deep}"/>` : `<ellipse cx="128" cy="320" rx="66" ry="12" fill="${deep}"/><ellipse cx="128" cy="315" rx="66" ry="11" fill="${main}"/><path d="M80 313c14-6 30-8 48-8" stroke="${pale}" stroke-width="4" fill="none"/>`}
<path d="M128 310V164" stroke="${dark}" stroke-width="12" stroke-linecap="round"/><path d="M125 306V168" stroke="${light}" stroke-width="4"/>
<path d="M128 164L214 92" stroke="${dark}" stroke-width="12" stroke-linecap="round"/><path d="M128 160L210 91" stroke="${light}" stroke-width="4"/>
<circle cx="128" cy="164" r="13" fill="${deep}"/><circle cx="216" cy="92" r="11" fill="${deep}"/>
<path d="M206 86l124 34c8 2 10 12 2 16l-10 6-124-36c-10-4-8-24 8-20z" fill="${main}"/><path d="M204 104l120 36-6 8-116-32z" fill="${accent}"/>
<path d="M212 92l104 28" stroke="${pale}" stroke-width="4" stroke-linecap="round"/>`;
};

/** Shape: 0 mushroom of glass, 1 ceramic with a linen shade, 2 a round wake-up light. */
export const tableLamp: Drawing = ({ main, light, pale, dark, deep, accent, accentLight, accentDark, shape }) => {
  if (shape === 2)
    return `
${glow(200, 190, 180, accentLight)}
<path d="M140 300h120l16 30H124z" fill="${dark}"/>
<circle cx="200" cy="190" r="124" fill="${main}"/><circle cx="200" cy="190" r="106" fill="${accent}"/><circle cx="200" cy="206" r="84" fill="${accentLight}"/><circle cx="200" cy="220" r="56" fill="#fff6e2"/>
<text x="200" y="200" text-anchor="middle" font-family="sans-serif" font-weight="bold" font-size="50" fill="${accentDark}">6:45</text>
<path d="M106 130a118 118 0 0 1 70-56" stroke="#ffffff" stroke-width="8" fill="none" stroke-linecap="round"/>`;
  if (shape === 1)
    return `
${glow(200, 140, 160, '#ffe3a8')}
<path d="M160 232c-44 20-50 84-10 98h100c40-14 34-78-10-98z" fill="${main}"/><path d="M222 228c50 20 62 88 28 102h-36c22-30 24-70 8-102z" fill="${dark}" opacity=".7"/>
<path d="M144 262c-10 18-10 36-2 50" stroke="${pale}" stroke-width="8" fill="none" stroke-linecap="round"/><path d="M132 284c40 12 96 12 136 0" stroke="${dark}" stroke-width="4" fill="none"/>
<path d="M188 206h24v28h-24z" fill="#b8944c"/>
<path d="M138 60h124l46 148H92z" fill="${accent}"/><path d="M228 60h34l46 148h-56z" fill="${accentDark}" opacity=".28"/><path d="M148 76l-36 118" stroke="#ffffff" stroke-width="8" stroke-linecap="round" opacity=".7"/>
<path d="M92 200h216l2 10H90zM138 58h124l2 8H136z" fill="${light}"/>`;
  return `
${glow(200, 150, 180, '#ffe6b8')}
<path d="M174 196h52l18 116H156z" fill="${accent}"/><path d="M206 196h20l18 116h-32z" fill="${accentDark}" opacity=".7"/>
<ellipse cx="200" cy="318" rx="74" ry="14" fill="${accentDark}"/><ellipse cx="200" cy="312" rx="74" ry="13" fill="${accent}"/>
<path d="M70 196c0-76 54-126 130-126s130 50 130 126c0 16-40 26-130 26S70 212 70 196z" fill="${main}"/><path d="M250 80c50 20 80 62 80 116 0 12-26 20-80 24 20-44 20-96 0-140z" fill="${deep}" opacity=".14"/>
<path d="M102 160c8-34 30-56 62-66" stroke="#ffffff" stroke-width="12" fill="none" stroke-linecap="round"/><ellipse cx="200" cy="200" rx="112" ry="14" fill="${light}"/>`;
};

/** Shape: 0 an arc on a marble foot, 1 a reading lamp. */
export const floorLamp: Drawing = ({ main, light, dark, deep, accent, accentLight, accentDark, shape }) =>
  shape === 0
    ? `
${glow(292, 190, 110, '#ffe6a8')}
<path d="M52 306h84v24H52z" fill="${accent}"/><path d="M52 306l18-12h84l-18 12z" fill="#ffffff"/><path d="M136 306l18-12v22l-18 14zM66 314c18 8 30-4 56 8" fill="${accentDark}" opacity=".35"/>
<path d="M100 300C60 90 280-20 292 128" fill="none" stroke="${dark}" stroke-width="11" stroke-linecap="round"/><path d="M97 290C62 96 270-12 290 124" fill="none" stroke="${light}" stroke-width="4"/>
<path d="M228 178c0-38 28-56 64-56s64 18 64 56z" fill="${main}"/><path d="M306 123c30 4 50 22 50 55h-34c0-24-6-42-16-55z" fill="${dark}"/><path d="M246 168c2-16 12-28 28-32" stroke="${light}" stroke-width="6" fill="none" stroke-linecap="round"/>
<ellipse cx="292" cy="178" rx="64" ry="9" fill="#fff3cf"/>`
    : `
${glow(170, 150, 110, accentLight)}
<ellipse cx="240" cy="322" rx="66" ry="11" fill="${deep}"/><ellipse cx="240" cy="317" rx="66" ry="10" fill="${main}"/>
<path d="M240 316V84" stroke="${main}" stroke-width="11"/><path d="M237 314V88" stroke="${light}" stroke-width="3"/>
<path d="M240 88c0-40-60-40-74 4" fill="none" stroke="${main}" stroke-width="9"/>
<path d="M120 134l56-64c26 0 44 16 46 40l-62 56c-22-2-38-14-40-32z" fill="${main}"/><path d="M190 72c18 4 30 18 32 38l-62 56c-6 0-12-2-16-4z" fill="${dark}"/>
<ellipse cx="140" cy="150" rx="30" ry="18" fill="${accent}" transform="rotate(40 140 150)"/>`;

/** Shape: 0 a bell of enamel, 1 a drop of glass. */
export const pendant: Drawing = ({ main, light, pale, dark, deep, accent, accentLight, shape }) =>
  shape === 0
    ? `
${glow(200, 280, 130, accentLight)}
<path d="M200 0v110" stroke="#33363c" stroke-width="6"/><path d="M178 104h44l8 38h-60z" fill="${deep}"/>
<path d="M166 138h68c20 40 90 60 100 122H66c10-62 80-82 100-122z" fill="${main}"/><path d="M216 138h18c20 40 90 60 100 122h-62c-6-54-30-80-56-122z" fill="${dark}" opacity=".7"/>
<path d="M164 162c-16 34-58 50-74 84" stroke="${pale}" stroke-width="9" fill="none" stroke-linecap="round"/>
<ellipse cx="200" cy="260" rx="134" ry="19" fill="${light}"/><ellipse cx="200" cy="262" rx="118" ry="14" fill="#fff7e0"/><circle cx="200" cy="264" r="19" fill="${accent}"/>`
    : `
${glow(200, 230, 140, accentLight)}
<path d="M200 0v96" stroke="#33363c" stroke-width="5"/><path d="M182 92h36v34h-36z" fill="#b8944c"/>
<path d="M184 126h32c6 40 90 70 90 134 0 46-44 72-106 72S94 306 94 260c0-64 84-94 90-134z" fill="${main}" opacity=".55"/>
<path d="M206 126h10c6 40 90 70 90 134 0 46-44 72-106 72 60-30 70-110 6-206z" fill="${dark}" opacity=".45"/>
<path d="M190 170h20v22h-20z" fill="#b8944c"/><circle cx="200" cy="228" r="38" fill="#fff1c9"/><path d="M188 214v22c4 6 8 6 12 0s8-6 12 0v-22" stroke="#e08a2e" stroke-width="4" fill="none"/>
<path d="M120 270c2-30 24-52 42-70" stroke="#ffffff" stroke-width="8" fill="none" stroke-linecap="round" opacity=".8"/>`;

/** Shape: 0 a lantern with a handle, 1 a reel of light strip. */
export const lantern: Drawing = ({ main, light, pale, dark, deep, accent, accentLight, shape }) =>
  shape === 1
    ? `
${glow(200, 190, 190, accentLight)}
<circle cx="190" cy="184" r="126" fill="${main}"/><g fill="none" stroke="${accent}"><circle cx="190" cy="184" r="108" stroke-width="15"/><circle cx="190" cy="184" r="84" stroke-width="15"/><circle cx="190" cy="184" r="60" stroke-width="15"/></g>
<g fill="none" stroke="#fffbea" stroke-dasharray="5 12"><circle cx="190" cy="184" r="108" stroke-width="7"/><circle cx="190" cy="184" r="84" stroke-width="7"/><circle cx="190" cy="184" r="60" stroke-width="7"/></g>
<circle cx="190" cy="184" r="38" fill="${dark}"/><circle cx="190" cy="184" r="16" fill="#f4f5f7"/>
<path d="M190 292c60 6 100 8 164 34" fill="none" stroke="${accent}" stroke-width="15"/><path d="M190 292c60 6 100 8 164 34" fill="none" stroke="#fffbea" stroke-width="7" stroke-dasharray="5 12"/>`
    : `
${glow(200, 210, 170, accentLight)}
<path d="M134 120C134 20 266 20 266 120" fill="none" stroke="${deep}" stroke-width="10"/>
<path d="M140 112c14-24 30-34 60-34s46 10 60 34z" fill="${dark}"/><path d="M128 110h144v26H128z" fill="${main}"/>
<path d="M140 136h120v132H140z" fill="#fff6df"/><path d="M164 136h72v132h-72z" fill="${accent}" opacity=".75"/><path d="M186 150h28v104h-28z" fill="#fffbea"/>
<path d="M140 136v132M260 136v132M172 136v132M228 136v132" stroke="${dark}" stroke-width="6"/>
<path d="M122 266h156l10 48c0 10-8 16-18 16H130c-10 0-18-6-18-16z" fill="${main}"/><path d="M228 266h50l10 48c0 10-8 16-18 16h-38z" fill="${dark}" opacity=".6"/>
<circle cx="200" cy="298" r="13" fill="${deep}"/><circle cx="200" cy="298" r="5" fill="${accent}"/><path d="M138 278l-8 36" stroke="${pale}" stroke-width="6" stroke-linecap="round"/><path d="M134 116h60" stroke="${light}" stroke-width="5"/>`;
