import { BatchField, Can, type Context, Listing } from "@hoptac/kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { Enterprise } from "./Enterprise.js";
import { inChargeOfEnterprise } from "./inChargeOfEnterprise.js";

/** Enterprises that work with cooperatives. */
@Resolver()
export class EnterpriseResolver {
  @Listing(() => Enterprise, { orderBy: { nameVi: "ASC" }, description: "Các doanh nghiệp, theo tên · Enterprises, by name" })
  enterprises!: Listing<Enterprise>;

  @Query(() => Enterprise, {
    nullable: true,
    description: "Doanh nghiệp theo mã số thuế; trống khi không có · An enterprise by its tax code; null when there is none",
  })
  async enterprise(
    @Arg("taxCode", () => String, { description: "Mã số thuế · Tax code" }) taxCode: string,
    @Ctx() { db }: Context,
  ): Promise<Enterprise | undefined> {
    const [found] = await db.select(Enterprise, "where t.tax_code = $1", [taxCode]);
    return found;
  }
}

const ofThoseInCharge = (property: "contactName" | "phone" | "email", enterprises: readonly Enterprise[], { viewer }: Context) =>
  Promise.resolve(enterprises.map((enterprise) => (inChargeOfEnterprise(viewer.scope, enterprise) ? enterprise[property] : undefined)));

/** How to reach an enterprise: for those in charge of it and itself, not for other buyers. */
@Resolver(() => Enterprise)
export class EnterpriseContacts {
  @Can(can.readEnterpriseContacts)
  @BatchField(() => String, {
    nullable: true,
    description: "Người liên hệ; chỉ cơ quan phụ trách và chính doanh nghiệp · Whom to ask for, for those in charge",
  })
  contactName(enterprises: readonly Enterprise[], context: Context): Promise<readonly (string | undefined)[]> {
    return ofThoseInCharge("contactName", enterprises, context);
  }

  @Can(can.readEnterpriseContacts)
  @BatchField(() => String, { nullable: true, description: "Điện thoại; chỉ cơ quan phụ trách và chính doanh nghiệp · Phone, for those in charge" })
  phone(enterprises: readonly Enterprise[], context: Context): Promise<readonly (string | undefined)[]> {
    return ofThoseInCharge("phone", enterprises, context);
  }

  @Can(can.readEnterpriseContacts)
  @BatchField(() => String, { nullable: true, description: "Thư điện tử; chỉ cơ quan phụ trách và chính doanh nghiệp · Email, for those in charge" })
  email(enterprises: readonly Enterprise[], context: Context): Promise<readonly (string | undefined)[]> {
    return ofThoseInCharge("email", enterprises, context);
  }
}
