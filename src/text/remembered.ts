/** Texts that are remembered at a time: some MB. */
const MOST_REMEMBERED = 20_000;
/** Names are shorter, and what is longer hardly comes again. */
const LONGEST_REMEMBERED = 60;

/**
 * The same function of a text, for texts that come again and again, as names and abbreviations do: what was made of one is remembered. The
 * room is bounded; when it is full, all is forgotten and it begins anew.
 */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const met = known.get(text);
    if (met !== undefined) return met;
    if (text.length > LONGEST_REMEMBERED) return make(text);
    // A copy: V8 keeps a whole article in memory for as long as a part of its text.
    const own = ` ${text}`.slice(1);
    const made = make(own);
    if (known.size === MOST_REMEMBERED) known.clear();
    known.set(own, made);
    return made;
  };
}
