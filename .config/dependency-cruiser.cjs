// The rules of the house. A library may import only those before it in `order`; test/architecture plants a violation of each rule.
const infrastructure = ['kernel', 'care', 'event-store', 'vault', 'projections', 'documents']
const capabilities = [
  'access',
  'partnership',
  'reviews',
  'learning',
  'recommendations',
  'actions',
  'audits',
  'dissemination',
  'keeping',
  'assurance',
  'history',
  'sight',
]
const order = [...infrastructure, ...capabilities, 'imports']
const either = (names) => `(${names.join('|')})`

const spec = '(\\.spec\\.ts$|^(libs|apps)/[^/]+/test/)'
const adapters = '^libs/(event-store|vault|access/(access-log|attempts))/(sqlite|kurrentdb|in-memory)/'

/** The doors behind which Nest stands. */
const wiring = '^libs/(event-store/command-handler/index|projections/query-handler|[^/]+/[^/]+\\.module)\\.ts$'

const upwards = order.map((name, place) => ({
  name: 'siblings-only-upwards',
  comment: `${name} may import only the libraries before it: ${order.slice(0, place).join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: spec },
  to: { path: [`^libs/${either(order.slice(place + 1))}/`, '^apps/'] },
}))

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upwards.filter(({ to }) => !to.path[0].includes('()')),
    rule(
      'libraries-know-no-app',
      'The last library may import every other, but no app.',
      { path: '^libs/imports/', pathNot: spec },
      { path: '^(apps|test)/' },
    ),
    rule(
      'events-know-only-the-kernel',
      'An event is the contract: it imports the kernel and other events of its own capability.',
      { path: '^libs/([^/]+)/events/', pathNot: spec },
      { pathNot: ['^libs/kernel/index\\.ts$', '^libs/$1/events/'] },
    ),
    rule(
      'write-knows-only-its-events-and-the-kernel',
      'A decision is pure: its own events, its own write side, the kernel. No Nest, no packages, nothing of Node.',
      { path: '^libs/([^/]+)/write/', pathNot: spec },
      { pathNot: ['^libs/kernel/index\\.ts$', '^libs/$1/(events|write)/'] },
    ),
    rule(
      'siblings-only-through-the-contract',
      'Capabilities know each other by contract.ts alone.',
      { path: `^libs/${either([...capabilities, 'imports'])}/`, pathNot: spec },
      { path: `^libs/${either([...capabilities, 'imports'])}/`, pathNot: ['^libs/$1/', '^libs/[^/]+/contract\\.ts$'] },
    ),
    rule(
      'infrastructure-only-through-its-index',
      'The kernel, event store, vault and projections have one door, index.ts, besides their adapters.',
      { path: `^libs/([^/]+)/`, pathNot: spec },
      { path: `^libs/${either(infrastructure)}/`, pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$', adapters, wiring] },
    ),
    rule(
      'apps-only-through-the-index',
      'Apps come in by index.ts; only where an app is put together are adapters and modules named.',
      { path: '^apps/', pathNot: spec },
      { path: '^libs/', pathNot: ['^libs/[^/]+/index\\.ts$', adapters, wiring] },
    ),
    rule(
      'adapters-only-where-apps-are-put-together',
      'Which store is used is decided by the app: not in a library, a page or a route.',
      { path: '^(libs/([^/]+)/|apps/[^/]+/(pages|routes)/)', pathNot: [spec, adapters] },
      { path: adapters },
    ),
    rule(
      'nest-only-in-modules-and-apps',
      'Nest is wiring: modules, apps, and the one place where handler classes are made.',
      {
        path: '^libs/',
        pathNot: [spec, '\\.module\\.ts$', '^libs/event-store/command-handler(/|\\.)', '^libs/projections/query-handler(/|\\.)'],
      },
      { path: '(^|node_modules/)@nestjs/' },
    ),
    rule(
      'wiring-only-where-apps-are-put-together',
      'Nest is behind doors of its own, so that threads and short commands need not load it.',
      { path: '^(libs|apps)/', pathNot: [spec, '\\.module\\.ts$', '^libs/[^/]+/queries\\.ts$'] },
      { path: wiring },
    ),
    rule(
      'threads-load-no-nest',
      'Threads are started beside the server, and every command opens the doors: Nest would be 430 files more to load each time.',
      { path: '^(libs/[^/]+/(index|contract)|libs/.+/(writer|keeper)|apps/server/projector/projector)\\.ts$' },
      { path: '(^|node_modules/)@nestjs/', reachable: true },
    ),
    rule('no-cycles', 'Two files that need each other are one.', {}, { circular: true }),
    rule('all-found', 'What is imported exists.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What a browser loads finds its siblings by address.
    exclude: { path: '(^|/)dist/|^apps/server/.*\\.js$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
