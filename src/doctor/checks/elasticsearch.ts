import { errors } from '@elastic/elasticsearch';
import { connect, reasonOf } from '../../store/elasticsearch/client.ts';
import { closedIndices } from '../../store/elasticsearch/editions.ts';
import { broken, type Check, type Finding, notice, ok, together } from '../check.ts';
import { clockFinding } from './clock.ts';

const VERSION = 9;
const PATIENCE_MS = 10_000;
/** At 95 % Elasticsearch refuses writes, at 90 % it moves shards away. */
const DISK_NOTICE = 0.8;
const DISK_BROKEN = 0.9;

/** The cluster that holds the store: version, health, disk, clock. */
export const elasticsearchServer: Check = {
  id: 'elasticsearch',
  name: 'Elasticsearch',
  async look({ clusterAddress, config }) {
    if (clusterAddress === null) return null;
    const client = connect({ ...clusterAddress, requestTimeoutMs: PATIENCE_MS });
    try {
      const health = await client.cluster.health();
      const before = Date.now();
      const { nodes } = await client.nodes.stats({ metric: ['fs'] });
      const after = Date.now();
      const { nodes: versions } = await client.nodes.info({ metric: ['os'] });
      const known = Object.values(nodes);
      return together([
        versionFinding([...new Set(Object.values(versions).map(({ version }) => version))]),
        healthFinding(health.status, health.unassigned_shards),
        ...closedFinding(await closedIndices(client, config.name)),
        diskFinding(known.map(({ fs }) => fs?.total ?? {})),
        ...known.flatMap(({ timestamp }) => (timestamp ? [clockFinding(timestamp, before, after)] : [])),
      ]);
    } catch (error) {
      if (error instanceof errors.ResponseError && error.statusCode === 403) {
        return notice(
          `trả lời, nhưng không cho xem tình trạng (${reasonOf(error)})`,
          'cho khóa API quyền cluster:monitor',
        );
      }
      return broken(
        `không trả lời: ${reasonOf(error)}`,
        'khởi động Elasticsearch, hoặc xem lại VANKIEN_STORE và khóa API',
      );
    } finally {
      await client.close();
    }
  },
};

function versionFinding(versions: readonly string[]): Finding {
  const seen = versions.join(', ');
  return versions.every((version) => Number.parseInt(version, 10) === VERSION)
    ? ok(seen)
    : broken(seen, `dùng Elasticsearch ${VERSION}`);
}

function healthFinding(status: string, unassigned: number): Finding {
  const color = status.toLowerCase();
  if (color === 'red') return broken(`red, ${unassigned} mảnh không có chỗ`, 'xem GET _cluster/allocation/explain');
  return ok(color);
}

/** Jobs wait meanwhile, none is lost. */
function closedFinding(closed: readonly string[]): readonly Finding[] {
  if (closed.length === 0) return [];
  return [
    broken(
      `${closed.join(', ')} đang đóng, không ghi được`,
      'nếu không có `vankien reprocess --swap` nào đang chạy thì một lần đã bị giết giữa chừng: chạy lại `vankien reprocess`, nó mở kho ra trước tiên',
    ),
  ];
}

function diskFinding(
  disks: readonly { readonly total_in_bytes?: number; readonly available_in_bytes?: number }[],
): Finding {
  const shares = disks.map(({ total_in_bytes: total = 0, available_in_bytes: left = 0 }) =>
    total ? 1 - left / total : 0,
  );
  const most = Math.max(0, ...shares);
  const seen = `đĩa dùng ${Math.round(100 * most)}%`;
  if (most >= DISK_BROKEN) return broken(seen, 'thêm đĩa cho Elasticsearch: quá 95% nó từ chối ghi');
  return most >= DISK_NOTICE ? notice(seen, 'sắp đầy: thêm đĩa cho Elasticsearch') : ok(seen);
}
