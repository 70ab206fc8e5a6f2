/* The business chooses an accent; here it is made readable. Formulas: WCAG 2.2, relative luminance and contrast ratio. */

const READABLE = 4.5;
const LIGHT_SURFACE = [255, 255, 255];
const DARK_SURFACE = [28, 25, 23];
const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/** Return custom properties for an accent like "#b1512d", or none when it is no such colour. */
export function accentTokens(hex) {
  const colour = parsedHex(hex);
  if (!colour) return {};
  const onLight = mended(colour, { against: LIGHT_SURFACE, towards: BLACK });
  const onDark = mended(colour, { against: DARK_SURFACE, towards: WHITE });
  return {
    "--accent-light": css(onLight),
    "--accent-dark": css(onDark),
    "--on-accent-light": css(better(onLight)),
    "--on-accent-dark": css(better(onDark)),
  };
}

function parsedHex(hex) {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex ?? "")?.[1];
  if (!digits) return null;
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return pairs.map((pair) => parseInt(pair, 16));
}

/* Mix in steps of a twentieth until text of this colour can be read on the surface. */
function mended(colour, { against, towards }) {
  for (let step = 0; step < 20; step += 1) {
    const mixed = colour.map((part, index) => Math.round(part + ((towards[index] - part) * step) / 20));
    if (contrast(mixed, against) >= READABLE) return mixed;
  }
  return towards;
}

function better(background) {
  return contrast(WHITE, background) >= contrast(DARK_SURFACE, background) ? WHITE : DARK_SURFACE;
}

function contrast(one, other) {
  const [dim, bright] = [luminance(one), luminance(other)].sort((low, high) => low - high);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function css(colour) {
  return `rgb(${colour.join(" ")})`;
}
