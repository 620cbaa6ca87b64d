import { createContext, useContext } from 'react';

/** Names of the sites by id, as the API's status gives them. */
export const SiteNames = createContext<ReadonlyMap<string, string>>(new Map());

/** How readers know a site; pages of no declared site are said to be a file or the web. */
export function useSiteName(): (id: string) => string {
  const names = useContext(SiteNames);
  return (id) => names.get(id) ?? UNDECLARED[id] ?? id;
}

const UNDECLARED: Readonly<Record<string, string>> = { file: 'Tệp đã nhập', web: 'Trang lẻ' };
