// Which actions answer what is typed, and how well: by their name, and by words of their own in the language shown and in
// English, which everybody may know from elsewhere.
import { plain } from '../text/fold';

export type Answering = {
  label: string;
  /** What it is also called. */
  words: readonly string[];
  /** Letters that have to be typed before it is meant; of names that begin as many other things do. */
  least?: number;
};

/** One syllable of Hangul says as much as two letters. */
const LETTERS = 2;

function folded(text: string): string {
  return plain(text).trim().replace(/\s+/gu, ' ');
}

/** 2: it is meant; 1: its words hold what is typed somewhere; 0: they do not. */
function rank(action: Answering, typed: string): 0 | 1 | 2 {
  const names = [action.label, ...action.words].map(folded);
  const parts = typed.split(' ');
  const begun = action.words.flatMap((words) => folded(words).split(' '));
  // The name's own first words are shared by many: they count as they stand.
  const isMeant =
    names.includes(typed) ||
    (parts.length > 1 && names.some((name) => name.startsWith(typed))) ||
    parts.every((part) => begun.some((word) => word.startsWith(part)));
  if (isMeant && typed.length >= (action.least ?? LETTERS)) return 2;
  return parts.every((part) => names.some((name) => name.includes(part))) ? 1 : 0;
}

/** The best first, and each in its place among its equals. `meant`: so many of them are what was asked for. */
export function fitting<A extends Answering>(actions: readonly A[], text: string): { actions: A[]; meant: number } {
  const typed = folded(text);
  if (typed === '') return { actions: [...actions], meant: 0 };
  const ranked = actions.map((action) => ({ action, rank: rank(action, typed) }));
  const of = (wanted: number): A[] => ranked.filter((one) => one.rank === wanted).map((one) => one.action);
  const meant = of(2);
  return { actions: [...meant, ...of(1)], meant: meant.length };
}
