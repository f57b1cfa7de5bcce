import { Field, ID, InputType, Int } from "type-graphql";

/** The base of an input of what creates or pays: sent twice, it is done once. */
@InputType()
export abstract class RepeatableInput {
  @Field(() => ID, { nullable: true, description: "Khóa chống gửi lặp · Repeating the call with this key changes nothing" })
  idempotencyKey?: string;
}

/** The base of an input about a row that somebody may have changed meanwhile: `STALE_VERSION` when they did. */
@InputType()
export abstract class VersionedInput {
  @Field(() => Int, { description: "Phiên bản đã đọc · The version that was read" })
  expectedVersion!: number;
}
