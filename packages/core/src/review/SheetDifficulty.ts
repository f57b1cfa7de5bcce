import { Length } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { ObstacleCategory } from "../obstacle/ObstacleCategory.js";

/** A difficulty as a sheet names it; once the sheet is accepted it is an obstacle. */
@ObjectType({ description: "Khó khăn nêu trong phiếu · A difficulty on a sheet" })
@InputType("SheetDifficultyInput", { description: "Khó khăn nêu trong phiếu · A difficulty on a sheet" })
export class SheetDifficulty {
  @Field(() => ObstacleCategory, { description: "Loại · Kind" })
  category!: ObstacleCategory;

  @Length(10, 4000)
  @Field(() => String, { description: "Nội dung · What it is" })
  content!: string;
}
