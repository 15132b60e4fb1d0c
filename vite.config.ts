import path from 'node:path';

import react from '@vitejs/plugin-react';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

import { PlainReporter } from './test/support/plain-reporter.ts';

const at = (place: string): string => path.join(import.meta.dirname, place);

/** The storefront's files have fixed names in one flat folder: a theme app extension serves them from its assets. */
function storefrontFile(input: string, name: string, format: 'iife' | 'es'): EnvironmentOptions {
  return {
    // As 'client' Vite would add its preload helper, 0.8 KB of every shopper's download.
    consumer: 'server',
    resolve: { noExternal: true, conditions: ['browser', 'import', 'default'] },
    keepProcessEnv: false,
    build: {
      outDir: at('dist/widget'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      // Older ones would get left and right by language instead of by direction.
      cssTarget: ['chrome111', 'firefox113', 'safari16.4'],
      cssMinify: true,
      modulePreload: false,
      minify: true,
      rolldownOptions: {
        input: at(input),
        ...(format === 'es' ? { preserveEntrySignatures: 'strict' as const } : {}),
        output: {
          format,
          entryFileNames: `${name}.js`,
          chunkFileNames: 'regulars-[name].js',
          ...(format === 'iife' ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

/** Draws the widget in a frame of the admin: no shop carries it. */
function previewFile(): EnvironmentOptions {
  const file = storefrontFile('storefront-widget/preview/preview.ts', 'regulars-preview', 'es');
  return { ...file, build: { ...file.build, outDir: at('dist/preview') } };
}

const adminBuild: EnvironmentOptions = {
  build: {
    outDir: at('dist/admin'),
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }],
        },
      },
    },
  },
};

/** The admin's language is chosen before the app is imported; its files are on their way meanwhile. */
const fetchAppEarly: Plugin = {
  name: 'fetch-app-early',
  transformIndexHtml(_html, { bundle = {} }) {
    const wanted = new Set<string>();
    const want = (file: string): void => {
      const chunk = bundle[file];
      if (chunk?.type !== 'chunk' || wanted.has(file)) return;
      wanted.add(file);
      chunk.imports.forEach(want);
    };
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && chunk.facadeModuleId === at('admin-extension/app.tsx'))
        want(chunk.fileName);
    return [...wanted].map((file) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: true, href: `/admin/${file}` },
      injectTo: 'head',
    }));
  },
};

const reactInTheAdmin = react({ include: /\/admin-extension\/.*\.[jt]sx?$/ });

const embeddedPostgresTest = 'test/base/embedded-postgres.test.ts';

/** Tests by what they need: nothing, a PostgreSQL, a DOM, a real browser. */
const tests = {
  // Much of a test is waiting: for PostgreSQL, for a process that it has started.
  maxWorkers: 2,
  reporters: ['default', new PlainReporter()],
  projects: [
    {
      test: {
        name: 'pure',
        include: ['test/{domain,webhooks,contract,base,notify,house}/**/*.test.ts'],
        exclude: [embeddedPostgresTest],
        // They share nothing that one could leave behind: half their time was loading the same modules again.
        isolate: false,
        testTimeout: 30_000,
      },
    },
    {
      test: {
        name: 'postgres',
        include: [
          'test/{store,operations,jobs,http,commerce,cli,sandbox,simulation}/**/*.test.ts',
          embeddedPostgresTest,
        ],
        pool: 'forks' as const,
        // Of node:wasi, which runs the checkout function as Shopify would.
        execArgv: ['--disable-warning=ExperimentalWarning'],
        globalSetup: ['test/support/postgres.ts'],
        testTimeout: 30_000,
        hookTimeout: 60_000,
      },
    },
    {
      plugins: [reactInTheAdmin],
      test: {
        name: 'dom',
        include: ['test/{storefront-widget,admin-extension}/**/*.test.{ts,tsx}'],
        environment: 'happy-dom',
        // Both testing libraries clean up after each test only where `afterEach` is global.
        globals: true,
        testTimeout: 30_000,
      },
    },
    {
      test: {
        name: 'browser',
        include: ['test/{browser,journeys}/**/*.test.ts'],
        pool: 'forks' as const,
        fileParallelism: false,
        // Last and alone: some of them measure how long the browser is busy, and all wait only as long as people do.
        sequence: { groupOrder: 1 },
        globalSetup: ['test/support/postgres.ts', 'test/support/build.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    },
  ],
};

export default defineConfig(({ command, mode }) => {
  // vitest reads this file too: its projects have their own plugins and the repository as their root.
  if (mode === 'test') return { test: tests };
  return {
    root: at('admin-extension'),
    base: '/admin/',
    plugins: [reactInTheAdmin, fetchAppEarly],
    server: { fs: { allow: [at('.')] } },
    // No jsx option: each folder's tsconfig.json says which runtime its files have.
    builder: {
      async buildApp(builder) {
        for (const environment of Object.values(builder.environments))
          if (environment.name !== 'ssr') await builder.build(environment);
        // Its compiler is loaded by a build alone: vitest reads this file as well.
        const checkout = await import('./storefront-widget/extensions/checkout-function/build.ts');
        await checkout.buildFunction(checkout.builtFunction);
      },
    },
    environments: {
      client: adminBuild,
      // The dev server would scan these too, and it serves only the admin.
      ...(command === 'build'
        ? {
            loader: storefrontFile('storefront-widget/loader.ts', 'regulars-loader', 'iife'),
            panel: storefrontFile('storefront-widget/panel.ts', 'regulars-panel', 'es'),
            invited: storefrontFile('storefront-widget/invited.ts', 'regulars-invited', 'es'),
            elements: storefrontFile(
              'storefront-widget/elements/elements.ts',
              'regulars-elements',
              'es',
            ),
            basket: storefrontFile('storefront-widget/basket/basket.ts', 'regulars-basket', 'es'),
            preview: previewFile(),
          }
        : {}),
    },
  };
});
