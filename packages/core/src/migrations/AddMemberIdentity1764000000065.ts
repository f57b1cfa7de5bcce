import { Migration } from "@hoptac/kit";

/** A member's identity number, as the platform sealed it. */
export class AddMemberIdentity1764000000065 extends Migration {
  override readonly statements = ["alter table core.member add column identity_no text constraint member_identity_sealed check (identity_no like 'sealed:%')"];
  override readonly undo = ["alter table core.member drop column identity_no"];
}
