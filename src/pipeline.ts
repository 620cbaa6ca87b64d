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

/** How often a step ran and how long in all. */
export interface StepFigures {
  runs: number;
  ms: number;
}

export interface Pipeline<Sheet> {
  readonly name: string;
  readonly steps: readonly Step<Sheet>[];
  /** Figures by step name, summed since the process started. */
  readonly figures: ReadonlyMap<string, StepFigures>;
  /** Runs all steps in order over what is `given`. What a step throws goes to the caller. */
  run<Given extends Partial<Sheet>>(given: Given): Sheet;
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
  const figures = new Map<string, StepFigures>();
  for (const each of steps) {
    const missing = each.needs.filter((key) => !known.has(key));
    if (missing.length > 0) {
      throw new Error(`pipeline ${name}: step ${each.name} needs ${missing.join(', ')}, which no earlier step adds`);
    }
    if (figures.has(each.name)) throw new Error(`pipeline ${name}: two steps are named ${each.name}`);
    for (const key of each.adds) known.add(key);
    figures.set(each.name, { runs: 0, ms: 0 });
  }
  return {
    name,
    steps,
    figures,
    run(input) {
      let sheet = input as Partial<Sheet>;
      for (const each of steps) {
        const started = performance.now();
        sheet = { ...sheet, ...each.run(sheet as Sheet) };
        const figure = figures.get(each.name);
        if (figure) {
          figure.runs += 1;
          figure.ms += performance.now() - started;
        }
      }
      return sheet as Sheet;
    },
  };
}
