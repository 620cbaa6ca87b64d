import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoSites } from '../../crawlers/index.ts';
import type { ScheduleEntry } from '../../src/queue/schedule.ts';
import { BACKENDS, backend } from '../support/backends.ts';
import { startWorking, temporaryFolder, vankien, vankienJson } from '../support/vankien.ts';

interface Listed {
  readonly total: number;
  readonly hits: readonly ScheduleEntry[];
}

/** A data folder that was begun with the demo. */
function demoFolder(): string {
  const data = temporaryFolder();
  writeFileSync(join(data, 'demo'), '');
  return data;
}

describe.each(BACKENDS)('the schedule on %s', (which) => {
  const settings = backend(which);

  test('is put in order, paused and resumed from the command line', { timeout: 120_000 }, async () => {
    const options = { data: demoFolder(), env: settings() };
    const ran = async (...words: string[]) => (await vankien(['schedule', ...words], options)).stdout.trim();
    expect(await ran('list')).toContain('Lịch còn trống');
    expect(await ran('sync')).toBe(`Lịch có ${demoSites.length} trang`);
    expect(await ran('pause', 'nhipsong')).toBe('Đã tạm dừng nhipsong');
    expect(await ran('pause', 'nhipsong')).toBe('nhipsong đã tạm dừng từ trước');
    const { hits, total } = await vankienJson<Listed>(['schedule', 'list'], options);
    expect(total).toBe(demoSites.length);
    expect(hits.find(({ site }) => site === 'nhipsong')).toMatchObject({ isPaused: true, nextAt: null });
    const lines = await ran('list');
    expect(lines).toMatch(/^nhipsong {2}.* {2}đang tạm dừng$/m);
    expect(lines).toMatch(/^thudomoi {2}.* {2}lần tới \d{4}-\d\d-\d\d \d\d:\d\d:00$/m);
    expect(await ran('resume', 'nhipsong')).toBe('Sẽ lại xem nhipsong theo lịch');
    const unknown = await vankien(['schedule', 'pause', 'bao-la'], options);
    expect(unknown).toMatchObject({ status: 2, stderr: expect.stringMatching(/\[NOT_FOUND\].*bao-la.*thudomoi/) });
  });

  test('run asks for a look now, and how looks ended is seen from every process', { timeout: 120_000 }, async () => {
    const options = { data: demoFolder(), env: settings() };
    const worker = await startWorking([], options);
    const looks = async (site: string) => {
      const { hits } = await vankienJson<Listed>(['schedule', 'list'], options);
      return hits.find((entry) => entry.site === site)?.looks ?? [];
    };
    const seen = async (site: string, count: number) => {
      const deadline = Date.now() + 60_000;
      while ((await looks(site)).length < count && Date.now() < deadline);
      return looks(site);
    };
    const [first] = await seen('nhipsong', 1);
    expect(first).toMatchObject({ found: expect.any(Number), fresh: first!.found, broken: [], error: null });
    expect(first!.found).toBeGreaterThan(0);
    expect(await vankien(['schedule', 'run', 'nhipsong'], options)).toMatchObject({ status: 0 });
    expect(await seen('nhipsong', 2)).toMatchObject([{ found: first!.found, fresh: 0 }, first]);
    expect(await worker.stop()).toBe(0);
  });
});
