import { dutiesOn, isKnownDuty } from "../duties.js";
import { type ClashRule, clash } from "./scene.js";

/** `@NotSame` or `@OnlyFrom` stands on a mutation whose input names a row, and on a property that the row has: otherwise it would guard nothing. */
export const dutyUnknown: ClashRule = ({ survey }) =>
  survey.roots.flatMap((claim) =>
    dutiesOn(claim)
      .filter((duty) => claim.root !== "Mutation" || !isKnownDuty(survey.metadata, duty))
      .map(({ duty, entity }) => {
        const coordinate = `${claim.root}.${claim.field}`;
        const row = entity?.name ?? `input.${duty.of}`;
        return clash("duty-unknown", coordinate, [claim.plugin], {
          vi: `${coordinate} của ${claim.plugin}: ${duty.decorator} không tìm được cột đó ở ${row}; hãy đặt trên mutation có input với @NodeId ${duty.of} của một thực thể có cột ấy`,
          en: `${coordinate} of ${claim.plugin}: ${duty.decorator} finds no such column at ${row}; put it on a mutation whose input has a @NodeId ${duty.of} of an entity with that column`,
        });
      }),
  );
