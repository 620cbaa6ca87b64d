import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Serving, startVankien, temporaryFolder, vankien } from '../support/vankien.ts';

/** Pictures of the pages, to be looked at by people. */
const PICTURES = join(tmpdir(), 'vankien-pages');
mkdirSync(PICTURES, { recursive: true });

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

const PARAGRAPHS = [
  'Sáng 12-6-2022, Quận ủy Lê Chân tổ chức hội nghị triển khai Nghị quyết số 45-NQ/TW ngày 24-1-2019 của Bộ Chính trị tới 420 cán bộ.',
  'Bí thư Quận ủy Lê Chân Trần Văn Khải nhấn mạnh: “Thợ giỏi phải được trả lương như kỹ sư”.',
  'Quận có 17 xưởng đóng tàu với hơn 2.300 thợ, phần lớn học nghề từ cha anh và chưa qua trường lớp nào.',
  'Trường nghề Sông Cấm sẽ mở thêm 6 lớp hàn và 4 lớp điện tàu, học phí do doanh nghiệp chịu một nửa.',
];
const [FIRST = '', ...REST] = PARAGRAPHS;

/** Null where no Chromium runs on this machine. */
const browser = await launchBrowser(temporaryFolder());

describe.skipIf(!browser)('an article that two other papers took over', () => {
  let serving: Serving;
  beforeAll(async () => {
    const [data, folder] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(folder, 'bao'));
    const write = (name: string, day: string, title: string, paragraphs: readonly string[]) =>
      writeFileSync(
        join(folder, 'bao', `${name}.html`),
        `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
         <meta property="article:published_time" content="${day}T08:00:00+07:00"></head><body><article><h1>${title}</h1>
         ${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`,
      );
    write('goc', '2022-06-12', 'Quận ủy Lê Chân bàn việc dạy nghề cho thợ đóng tàu', PARAGRAPHS);
    write('cat', '2022-06-13', 'Dạy nghề ở Lê Chân', PARAGRAPHS.slice(0, 3));
    write('dang-lai', '2022-06-14', 'Thợ đóng tàu Lê Chân được học nghề', [
      ...REST,
      FIRST.replace('420', '430'),
      'Phóng viên thường trú đưa tin từ hội trường quận.',
    ]);
    await vankien(['ingest', folder], { data });
    serving = await startVankien([], { data }, 'serve');
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.stop();
  });

  describe.each(Object.entries(SIZES))('on a %s', (size, viewport) => {
    let page: Page;
    beforeAll(async () => {
      page = await browser!.newPage({ viewport });
      page.setDefaultTimeout(10_000);
    });
    const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${size}-${name}.png`), fullPage: true });
    const visit = (path: string) => page.goto(`${serving.address}${path}`, { waitUntil: 'networkidle' });

    test('is one hit, and three where every copy is asked for', async () => {
      await visit('/bai?q=xưởng+đóng+tàu');
      await page.getByText('Đã gộp 2 ở bản đăng lại').waitFor();
      expect(await page.locator('.hits > li').count()).toBe(1);
      await picture('ban-gop');
      await page.getByRole('button', { name: 'Xem mọi bản' }).click();
      await page.getByText('Trong đó 2 ở bản đăng lại.').waitFor();
      await page.locator('.hits > li').nth(2).waitFor();
      expect(await page.locator('.hits > li').count()).toBe(3);
      await picture('moi-ban');
    });

    test('says which copy came first, and what another one changed', async () => {
      await visit('/bai?q=xưởng+đóng+tàu');
      await page.getByRole('link', { name: /còn 2 bản khác/ }).click();
      const copies = page.locator('#cac-ban');
      await copies.getByRole('heading', { name: 'Các bản đăng (3)' }).waitFor();
      expect(await copies.locator('.note', { hasText: /bản đăng đầu$/ }).count()).toBe(1);
      await copies.getByRole('button', { name: 'khác bản đăng đầu ở đâu?' }).first().click();
      await copies.locator('.differences').waitFor();
      expect(await copies.locator('.differences :is(del, ins)').count()).toBeGreaterThan(1);
      await picture('cac-ban');
    });
  });
});
