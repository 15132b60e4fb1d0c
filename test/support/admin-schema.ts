import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { apiVersion } from '../../server/commerce/shopify/api-version.ts';

/**
 * Shopify's real schemas, whole: of the Admin API and of discount functions. They lie in two files of a package that
 * would bring hundreds of megabytes along as a dependency, so that these are taken out of its tarball, once, and kept.
 */
const source = {
  spec: '@shopify/dev-mcp@1.16.0',
  integrity:
    'sha512-tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw==',
} as const;

type Api = 'admin' | 'functions_discount';
const apis: readonly Api[] = ['admin', 'functions_discount'];
const memberOf = (api: Api): string => `package/dist/data/${api}_${apiVersion}.json.gz`;

const downloadTimeoutMs = 120_000;
const tarBlock = 512;

const root = path.resolve(import.meta.dirname, '../..');
const cacheFolder = path.join(root, 'node_modules/.cache/regulars');
const tarballMark = source.integrity.slice(7, 15).replaceAll(/\W/g, '_');
const cacheFile = (api: Api): string =>
  path.join(cacheFolder, `${api}-${apiVersion}-${tarballMark}.json.gz`);

/** The Admin schema of our pinned version, to execute against and to validate with. */
export async function loadAdminSchema(): Promise<GraphQLSchema> {
  return buildClientSchema(await loadAdminIntrospection(), { assumeValid: true });
}

/** The same as it was published: with `requiredAccess` beside each field, which a schema object can't hold. */
export async function loadAdminIntrospection(): Promise<IntrospectionQuery> {
  return loadIntrospection('admin');
}

/** What a discount function is given, and the answers it may give. */
export async function loadDiscountFunctionSchema(): Promise<GraphQLSchema> {
  return buildClientSchema(await loadIntrospection('functions_discount'), { assumeValid: true });
}

async function loadIntrospection(api: Api): Promise<IntrospectionQuery> {
  const packed = (await readCache(api)) ?? (await fetchIntoCache(api));
  const answer = JSON.parse(gunzipSync(packed).toString('utf8')) as { data: IntrospectionQuery };
  return answer.data;
}

async function readCache(api: Api): Promise<Buffer | null> {
  try {
    return await readFile(cacheFile(api));
  } catch {
    return null;
  }
}

async function fetchIntoCache(wanted: Api): Promise<Buffer> {
  await mkdir(cacheFolder, { recursive: true });
  const folder = await mkdtemp(path.join(cacheFolder, 'fetch-'));
  try {
    const tarball = await readFile(await download(folder));
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    if (integrity !== source.integrity) {
      throw new AdminSchemaError(`${source.spec} is not the tarball that was pinned: ${integrity}`);
    }
    const unpacked = gunzipSync(tarball);
    for (const api of apis) {
      // Renamed into place, so that a run beside this one never reads half a file.
      const whole = path.join(folder, api);
      await writeFile(whole, takeMember(unpacked, memberOf(api)));
      await rename(whole, cacheFile(api));
    }
    return takeMember(unpacked, memberOf(wanted));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function download(folder: string): Promise<string> {
  try {
    await promisify(execFile)(
      'npm',
      ['pack', source.spec, '--silent', '--ignore-scripts', '--pack-destination', folder],
      { cwd: folder, timeout: downloadTimeoutMs, shell: process.platform === 'win32' },
    );
    const [tarball = ''] = await readdir(folder);
    return path.join(folder, tarball);
  } catch (cause) {
    throw new AdminSchemaError(
      `The Admin schema ${apiVersion} could not be fetched: "npm pack ${source.spec}" failed. ` +
        'It needs the npm registry once; afterwards the file is kept in node_modules/.cache/regulars.',
      { cause },
    );
  }
}

/** One file out of a tar: headers of 512 bytes, each followed by its content, padded to 512. */
function takeMember(tar: Buffer, name: string): Buffer {
  for (let at = 0; at + tarBlock <= tar.length;) {
    const entry = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    const from = at + tarBlock;
    if (entry === name) return Buffer.from(tar.subarray(from, from + size));
    at = from + Math.ceil(size / tarBlock) * tarBlock;
  }
  throw new AdminSchemaError(`${source.spec} holds no ${name}`);
}

class AdminSchemaError extends Error {
  override readonly name = 'AdminSchemaError';
}
