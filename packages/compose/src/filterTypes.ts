import { type ColumnClass, DateTime, Decimal, filterOperators, LocalDate, type Operator, VND } from "@hoptac/kit";
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLString,
} from "graphql";
import { PLATFORM } from "./dependencies.js";
import { ownerWrittenOn } from "./ownerDirective.js";

const OPERATORS: Readonly<Record<Operator, string>> = {
  eq: "Bằng · Equal to",
  ne: "Khác · Not equal to",
  in: "Một trong · One of",
  notIn: "Không thuộc · None of",
  lt: "Nhỏ hơn · Less than",
  lte: "Không lớn hơn · At most",
  gt: "Lớn hơn · More than",
  gte: "Không nhỏ hơn · At least",
  contains: "Có chứa, không phân biệt hoa thường · Contains, whatever the case",
  startsWith: "Bắt đầu bằng, không phân biệt hoa thường · Starts with, whatever the case",
  isNull: "Để trống (true) hay có giá trị (false) · Empty (true) or not (false)",
};

const SHARED: Readonly<Record<Exclude<ColumnClass, "enum">, { readonly name: string; readonly description: string }>> = {
  id: { name: "IdFilter", description: "Lọc theo mã định danh · Filters by global id" },
  text: { name: "TextFilter", description: "Lọc theo chữ · Filters by text" },
  number: { name: "NumberFilter", description: "Lọc theo số nguyên · Filters by whole number" },
  decimal: { name: "DecimalFilter", description: "Lọc theo số thập phân · Filters by exact decimal number" },
  money: { name: "MoneyFilter", description: "Lọc theo số tiền · Filters by amount of money" },
  date: { name: "DateFilter", description: "Lọc theo ngày · Filters by day" },
  moment: { name: "MomentFilter", description: "Lọc theo thời điểm · Filters by moment" },
  boolean: { name: "BooleanFilter", description: "Lọc theo đúng, sai · Filters by yes or no" },
};

const CLASSES = new Map<GraphQLNamedType, ColumnClass>([
  [GraphQLString, "text"],
  [GraphQLInt, "number"],
  [Decimal, "decimal"],
  [VND, "money"],
  [LocalDate, "date"],
  [DateTime, "moment"],
  [GraphQLBoolean, "boolean"],
]);

/** What a field of this type is compared as; `undefined` for what the filter grammar does not know (binary fractions, lists, objects). */
export const columnClassOf = (type: GraphQLNamedType): ColumnClass | undefined => (type instanceof GraphQLEnumType ? "enum" : CLASSES.get(type));

/** The inputs that hold the operators for each class of columns, made once per schema. */
export function operatorInputs(): (type: GraphQLNamedType) => GraphQLInputObjectType {
  const made = new Map<GraphQLNamedType, GraphQLInputObjectType>();
  return (type) => {
    const found = made.get(type) ?? operatorInput(type);
    made.set(type, found);
    return found;
  };
}

function operatorInput(type: GraphQLNamedType): GraphQLInputObjectType {
  if (type instanceof GraphQLEnumType) {
    const description = `Lọc theo ${type.name} · Filters by ${type.name}`;
    return inputOf(`${type.name}Filter`, description, ownerWrittenOn(type) ?? PLATFORM, type, "enum");
  }
  const columnClass = CLASSES.get(type);
  if (columnClass === undefined || columnClass === "enum") return inputOf(SHARED.id.name, SHARED.id.description, PLATFORM, GraphQLID, "id");
  const { name, description } = SHARED[columnClass];
  return inputOf(name, description, PLATFORM, type as GraphQLInputType, columnClass);
}

function inputOf(name: string, description: string, owner: string, type: GraphQLInputType, columnClass: ColumnClass): GraphQLInputObjectType {
  const list = new GraphQLList(new GraphQLNonNull(type));
  const typeOf = (operator: Operator): GraphQLInputType => {
    if (operator === "isNull") return GraphQLBoolean;
    return operator === "in" || operator === "notIn" ? list : type;
  };
  return new GraphQLInputObjectType({
    name,
    description,
    extensions: { owner },
    fields: Object.fromEntries(filterOperators(columnClass).map((operator) => [operator, { type: typeOf(operator), description: OPERATORS[operator] }])),
  });
}
