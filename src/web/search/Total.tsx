/** How many there are in all, or what to do where there are none. */
export function Total({ total, of }: { readonly total: number; readonly of: string }) {
  if (total > 0) return <p className="total">{`${total} ${of}`}</p>;
  return <p className="message">{`Không tìm thấy ${of} nào. Hãy thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.`}</p>;
}
