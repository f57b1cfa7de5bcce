import { invalidInput } from "./errors.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A Relay global id: opaque to clients, `Type:uuid` in base64url inside. */
export const toGlobalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString("base64url");

/** The parts of a global id, or `undefined` when the text is none. */
export function readGlobalId(globalId: string): { type: string; id: string } | undefined {
  const [type, id, ...rest] = Buffer.from(globalId, "base64url").toString("utf8").split(":");
  if (!type || !id || rest.length > 0 || !/^\w{1,80}$/.test(type) || !UUID.test(id)) return undefined;
  return { type, id };
}

/** The uuid of a global id that must be of one type; `path` names the argument in the error. */
export function fromGlobalId(globalId: string, type: string, path = "id"): string {
  const parts = readGlobalId(globalId);
  if (!parts || parts.type !== type) {
    const given = parts ? parts.type : undefined;
    throw invalidInput({
      path,
      text: {
        vi: given ? `cần mã của ${type}, nhận được mã của ${given}` : `cần mã (id) của ${type} do hệ thống cấp`,
        en: given ? `expected the id of a ${type}, got that of a ${given}` : `expected the id of a ${type} as the platform gave it out`,
      },
    });
  }
  return parts.id;
}
