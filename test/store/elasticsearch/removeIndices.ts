import { Client } from '@elastic/elasticsearch';

/** Removes all indices whose names begin so. */
export async function removeIndices(node: string, prefix: string): Promise<void> {
  const client = new Client({ node });
  const found = await client.indices.get({ index: `${prefix}-*`, expand_wildcards: 'all' });
  const names = Object.keys(found);
  if (names.length > 0) await client.indices.delete({ index: names });
  await client.close();
}
