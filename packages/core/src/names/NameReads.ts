import { BatchField, type Context, type Row } from "@hoptac/kit";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { searchKey } from "../cooperative/searchKey.js";
import type { NameLikeness } from "./NameLikeness.js";
import { SimilarName } from "./SimilarName.js";

const MOST = 50;

/** Finding cooperatives by name, and names that are easily confused. */
@Resolver(() => Cooperative)
export class NameReads {
  @Query(() => [Cooperative], {
    description: "Tìm hợp tác xã theo tên, không cần dấu; tối đa 50, theo thứ tự tiếng Việt · Cooperatives by words of their name, with or without marks",
  })
  findCooperatives(
    @Arg("text", () => String, { description: "Các từ trong tên, ví dụ hoà hiệp · Words of the name" }) text: string,
    @Arg("first", () => Int, { defaultValue: 20, description: "Nhiều nhất · At most so many" }) first: number,
    @Ctx() { db }: Context,
  ): Promise<readonly Cooperative[]> {
    const key = searchKey(text);
    if (key === "") return Promise.resolve([]);
    return db.select(Cooperative, "where t.search_key like $1 order by t.search_key not like $2, t.name_vi, t.id limit $3", [
      `%${key.replaceAll(" ", "%")}%`,
      `${key}%`,
      Math.max(0, Math.min(first, MOST)),
    ]);
  }

  /** A warning to an officer, no finding: two such names may both be right. Ended and merged ones are told too, since their names are taken. */
  @BatchField(() => [SimilarName], {
    description: "Cảnh báo: tên dễ nhầm với hợp tác xã khác (khác dấu, chữ số hoặc chữ cái) · Warning: names that may be taken for this one",
  })
  async similarNames(cooperatives: readonly Row<Cooperative>[], { db }: Context): Promise<readonly (readonly SimilarName[])[]> {
    const pairs = await db.query<{ of: string; other: string }>(
      `select c.id as of, o.id as other from core.cooperative c
       join core.cooperative o on core.name_skeleton(o.search_key) = core.name_skeleton(c.search_key) and o.id <> c.id where c.id = any($1::uuid[])`,
      [cooperatives.map(({ id }) => id)],
    );
    const others = await db.select(Cooperative, "where t.id = any($1::uuid[]) order by t.name_vi, t.id", [[...new Set(pairs.map(({ other }) => other))]]);
    const confused = new Set(pairs.map(({ of, other }) => `${of} ${other}`));
    return cooperatives.map((cooperative) =>
      others.flatMap((other) => (confused.has(`${cooperative.id} ${other.id}`) ? [{ cooperative: other, likeness: likeness(cooperative, other) }] : [])),
    );
  }
}

function likeness(one: Row<Cooperative>, other: Row<Cooperative>): NameLikeness {
  const plain = (name: string): string => name.normalize("NFC").toLocaleLowerCase("vi");
  if (plain(one.nameVi) === plain(other.nameVi)) return "SAME";
  return one.searchKey === other.searchKey ? "SIGN" : "NUMBER_OR_LETTER";
}
