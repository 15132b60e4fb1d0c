import {
  type CreationOptional,
  DataTypes,
  type InferAttributes,
  type InferCreationAttributes,
  Model,
  type ModelStatic,
  type Sequelize,
} from 'sequelize';

/** The settings tables as column lists: no associations, hooks, scopes or methods. */

export class ShopModel extends Model<
  InferAttributes<ShopModel>,
  InferCreationAttributes<ShopModel>
> {
  declare shop_id: CreationOptional<string>;
  declare domain: string;
  declare name: string;
  declare email: string | null;
  declare currency: string;
  declare time_zone: string;
  declare taxes_included: boolean;
  declare is_development: boolean;
  declare status: 'active' | 'uninstalled';
  declare connected_by: 'install' | 'custom_app' | 'stripe';
  declare access_token: string | null;
  declare access_token_expires_at: Date | null;
  declare refresh_token: string | null;
  declare refresh_token_expires_at: Date | null;
  declare api_secret: string | null;
  declare scopes: string;
  declare connected_at: Date;
  declare uninstalled_at: Date | null;
}

export class ProgramVersionModel extends Model<
  InferAttributes<ProgramVersionModel>,
  InferCreationAttributes<ProgramVersionModel>
> {
  declare shop_id: string;
  declare version: number;
  declare state: 'draft' | 'live' | 'past';
  declare document: unknown;
  declare saved_at: Date;
  declare saved_by: string;
  declare published_at: Date | null;
  declare published_by: string | null;
  declare expiry_since: Date | null;
  declare expiry_spread_after: string | null;
}

export class ApiKeyModel extends Model<
  InferAttributes<ApiKeyModel>,
  InferCreationAttributes<ApiKeyModel>
> {
  declare shop_id: string;
  declare key_id: string;
  declare name: string;
  declare secret_hash: Buffer;
  declare scopes: string[];
  declare created_at: Date;
  declare created_by: string;
  declare expires_at: Date | null;
  declare revoked_at: Date | null;
}

export interface Models {
  shops: ModelStatic<ShopModel>;
  programVersions: ModelStatic<ProgramVersionModel>;
  apiKeys: ModelStatic<ApiKeyModel>;
}

/** Always spread: Sequelize writes a column's name into what it is given. */
const text = { type: DataTypes.TEXT, allowNull: false };
const textOrNull = { type: DataTypes.TEXT, allowNull: true };
const time = { type: DataTypes.DATE, allowNull: false };
const timeOrNull = { type: DataTypes.DATE, allowNull: true };
const flag = { type: DataTypes.BOOLEAN, allowNull: false };
const shopKey = { type: DataTypes.BIGINT, primaryKey: true };

/** A sequelize instance gets models of its own, so that two databases can be open in one process. */
export function defineModels(sequelize: Sequelize): Models {
  const shops = class extends ShopModel {};
  shops.init(
    {
      shop_id: { ...shopKey, autoIncrement: true },
      domain: { ...text },
      name: { ...text },
      email: { ...textOrNull },
      currency: { ...text },
      time_zone: { ...text },
      taxes_included: { ...flag },
      is_development: { ...flag },
      status: { ...text },
      connected_by: { ...text },
      access_token: { ...textOrNull },
      access_token_expires_at: { ...timeOrNull },
      refresh_token: { ...textOrNull },
      refresh_token_expires_at: { ...timeOrNull },
      api_secret: { ...textOrNull },
      scopes: { ...text },
      connected_at: { ...time },
      uninstalled_at: { ...timeOrNull },
    },
    { sequelize, tableName: 'shops', timestamps: false },
  );
  const programVersions = class extends ProgramVersionModel {};
  programVersions.init(
    {
      shop_id: { ...shopKey },
      version: { type: DataTypes.INTEGER, primaryKey: true },
      state: { ...text },
      document: { type: DataTypes.JSONB, allowNull: false },
      saved_at: { ...time },
      saved_by: { ...text },
      published_at: { ...timeOrNull },
      published_by: { ...textOrNull },
      expiry_since: { ...timeOrNull },
      expiry_spread_after: { type: DataTypes.BIGINT, allowNull: true },
    },
    { sequelize, tableName: 'program_versions', timestamps: false },
  );
  const apiKeys = class extends ApiKeyModel {};
  apiKeys.init(
    {
      shop_id: { ...shopKey },
      key_id: { type: DataTypes.TEXT, primaryKey: true },
      name: { ...text },
      secret_hash: { type: DataTypes.BLOB, allowNull: false },
      scopes: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      created_at: { ...time },
      created_by: { ...text },
      expires_at: { ...timeOrNull },
      revoked_at: { ...timeOrNull },
    },
    { sequelize, tableName: 'api_keys', timestamps: false },
  );
  return { shops, programVersions, apiKeys };
}
