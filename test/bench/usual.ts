// The usual stack, written the usual way: Apollo Server, type-graphql resolvers, TypeORM entities, DataLoader. No row guard, no snapshot.
import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import DataLoader from "dataloader";
import { Arg, buildSchema, Ctx, Field, FieldResolver, InputType, Int, ObjectType, Query, Resolver, Root, registerEnumType } from "type-graphql";
import { Column, DataSource, Entity, type FindOptionsWhere, In, PrimaryColumn } from "typeorm";
import { ready } from "./child.js";

@Entity({ schema: "core", name: "area" })
@ObjectType()
class Area {
  @PrimaryColumn("uuid") id!: string;
  @Column("text", { name: "name_vi" }) @Field(() => String) nameVi!: string;
}
@Entity({ schema: "core", name: "product" })
@ObjectType()
class Product {
  @PrimaryColumn("uuid") id!: string;
  @Column("text", { name: "name_vi" }) @Field(() => String) nameVi!: string;
}
@Entity({ schema: "core", name: "cooperative" })
@ObjectType()
class Cooperative {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") @Field(() => String) code!: string;
  @Column("text", { name: "name_vi" }) @Field(() => String) nameVi!: string;
  @Column("text", { name: "legal_status" }) @Field(() => String) legalStatus!: string;
  @Column("uuid", { name: "area_id" }) areaId!: string;
}
@Entity({ schema: "agriculture", name: "large_field" })
@ObjectType()
class LargeField {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "cooperative_id" }) cooperativeId!: string;
  @Column("uuid", { name: "product_id" }) productId!: string;
  @Column("text") @Field(() => String) name!: string;
  @Column("numeric", { name: "area_ha" }) @Field(() => String) areaHa!: string;
  @Column("text") @Field(() => String) state!: string;
}
@Entity({ schema: "agriculture", name: "field_season" })
@ObjectType()
class FieldSeason {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "large_field_id" }) largeFieldId!: string;
  @Column("text") @Field(() => String) name!: string;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  @Column("numeric", { name: "area_ha" }) @Field(() => String) areaHa!: string;
  @Column("numeric", { name: "yield_per_ha" }) @Field(() => String, { nullable: true }) yieldPerHa!: string;
}
@Entity({ schema: "finance", name: "support_application" })
@ObjectType()
class SupportApplication {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "cooperative_id" }) cooperativeId!: string;
  @Column("text") @Field(() => String) number!: string;
  @Column("numeric", { name: "requested_amount" }) @Field(() => String) requestedAmount!: string;
  @Column("date", { name: "submitted_on" }) submittedOn!: string;
  @Column("text") @Field(() => String) state!: string;
}

const source = new DataSource({
  type: "postgres",
  url: process.env.BENCH_URL ?? "",
  entities: [Area, Product, Cooperative, LargeField, FieldSeason, SupportApplication],
  extra: { max: 10 },
});
await source.initialize();

const byId = <E extends { id: string }>(entity: new () => E): DataLoader<string, E> =>
  new DataLoader(async (ids) => {
    const rows = await source.getRepository(entity).findBy({ id: In([...ids]) } as FindOptionsWhere<E>);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? new Error(`no ${entity.name} ${id}`));
  });
const byKey = <E extends object>(entity: new () => E, key: keyof E & string, order: object): DataLoader<string, E[]> =>
  new DataLoader(async (ids) => {
    const rows = await source.getRepository(entity).find({ where: { [key]: In([...ids]) } as never, order: order as never });
    return ids.map((id) => rows.filter((row) => row[key] === id));
  });
const loaders = () => ({
  area: byId(Area),
  product: byId(Product),
  largeFields: byKey(LargeField, "cooperativeId", { name: "ASC", id: "ASC" }),
  seasons: byKey(FieldSeason, "largeFieldId", { startsOn: "ASC", id: "ASC" }),
  supportApplications: byKey(SupportApplication, "cooperativeId", { submittedOn: "DESC", id: "ASC" }),
});
type Loaders = ReturnType<typeof loaders>;

