export interface Closable {
  close(): Promise<void>;
}

/** Takes a part that was opened, to be closed with the others. */
export type Hold = <Part extends Closable>(part: Part) => Part;

/**
 * Opens parts that belong together. `open` hands each one to `hold`; they are closed by `close`, the last opened first, and at once where
 * `open` fails: what is left open keeps a process from ending. One that cannot be closed does not keep the others open.
 *
 * @throws what `open` throws
 */
export async function openTogether<Whole extends object>(
  open: (hold: Hold) => Promise<Whole>,
): Promise<Whole & Closable> {
  const parts: Closable[] = [];
  const close = async () => {
    const failures: unknown[] = [];
    for (const part of parts.splice(0).reverse()) {
      await part.close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  };
  try {
    const whole = await open((part) => {
      parts.push(part);
      return part;
    });
    return { ...whole, close };
  } catch (error) {
    await close().catch(() => undefined); // why it was not opened is what is told
    throw error;
  }
}
