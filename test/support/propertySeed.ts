import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that what is green stays green until something changes. To look for new
 * counterexamples, run with another seed: `VANKIEN_TEST_SEED=7 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.VANKIEN_TEST_SEED ?? 20_261_125) });
