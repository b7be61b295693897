// English in disguise: accents on every letter and about two fifths more of it. It finds words that are in no file.
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];

/** For the text between the values of a sentence, which stay as they are. */
export function disguised(text: string): string {
  const letters = text.replace(/[^a-z]/giu, '').length;
  if (letters === 0) return text;
  const accented = text.replace(/[a-z]/giu, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
  const end = accented.trimEnd().length;
  return accented.slice(0, end) + '·'.repeat(Math.ceil((letters * 2) / 5)) + accented.slice(end);
}
