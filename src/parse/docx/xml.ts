import { Parser } from 'htmlparser2';
import { SkipPage } from '../../errors.ts';

/** Attributes of an element by their names without prefix: `w:val` is `val`. */
export type Attributes = Readonly<Record<string, string>>;

/** Told of a document from its beginning to its end, names with the usual prefix (`w:p`). */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(characters: string): void;
  close(name: string): void;
}

/** Word nests tables, text boxes and fields some dozens deep. */
const MOST_DEPTH = 2_000;

/**
 * Reads a part of a DOCX. Entities of its own are never expanded, since a document type definition is refused (Office Open XML has
 * none: ECMA-376-2, 8.2), and nothing is kept of what was read, so time is linear and memory bounded.
 *
 * @throws SkipPage BAD_FILE for a definition of entities, an element that is not closed, or nesting that no word processor makes
 */
export function readXml(part: string, xml: string, handler: XmlHandler): void {
  let depth = 0;
  let unclosed: string | null = null;
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.startsWith('!'))
          throw new SkipPage('BAD_FILE', `${part} has a document type definition, as no Office file has.`);
      },
      onopentag(name, attributes) {
        depth += 1;
        if (depth > MOST_DEPTH) throw new SkipPage('BAD_FILE', `${part} nests elements more than ${MOST_DEPTH} deep.`);
        handler.open(name, withoutPrefixes(attributes));
      },
      ontext: (characters) => handler.text(characters),
      onclosetag(name, isImplied) {
        depth -= 1;
        if (isImplied && !isSelfClosed()) unclosed ??= name;
        handler.close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  // `<w:p/>` is told like an element whose end is missing; it ends where it began.
  const isSelfClosed = () => xml[parser.endIndex] === '>' && xml[parser.endIndex - 1] === '/';
  parser.end(xml);
  if (unclosed !== null) throw new SkipPage('BAD_FILE', `${part} is cut off: <${unclosed}> is not closed.`);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]),
  );
}
