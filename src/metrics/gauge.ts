import { Gauge, type Registry } from 'prom-client';

export interface GaugeOptions<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly Label[];
  /** What is to be told now. */
  read(): Promise<readonly (readonly [Partial<Record<Label, string>>, number])[]>;
  /** Told where `read` rejects or takes too long; nothing by default. */
  readonly otherwise?: number;
}

/** Scrapers give up after 10 s; the other figures must come before. */
const PATIENCE_MS = 3_000;

/** A figure that is read when it is asked for. One that cannot be read leaves the others alone. */
export function gaugeOf<Label extends string>(registry: Registry, options: GaugeOptions<Label>): void {
  const { name, help, labels = [], read, otherwise } = options;
  new Gauge<Label>({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
    async collect() {
      const values = await withinPatience(read());
      this.reset();
      if (values !== null) for (const [labelled, value] of values) this.set(labelled as Record<Label, string>, value);
      else if (otherwise !== undefined) this.set(otherwise);
    },
  });
}

/** Null where it rejects or takes too long. */
async function withinPatience<Value>(reading: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([reading.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}
