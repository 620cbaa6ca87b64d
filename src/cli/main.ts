import { Command, CommanderError } from 'commander';
import { BadInput } from '../errors.ts';
import { analyzeCommand } from './analyze.ts';
import { crawlCommand } from './crawl.ts';
import { ingestCommand } from './ingest.ts';
import { officialCommand } from './official.ts';
import { parseCommand } from './parse.ts';
import { errorLine, exitStatus, tell } from './print.ts';
import { searchCommand } from './search.ts';
import { startCommand } from './start.ts';
import { statusCommand } from './status.ts';
import { traceCommand } from './trace.ts';
import { unitCommand } from './unit.ts';

/** Every command, in the order of the help. */
const COMMANDS = [
  startCommand,
  crawlCommand,
  ingestCommand,
  searchCommand,
  traceCommand,
  unitCommand,
  officialCommand,
  analyzeCommand,
  parseCommand,
  statusCommand,
];

/** The headings of the help, which the library knows in English only. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
};

/**
 * Runs one command line and sets the exit status: 0 when all went well, 1 when something failed or was left out, 2 when the
 * command line or a setting is wrong. Errors are one line on standard error, never a stack trace.
 *
 * @param commandLine the words after the program's name
 */
export async function main(commandLine: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0); // the reader (`| head`) has seen enough
    throw error;
  });
  const program = new Command('vankien')
    .description('Thu thập, đọc và tra cứu văn kiện, phát biểu trong báo chí tiếng Việt')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .helpOption('-h, --help', 'xem hướng dẫn')
    .helpCommand('help [lệnh]', 'xem hướng dẫn của một lệnh')
    .showSuggestionAfterError(true)
    .configureOutput({ writeErr: () => undefined })
    .exitOverride();
  for (const define of COMMANDS)
    define(program)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
  try {
    if (commandLine.length === 0) {
      program.outputHelp();
      return;
    }
    await program.parseAsync(commandLine, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return; // help was asked for and shown
    const shown = error instanceof CommanderError ? commandLineMistake(error) : error;
    tell(errorLine(shown));
    process.exitCode = exitStatus(shown);
  }
}

function commandLineMistake({ code, message }: CommanderError): BadInput {
  // `help nonesuch` shows the help of the program as an error that says nothing.
  const said = code === 'commander.help' ? 'there is no such command' : message.replace(/^error: /, '');
  return new BadInput('BAD_ARGUMENT', `${said.replace(/\s*\n\s*/g, ' ')}; xem: vankien --help`);
}
