import type { Citation } from '../../src/model/citation.ts';

/** A resolution is cited, and nothing more is said of it. */
export const bareCitation: Citation = {
  start: 0,
  end: 10,
  surface: '',
  type: 'Nghị quyết',
  number: null,
  issuedOn: null,
  issuer: null,
  term: null,
  form: 'code',
  title: null,
};
