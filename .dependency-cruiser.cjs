/** The rooms and their doors: docs/ARCHITECTURE.md draws them, this file holds them. */

const ours = '^(server|webhooks|admin-extension|storefront-widget|test)/';

/** One rule for each room: what of ours it may import beside itself, and why nothing else. */
const rooms = [
  {
    name: 'domain-is-a-leaf',
    room: '^server/domain/',
    may: [],
    comment: 'What points mean must not depend on how they are stored, sent or shown.',
  },
  {
    name: 'webhooks-is-a-leaf',
    room: '^webhooks/',
    may: [],
    comment: 'What a platform said can be read without knowing what we make of it.',
  },
  {
    name: 'contract-knows-the-domain-only',
    room: '^server/contract/',
    may: ['^server/domain/'],
    comment: 'Browsers import the contract: whatever it imports, they would carry.',
  },
  {
    name: 'base-lies-under-everything',
    room: '^server/base/',
    may: [],
    comment: 'Configuration, errors, clock and log serve every business, so they know none.',
  },
  {
    name: 'store-writes-and-does-not-decide',
    room: '^server/store/',
    may: ['^server/base/', '^server/domain/'],
    comment: 'The store writes what was decided above it, in the words of the domain.',
  },
  {
    name: 'commerce-has-no-tables',
    room: '^server/commerce/',
    may: ['^server/base/', '^server/domain/'],
    comment: 'A call to a platform must never happen inside a transaction of ours.',
  },
  {
    name: 'notify-does-not-decide-whom',
    room: '^server/notify/',
    may: ['^server/base/', '^server/domain/'],
    comment: 'Who hears of what was decided by the operation that enqueued the message.',
  },
  {
    name: 'operations-look-down',
    room: '^server/operations/',
    may: ['^server/(base|domain|store|contract)/', '^server/commerce/commerce\\.ts$', '^webhooks/'],
    comment: 'A verb is one transaction: it asks the domain and writes, whoever called it.',
  },
  {
    name: 'jobs-are-one-way-in',
    room: '^server/jobs/',
    may: ['^server/(base|domain|store|operations|commerce|notify)/', '^webhooks/'],
    comment: 'Jobs and requests are two ways into the same verbs; neither knows the other.',
  },
  {
    name: 'http-is-one-way-in',
    room: '^server/http/',
    may: [
      '^server/(base|domain|contract|store|operations|commerce)/',
      '^server/notify/invitation/',
      '^webhooks/',
    ],
    comment: 'Requests and jobs are two ways into the same verbs; neither knows the other.',
  },
  {
    name: 'admin-sees-the-contract-only',
    room: '^admin-extension/(?!extensions/)',
    may: ['^server/contract/'],
    comment: 'The browser and the server meet in the contract and nowhere else.',
  },
  {
    name: 'till-shares-the-parts-of-extensions',
    room: '^admin-extension/extensions/',
    may: ['^server/contract/', '^storefront-widget/extensions/parts/'],
    comment: 'A redemption is asked for at a till as at a checkout: how, is said once.',
  },
  {
    name: 'widget-sees-the-contract-only',
    room: '^storefront-widget/',
    may: ['^server/contract/'],
    comment: 'The browser and the server meet in the contract and nowhere else.',
  },
];

