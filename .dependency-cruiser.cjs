/** The arrows of docs/ARCHITECTURE.md: who may import whom. */
const room = (name) => `^src/${name}/`;
const only = (name, allowed) => ({
  name: `${name}-knows-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: room(name) },
  to: {
    path: '^(src|crawlers|pipelines|fixtures|test|bench)/',
    pathNot: [
      room(name),
      ...allowed.map((other) => (other.includes('.') ? `^src/${other.replace('.', '\\.')}` : room(other))),
    ],
  },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '(^|/)(vite|vitest)\\.config\\.ts$',
          '^test/',
          '^bench/',
          '^src/cli/main\\.ts$',
          '^src/web/main\\.tsx$',
        ],
      },
      to: {},
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    {
      name: 'no-unlisted-packages',
      severity: 'error',
      from: { path: '^(src|crawlers|pipelines)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'server-code-uses-no-dev-packages',
      severity: 'error',
      from: { path: '^(src|crawlers|pipelines)/', pathNot: '^src/web/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    only('model', []),
    only('text', ['model', 'errors.ts']),
    only('entities', ['model', 'text', 'errors.ts']),
    only('parse', ['model', 'text', 'entities', 'errors.ts']),
    only('papers', ['model', 'parse', 'jobs', 'errors.ts']),
    only('sqlite', ['errors.ts', 'projectRoot.ts']),
    only('crawl', ['model', 'text', 'sqlite', 'errors.ts']),
    only('queue', ['model', 'sqlite', 'errors.ts']),
    only('store', ['model', 'text', 'entities', 'sqlite', 'errors.ts']),
    only('ingest', ['model', 'crawl', 'queue', 'sqlite', 'errors.ts']),
    only('differences', ['model']),
    only('api', ['model', 'store', 'queue', 'health', 'text', 'parse', 'errors.ts', 'projectRoot.ts']),
    only('doctor', ['model', 'crawl', 'queue', 'store', 'sqlite', 'config.ts', 'errors.ts', 'projectRoot.ts']),
    only('health', ['model', 'text', 'sqlite', 'errors.ts']),
    only('metrics', ['model', 'queue', 'store', 'jobs', 'health', 'errors.ts']),
    only('web', ['model', 'store', 'queue', 'health', 'errors.ts', 'api/answers.ts']),
    {
      name: 'only-the-command-line-has-it-put-together',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|app\\.ts)' },
      to: { path: '^src/(app|holdings)\\.ts' },
    },
    {
      name: 'holdings-are-not-worked-on-where-they-are-opened',
      severity: 'error',
      from: { path: '^src/holdings\\.ts' },
      to: { path: '^(src/(cli|api|web|doctor|reprocess|parse|text)/|src/reader|crawlers|fixtures)' },
    },
    {
      name: 'crawlers-are-data',
      severity: 'error',
      from: { path: '^crawlers/' },
      to: { path: '^(src|pipelines|fixtures|test|bench)/', pathNot: '^src/model/' },
    },
    {
      name: 'pipelines-list-steps',
      severity: 'error',
      from: { path: '^pipelines/' },
      to: {
        path: '^(src|crawlers|fixtures|test|bench)/',
        pathNot: '^src/(model|text|entities|parse|pipeline\\.ts|errors\\.ts)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
