import { type PdfItem, type Row, type Segment, segmentsOf } from './rows.ts';

/** In sizes of the font: the least blank between cells of narrow columns (`STT`), where the rows below have a wide one. */
const CELL_GAP = 0.6;

/** Rows of a table, a cell each its segment: a row that begins with no first cell goes on with the cells above. */
export function joinCells(rows: readonly Row[]): Row[] {
  const left = Math.min(...rows.map(({ segments }) => segments[0]?.x ?? Number.POSITIVE_INFINITY));
  const joined: Row[] = [];
  for (const row of withAllCells(rows)) {
    const above = joined.at(-1);
    const [first] = row.segments;
    const isNew = !above || !first || first.x - left < 2 * row.size || row.segments.length >= above.segments.length;
    if (isNew) joined.push(row);
    else joined[joined.length - 1] = row.segments.reduce(withCellBelow, above);
  }
  return joined;
}

/** Parts cells that stand close to one another (`STT Họ và tên`) where most rows have a blank between their columns. */
function withAllCells(rows: readonly Row[]): Row[] {
  const most = Math.max(...rows.map(({ segments }) => segments.length));
  const full = rows.filter(({ segments }) => segments.length === most);
  const blanks = Array.from({ length: most - 1 }, (_, i) => ({
    from: Math.max(...full.map(({ segments }) => segments[i]?.right ?? 0)),
    to: Math.min(...full.map(({ segments }) => segments[i + 1]?.x ?? 0)),
  })).filter(({ from, to }) => to > from);
  return rows.map((row) => ({ ...row, segments: row.segments.flatMap((segment) => partedAt(segment, blanks)) }));
}

function partedAt(segment: Segment, blanks: readonly { from: number; to: number }[]): Segment[] {
  const crossed = blanks.filter(({ from, to }) => segment.x < from && segment.right > to);
  if (crossed.length === 0) return [segment];
  const columnOf = ({ x, right }: PdfItem) =>
    crossed.filter(({ from, to }) => (x + right) / 2 > (from + to) / 2).length;
  const parts = Array.from({ length: crossed.length + 1 }, (_, column) =>
    segment.runs.filter((run) => columnOf(run) === column),
  );
  const isParted = parts.slice(1).every((runs, i) => {
    const right = Math.max(...(parts[i] ?? []).map((run) => run.right));
    return Math.min(...runs.map(({ x }) => x)) - right > CELL_GAP * segment.size;
  });
  return isParted ? parts.flatMap((runs) => segmentsOf(runs, Number.POSITIVE_INFINITY)) : [segment];
}

function withCellBelow(row: Row, cell: Segment): Row {
  const overlap = ({ x, right }: Segment) => Math.min(right, cell.right) - Math.max(x, cell.x);
  const best = row.segments.reduce((a, b) => (overlap(b) > overlap(a) ? b : a));
  const joined = {
    ...best,
    text: `${best.text} ${cell.text}`,
    x: Math.min(best.x, cell.x),
    right: Math.max(best.right, cell.right),
  };
  return { ...row, segments: row.segments.map((each) => (each === best ? joined : each)) };
}
