import { Field, ID, InputType, Int } from "type-graphql";

/** Of an input that may be sent twice. */
@InputType()
export abstract class RepeatableInput {
  @Field(() => ID, { nullable: true, description: "Khóa chống gửi lặp · Repeating the call with this key changes nothing" })
  idempotencyKey?: string;
}

/** Of an input about a row that somebody may have changed meanwhile. */
@InputType()
export abstract class VersionedInput {
  @Field(() => Int, { description: "Phiên bản đã đọc · The version that was read" })
  expectedVersion!: number;
}
