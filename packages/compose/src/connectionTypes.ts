import { Cursor, type Page, type PageRows } from "@hoptac/kit";
import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
} from "graphql";
import { PLATFORM } from "./dependencies.js";
import type { ExecutionContext } from "./ExecutionContext.js";
import { operatorInputs } from "./filterTypes.js";
import type { ListedColumn } from "./listedColumns.js";

/** One entity's connection, with the arguments that every listing of it takes. */
export interface Connection {
  readonly type: GraphQLObjectType;
  readonly args: GraphQLFieldConfigArgumentMap;
}

interface Edge {
  readonly page: PageRows;
  readonly row: object;
}

/** Builds connections for one schema; the types that all of them share are made once. */
export function connectionTypes(): (node: GraphQLObjectType, owner: string, columns: readonly ListedColumn[]) => Connection {
  const inputOf = operatorInputs();
  const made = new Map<GraphQLNamedType, Connection>();
  const pageInfo = pageInfoType();
  const direction = orderDirectionType();
  return (node, owner, columns) => {
    const found = made.get(node) ?? {
      type: connectionType(node, owner, pageInfo),
      args: listingArgs(filterType(node, owner, columns, inputOf), orderType(node, owner, columns, direction)),
    };
    made.set(node, found);
    return found;
  };
}

const listOf = (type: GraphQLObjectType): GraphQLNonNull<GraphQLList<GraphQLNonNull<GraphQLObjectType>>> =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));

// Every field has a resolver of its own: a compiled query does not call functions it finds on a source object.
function connectionType(node: GraphQLObjectType, owner: string, pageInfo: GraphQLObjectType): GraphQLObjectType {
  const extensions = { owner };
  const edge = new GraphQLObjectType<Edge, ExecutionContext>({
    name: `${node.name}Edge`,
    description: `Một dòng của danh sách ${node.name} · One entry of a list of ${node.name}`,
    extensions,
    fields: {
      cursor: {
        type: new GraphQLNonNull(Cursor),
        description: "Vị trí trong danh sách · Its place in the list",
        extensions,
        resolve: ({ page, row }) => page.cursorOf(row),
      },
      node: { type: new GraphQLNonNull(node), description: node.description, extensions, resolve: ({ row }) => row },
    },
  });
  const fields = {
    edges: {
      type: listOf(edge),
      description: "Các dòng kèm vị trí · The entries with their cursors",
      extensions,
      resolve: async (listing) => {
        const page = await listing.load();
        return page.rows.map((row) => ({ page, row }));
      },
    },
    nodes: { type: listOf(node), description: "Các dòng · The entries themselves", extensions, resolve: async (listing) => (await listing.load()).rows },
    pageInfo: { type: new GraphQLNonNull(pageInfo), description: "Vị trí của trang · Where this page lies", extensions, resolve: (listing) => listing.load() },
    totalCount: {
      type: new GraphQLNonNull(GraphQLInt),
      description: "Tổng số dòng khớp bộ lọc, mọi trang · Entries that the filter finds, on all pages",
      extensions,
      resolve: (listing) => listing.totalCount(),
    },
  } satisfies GraphQLFieldConfigMap<Page, ExecutionContext>;
  return new GraphQLObjectType({
    name: `${node.name}Connection`,
    description: `Danh sách ${node.name} theo trang · A list of ${node.name}, page by page`,
    extensions,
    fields,
  });
}

function pageInfoType(): GraphQLObjectType {
  const extensions = { owner: PLATFORM };
  const fields = {
    hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean), description: "Còn trang sau · There is more after this page", extensions },
    hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean), description: "Còn trang trước · There is more before this page", extensions },
    startCursor: { type: Cursor, description: "Vị trí dòng đầu · Cursor of the first entry", extensions, resolve: (page) => cursorAt(page, page.rows[0]) },
    endCursor: {
      type: Cursor,
      description: "Vị trí dòng cuối · Cursor of the last entry",
      extensions,
      resolve: (page) => cursorAt(page, page.rows[page.rows.length - 1]),
    },
  } satisfies GraphQLFieldConfigMap<PageRows, ExecutionContext>;
  return new GraphQLObjectType({ name: "PageInfo", description: "Vị trí của một trang trong danh sách · Where a page lies in its list", extensions, fields });
}

const cursorAt = (page: PageRows, row: object | undefined): string | undefined => row && page.cursorOf(row);

const orderDirectionType = (): GraphQLEnumType =>
  new GraphQLEnumType({
    name: "SortDirection",
    description: "Chiều sắp xếp · Direction of an order",
    extensions: { owner: PLATFORM },
    values: { ASC: { description: "Tăng dần, trống ở cuối · Upwards, empty last" }, DESC: { description: "Giảm dần, trống ở đầu · Downwards, empty first" } },
  });

function filterType(
  node: GraphQLObjectType,
  owner: string,
  columns: readonly ListedColumn[],
  inputOf: (type: GraphQLNamedType) => GraphQLInputObjectType,
): GraphQLInputObjectType {
  const filter: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${node.name}Filter`,
    description: `Bộ lọc ${node.name}; các điều kiện cùng phải đúng · Filter of ${node.name}; all conditions must hold`,
    extensions: { owner },
    fields: () => ({
      and: { type: new GraphQLList(new GraphQLNonNull(filter)), description: "Tất cả đều đúng · All of these hold" },
      or: { type: new GraphQLList(new GraphQLNonNull(filter)), description: "Ít nhất một điều đúng · At least one of these holds" },
      not: { type: filter, description: "Không đúng · This does not hold" },
      ...Object.fromEntries(
        columns.flatMap(({ field, filter: type, description, plugin }) =>
          type ? [[field, { type: inputOf(type), description, extensions: { owner: plugin } }]] : [],
        ),
      ),
    }),
  });
  return filter;
}

function orderType(node: GraphQLObjectType, owner: string, columns: readonly ListedColumn[], direction: GraphQLEnumType): GraphQLInputObjectType | undefined {
  const sorting = columns.filter(({ sorts }) => sorts);
  if (sorting.length === 0) return undefined;
  return new GraphQLInputObjectType({
    name: `${node.name}Order`,
    description: `Một cột để sắp xếp ${node.name}; đúng một cột mỗi mục · A column to order ${node.name} by; exactly one in each entry`,
    extensions: { owner },
    fields: Object.fromEntries(sorting.map(({ field, description, plugin }) => [field, { type: direction, description, extensions: { owner: plugin } }])),
  });
}

const listingArgs = (filter: GraphQLInputObjectType, order: GraphQLInputObjectType | undefined): GraphQLFieldConfigArgumentMap => ({
  first: { type: GraphQLInt, description: "Số dòng đầu, sau after · How many, from the start or after a cursor" },
  after: { type: Cursor, description: "Sau vị trí này · After this cursor" },
  last: { type: GraphQLInt, description: "Số dòng cuối, trước before · How many, from the end or before a cursor" },
  before: { type: Cursor, description: "Trước vị trí này · Before this cursor" },
  filter: { type: filter, description: "Bộ lọc · Only what this finds" },
  ...(order
    ? {
        orderBy: {
          type: new GraphQLList(new GraphQLNonNull(order)),
          description: "Thứ tự, cột đầu trước · Order, the first entry first; the listing's own when absent",
        },
      }
    : {}),
});
