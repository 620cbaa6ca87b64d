import type { Search } from './useSearch.ts';

/** A facet of the answer, how it is called, and how one of its values is chosen. */
export interface FacetChoice {
  readonly facet: string;
  readonly title: string;
  /** What to show for a value, where that is not what the API calls it. */
  readonly label?: (value: string) => string;
  /** The value that is chosen, or empty. */
  readonly chosen: (search: Search) => string;
  /** The parameters to set for a value; an empty one takes the choice back. */
  readonly change: (value: string) => Readonly<Record<string, string>>;
}

/** Values of the facet are those of a parameter. */
export function byParameter(name: string): Pick<FacetChoice, 'chosen' | 'change'> {
  return { chosen: (search) => search.get(name), change: (value) => ({ [name]: value }) };
}

/** A year is the period from its first to its last day. */
export const BY_YEAR: FacetChoice = {
  facet: 'year',
  title: 'Năm',
  chosen: (search) => {
    const year = search.get('from').slice(0, 4);
    const isWhole = search.get('from') === `${year}-01-01` && search.get('to') === `${year}-12-31`;
    return isWhole ? year : '';
  },
  change: (year) => (year === '' ? { from: '', to: '' } : { from: `${year}-01-01`, to: `${year}-12-31` }),
};
