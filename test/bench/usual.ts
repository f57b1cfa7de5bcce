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
  @Column("integer", { name: "version", nullable: true }) version!: number | null;
  @Column("text", { name: "code", nullable: true }) code!: string | null;
  @Column("text", { name: "full_name_vi", nullable: true }) fullNameVi!: string | null;
  @Column("text", { name: "name_en", nullable: true }) nameEn!: string | null;
  @Column("text", { name: "level", nullable: true }) level!: string | null;
  @Column("text", { name: "type", nullable: true }) type!: string | null;
  @Column("uuid", { name: "parent_id", nullable: true }) parentId!: string | null;
  @Column("date", { name: "valid_from", nullable: true }) validFrom!: string | null;
  @Column("date", { name: "valid_to", nullable: true }) validTo!: string | null;
  @Column("text", { name: "wage_region", nullable: true }) wageRegion!: string | null;
  @Column("boolean", { name: "difficult", nullable: true }) difficult!: boolean | null;
  @Column("numeric", { name: "area_km2", nullable: true }) areaKm2!: string | null;
  @Column("numeric", { name: "latitude", nullable: true }) latitude!: string | null;
  @Column("numeric", { name: "longitude", nullable: true }) longitude!: string | null;
}
@Entity({ schema: "core", name: "product" })
@ObjectType()
class Product {
  @PrimaryColumn("uuid") id!: string;
  @Column("text", { name: "name_vi" }) @Field(() => String) nameVi!: string;
  @Column("integer", { name: "version", nullable: true }) version!: number | null;
  @Column("text", { name: "code", nullable: true }) code!: string | null;
  @Column("text", { name: "name_en", nullable: true }) nameEn!: string | null;
  @Column("text", { name: "latin_name", nullable: true }) latinName!: string | null;
  @Column("text", { name: "product_group", nullable: true }) productGroup!: string | null;
  @Column("text", { name: "vsic", nullable: true }) vsic!: string | null;
  @Column("text", { name: "unit", nullable: true }) unit!: string | null;
  @Column("numeric", { name: "area_ha", nullable: true }) areaHa!: string | null;
  @Column("numeric", { name: "yield_per_ha", nullable: true }) yieldPerHa!: string | null;
  @Column("numeric", { name: "output_per_year", nullable: true }) outputPerYear!: string | null;
  @Column("numeric", { name: "price_low", nullable: true }) priceLow!: string | null;
  @Column("numeric", { name: "price_high", nullable: true }) priceHigh!: string | null;
  @Column("text", { name: "contract_form", nullable: true }) contractForm!: string | null;
  @Column("text", { name: "evidence", nullable: true }) evidence!: string | null;
}
@Entity({ schema: "core", name: "cooperative" })
@ObjectType()
class Cooperative {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") @Field(() => String) code!: string;
  @Column("text", { name: "name_vi" }) @Field(() => String) nameVi!: string;
  @Column("text", { name: "legal_status" }) @Field(() => String) legalStatus!: string;
  @Column("uuid", { name: "area_id" }) areaId!: string;
  @Column("integer", { name: "version", nullable: true }) version!: number | null;
  @Column("text", { name: "legacy_registration_no", nullable: true }) legacyRegistrationNo!: string | null;
  @Column("text", { name: "short_name", nullable: true }) shortName!: string | null;
  @Column("text", { name: "search_key", nullable: true }) searchKey!: string | null;
  @Column("text", { name: "entity_type", nullable: true }) entityType!: string | null;
  @Column("text", { name: "legal_regime", nullable: true }) legalRegime!: string | null;
  @Column("date", { name: "founded_on", nullable: true }) foundedOn!: string | null;
  @Column("date", { name: "registered_on", nullable: true }) registeredOn!: string | null;
  @Column("date", { name: "first_registered_on", nullable: true }) firstRegisteredOn!: string | null;
  @Column("numeric", { name: "charter_capital", nullable: true }) charterCapital!: string | null;
  @Column("text", { name: "main_vsic", nullable: true }) mainVsic!: string | null;
  @Column("text", { name: "sector", nullable: true }) sector!: string | null;
  @Column("text", { name: "agri_type", nullable: true }) agriType!: string | null;
  @Column("text", { name: "purpose", nullable: true }) purpose!: string | null;
  @Column("text", { name: "governance", nullable: true }) governance!: string | null;
  @Column("text", { name: "address", nullable: true }) address!: string | null;
  @Column("numeric", { name: "latitude", nullable: true }) latitude!: string | null;
  @Column("numeric", { name: "longitude", nullable: true }) longitude!: string | null;
  @Column("text", { name: "phone", nullable: true }) phone!: string | null;
  @Column("text", { name: "email", nullable: true }) email!: string | null;
  @Column("boolean", { name: "alliance_member", nullable: true }) allianceMember!: boolean | null;
  @Column("boolean", { name: "demonstration", nullable: true }) demonstration!: boolean | null;
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
  @Column("integer", { name: "version", nullable: true }) version!: number | null;
  @Column("integer", { name: "households", nullable: true }) households!: number | null;
  @Column("date", { name: "proposed_on", nullable: true }) proposedOn!: string | null;
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
  @Column("integer", { name: "version", nullable: true }) version!: number | null;
  @Column("uuid", { name: "cooperative_id", nullable: true }) cooperativeId!: string | null;
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("integer", { name: "households", nullable: true }) households!: number | null;
  @Column("numeric", { name: "contracted_area_ha", nullable: true }) contractedAreaHa!: string | null;
  @Column("numeric", { name: "profit_per_ha", nullable: true }) profitPerHa!: string | null;
  @Column("numeric", { name: "profit_per_ha_outside", nullable: true }) profitPerHaOutside!: string | null;
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
  @Column("integer", { name: "version", nullable: true }) version!: number | null;
  @Column("uuid", { name: "programme_id", nullable: true }) programmeId!: string | null;
  @Column("text", { name: "support_type", nullable: true }) supportType!: string | null;
  @Column("text", { name: "content", nullable: true }) content!: string | null;
  @Column("numeric", { name: "appraised_amount", nullable: true }) appraisedAmount!: string | null;
  @Column("uuid", { name: "budget_line_id", nullable: true }) budgetLineId!: string | null;
  @Column("numeric", { name: "approved_amount", nullable: true }) approvedAmount!: string | null;
  @Column("text", { name: "reason", nullable: true }) reason!: string | null;
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
