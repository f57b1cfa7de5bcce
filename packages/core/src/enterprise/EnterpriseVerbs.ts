import { Can, type Context, invalidInput, notFound, PlatformError, type Tx } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Area } from "../area/Area.js";
import { can } from "../permissions.js";
import { Enterprise } from "./Enterprise.js";
import { EnterprisePayload, RegisterEnterpriseInput, UpdateEnterpriseInput } from "./enterpriseInputs.js";
import { inChargeOfEnterprise } from "./inChargeOfEnterprise.js";

/** What officers do with the list of enterprises, and an enterprise with its own contacts. */
@Resolver()
export class EnterpriseVerbs {
  /** Answers `CONFLICT` when the tax code stands already. */
  @Can(can.registerEnterprise)
  @Mutation(() => EnterprisePayload, { description: "Ghi nhận doanh nghiệp · Enter an enterprise" })
  registerEnterprise(
    @Arg("input", () => RegisterEnterpriseInput, { description: "Doanh nghiệp · The enterprise" }) { idempotencyKey: _, ...values }: RegisterEnterpriseInput,
    @Ctx() { db, today }: Context,
  ): Promise<EnterprisePayload> {
    return db.write(async (tx) => {
      await requireCommune(tx, values.areaId, today);
      const [standing] = await tx.select(Enterprise, "where t.tax_code = $1", [values.taxCode]);
      if (standing) throw taken(standing);
      return { enterprise: await tx.insert(Enterprise, values) };
    });
  }

  /** Answers `NOT_FOUND`, `FORBIDDEN`, `STALE_VERSION`. An enterprise itself changes only how it is reached. */
  @Can(can.editEnterprise)
  @Mutation(() => EnterprisePayload, { description: "Sửa thông tin doanh nghiệp · Change an enterprise" })
  updateEnterprise(
    @Arg("input", () => UpdateEnterpriseInput, { description: "Thông tin mới · What changes" }) { id, expectedVersion, ...patch }: UpdateEnterpriseInput,
    @Ctx() { db, viewer, today }: Context,
  ): Promise<EnterprisePayload> {
    for (const field of ["nameVi", "kind", "areaId"] as const) {
      if (patch[field] === null) throw invalidInput({ path: `input.${field}`, text: { vi: "không được để trống", en: "cannot be empty" } });
    }
    return db.write(async (tx) => {
      const standing = await tx.byId(Enterprise, id);
      if (!standing) throw notFound({ vi: "doanh nghiệp", en: "enterprise" }, id);
      const ofTheRegister = patch.nameVi ?? patch.kind ?? patch.areaId;
      if (!inChargeOfEnterprise(viewer.scope, standing)) throw notYours(standing);
      if (ofTheRegister !== undefined && !viewer.permissions.has(can.registerEnterprise.id)) throw onlyContacts(standing);
      if (patch.areaId) await requireCommune(tx, patch.areaId, today);
      return { enterprise: await tx.update(Enterprise, id, expectedVersion, patch) };
    });
  }
}

async function requireCommune(tx: Tx, id: string, day: string): Promise<void> {
  const area = await tx.byId(Area, id);
  if (area?.level === "COMMUNE" && (area.validFrom ?? day) <= day && (area.validTo ?? day) >= day) return;
  throw invalidInput({ path: "input.areaId", text: { vi: `một xã, phường, thị trấn có hiệu lực vào ${day}`, en: `a commune that is valid on ${day}` } });
}

const taken = ({ taxCode, nameVi }: Enterprise): PlatformError =>
  new PlatformError("CONFLICT", {
    vi: `Mã số thuế ${taxCode} đã ghi cho ${nameVi}; hãy sửa doanh nghiệp đó`,
    en: `The tax code ${taxCode} stands for ${nameVi}: change that enterprise instead`,
  });
const notYours = ({ nameVi }: Enterprise): PlatformError =>
  new PlatformError("FORBIDDEN", {
    vi: `${nameVi} không thuộc phạm vi phụ trách của bạn; hãy chuyển đề nghị cho cơ quan phụ trách`,
    en: `${nameVi} is not in your charge; pass the request to the body that is`,
  });
const onlyContacts = ({ nameVi }: Enterprise): PlatformError =>
  new PlatformError("FORBIDDEN", {
    vi: `Tên, loại hình, địa bàn của ${nameVi} do cơ quan quản lý ghi; bạn sửa được địa chỉ, người liên hệ, điện thoại, thư điện tử`,
    en: `Name, kind and commune of ${nameVi} are entered by the office; you may change address, contact, phone and email`,
  });
