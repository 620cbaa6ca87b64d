import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Argument, Command, CommanderError, type Option } from 'commander';
import { BadInput } from '../errors.ts';
import { projectRoot } from '../projectRoot.ts';
import { errorLine, exitStatus, tell } from './print.ts';

type Define = (program: Command) => Command;

/** Every command, in the order of the help. What a command needs is loaded when it runs: a short one spends most of its time loading. */
const COMMANDS: Readonly<Record<string, () => Promise<Define>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  work: async () => (await import('./work.ts')).workCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  crawl: async () => (await import('./crawl.ts')).crawlCommand,
  ingest: async () => (await import('./ingest.ts')).ingestCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  show: async () => (await import('./show.ts')).showCommand,
  copies: async () => (await import('./copies.ts')).copiesCommand,
  trace: async () => (await import('./trace.ts')).traceCommand,
  unit: async () => (await import('./unit.ts')).unitCommand,
  official: async () => (await import('./official.ts')).officialCommand,
  revisions: async () => (await import('./revisions.ts')).revisionsCommand,
  corrections: async () => (await import('./corrections.ts')).correctionsCommand,
  analyze: async () => (await import('./analyze.ts')).analyzeCommand,
  parse: async () => (await import('./parse.ts')).parseCommand,
  schedule: async () => (await import('./schedule.ts')).scheduleCommand,
  reprocess: async () => (await import('./reprocess.ts')).reprocessCommand,
  status: async () => (await import('./status.ts')).statusCommand,
  jobs: async () => (await import('./jobs.ts')).jobsCommand,
  quarantine: async () => (await import('./quarantine.ts')).quarantineCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
};

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
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: described,
      argumentDescription: described,
    })
    .version(version(), '--version', 'xem phiên bản')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .helpCommand('help [lệnh]', 'xem hướng dẫn của một lệnh')
    .showSuggestionAfterError(true)
    .configureOutput({ writeErr: () => undefined })
    .exitOverride();
  const commands = Object.entries(COMMANDS);
  const asked = commands.filter(([name]) => name === commandLine[0]);
  for (const [, load] of asked.length > 0 ? asked : commands) {
    const define = await load();
    define(program)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
  }
  try {
    if (commandLine.length === 0) {
      program.outputHelp();
      return;
    }
    await program.parseAsync(commandLine, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return; // help or the version was asked for and shown
    const shown = error instanceof CommanderError ? commandLineMistake(error) : error;
    tell(errorLine(shown));
    process.exitCode = exitStatus(shown);
  }
}

/** With what it may be and what it is by itself, which the library tells in English. */
function described({ description, argChoices = [], defaultValue }: Option | Argument): string {
  const more = [argChoices.join(', '), defaultValue === undefined ? '' : `mặc định: ${defaultValue}`].filter(Boolean);
  return more.length === 0 ? description : `${description} (${more.join('; ')})`;
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

function commandLineMistake({ code, message }: CommanderError): BadInput {
  // `help nonesuch` shows the help of the program as an error that says nothing.
  const said = code === 'commander.help' ? 'there is no such command' : message.replace(/^error: /, '');
  return new BadInput('BAD_ARGUMENT', `${said.replace(/\s*\n\s*/g, ' ')}; xem: vankien --help`);
}
