import { Can, type Context, fromGlobalId, notFound, PlatformError, type Tx } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { can } from "../permissions.js";
import { exactlyOne } from "../validity/exactlyOne.js";
import { Cohort } from "./Cohort.js";
import { CohortMember } from "./CohortMember.js";
import { CohortPayload, DeleteCohortInput, RenameCohortInput, SaveCohortInput } from "./cohortInputs.js";

/** What officers do with the sets that they follow. Whoever sees a cohort may rename it and give it up. */
@Resolver()
export class CohortVerbs {
  @Can(can.keepCohorts)
  @Mutation(() => CohortPayload, { description: "Lưu một nhóm hợp tác xã · Save a set of cooperatives" })
  saveCohort(
    @Arg("input", () => SaveCohortInput, { description: "Nhóm · The cohort" }) input: SaveCohortInput,
    @Ctx() { db, viewer }: Context,
  ): Promise<CohortPayload> {
    exactlyOne(input, "cooperativeIds", "criteria");
    const { nameVi, shared, cooperativeIds, criteria } = input;
    const [departmentId] = viewer.scope.departments;
    if (departmentId === undefined || viewer.login === undefined) throw withoutDepartment();
    const ids = cooperativeIds && [...new Set(cooperativeIds.map((id, index) => fromGlobalId(id, "Cooperative", `input.cooperativeIds.${index}`)))];
    return db.write(async (tx) => {
      if (ids) await requireVisible(tx, ids);
      const cohort = await tx.insert(Cohort, { nameVi, shared, departmentId, ownerLogin: viewer.login, ...(criteria ? { criteria: { ...criteria } } : {}) });
      if (ids)
        await tx.insertMany(
          CohortMember,
          ids.map((cooperativeId) => ({ cohortId: cohort.id, departmentId, cooperativeId })),
        );
      return { cohort };
    });
  }

  @Can(can.keepCohorts)
  @Mutation(() => CohortPayload, { description: "Đổi tên nhóm · Rename a cohort" })
  renameCohort(
    @Arg("input", () => RenameCohortInput, { description: "Tên mới · The new name" }) input: RenameCohortInput,
    @Ctx() { db }: Context,
  ): Promise<CohortPayload> {
    return db.write(async (tx) => {
      await requireStanding(tx, input.id);
      return { cohort: await tx.update(Cohort, input.id, input.expectedVersion, { nameVi: input.nameVi }) };
    });
  }

  /** The row stays, so that what was counted with it can be explained. */
  @Can(can.keepCohorts)
  @Mutation(() => CohortPayload, { description: "Bỏ nhóm · Give a cohort up" })
  deleteCohort(
    @Arg("input", () => DeleteCohortInput, { description: "Nhóm · The cohort" }) input: DeleteCohortInput,
    @Ctx() { db, today }: Context,
  ): Promise<CohortPayload> {
    return db.write(async (tx) => {
      await requireStanding(tx, input.id);
      return { cohort: await tx.update(Cohort, input.id, input.expectedVersion, { deletedOn: today }) };
    });
  }
}

async function requireVisible(tx: Tx, ids: readonly string[]): Promise<void> {
  const seen = new Set((await tx.select(Cooperative, "where t.id = any($1::uuid[])", [ids])).map(({ id }) => id));
  const hidden = ids.find((id) => !seen.has(id));
  if (hidden !== undefined) throw notFound({ vi: "hợp tác xã", en: "cooperative" }, hidden);
}

async function requireStanding(tx: Tx, id: string): Promise<void> {
  const cohort = await tx.byId(Cohort, id);
  if (!cohort || cohort.deletedOn) throw notFound({ vi: "nhóm hợp tác xã", en: "cohort" }, id);
}

const withoutDepartment = (): PlatformError =>
  new PlatformError("FORBIDDEN", {
    vi: "Nhóm hợp tác xã do cán bộ của một cơ quan lưu; tài khoản này chưa thuộc cơ quan nào, hãy nhờ quản trị ghi cơ quan công tác",
    en: "Cohorts are saved by officers of a department; this account belongs to none: ask the administrator to enter it",
  });
