import { Can, type Context } from "@hoptac/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { can } from "../permissions.js";
import { given } from "../validity/given.js";
import { Person } from "./Person.js";
import { PersonPayload, UpdatePersonInput } from "./personInputs.js";

/** Who holds a seat is the same person under a new name or number; new persons come with their first seat (`appointPosition`). */
@Resolver()
export class PersonVerbs {
  @Can(can.appointPositions)
  @Mutation(() => PersonPayload, { description: "Sửa thông tin cá nhân giữ chức vụ · Change a person's name or personal data" })
  updatePerson(
    @Arg("input", () => UpdatePersonInput, { description: "Thay đổi · What changes" }) { id, expectedVersion, ...patch }: UpdatePersonInput,
    @Ctx() { db }: Context,
  ): Promise<PersonPayload> {
    const values = given(patch, "nameVi");
    const { birthDate } = values;
    const birthYear = birthDate ? Number(birthDate.slice(0, 4)) : undefined;
    return db.write(async (tx) => ({ person: await tx.update(Person, id, expectedVersion, { ...values, ...(birthYear === undefined ? {} : { birthYear }) }) }));
  }
}
