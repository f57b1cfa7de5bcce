import {
  Anyone,
  BatchField,
  Can,
  type Context,
  Decimal,
  definePlugin,
  enumeration,
  Listing,
  LocalDate,
  Node,
  NodeId,
  Owned,
  OwnerOf,
  permissions,
  Related,
  type Row,
  Versioned,
  VND,
} from "@hoptac/kit";
import { Arg, Ctx, Field, FieldResolver, Float, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root, Subscription } from "type-graphql";
import { Column, Entity } from "typeorm";

/** A small house: `core` with areas and cooperatives, `finance` with loans on top of it, `weather` beside both. */
export const Sector = enumeration(
  "Sector",
  { vi: "Lĩnh vực", en: "Sector" },
  { FARMING: { vi: "Nông nghiệp", en: "Farming" }, TRADE: { vi: "Thương mại", en: "Trade" } },
);

export const coreCan = permissions("core", { readContacts: { vi: "Xem liên hệ", en: "Read contacts" } });

@Owned("public")
@Entity({ schema: "core", name: "area" })
@ObjectType({ implements: Node, description: "Địa bàn · An area" })
export class Area extends Node {
  @Column("text")
  @Field(() => String, { description: "Tên · Name" })
  name!: string;

  @Column("uuid", { name: "parent_id", nullable: true })
  parentId?: string;

  @Related(() => Area, { from: "parentId", description: "Địa bàn trên · The area above" })
  parent?: Area;
}

@OwnerOf("cooperative", { area: "areaId" })
@Owned("cooperative", { by: "id", register: true })
@Entity({ schema: "core", name: "cooperative" })
@ObjectType({ implements: Node, description: "Hợp tác xã · A cooperative" })
export class Cooperative extends Versioned {
  @Column("text")
  @Field(() => String, { description: "Mã · Code" })
  code!: string;

  @Column("text", { name: "name_vi" })
  @Field(() => String, { name: "title", description: "Tên · Name" })
  nameVi!: string;

  @Column("text")
  @Field(() => Sector, { description: "Lĩnh vực · Sector" })
  sector!: keyof typeof Sector;

  @Column("date", { name: "founded_on", nullable: true })
  @Field(() => LocalDate, { nullable: true, description: "Ngày thành lập · Founded on" })
  foundedOn?: string;

  @Column("timestamptz", { name: "seen_at", nullable: true })
  @Field(() => Date, { nullable: true, description: "Kiểm tra lúc · Seen at" })
  seenAt?: Date;

  @Column("boolean")
  @Field(() => Boolean, { description: "Minh họa · Demonstration" })
  demonstration!: boolean;

  @Column("double precision")
  @Field(() => Float, { description: "Điểm · Score" })
  score!: number;

  @Can(coreCan.readContacts)
  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "Điện thoại · Phone" })
  phone?: string;

  @Column("uuid", { name: "area_id" })
  areaId!: string;

  @Related(() => Area, { from: "areaId", description: "Địa bàn · Its area" })
  area?: Area;
}

@Owned("cooperative", { by: "cooperativeId" })
@ObjectType()
export abstract class CooperativeOwned extends Versioned {
  @Column("uuid", { name: "cooperative_id" })
  cooperativeId!: string;

  @Related(() => Cooperative, { from: "cooperativeId", description: "Hợp tác xã · The cooperative" })
  cooperative?: Cooperative;
}

@Resolver(() => Cooperative)
export class CooperativeResolver {
  @Listing(() => Cooperative, { orderBy: { code: "ASC" }, description: "Các hợp tác xã · Cooperatives" })
  cooperatives!: Listing<Cooperative>;

  @Query(() => Cooperative, { nullable: true, description: "Một hợp tác xã · One cooperative" })
  async cooperative(@Arg("code", () => String, { description: "Mã · Code" }) code: string, @Ctx() { db }: Context): Promise<Cooperative | undefined> {
    const [found] = await db.select(Cooperative, "where t.code = $1", [code]);
    return found;
  }

  @FieldResolver(() => String, { description: "Nhãn · Label" })
  label(@Root() cooperative: Row<Cooperative>): string {
    return `${cooperative.code}: ${cooperative.nameVi}`;
  }
}

export const core = definePlugin({
  id: "core",
  title: { vi: "Chung", en: "Shared model" },
  version: "1.1.0-rc.1",
  permissions: coreCan,
  entities: [Area, Cooperative],
  resolvers: [CooperativeResolver],
  migrations: [],
});

export const can = permissions("finance", { grantLoans: { vi: "Duyệt vay", en: "Grant loans" }, readRates: { vi: "Xem lãi suất", en: "Read rates" } });

