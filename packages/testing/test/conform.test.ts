import core, { CooperativeOwned } from "@hoptac/core";
import { Anyone, definePlugin, enumeration, Node, type Plugin, permissions, VND } from "@hoptac/kit";
import { Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Column, Entity } from "typeorm";
import { conform } from "../src/index.js";

const base = { version: "1.0.0", core: "^1.0", title: { vi: "Tín dụng", en: "Credit" }, migrations: [] };

@Entity({ schema: "credit" })
@ObjectType({ implements: Node, description: "Khoản vay · Loan" })
class Loan extends CooperativeOwned {
  @Column("numeric", { precision: 18, scale: 0 })
  @Field(() => VND, { description: "Số tiền vay, đồng · Amount, đồng" })
  amount!: string;
}

@Resolver()
class LoanQueries {
  @Query(() => Loan, { nullable: true, description: "Khoản vay lớn nhất · The largest loan" })
  largestLoan(): Loan | undefined {
    return undefined;
  }
}

const credit: Plugin = definePlugin({ ...base, id: "credit", entities: [Loan], resolvers: [LoanQueries] });

describe("what a department's author hears about a plugin", () => {
  test("nothing, when it goes together with core and everything is described in both languages", () => {
    expect(conform(credit, [core])).toEqual([]);
  });

  test("that it lacks what it stands on", () => {
    expect(conform(credit)).toEqual(expect.arrayContaining([expect.stringContaining("core")]));
  });

  test("every mutation without a guard and every table without an owner, by name", () => {
    @Entity({ schema: "careless" })
    @ObjectType({ implements: Node, description: "Ghi chú · Note" })
    class CarelessNote extends Node {}
    @Resolver()
    class CarelessVerbs {
      @Mutation(() => Boolean, { description: "Xóa hết · Wipe everything" })
      wipeEverything(): boolean {
        return true;
      }
    }
    const careless = definePlugin({ ...base, id: "careless", entities: [CarelessNote], resolvers: [CarelessVerbs] });
    const complaints = conform(careless, [core]);
    expect(complaints).toHaveLength(2);
    expect(complaints.join("\n")).toMatch(/wipeEverything/);
    expect(complaints.join("\n")).toMatch(/CarelessNote/);
  });

  test("every field, enum value and text that lacks a description or a language", () => {
    const MuteKind = enumeration("MuteKind", { vi: "Loại", en: "Kind" }, { ONE: { vi: "Một", en: "One" } });
    @ObjectType({ description: "Chỉ tiếng Việt" })
    class MuteThing {
      @Field(() => String)
      name!: string;
      @Field(() => MuteKind, { description: "Loại · Kind" })
      kind!: keyof typeof MuteKind;
    }
    @Resolver()
    class MuteQueries {
      @Query(() => MuteThing, { nullable: true, description: "Vật · Thing" })
      muteThing(): MuteThing | undefined {
        return undefined;
      }
      @Anyone()
      @Mutation(() => Boolean, { description: "Thử · Try" })
      muteTry(): boolean {
        return true;
      }
    }
    const can = permissions("mute", { speak: { vi: "Nói", en: "" } });
    const mute = definePlugin({ ...base, id: "mute", title: { vi: " ", en: "Mute" }, permissions: can, entities: [], resolvers: [MuteQueries] });
    expect([...conform(mute, [core])].sort()).toEqual([
      'MuteThing is described in one language only: write "tiếng Việt · English"',
      "MuteThing.name has no description",
      'permission mute.speak has no text in "en"',
      'title of mute has no text in "vi"',
    ]);
  });
});
