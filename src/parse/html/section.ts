import type { PageView } from './page.ts';

const META_NAMES = ['article:section', 'its_section', 'section', 'parsely-section'] as const;

/** The section an article stands in, as the page shows it: the outermost of the breadcrumb, else what metadata say. */
export function findSection({ linked, head, tree, blocks }: PageView): string | null {
  const fromTrail = linked.breadcrumb[0];
  if (fromTrail !== undefined) return fromTrail;
  const inTrail: boolean[] = [];
  for (const { names, parent } of tree.elements)
    inTrail.push(inTrail[parent] === true || / \S*bread-?crumb\S* /u.test(names));
  const printed = blocks.find(
    ({ at, text }) =>
      inTrail[at] === true &&
      text.length <= 60 &&
      !/^(?:trang chủ|home|[/>»›|]+)$/iu.test(text) &&
      !/\d{4}/u.test(text),
  );
  if (printed !== undefined)
    return printed.text.split(/\s*[>»›/]\s*/u).find((name) => name !== '' && !/^trang chủ$/iu.test(name)) ?? null;
  const declared = linked.section ?? META_NAMES.map((name) => head.get(name)?.[0]).find((value) => value !== undefined);
  return declared ?? null;
}
