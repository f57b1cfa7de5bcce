import { ownSidesOf } from "@hoptac/kit";
import { type ClashRule, clash } from "./scene.js";

/** `@Can(…, { orOwn })` stands on a field of a row and names columns that the row has: otherwise it would open the field to nobody. */
export const guardSideUnknown: ClashRule = ({ survey }) => {
  const places = [
    ...survey.roots.map((claim) => ({ ...claim, coordinate: `${claim.root}.${claim.field}`, columns: new Map<string, unknown>() })),
    ...survey.fields.map((claim) => ({ ...claim, coordinate: `${claim.type}.${claim.field}`, columns: survey.metadata.columnsOf(claim.parent) })),
  ];
  return places.flatMap(({ plugin, carrier, member, coordinate, columns }) =>
    ownSidesOf(carrier, member)
      .filter((side) => !columns.has(side))
      .map((side) =>
        clash("guard-side-unknown", coordinate, [plugin], {
          vi: `${coordinate} của ${plugin}: @Can(…, { orOwn }) nêu "${side}" mà dòng dữ liệu không có cột đó; hãy nêu một cột chứa mã của chủ thể`,
          en: `${coordinate} of ${plugin}: @Can(…, { orOwn }) names "${side}", which is no column of the row; name one with the id of an owner`,
        }),
      ),
  );
};
