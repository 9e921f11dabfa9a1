const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 11;
const SPACE = BigInt(DIGITS.length) ** BigInt(LENGTH);
// Sharing no factor with 62, so that counting up in these steps meets every ID once before any comes again.
const STEP = 31_415_926_535_897_932_385n;
const START = 27_182_818_284_590_452_353n;

/** Hands out opaque IDs in the form of the documented ones (`2eQGEaLxibb`): always the same sequence, never the same ID. */
export function createIds(): () => string {
  let position = START % SPACE;
  return () => {
    position = (position + STEP) % SPACE;
    let rest = position;
    let id = '';
    for (let place = 0; place < LENGTH; place += 1) {
      id += DIGITS.charAt(Number(rest % BigInt(DIGITS.length)));
      rest /= BigInt(DIGITS.length);
    }
    return id;
  };
}
