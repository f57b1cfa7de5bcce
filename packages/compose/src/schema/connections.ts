import { type ColumnClass, declaredFieldsOf, type EntityClass, filterOperators, fromGlobalId, invalidInput, LocalDate, type Page, VND, Decimal, DateTime, Cursor } from "@hoptac/kit";
import {
  getNamedType,
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  isEnumType,
} from "graphql";
import { plainFieldsOf, tableOf, typeOf } from "../metadata.js";
import type { Types } from "./Types.js";

const list = (type: GraphQLInputType) => new GraphQLList(new GraphQLNonNull(type));

const OPERATOR_WORDS: Readonly<Record<string, string>> = {
  eq: "bằng · equals",
  ne: "khác · differs from",
  in: "thuộc · is one of",
  notIn: "không thuộc · is none of",
  lt: "nhỏ hơn, trước · is less than, before",
  lte: "không lớn hơn · is at most",
  gt: "lớn hơn, sau · is greater than, after",
  gte: "không nhỏ hơn · is at least",
  contains: "chứa, không phân biệt hoa thường · contains, in any case",
  startsWith: "bắt đầu bằng, không phân biệt hoa thường · starts with, in any case",
  isNull: "trống · is empty",
};

/** Shared operator inputs: name, scalar and class of column. */
const SCALARS: readonly (readonly [string, GraphQLInputType, ColumnClass])[] = [
  ["IdFilter", GraphQLID, "id"],
  ["TextFilter", GraphQLString, "text"],
  ["NumberFilter", GraphQLInt, "number"],
  ["DecimalFilter", Decimal, "decimal"],
  ["MoneyFilter", VND, "money"],
  ["DateFilter", LocalDate, "date"],
  ["MomentFilter", DateTime, "moment"],
  ["BooleanFilter", GraphQLBoolean, "boolean"],
];

function operators(types: Types, name: string, scalar: GraphQLInputType, columns: ColumnClass): GraphQLInputObjectType {
  return types.once(
    name,
    () =>
      new GraphQLInputObjectType({
        name,
        description: "Điều kiện lọc trên một cột; nhiều điều kiện cùng phải đúng · Conditions on one column; all given ones hold",
        fields: Object.fromEntries(
          filterOperators(columns).map((operator) => [
            operator,
            { type: operator === "isNull" ? GraphQLBoolean : operator === "in" || operator === "notIn" ? list(scalar) : scalar, description: OPERATOR_WORDS[operator] ?? operator },
          ]),
        ),
      }),
  );
}

/** A member of a filter: the entity's property behind it, and the type its ids are of. */
interface Member {
  readonly property: string;
  readonly idsOf?: string;
}

/** How one entity is listed: its generated types and how its filters read. */
export interface Connection {
  readonly type: GraphQLObjectType;
  readonly filter: GraphQLInputObjectType;
  readonly order: GraphQLInputObjectType;
  /** Filter as the client gave it → as the store takes it: properties of the entity, uuids. */
  readonly readFilter: (filter: object) => object;
}

