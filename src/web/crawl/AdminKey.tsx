import type { FormEvent } from 'react';

/** Where the operator gives the key that lets the buttons appear, or takes it back. */
export function AdminKey({
  hasKey,
  adminKey,
  onKey,
}: {
  /** Whether the server has one. */
  readonly hasKey: boolean;
  readonly adminKey: string | null;
  readonly onKey: (key: string | null) => void;
}) {
  if (!hasKey) {
    return (
      <p className="note">
        Trang này chỉ để xem. Muốn tạm dừng, chạy ngay hoặc làm lại việc: đặt <code>VANKIEN_ADMIN_KEY</code> (từ 16 ký
        tự) rồi khởi động lại máy chủ.
      </p>
    );
  }
  if (adminKey !== null) {
    return (
      <p className="note">
        Đang dùng khóa quản trị.{' '}
        <button type="button" className="quiet" onClick={() => onKey(null)}>
          Bỏ khóa
        </button>
      </p>
    );
  }
  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('key') ?? '').trim();
    if (typed) onKey(typed);
  };
  return (
    <form className="key" onSubmit={take}>
      <label>
        Khóa quản trị <input type="password" name="key" autoComplete="off" maxLength={200} required />
      </label>
      <button type="submit">Mở khóa</button>
    </form>
  );
}
