import { BatchField, Can, type Context, notFound, PlatformError } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { Cooperative } from "./Cooperative.js";
import { inCharge } from "./inCharge.js";
import { UpdateCooperativeContactInput } from "./UpdateCooperativeContactInput.js";
import { UpdateCooperativeContactPayload } from "./UpdateCooperativeContactPayload.js";

/** The register of cooperatives. */
@Resolver(() => Cooperative)
export class CooperativeResolver {
  @Query(() => Cooperative, { nullable: true, description: "Hợp tác xã theo mã số; trống khi không có · A cooperative by its code; null when there is none" })
  async cooperative(
    @Arg("code", () => String, { description: "Mã số (mã số thuế) · Code (tax code)" }) code: string,
    @Ctx() { db }: Context,
  ): Promise<Cooperative | undefined> {
    const [found] = await db.select(Cooperative, "where t.code = $1", [code]);
    return found;
  }

  /** Only for those in charge of the cooperative; a cooperative does not read its neighbours' numbers through the register. */
  @Can(can.readContacts)
  @BatchField(() => String, {
    nullable: true,
    description: "Điện thoại; chỉ cơ quan phụ trách và chính hợp tác xã xem được · Phone, for those in charge of it",
  })
  phone(cooperatives: readonly Cooperative[], { viewer }: Context): Promise<readonly (string | undefined)[]> {
    return Promise.resolve(cooperatives.map((cooperative) => (inCharge(viewer.scope, cooperative) ? cooperative.phone : undefined)));
  }

  /** As `phone`. */
  @Can(can.readContacts)
  @BatchField(() => String, {
    nullable: true,
    description: "Thư điện tử; chỉ cơ quan phụ trách và chính hợp tác xã xem được · Email, for those in charge of it",
  })
  email(cooperatives: readonly Cooperative[], { viewer }: Context): Promise<readonly (string | undefined)[]> {
    return Promise.resolve(cooperatives.map((cooperative) => (inCharge(viewer.scope, cooperative) ? cooperative.email : undefined)));
  }

  /** Answers `NOT_FOUND`, `FORBIDDEN` outside of one's charge, `STALE_VERSION`. */
  @Can(can.editCooperative)
  @Mutation(() => UpdateCooperativeContactPayload, {
    description: "Sửa điện thoại, thư điện tử, địa chỉ của hợp tác xã · Changes a cooperative's phone, email or address",
  })
  async updateCooperativeContact(
    @Arg("input", () => UpdateCooperativeContactInput, { description: "Thông tin mới · The new details" }) input: UpdateCooperativeContactInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<UpdateCooperativeContactPayload> {
    const { id, expectedVersion, phone, email, address } = input;
    const cooperative = await db.write(async (tx) => {
      const standing = await tx.byId(Cooperative, id);
      if (!standing) throw notFound({ vi: "hợp tác xã", en: "cooperative" }, id);
      if (!inCharge(viewer.scope, standing)) throw notInCharge(standing);
      return tx.update(Cooperative, id, expectedVersion, { phone, email, ...(address === undefined ? {} : { address, effectiveOn: today }) });
    });
    return { cooperative };
  }
}

const notInCharge = ({ nameVi }: Cooperative): PlatformError =>
  new PlatformError("FORBIDDEN", {
    vi: `${nameVi} không thuộc phạm vi phụ trách của bạn; hãy chuyển đề nghị cho huyện phụ trách hoặc cơ quan đăng ký`,
    en: `${nameVi} is not in your charge; pass the request to its district or to the registrar`,
  });