/** Generates the Relay connection of an entity, once. */
export function connectionOf(types: Types, entity: EntityClass, made: Map<EntityClass, Connection>): Connection {
  const found = made.get(entity);
  if (found) return found;
  const node = types.object(entity);
  const columns = tableOf(entity)?.columns ?? new Map<string, boolean>();
  const members = new Map<string, Member>();
  const filterFields: Record<string, { type: GraphQLInputType; description: string }> = {};
  const orderFields: Record<string, { type: GraphQLInputType; description: string }> = {};
  const direction = types.once(
    "SortDirection",
    () =>
      new GraphQLEnumType({
        name: "SortDirection",
        description: "Chiều sắp xếp · Direction of an order",
        values: { ASC: { description: "tăng dần, ô trống sau cùng · ascending, empty ones last" }, DESC: { description: "giảm dần, ô trống trước · descending, empty ones first" } },
      }),
  );
  for (const plain of plainFieldsOf(entity)) {
    const field = node.getFields()[plain.name];
    if (!field || !columns.has(plain.property)) continue;
    const scalar = getNamedType(field.type);
    const known = SCALARS.find(([, type]) => getNamedType(type).name === scalar.name);
    const input = known ? operators(types, known[0], known[1], known[2]) : isEnumType(scalar) ? operators(types, `${scalar.name}Filter`, scalar, "enum") : undefined;
    if (!input) continue;
    const description = field.description ?? plain.name;
    filterFields[plain.name] = { type: input, description };
    members.set(plain.name, { property: plain.property, ...(plain.name === "id" ? { idsOf: node.name } : {}) });
    orderFields[plain.name] = { type: direction, description };
  }
  for (const declared of declaredFieldsOf(entity)) {
    if (declared.kind !== "one") continue;
    filterFields[declared.name] = { type: operators(types, "IdFilter", GraphQLID, "id"), description: declared.description };
    members.set(declared.name, { property: declared.from, idsOf: typeOf(declared.entity())?.name ?? "" });
  }
  const filter: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${node.name}Filter`,
    description: `Bộ lọc ${node.name}; các điều kiện cùng phải đúng · A filter of ${node.name}; all given conditions hold`,
    fields: () => ({
      ...filterFields,
      and: { type: list(filter), description: "Mọi bộ lọc đều đúng · All of these hold" },
      or: { type: list(filter), description: "Ít nhất một bộ lọc đúng · At least one of these holds" },
      not: { type: filter, description: "Bộ lọc không đúng · This does not hold" },
    }),
  });
  const connection: Connection = {
    type: connectionType(types, node),
    filter: types.once(filter.name, () => filter),
    order: types.once(
      `${node.name}Order`,
      () =>
        new GraphQLInputObjectType({
          name: `${node.name}Order`,
          description: "Một cột và chiều sắp xếp · One column and its direction",
          fields: orderFields,
        }),
    ),
    readFilter: (given) => readFilter(given, members, "filter"),
  };
  made.set(entity, connection);
  return connection;
}

function readFilter(given: object, members: ReadonlyMap<string, Member>, path: string): object {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, unknown][] => {
      if (value === null || value === undefined) return [];
      if (name === "and" || name === "or") return [[name, (value as object[]).map((one, index) => readFilter(one, members, `${path}.${name}.${index}`))]];
      if (name === "not") return [[name, readFilter(value as object, members, `${path}.not`)]];
      const member = members.get(name);
      if (!member) throw invalidInput({ path: `${path}.${name}`, text: { vi: "không có cột này", en: "there is no such column" } });
      const { idsOf } = member;
      const conditions =
        idsOf === undefined
          ? value
          : Object.fromEntries(
              Object.entries(value as object).map(([operator, operand]) => [
                operator,
                operator === "isNull"
                  ? operand
                  : Array.isArray(operand)
                    ? operand.map((id, index) => fromGlobalId(String(id), idsOf, `${path}.${name}.${operator}.${index}`))
                    : fromGlobalId(String(operand), idsOf, `${path}.${name}.${operator}`),
              ]),
            );
      return [[member.property, conditions]];
    }),
  );
}

/** `orderBy` as a client gave it: exactly one column in each entry. */
export function readOrder(given: readonly object[] | null | undefined): readonly Record<string, "ASC" | "DESC">[] | undefined {
  return given?.map((one, index) => {
    const entries = Object.entries(one).filter(([, direction]) => direction != null);
    if (entries.length !== 1) {
      throw invalidInput({ path: `orderBy.${index}`, text: { vi: "mỗi phần tử đúng một cột; nhiều cột thì ghi nhiều phần tử", en: "expected exactly one column in each entry; write several entries for several columns" } });
    }
    return Object.fromEntries(entries);
  });
}

interface Source {
  readonly page: Page;
}

/** Resolvers of their own for every member: no functions on the source, which a compiled executor would not call. */
function connectionType(types: Types, node: GraphQLObjectType): GraphQLObjectType {
  const pageInfo = types.once(
    "PageInfo",
    () =>
      new GraphQLObjectType({
        name: "PageInfo",
        description: "Vị trí của trang trong danh sách · Where a page stands in its list",
        fields: {
          hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean), description: "Còn trang sau · There is more after it" },
          hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean), description: "Còn trang trước · There is more before it" },
          startCursor: { type: Cursor, description: "Con trỏ của dòng đầu · Cursor of its first row" },
          endCursor: { type: Cursor, description: "Con trỏ của dòng cuối · Cursor of its last row" },
        },
      }),
  );
  const edge = types.once(
    `${node.name}Edge`,
    () =>
      new GraphQLObjectType({
        name: `${node.name}Edge`,
        description: "Một dòng và con trỏ của nó · A row with its cursor",
        fields: {
          cursor: { type: new GraphQLNonNull(Cursor), description: "Con trỏ để đọc tiếp từ đây · Cursor to read on from here" },
          node: { type: new GraphQLNonNull(node), description: node.description ?? node.name },
        },
      }),
  );
  return types.once(
    `${node.name}Connection`,
    () =>
      new GraphQLObjectType<Source>({
        name: `${node.name}Connection`,
        description: `Một trang của danh sách ${node.name} · A page of a list of ${node.name}`,
        fields: {
          edges: {
            type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(edge))),
            description: "Các dòng kèm con trỏ · Its rows with their cursors",
            resolve: ({ page }) => page.rows.map((row) => ({ cursor: page.cursorOf(row), node: row })),
          },
          nodes: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(node))), description: "Các dòng · Its rows", resolve: ({ page }) => page.rows },
          pageInfo: {
            type: new GraphQLNonNull(pageInfo),
            description: "Vị trí của trang · Where the page stands",
            resolve: ({ page }) => {
              const [first] = page.rows;
              const last = page.rows[page.rows.length - 1];
              return {
                hasNextPage: page.hasNextPage,
                hasPreviousPage: page.hasPreviousPage,
                startCursor: first && page.cursorOf(first),
                endCursor: last && page.cursorOf(last),
              };
            },
          },
          totalCount: {
            type: new GraphQLNonNull(GraphQLInt),
            description: "Số dòng thỏa bộ lọc, không kể phân trang · How many rows the filter finds, whatever the page",
            resolve: ({ page }) => page.totalCount(),
          },
        },
      }),
  );
}