@Entity({ schema: "finance" })
@ObjectType({ implements: Node, description: "Khoản vay · A loan" })
export class Loan extends CooperativeOwned {
  @Column("numeric", { precision: 18, scale: 0 })
  @Field(() => VND, { description: "Số tiền · Amount" })
  amount!: string;

  @Column("numeric")
  @Field(() => Decimal, { description: "Lãi suất · Rate" })
  rate!: string;
}

@InputType({ description: "Một kỳ · An instalment" })
export class InstalmentInput {
  @NodeId(() => Area, { nullable: true, description: "Nơi trả · Where" })
  areaId?: string;

  @Field(() => Int, { description: "Tháng · Month" })
  month!: number;

  @Field(() => [InstalmentInput], { nullable: true, description: "Kỳ con · Parts" })
  parts?: InstalmentInput[];
}

@InputType({ description: "Khoản vay mới · A new loan" })
export class GrantLoanInput {
  @NodeId(() => Cooperative, { description: "Hợp tác xã · The cooperative" })
  cooperativeId!: string;

  @Field(() => VND, { description: "Số tiền · Amount" })
  amount!: string;

  @Field(() => [InstalmentInput], { nullable: true, description: "Các kỳ · Instalments" })
  instalments?: InstalmentInput[];

  @Field(() => ID, { nullable: true, description: "Khóa chống lặp · Idempotency key" })
  idempotencyKey?: string;
}

@ObjectType({ description: "Kết quả · Result" })
export class GrantLoanPayload {
  @Field(() => Loan, { description: "Khoản vay · The loan" })
  loan!: Loan;
}

/** What the last `grantLoan` was called with. */
export const granted: { input?: GrantLoanInput } = {};

@Resolver(() => Cooperative)
export class LoanResolver {
  @Related(() => Loan, { key: "cooperativeId", orderBy: { amount: "DESC" }, description: "Các khoản vay · Its loans" })
  loans!: Related<Loan>;

  @Listing(() => Loan, { key: "cooperativeId", orderBy: { amount: "DESC" }, description: "Các khoản vay theo trang · Its loans, page by page" })
  loanPages!: Listing<Loan>;

  @BatchField(() => VND, { description: "Dư nợ · Debt" })
  async debt(cooperatives: readonly Row<Cooperative>[]): Promise<readonly string[]> {
    return cooperatives.map(({ code }) => `${code.length}000`);
  }

  @Can(can.readRates)
  @BatchField(() => [String], { nullable: true, description: "Ghi chú · Notes" })
  async notes(cooperatives: readonly Row<Cooperative>[]): Promise<readonly string[][]> {
    return cooperatives.map(({ code }) => [code, code]);
  }

  @Can(can.grantLoans)
  @Mutation(() => GrantLoanPayload, { description: "Duyệt vay · Grant a loan" })
  async grantLoan(@Arg("input", () => GrantLoanInput, { description: "Khoản vay · The loan" }) input: GrantLoanInput): Promise<GrantLoanPayload> {
    granted.input = input;
    return { loan: { id: UUID(9), version: 1, rate: "0.1", cooperativeId: input.cooperativeId, amount: input.amount } };
  }
}

export const finance = definePlugin({
  id: "finance",
  title: { vi: "Tài chính", en: "Finance" },
  version: "1.0.0",
  core: "^1.0",
  permissions: can,
  entities: [Loan],
  resolvers: [LoanResolver],
  migrations: [],
});

@ObjectType({ description: "Thời tiết · The weather" })
export class Weather {
  @Field(() => Float, { description: "Nhiệt độ · Temperature" })
  temperature!: number;
}

@Resolver()
export class WeatherResolver {
  @Query(() => Weather, { description: "Thời tiết hôm nay · Today's weather" })
  weather(): Weather {
    return { temperature: 31.5 };
  }

  @Anyone()
  @Mutation(() => Boolean, { description: "Báo mưa · Report rain" })
  reportRain(): boolean {
    return true;
  }

  @Subscription(() => Weather, { description: "Thời tiết đổi · The weather as it changes", subscribe: () => storms() })
  storm(@Root() weather: Weather): Weather {
    return weather;
  }
}

async function* storms(): AsyncGenerator<Weather> {
  yield { temperature: 22 };
}

export const weather = definePlugin({
  id: "weather",
  title: { vi: "Thời tiết", en: "Weather" },
  version: "0.3.0",
  entities: [],
  resolvers: [WeatherResolver],
  migrations: [],
});

/** The n-th uuid. */
export const UUID = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
