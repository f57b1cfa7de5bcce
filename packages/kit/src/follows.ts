import { Field, ObjectType } from "type-graphql";
import { Column } from "typeorm";
import type { Context } from "./context.js";
import { BatchField } from "./declared.js";
import type { EntityClass } from "./owner.js";
import { DateTime } from "./scalars.js";
import { type Flowing, STEPS, STEPS_COLUMN, type Workflow } from "./workflow.js";

/** A step as the platform keeps it beside the row. */
interface KeptStep {
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly by: string;
  /** The step; none where an import or somebody past the verbs wrote. */
  readonly step?: string;
  /** None for the row's beginning. */
  readonly from?: string;
  readonly to: string;
  readonly note?: string;
}

@ObjectType({ description: "Một bước đã thực hiện · A step that was taken" })
export class StepTaken {
  @Field(() => DateTime, { description: "Lúc nào · When" })
  at!: Date;

  @Field(() => String, { description: "Tài khoản thực hiện · The account that took it" })
  by!: string;

  @Field(() => String, { nullable: true, description: "Tên bước, là tên mutation; trống khi nhập từ tệp · Its name, that of the mutation; none of an import" })
  step?: string;

  @Field(() => String, { nullable: true, description: "Bước, bằng chữ · The step in words" })
  title?: string;

  @Field(() => String, { nullable: true, description: "Từ trạng thái; trống khi bắt đầu · From which state; none at the beginning" })
  from?: string;

  @Field(() => String, { description: "Sang trạng thái · To which state" })
  to!: string;

  @Field(() => String, { description: "Trạng thái mới, bằng chữ · The new state in words" })
  toTitle!: string;

  @Field(() => String, { nullable: true, description: "Lý do, ghi chú · The reason given" })
  note?: string;
}

@ObjectType({ description: "Một bước người xem có thể thực hiện · A step that the viewer may take" })
export class AllowedTransition {
  @Field(() => String, { description: "Tên mutation · The mutation" })
  step!: string;

  @Field(() => String, { description: "Bước, bằng chữ · The step in words" })
  title!: string;

  @Field(() => String, { description: "Sang trạng thái · To which state" })
  to!: string;

  @Field(() => String, { description: "Trạng thái mới, bằng chữ · That state in words" })
  toTitle!: string;

  @Field(() => [String], { description: "Ô phải điền của mutation · Members of the input that it needs" })
  needs!: readonly string[];
}

const followed = new WeakMap<object, Workflow>();

/**
 * The entity stands in a workflow by its property `state`: its type has `history` and `allowedTransitions`, its table (with a column
 * `workflow_steps jsonb not null default '[]'`) takes no other path than the workflow's, whoever writes, and keeps who took which step when.
 */
export const Follows =
  (flow: Workflow) =>
  (target: EntityClass): void => {
    flow.followedBy(target);
    followed.set(target, flow);
    const prototype = target.prototype as object;
    // The property is the platform's own: no class declares it, so that none can write it.
    Column({ type: "jsonb", name: STEPS_COLUMN, insert: false })(prototype, STEPS);
    BatchField(() => [StepTaken], { description: "Các bước đã thực hiện, theo thứ tự · The steps taken, in order" })(prototype, "history", {
      value: async (rows: readonly { readonly [STEPS]: readonly KeptStep[] }[], { language }: Context): Promise<readonly (readonly StepTaken[])[]> =>
        rows.map(({ workflowSteps }) =>
          workflowSteps.map(({ at, step, to, ...kept }) => {
            const known = step === undefined ? undefined : flow.steps[step];
            return {
              ...kept,
              at: new Date(at),
              to,
              toTitle: flow.label(to)[language],
              ...(known && step !== undefined ? { step, title: known.title[language] } : {}),
            };
          }),
        ),
    });
    BatchField(() => [AllowedTransition], {
      perPerson: true,
      description: "Các bước người xem có thể thực hiện lúc này · The steps that the viewer may take now",
    })(prototype, "allowedTransitions", {
      value: async (rows: readonly Flowing[], context: Context): Promise<readonly (readonly AllowedTransition[])[]> =>
        rows.map((row) =>
          flow.openTo(context, row).map((step) => {
            const { title, to, needs = [] } = flow.steps[step] as (typeof flow.steps)[string];
            return { step, title: title[context.language], to, toTitle: flow.label(to)[context.language], needs };
          }),
        ),
    });
  };

/** The workflow that an entity follows. */
export const workflowOf = (entity: EntityClass): Workflow | undefined => followed.get(entity);
