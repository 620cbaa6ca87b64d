import { describe, expect, test } from 'vitest';
import { type Closable, openTogether } from '../src/openTogether.ts';

/** Parts that write down when they are closed. */
function parts() {
  const closed: string[] = [];
  const part = (name: string, failure?: Error): Closable => ({
    async close() {
      closed.push(name);
      if (failure) throw failure;
    },
  });
  return { closed, part };
}

describe('parts that belong together', () => {
  test('are closed once, the last opened first', async () => {
    const { closed, part } = parts();
    const whole = await openTogether(async (hold) => {
      hold(part('store'));
      hold(part('queue'));
      return { name: 'press' };
    });
    expect(whole.name).toBe('press');
    expect(closed).toEqual([]);
    await whole.close();
    await whole.close();
    expect(closed).toEqual(['queue', 'store']);
  });

  test('are closed when the next one cannot be opened, and that is what is told', async () => {
    const { closed, part } = parts();
    const opening = openTogether(async (hold) => {
      hold(part('store'));
      hold(part('queue', new Error('the queue does not close')));
      throw new Error('the press does not open');
    });
    await expect(opening).rejects.toThrow('the press does not open');
    expect(closed).toEqual(['queue', 'store']);
  });

  test('are all closed where one does not close, and that is told', async () => {
    const { closed, part } = parts();
    const whole = await openTogether(async (hold) => {
      hold(part('store'));
      hold(part('queue', new Error('the queue does not close')));
      return {};
    });
    await expect(whole.close()).rejects.toThrow('the queue does not close');
    expect(closed).toEqual(['queue', 'store']);
  });
});
