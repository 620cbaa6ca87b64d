import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Serving, startVankien, temporaryFolder } from '../support/vankien.ts';

/** Pictures of the pages, to be looked at by people. */
const PICTURES = join(tmpdir(), 'vankien-pages');
mkdirSync(PICTURES, { recursive: true });

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Null where no Chromium runs on this machine. */
const browser = await launchBrowser(temporaryFolder());

let serving: Serving;
beforeAll(async () => {
  serving = await startVankien(['--demo'], { data: temporaryFolder() });
  await serving.line(/\d+ articles/);
});
afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

const complaints: string[] = [];
afterEach(() => expect(complaints.splice(0)).toEqual([]));

describe.skipIf(!browser).each(Object.entries(SIZES))('in a real Chromium, %s', (size, viewport) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser!.newPage({ viewport });
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${size}-${name}.png`) });
  const visit = (path: string) => page.goto(`${serving.address}${path}`, { waitUntil: 'networkidle' });

  test('the page of a document whose text is held shows how it is built, each part at its own address', async () => {
    await visit('/van-kien/nghi-quyet.71-nq-tu.2022-07-04#khoan-2');
    const structure = page.getByRole('region', { name: 'Bố cục văn kiện' });
    await structure.getByText('Bố trí quỹ đất 300 ha').waitFor();
    expect(await structure.locator('#khoan-2').textContent()).toMatch(/^2\. Bố trí quỹ đất 300 ha/);
    await structure.getByText('Căn cứ (2)').click();
    await structure.getByText('Căn cứ Nghị quyết Đại hội đại biểu Đảng bộ tỉnh').waitFor();
    await picture('bo-cuc');
  });

  test('the page of an article that is a document shows its parts, each a link to where it stands in the text', async () => {
    await visit('/van-kien/nghi-quyet.71-nq-tu.2022-07-04');
    await page.getByRole('link', { name: 'toàn văn' }).click();
    const outline = page.getByRole('navigation', { name: 'Bố cục' });
    await outline.getByRole('link', { name: '2', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#khoan-2');
    expect(await page.locator('#khoan-2').textContent()).toMatch(/^2\. Bố trí quỹ đất 300 ha/);
    await picture('bo-cuc-bai');
  });

  test('a question without tone marks finds speeches, with what matched set off', async () => {
    await visit('/');
    await page.getByRole('searchbox').fill('ngan keo');
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page.getByText('1 phát biểu', { exact: true }).waitFor();
    const hit = page.locator('.hits > li');
    expect(await hit.locator('.who').textContent()).toBe('Lê Anh Thái, Chủ tịch HĐND TP Hà Nội yêu cầu');
    expect((await hit.locator('mark').allInnerTexts()).join(' ')).toBe('ngăn kéo');
    expect(new URL(page.url()).search).toBe('?q=ngan+keo');
    await picture('speeches');
  });

  test('from the speech to its article, to a document it cites, to the units that cite that, and back to a sentence', async () => {
    await page.locator('.hits .source a').click();
    await page.getByRole('heading', { level: 1, name: 'HĐND thành phố thông qua 12 nghị quyết' }).waitFor();
    expect(await page.locator('.speech.sought').textContent()).toContain('ngăn kéo');
    expect(await page.title()).toContain('HĐND thành phố thông qua 12 nghị quyết');
    await picture('article');

    await page.locator('article a.citation', { hasText: '15-NQ/TW' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Nghị quyết số 15-NQ/TW' }).waitFor();
    expect(await page.locator('.facts').textContent()).toMatch(/5\/5\/2022[\s\S]*Bộ Chính trị/);
    const rows = page.locator('.trace tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(10);
    const row = rows.filter({ hasText: 'Huyện ủy Gia Lâm' });
    expect(await row.locator('.relation').textContent()).toBe('triển khai');
    expect(await row.locator('mark').textContent()).toBe('Nghị quyết số 15-NQ/TW');
    await picture('trace');

    await row.getByRole('link').click();
    await page.locator('.citation.sought').waitFor();
    expect(await page.locator('.citation.sought').textContent()).toBe('Nghị quyết số 15-NQ/TW');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Nghị quyết số 15-NQ/TW' }).waitFor();
  });

  test('a facet narrows the trace to one relation, and a second click takes that back', async () => {
    const all = (await page.locator('.total').textContent()) ?? '';
    if (size === 'phone') await page.locator('.facets summary').click();
    const facet = page.getByRole('button', { name: /^quán triệt/ });
    const [count] = /\d+$/.exec((await facet.textContent()) ?? '') ?? [];
    await facet.click();
    await page.getByText(`${count} lần viện dẫn`, { exact: true }).waitFor();
    expect(new Set(await page.locator('.trace .relation').allInnerTexts())).toEqual(new Set(['quán triệt']));
    await facet.click();
    await page.getByText(all, { exact: true }).waitFor();
  });

  test('an official is shown with the posts held and what was said', async () => {
    await page.getByRole('link', { name: 'Cán bộ', exact: true }).click();
    await page.getByRole('searchbox').fill('chu thanh huong');
    await page.keyboard.press('Enter');
    await page.getByText('1 cán bộ', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Chử Thanh Hương' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chử Thanh Hương' }).waitFor();
    expect(await page.locator('.posts').textContent()).toContain('Bí thư Quận ủy Tây Hồ');
    await page.locator('.hits blockquote').first().waitFor();
    await picture('official');
  });

  test('the keyboard alone is enough to search and to open what was found', async () => {
    await visit('/bai');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('type') ?? document.activeElement?.tagName);
    for (let press = 0; press < 12 && (await focused()) !== 'search'; press += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('đầm sen');
    await page.keyboard.press('Enter');
    await page.getByText('2 bài', { exact: true }).waitFor();
    const onHit = () =>
      page.evaluate(() => document.activeElement?.closest('.hits') !== null && document.activeElement !== null);
    for (let press = 0; press < 60 && !(await onHit()); press += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.reading article').waitFor();
    expect(await page.locator('.reading article').textContent()).toMatch(/đầm sen/i);
  });

  test('where nothing is, the page says so', async () => {
    await visit('/khong/co/trang');
    await page.getByText('Không có trang này.').waitFor();
    await visit('/bai?q=kangaroo');
    await page.getByText('Không tìm thấy bài nào.').waitFor();
    await visit('/bai/0000000000000000');
    expect(await page.getByRole('alert').textContent()).toContain('Không tìm thấy');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]); // the browser's own word on the API's answer
  });

  test('speeches of a period are asked for by its days, and a period that ends before it begins is told at the field', async () => {
    await visit('/');
    await page.getByLabel('Từ ngày').fill('2024-07-02');
    await page.getByLabel('đến ngày').fill('2023-07-02');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    expect(await page.getByLabel('đến ngày').evaluate((field: HTMLInputElement) => field.validationMessage)).toMatch(
      /ngày đầu/,
    );
    await page.getByLabel('đến ngày').fill('2024-07-02');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?from=2024-07-02&to=2024-07-02');
    await page.getByText(/^\d phát biểu$/).waitFor();
    const days = await page.locator('.hits .source').allInnerTexts();
    expect(new Set(days.map((line) => line.split(' ')[0]))).toEqual(new Set(['2/7/2024']));
  });

  test('the next page of results is read from its top', async () => {
    await visit('/');
    await page.getByRole('button', { name: 'Sau' }).click();
    await page.getByText('Trang 2 / 6').waitFor();
    expect(await page.evaluate(() => [window.scrollY, document.activeElement?.tagName])).toEqual([0, 'MAIN']);
    await visit('/?trang=90000');
    await page.getByText('Không có nhiều trang đến thế').waitFor();
    await page.getByRole('button', { name: 'Trước' }).click();
    await page.getByText('Trang 6 / 6').waitFor();
  });

  test('a search that finds nothing leads to where the same words are found', async () => {
    await visit('/?q=bi+thu+thanh+uy');
    await page.getByRole('link', { name: /^\d+ phát biểu của người giữ chức vụ này$/ }).click();
    await page.locator('.hits .post').first().waitFor();
    expect(await page.locator('.hits .post').first().textContent()).toMatch(/Bí thư Thành ủy/);
  });

  test('a quotation is copied with its source', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit('/?q=ngan+keo');
    await page.getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
    await page.getByRole('button', { name: 'Đã sao chép' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Lê Anh Thái, Chủ tịch HĐND TP Hà Nội, yêu cầu: .*ngăn kéo.* \(“HĐND thành phố thông qua 12 nghị quyết.*”, .*, \d+\/\d+\/\d{4}, http:\S+\)$/,
    );
  });

  test('no page is wider than the screen', async () => {
    for (const path of ['/', '/bai', '/van-kien', '/van-kien/nghi-quyet.15-nq-tw.2022-05-05', '/can-bo']) {
      await visit(path);
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, viewport.width]);
    }
  });
});
