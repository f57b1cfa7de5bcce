import { Field, ObjectType } from "type-graphql";
import { Cooperative } from "../cooperative/Cooperative.js";
import { NameLikeness } from "./NameLikeness.js";

@ObjectType({ description: "Tên dễ gây nhầm lẫn với một hợp tác xã khác · A name that may be taken for another cooperative's" })
export class SimilarName {
  @Field(() => Cooperative, { description: "Hợp tác xã kia · The other cooperative" })
  cooperative!: Cooperative;

  @Field(() => NameLikeness, { description: "Giống nhau thế nào · How alike they are" })
  likeness!: NameLikeness;
}
