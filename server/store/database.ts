import pg, { Client, type ClientConfig, DatabaseError } from 'pg';
import {
  ConnectionError,
  DatabaseError as SequelizeError,
  Sequelize,
  type Transaction,
} from 'sequelize';
import { RetriableError } from '../base/errors.ts';
import { defineModels, type Models } from './models.ts';

/** Something that takes a statement: the pool, or one transaction. */
export interface Queryable {
  /** `name` makes it a prepared statement: for hot ones only. */
  query<Row>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
}

declare const transactionBrand: unique symbol;

/** An open transaction. Every write takes one, so that a write outside a transaction does not compile. */
export interface Tx extends Queryable {
  readonly [transactionBrand]: true;
  readonly models: Models;
  readonly settings: { transaction: Transaction };
}

export interface Database extends Queryable {
  /** Reads from the settings tables. */
  find<T>(read: (models: Models) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction; what weather breaks (a deadlock, a conflict) is tried again, three times at most. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const attemptsMax = 3;

const sessionSettings = [
  'role=regulars_app',
  'statement_timeout=60000',
  'lock_timeout=15000',
  'idle_in_transaction_session_timeout=60000',
  'jit=off',
];

/** Sequelize listens for a client's errors only after it has connected; one that comes between would end the process. */
class HeardClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** One pool for models and statements alike; the session works as the application's role. */
export function openDatabase(url: string, options: { poolSize: number }): Database {
  const sequelize = new Sequelize(url, {
    dialect: 'postgres',
    dialectModule: { ...pg, Client: HeardClient },
    logging: false,
    pool: { max: options.poolSize, min: 0, acquire: 15_000, idle: 30_000 },
    dialectOptions: {
      application_name: 'regulars',
      options: sessionSettings.map((setting) => `-c ${setting}`).join(' '),
    },
  });
  const models = defineModels(sequelize);
  const pool = sequelize.connectionManager;

  return {
    find: (read) => named(() => read(models)),
    async query<Row>(text: string, values: readonly unknown[] = [], name?: string) {
      return named(async () => {
        const client = (await pool.getConnection({ type: 'write' })) as pg.ClientBase;
        try {
          return await run<Row>(client, { text, values, name });
        } finally {
          pool.releaseConnection(client);
        }
      });
    },
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await named(() => once(sequelize, models, work));
        } catch (error) {
          if (!(error instanceof RetriableError) || attempt === attemptsMax) throw error;
        }
      }
    },
    close: () => sequelize.close(),
  };
}

async function once<T>(
  sequelize: Sequelize,
  models: Models,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return sequelize.transaction(async (transaction) => {
    // Sequelize keeps the transaction's client on it without declaring so; this is the one place that knows.
    const { connection } = transaction as unknown as { connection: pg.ClientBase };
    const tx = {
      models,
      settings: { transaction },
      query: <Row>(text: string, values: readonly unknown[] = [], name?: string) =>
        run<Row>(connection, { text, values, name }),
    } as unknown as Tx;
    return work(tx);
  });
}

async function run<Row>(
  client: pg.ClientBase,
  statement: { text: string; values: readonly unknown[]; name: string | undefined },
): Promise<Row[]> {
  const { text, values, name } = statement;
  try {
    const answer = await client.query(
      name === undefined ? { text, values: [...values] } : { text, values: [...values], name },
    );
    return answer.rows as Row[];
  } catch (error) {
    if (!(error instanceof DatabaseError) && isBroken(client)) throw unreachable(error);
    throw error;
  }
}

/** A connection that breaks under a statement has no SQLSTATE to say so; the pool, which has to drop it, marks it. */
function isBroken(client: pg.ClientBase): boolean {
  return Reflect.get(client, '_invalid') === true;
}

function unreachable(cause: unknown): RetriableError {
  return new RetriableError('The database is not reachable right now.', { cause });
}

/** SQLSTATEs that say "try again": conflicts between transactions, and a server that went away. */
const conflicts = new Set(['40001', '40P01', '55P03']);
const weather = new Set(['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006', '57014']);
const lostConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);

function sqlStateOf(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  if (error instanceof SequelizeError) return sqlStateOf(error.parent);
  return error instanceof Error && error.cause !== undefined ? sqlStateOf(error.cause) : undefined;
}

/** Gives what the driver and the pool throw its name: weather is retriable, the rest stays what it is. */
async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RetriableError) throw error;
    const state = sqlStateOf(error) ?? '';
    if (conflicts.has(state))
      throw new RetriableError('Another change came in between.', { cause: error });
    const noServer =
      error instanceof ConnectionError ||
      (error instanceof SequelizeError && !(error.parent instanceof DatabaseError));
    if (weather.has(state) || lostConnection.has(state) || noServer) throw unreachable(error);
    throw error;
  }
}

/** The constraint that a statement broke, if that is what happened. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.constraint : undefined;
}