const roomRules = rooms.map(({ name, room, may, comment }) => ({
  name,
  severity: 'error',
  comment,
  from: { path: room },
  to: { path: ours, pathNot: [room, ...may] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'Functions of data and time run anywhere and need no fakes: no I/O, only arithmetic.',
      from: { path: '^server/domain/' },
      to: {
        pathNot: [
          ours,
          'node_modules/(temporal-polyfill|libphonenumber-js|disposable-email-domains-js|intl-messageformat)/',
        ],
      },
    },
    {
      name: 'contract-takes-types-of-the-domain',
      severity: 'error',
      comment:
        'A shape is checked against the domain; its arithmetic does not travel to the browser.',
      from: { path: '^server/contract/' },
      to: { path: '^server/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'operations-make-no-calls',
      severity: 'error',
      comment:
        'An open transaction must not wait for a network: the call is a job that it enqueues.',
      from: { path: '^server/operations/' },
      to: {
        path: '^server/commerce/|^(node:)?(http|https|http2|net|tls)$|node_modules/(@shopify/shopify-api|stripe|undici)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-store-speaks-sql',
      severity: 'error',
      comment: 'Every statement names its shop, and one room is where that can be seen.',
      from: {
        path: '^(server|webhooks)/',
        pathNot: '^server/(store/|base/embedded-postgres\\.ts$)',
      },
      to: { path: 'node_modules/(pg|sequelize|@types/pg)/' },
    },
    {
      name: 'only-notify-sends-mail',
      severity: 'error',
      comment: 'What is sent to people leaves by one door, with its limits and its way to say no.',
      from: { path: '^(server|webhooks)/', pathNot: '^server/notify/' },
      to: { path: 'node_modules/(nodemailer|@types/nodemailer)/' },
    },
    {
      name: 'http-does-not-migrate',
      severity: 'error',
      comment:
        'The schema changes when a process starts or an operator says so, never in a request.',
      from: { path: '^server/(http|jobs|operations)/' },
      to: { path: '^server/store/migrate\\.ts$' },
    },
    {
      name: 'composition-root-is-the-top',
      severity: 'error',
      comment: 'Who puts the parts together knows them all, so no part may know it.',
      from: { path: '^(server|webhooks)/', pathNot: '^server/(main|cli)\\.ts$' },
      to: { path: '^server/(app|main|cli)\\.ts$' },
    },
    {
      name: 'widget-takes-types-and-paths',
      severity: 'error',
      comment:
        "Every shopper loads the widget: of the contract it carries the addresses, not zod's code.",
      from: { path: '^storefront-widget/' },
      to: {
        path: '^server/contract/',
        pathNot: '^server/contract/paths\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'widget-stays-small',
      severity: 'error',
      comment: 'Types and nothing heavier: the widget is on every page of somebody else’s shop.',
      // Shopify's own surfaces load their extensions, and want them made with Preact.
      from: { path: '^storefront-widget/', pathNot: '^storefront-widget/extensions/' },
      to: {
        path: 'node_modules/(preact|react|react-dom|zod|@shopify/polaris[^/]*)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'extensions-take-types-and-paths',
      severity: 'error',
      comment:
        'Shopify bundles an extension for a till or a checkout, and weighs it: zod stays outside.',
      from: { path: '^(admin-extension|storefront-widget)/extensions/' },
      to: {
        path: '^server/contract/|node_modules/(zod|react|react-dom|@shopify/polaris[^/]*)/',
        pathNot: '^server/contract/paths\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'extensions-stand-alone',
      severity: 'error',
      comment:
        'It runs in Shopify’s apps, not in ours: no page of ours has what it needs, nor it ours.',
      from: { path: '^(admin-extension|storefront-widget)/(?!extensions/)' },
      to: { path: '^(admin-extension|storefront-widget)/extensions/(?!checkout-function/)' },
    },
    {
      name: 'only-ui-names-polaris',
      severity: 'error',
      comment: 'Polaris for React is frozen: the day it is replaced, one folder changes.',
      from: { path: '^admin-extension/', pathNot: '^admin-extension/ui/' },
      to: { path: 'node_modules/@shopify/polaris[^/]*/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'What only tests need must not be able to reach a merchant.',
      from: { pathNot: '^(test/|vite\\.config\\.ts$)' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or a third is missing.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-cycles-between-folders',
      severity: 'error',
      comment: 'A folder that needs another which needs it back has no door, only holes.',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'production-needs-no-development-packages',
      severity: 'error',
      comment: 'A server installed without development packages has to start.',
      from: { path: '^(server|webhooks)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'An import that leads nowhere breaks on the machine of somebody else.',
      from: {},
      // Vite's own questions (`panel.css?inline`) are answered when it builds.
      to: { couldNotResolve: true, pathNot: '\\?(inline|url|raw)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(test/fixtures|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
