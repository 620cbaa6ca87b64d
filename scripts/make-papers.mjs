// Makes the PDF and the DOCX of each page in fixtures/papers, which have the same text. Run after `npm run build`, when a page was changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';
import { docxOf } from './docxOfPaper.mjs';

const folder = join(import.meta.dirname, '..', 'fixtures', 'papers');
const pages = readdirSync(folder).filter((name) => name.endsWith('.html') && name.startsWith(process.argv[2] ?? ''));

for (const name of pages) {
  // The browser of the tests runs in one process and does not outlive its first tab.
  const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
  const file = join(folder, name);
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(file).href);
  const pdf = await tab.pdf({
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    // The number of the page above its text, as papers have it.
    headerTemplate: '<div style="font-size:12px;width:100%;text-align:center"><span class="pageNumber"></span></div>',
    footerTemplate: '<div></div>',
  });
  await browser.close();
  writeFileSync(file.replace(/html$/, 'pdf'), pdf);
  writeFileSync(file.replace(/html$/, 'docx'), docxOf(readFileSync(file, 'utf8')));
}
