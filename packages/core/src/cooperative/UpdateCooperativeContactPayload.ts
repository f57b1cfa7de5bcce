import { Field, ObjectType } from "type-graphql";
import { Cooperative } from "./Cooperative.js";

/** What `updateCooperativeContact` answers. */
@ObjectType({ description: "Kết quả sửa thông tin liên hệ · The cooperative after the change" })
export class UpdateCooperativeContactPayload {
  @Field(() => Cooperative, { description: "Hợp tác xã sau khi sửa · The cooperative after the change" })
  cooperative!: Cooperative;
}
