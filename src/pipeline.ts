/**
 * A step of a pipeline: what it needs from earlier steps, what it adds, and a pure function from one to the other.
 * `Sheet` is the work sheet that travels along: a record of everything any step may add.
 */
export interface Step<Sheet> {
  readonly name: string;
  readonly needs: readonly (keyof Sheet)[];
  readonly adds: readonly (keyof Sheet)[];
  run(sheet: Sheet): Partial<Sheet>;
}

/** Told how long a step took, in ms, when it has ended. */
export type OnStep = (name: string, ms: number) => void;

export interface Pipeline<Sheet> {
  readonly name: string;
  readonly steps: readonly Step<Sheet>[];
  /** Runs all steps in order over what is `given`. What a step throws goes to the caller. */
  run<Given extends Partial<Sheet>>(given: Given, onStep?: OnStep): Sheet;
}

/**
 * Defines a step with its types checked: `run` sees only what it `needs` and must return what it `adds`.
 *
 * @example
 * const sentences = step<Sheet>()({
 *   name: 'sentences', needs: ['text'], adds: ['sentences'],
 *   run: ({ text }) => ({ sentences: splitSentences(text) }),
 * });
 */
export function step<Sheet>() {
  return <Needs extends keyof Sheet, Adds extends keyof Sheet>(declared: {
    readonly name: string;
    readonly needs: readonly Needs[];
    readonly adds: readonly Adds[];
    run(sheet: Pick<Sheet, Needs>): Pick<Sheet, Adds>;
  }): Step<Sheet> => declared as unknown as Step<Sheet>;
}

/**
 * Puts steps in order.
 *
 * @param given what the caller of `run` will provide
 * @throws Error when a step needs what neither the caller nor an earlier step provides, or two steps have one name
 */
export function definePipeline<Sheet>(
  name: string,
  given: readonly (keyof Sheet)[],
  steps: readonly Step<Sheet>[],
): Pipeline<Sheet> {
  const known = new Set<keyof Sheet>(given);
  const names = new Set<string>();
  for (const each of steps) {
    const missing = each.needs.filter((key) => !known.has(key));
    if (missing.length > 0) {
      throw new Error(`pipeline ${name}: step ${each.name} needs ${missing.join(', ')}, which no earlier step adds`);
    }
    if (names.has(each.name)) throw new Error(`pipeline ${name}: two steps are named ${each.name}`);
    for (const key of each.adds) known.add(key);
    names.add(each.name);
  }
  return {
    name,
    steps,
    run(input, onStep) {
      let sheet = input as Partial<Sheet>;
      for (const each of steps) {
        const started = performance.now();
        sheet = { ...sheet, ...each.run(sheet as Sheet) };
        onStep?.(each.name, performance.now() - started);
      }
      return sheet as Sheet;
    },
  };
}
