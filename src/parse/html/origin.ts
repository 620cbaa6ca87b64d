import type { ParsedArticle } from '../../model/article.ts';

/** Names of the fields of a parsed article. */
export type FieldName = keyof ParsedArticle;

/**
 * What a field of an article was read from: the site's `selector`, what the page declares by a standard (`declared`: JSON-LD, Open Graph and
 * other metadata, microdata, `<time datetime>`), or the `text` of the page, found generically.
 */
export type Origin = 'selector' | 'declared' | 'text';

/** Of each field that an article has, what it was read from; fields without a value are left out. */
export type Origins = Readonly<Partial<Record<FieldName, Origin>>>;

/** A value that was found without a selector. */
export interface Finding<Value> {
  readonly value: Value;
  readonly origin: Exclude<Origin, 'selector'>;
}

/** Null where there is no value. */
export function finding<Value>(value: Value | null, origin: Finding<Value>['origin']): Finding<Value> | null {
  return value === null ? null : { value, origin };
}
