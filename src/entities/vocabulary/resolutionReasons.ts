/** Why a citation means a document, may mean several, or none that is known. Stable: stored, shown and counted. */
export const RESOLUTION_REASONS = {
  // resolved
  sameDate: 'same number and date',
  uniqueNumber: 'number that no other document has',
  sameTerm: 'same number and term',
  otherDay: 'same number and term, another day printed',
  sameIssuer: 'same number and issuer',
  inFull: 'named in full in the article',
  articleTerm: 'document of the term of the article',
  earlierTerm: 'latest term that had reached the number',
  recent: 'only document of that number in the year before the article',
  sameYear: 'same number and year',
  meeting: 'named by its meeting',
  lawName: 'same name and year',
  onlyMeeting: 'only congress named in the article',
  // ambiguous
  several: 'several documents of that number',
  localNumber: 'issuer of a local number not known',
  ownTermUnknown: 'document of the term of the article not known',
  oldOnly: 'only earlier documents of that number known',
  noYear: 'number without its year',
  undated: 'day of the article not known',
  namesSeveral: 'names several documents',
  severalMeetings: 'several congresses named in the article',
  // unresolved
  none: 'no candidate',
  noNumber: 'named without a number',
  laterOnly: 'only later documents of that number known',
  noDate: 'no document of that number and date known',
  noTerm: 'no document of that number and term known',
  noIssuer: 'no document of that number by this issuer known',
} as const;

export type ResolutionReason = (typeof RESOLUTION_REASONS)[keyof typeof RESOLUTION_REASONS];
