import type { DeclaredField, EntityClass } from "@hoptac/kit";
import { entityOf } from "../claims.js";
import { type ClashRule, clash, distinct, type Scene } from "./scene.js";

/** A declared read names an entity of a composed plugin, and properties that are columns. */
export const readUnknown: ClashRule = (scene) => {
  const { roots, fields } = scene.survey;
  const reads = [
    ...roots.flatMap(({ plugin, root, field, read }) => (read ? [{ plugin, coordinate: `${root}.${field}`, read, parent: undefined }] : [])),
    ...fields.flatMap(({ plugin, type, field, how, parent }) =>
      how.by === "read" ? [{ plugin, coordinate: `${type}.${field}`, read: how.read, parent }] : [],
    ),
  ];
  return reads.flatMap(({ plugin, coordinate, read, parent }) => {
    const entity = entityOf(read);
    if (!entity) return [];
    const owner = scene.survey.ownerOf(entity);
    if (!isListed(scene, entity) || scene.survey.metadata.kindOf(entity) !== "object") {
      return [
        clash("read-unknown", coordinate, owner === undefined || owner === plugin ? [plugin] : [plugin, owner], {
          vi: `${coordinate} của ${plugin}: ${entity.name} không phải thực thể có kiểu GraphQL của phân hệ nào; hãy thêm @ObjectType và ghi vào entities của phân hệ chủ`,
          en: `${coordinate} of ${plugin}: ${entity.name} is no entity with a GraphQL type of any plugin here; add @ObjectType and list it in the entities of its plugin`,
        }),
      ];
    }
    return unknownProperties(scene, read, entity, parent).map(([of, property]) => {
      const holder = scene.survey.ownerOf(of) ?? plugin;
      const name = scene.survey.metadata.nameOf(of) ?? "";
      return clash("read-unknown", coordinate, distinct([plugin, holder]), {
        vi: `${coordinate} của ${plugin}: ${name} (${holder}) không có cột "${property}"; hãy ghi tên thuộc tính của một @Column`,
        en: `${coordinate} of ${plugin}: ${name} (${holder}) has no column "${property}"; name the property of a @Column`,
      });
    });
  });
};

const isListed = ({ plugins }: Scene, entity: EntityClass): boolean => plugins.some(({ entities }) => entities.includes(entity));

function unknownProperties({ survey: { metadata } }: Scene, read: DeclaredField, entity: EntityClass, parent: object | undefined): [object, string][] {
  if (read.kind === "batch") return [];
  if (read.kind === "one") {
    // A parent that is no entity hands its rows over itself; only its plugin knows their properties.
    const known = parent && metadata.columnsOf(parent);
    return parent && known && known.size > 0 && !known.has(read.from) ? [[parent, read.from]] : [];
  }
  const columns = metadata.columnsOf(entity);
  const named = [...(read.key === undefined ? [] : [read.key]), ...Object.keys(read.orderBy)];
  return named.filter((property) => !columns.has(property)).map((property) => [entity, property]);
}
