import { useState } from 'react';

/** Kept for this tab, until it is closed: neither other tabs nor other sites see it. */
const PLACE = 'vankien-admin-key';

/** The admin key that the operator typed; null while there is none. */
export function useAdminKey(): readonly [string | null, (key: string | null) => void] {
  const [key, setKey] = useState(() => sessionStorage.getItem(PLACE));
  return [
    key,
    (typed) => {
      if (typed === null) sessionStorage.removeItem(PLACE);
      else sessionStorage.setItem(PLACE, typed);
      setKey(typed);
    },
  ];
}