@ObjectType()
class CooperativePage {
  filter!: object;
  size!: number;
}
@ObjectType()
class LargeFieldPage {
  filter!: object;
}
@ObjectType()
class SupportApplicationPage {
  filter!: object;
}
enum Status {
  ACTIVE = "ACTIVE",
  SUSPENDED = "SUSPENDED",
  SEASON_RUNNING = "SEASON_RUNNING",
}
registerEnumType(Status, { name: "Status" });
@InputType()
class TextFilter {
  @Field(() => Status, { nullable: true }) eq?: Status;
}
@InputType()
class StateFilter {
  @Field(() => Status, { nullable: true }) eq?: Status;
}
@InputType()
class CooperativeFilter {
  @Field(() => TextFilter, { nullable: true }) legalStatus?: TextFilter;
}
@InputType()
class LargeFieldFilter {
  @Field(() => StateFilter, { nullable: true }) state?: StateFilter;
}

@Resolver(() => CooperativePage)
class CooperativePageResolver {
  @Query(() => Cooperative, { nullable: true })
  cooperative(@Arg("code", () => String) code: string): Promise<Cooperative | null> {
    return source.getRepository(Cooperative).findOneBy({ code });
  }
  @Query(() => CooperativePage)
  cooperatives(
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("filter", () => CooperativeFilter, { nullable: true }) filter?: CooperativeFilter,
  ): CooperativePage {
    return { size: first, filter: filter?.legalStatus?.eq ? { legalStatus: filter.legalStatus.eq } : {} };
  }
  @FieldResolver(() => [Cooperative])
  nodes(@Root() page: CooperativePage): Promise<Cooperative[]> {
    return source.getRepository(Cooperative).find({ where: page.filter, order: { code: "ASC", id: "ASC" }, take: page.size });
  }
  @FieldResolver(() => Int)
  totalCount(@Root() page: CooperativePage): Promise<number> {
    return source.getRepository(Cooperative).count({ where: page.filter });
  }
}
@Resolver(() => LargeFieldPage)
class LargeFieldPageResolver {
  @Query(() => LargeFieldPage)
  largeFields(
    @Arg("first", () => Int, { defaultValue: 50 }) _first: number,
    @Arg("filter", () => LargeFieldFilter, { nullable: true }) filter?: LargeFieldFilter,
  ): LargeFieldPage {
    return { filter: filter?.state?.eq ? { state: filter.state.eq } : {} };
  }
  @FieldResolver(() => Int)
  totalCount(@Root() page: LargeFieldPage): Promise<number> {
    return source.getRepository(LargeField).count({ where: page.filter });
  }
}
@Resolver(() => SupportApplicationPage)
class SupportApplicationPageResolver {
  @Query(() => SupportApplicationPage)
  supportApplications(@Arg("first", () => Int, { defaultValue: 50 }) _first: number): SupportApplicationPage {
    return { filter: {} };
  }
  @FieldResolver(() => Int)
  totalCount(@Root() page: SupportApplicationPage): Promise<number> {
    return source.getRepository(SupportApplication).count({ where: page.filter });
  }
}
@Resolver(() => Cooperative)
class CooperativeResolver {
  @FieldResolver(() => Area)
  area(@Root() cooperative: Cooperative, @Ctx() context: Loaders): Promise<Area> {
    return context.area.load(cooperative.areaId);
  }
  @FieldResolver(() => [LargeField])
  largeFields(@Root() cooperative: Cooperative, @Ctx() context: Loaders): Promise<LargeField[]> {
    return context.largeFields.load(cooperative.id);
  }
  @FieldResolver(() => [SupportApplication])
  supportApplications(@Root() cooperative: Cooperative, @Ctx() context: Loaders): Promise<SupportApplication[]> {
    return context.supportApplications.load(cooperative.id);
  }
}
@Resolver(() => LargeField)
class LargeFieldResolver {
  @FieldResolver(() => Product)
  product(@Root() field: LargeField, @Ctx() context: Loaders): Promise<Product> {
    return context.product.load(field.productId);
  }
  @FieldResolver(() => [FieldSeason])
  seasons(@Root() field: LargeField, @Ctx() context: Loaders): Promise<FieldSeason[]> {
    return context.seasons.load(field.id);
  }
}

const schema = await buildSchema({
  resolvers: [CooperativePageResolver, LargeFieldPageResolver, SupportApplicationPageResolver, CooperativeResolver, LargeFieldResolver],
  validate: false,
});
const { url } = await startStandaloneServer(new ApolloServer<Loaders>({ schema }), { listen: { port: 0, host: "127.0.0.1" }, context: async () => loaders() });
ready(Number(new URL(url).port));
