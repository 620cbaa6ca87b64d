import { demoSites } from '../../crawlers/index.ts';
import { temporaryFolder, vankien } from './vankien.ts';

/** A data folder into which the whole made-up press was crawled. */
export async function crawledPress(): Promise<string> {
  const data = temporaryFolder();
  const { status, stderr } = await vankien(['crawl', ...demoSites.map(({ id }) => id)], { data });
  if (status !== 0) throw new Error(`the made-up press could not be crawled: ${stderr}`);
  return data;
}
