import { BatchField, Listing, Related, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { RegisterChange } from "./RegisterChange.js";
import { RegisterEntry } from "./RegisterEntry.js";

/** The register as it was on a day. */
@Resolver()
export class RegisterQueries {
  @Listing(() => RegisterEntry, {
    asOf: true,
    orderBy: { nameVi: "ASC" },
    description: "Sổ đăng ký hợp tác xã như vào một ngày · The register of cooperatives as it was on a day",
  })
  register!: Listing<RegisterEntry>;
}

/** One cooperative's pages in the register. */
@Resolver(() => Cooperative)
export class CooperativeRegister {
  @Related(() => RegisterEntry, {
    key: "cooperativeId",
    orderBy: { validFrom: "ASC" },
    description: "Nội dung đăng ký qua các thời kỳ · What the register said of it, one time after the other",
  })
  registerEntries!: Related<RegisterEntry>;

  @Related(() => RegisterChange, {
    key: "cooperativeId",
    orderBy: { effectiveOn: "ASC" },
    description: "Các lần thay đổi đăng ký · The changes of its registration",
  })
  registerChanges!: Related<RegisterChange>;
}

/** What a change says, in words of the schema. */
@Resolver(() => RegisterChange)
export class RegisterChangeFields {
  @BatchField(() => [String], { description: "Những nội dung đã thay đổi (tên trường) · What changed (names of fields)" })
  changedFields(changes: readonly Row<RegisterChange>[]): Promise<readonly (readonly string[])[]> {
    return Promise.resolve(
      changes.map(({ facts }) =>
        Object.keys(facts)
          .map((column) => (column === "area_id" ? "area" : camel(column)))
          .sort(),
      ),
    );
  }
}

const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
