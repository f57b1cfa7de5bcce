import { createHash } from "node:crypto";
import { configuredPlugins } from "@hoptac/cli";
import { toGlobalId } from "@hoptac/kit";
import { platform, type TestPlatform } from "@hoptac/testing";

const PDF = Buffer.from("%PDF-1.7\nBiên bản đại hội thành viên\n%%EOF\n");
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const SVG = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`);
const DECISION = {
  kind: "OFFICIAL_DOC",
  title: "Quyết định công nhận kết quả đại hội",
  documentNo: "15/QĐ-UBND",
  issuedOn: "2017-06-30",
  issuedBy: "UBND huyện",
};
const FIELDS = "id version kind title documentNo issuedOn issuedBy attachedOn sha256 size mediaType path withdrawnOn withdrawalReason";

interface Attachment {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly path: string;
}

describe("files in the record of a cooperative", () => {
  let house: TestPlatform;
  let ours: string;
  let theirs: string;
  beforeAll(async () => {
    house = await platform(configuredPlugins);
    const inDistrict = async (name: string): Promise<string> => {
      const [row] = await house.sql<{ id: string }>(
        "select c.id from core.cooperative c join core.area a on a.id = c.area_id join core.area d on d.id = a.parent_id where d.name_vi = $1 order by c.code limit 1",
        [name],
      );
      return toGlobalId("Cooperative", String(row?.id));
    };
    ours = await inDistrict("Ninh Phước");
    theirs = await inDistrict("Bác Ái");
  });
  afterAll(() => house.close());

  const send = async (login: string, body: Buffer): Promise<string> => {
    const response = await house.as(login).fetch("/files", { method: "POST", body: new Uint8Array(body) });
    return ((await response.json()) as { id: string }).id;
  };
  const attach = (login: string, input: object) =>
    house
      .as(login)
      .ask<{ attachFile: { attachment: Attachment } }>(`mutation($input: AttachFileInput!) { attachFile(input: $input) { attachment { ${FIELDS} } } }`, {
        input: { cooperativeId: ours, ...input },
      });
  const attached = async (login: string, input: object): Promise<Attachment> => {
    const { data, errors } = await attach(login, input);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.attachFile.attachment;
  };
  const refusal = async (login: string, input: object): Promise<string | undefined> => (await attach(login, input)).errors?.[0]?.extensions?.code as string;

  test("an officer of Ninh Phước sends a decision in and attaches it; it comes back byte for byte, with hash, size and type of what was received", async () => {
    const attachment = await attached("ninh-phuoc", { ...DECISION, fileId: await send("ninh-phuoc", PDF) });
    const sha256 = createHash("sha256").update(PDF).digest("hex");
    expect(attachment).toMatchObject({ ...DECISION, attachedOn: "2017-07-20", sha256, size: PDF.length, mediaType: "application/pdf", withdrawnOn: null });
    const response = await house.as("ninh-phuoc").fetch(attachment.path);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(PDF.length),
      "content-disposition": expect.stringMatching(/^attachment; filename="Quyet dinh cong nhan ket qua dai hoi.pdf"/),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "repr-digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
    });
    const shown = await house.as("ke-hoach").fetch(`${attachment.path}?inline=1`);
    expect(shown.headers.get("content-disposition")).toMatch(/^inline;/);
    const { data } = await house
      .as("ninh-phuoc")
      .ask<{ node: { attachments: { totalCount: number; nodes: readonly object[] } } }>(
        `query($id: ID!) { node(id: $id) { ... on Cooperative { attachments { totalCount nodes { ${FIELDS} } } } } }`,
        { id: ours },
      );
    expect(data?.node.attachments).toEqual({ totalCount: 1, nodes: [attachment] });
  });

  test("the row guard decides who gets the content: another district finds none, nobody without sign-in is answered", async () => {
    const { path, id } = await attached("ninh-phuoc", { kind: "MINUTES", title: "Biên bản", fileId: await send("ninh-phuoc", PDF) });
    expect((await house.as("bac-ai").fetch(path)).status).toBe(404);
    expect((await house.stranger.fetch(path)).status).toBe(401);
    expect((await house.as("bac-ai").ask("query($id: ID!) { node(id: $id) { id } }", { id })).data).toEqual({ node: null });
    for (const other of ["/files/nothing", `/files/${ours}`, "/files/..%2f..%2fetc%2fpasswd", `${path}x`]) {
      expect((await house.as("ke-hoach").fetch(other)).status).toBe(404);
    }
    expect((await house.as("ninh-phuoc").fetch(path, { method: "POST" })).status).toBe(405);
  });

  test("another's file cannot be attached, nor one twice, nor one that nobody sent; a refusal leaves the file as it was", async () => {
    const fileId = await send("ninh-phuoc", PDF);
    expect(await refusal("bac-ai", { ...DECISION, fileId, cooperativeId: theirs })).toBe("NOT_FOUND");
    expect(await refusal("ninh-phuoc", { ...DECISION, fileId, cooperativeId: theirs })).toBe("NOT_FOUND");
    await attached("ninh-phuoc", { ...DECISION, fileId });
    expect(await refusal("ninh-phuoc", { ...DECISION, fileId })).toBe("NOT_FOUND");
    expect(await refusal("ninh-phuoc", { ...DECISION, fileId: "0197d2a4-6c00-7000-8000-000000000000" })).toBe("NOT_FOUND");
    expect(await refusal("ninh-phuoc", { ...DECISION, fileId: "../../etc/passwd" })).toBe("INVALID_INPUT");
    expect(await refusal("giam-doc-htx", { ...DECISION, fileId })).toBe("FORBIDDEN");
  });

  test("an official document has number, day and issuing body; a photo is a picture; nothing was issued tomorrow", async () => {
    const fileId = await send("ninh-phuoc", PDF);
    const { errors } = await attach("ninh-phuoc", { kind: "OFFICIAL_DOC", title: "Quyết định", fileId });
    const fields = errors?.[0]?.extensions?.fields as readonly { path: string }[];
    expect(fields.map(({ path }) => path)).toEqual(["input.documentNo", "input.issuedOn", "input.issuedBy"]);
    expect(await refusal("ninh-phuoc", { ...DECISION, issuedOn: "2017-07-21", fileId })).toBe("INVALID_INPUT");
    expect(await refusal("ninh-phuoc", { kind: "PHOTO", title: "Ảnh cánh đồng", fileId })).toBe("RULE_VIOLATED");
    const photo = await attached("ninh-phuoc", { kind: "PHOTO", title: "Ảnh cánh đồng", fileId: await send("ninh-phuoc", PNG) });
    expect(photo.mediaType).toBe("image/png");
  });

  test("what can carry a script is saved as bytes, whatever is asked for", async () => {
    const { path } = await attached("ninh-phuoc", { kind: "GEO", title: "Sơ đồ", fileId: await send("ninh-phuoc", SVG) });
    const response = await house.as("ninh-phuoc").fetch(`${path}?inline=1`);
    expect(response.headers.get("content-type")).not.toMatch(/svg|html|xml/);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
  });

  test("what was attached by mistake is withdrawn with a reason, once, and stays in the record", async () => {
    const { id, version } = await attached("ninh-phuoc", { ...DECISION, fileId: await send("ninh-phuoc", PDF) });
    const withdraw = (expectedVersion: number) =>
      house
        .as("ninh-phuoc")
        .ask("mutation($input: WithdrawAttachmentInput!) { withdrawAttachment(input: $input) { attachment { version withdrawnOn withdrawalReason } } }", {
          input: { id, expectedVersion, reason: "Nhầm hợp tác xã" },
        });
    expect((await withdraw(version + 1)).errors?.[0]?.extensions?.code).toBe("STALE_VERSION");
    expect((await withdraw(version)).data).toEqual({
      withdrawAttachment: { attachment: { version: version + 1, withdrawnOn: "2017-07-20", withdrawalReason: "Nhầm hợp tác xã" } },
    });
    expect((await withdraw(version + 1)).errors?.[0]?.extensions?.code).toBe("RULE_VIOLATED");
  });

  test("whoever writes the row, the columns about the file say what was received, and do not change", async () => {
    const fileId = await send("ninh-phuoc", PDF);
    const [row] = await house.sql<{ id: string; sha256: string; size: number }>(
      `insert into core.attachment (cooperative_id, file_id, kind, title, attached_on, sha256, size, media_type)
        select c.id, $1, 'MINUTES', 'Biên bản', '2017-07-20', 'a lie', 1, 'text/html' from core.cooperative c limit 1 returning id, sha256, size`,
      [fileId],
    );
    expect(row).toMatchObject({ sha256: createHash("sha256").update(PDF).digest("hex"), size: PDF.length });
    for (const lie of ["file_id = gen_random_uuid()", "sha256 = 'a lie'", "size = 1", "media_type = 'text/html'"]) {
      await expect(house.sql(`update core.attachment set ${lie} where id = $1`, [row?.id])).rejects.toThrow("file_stays");
    }
  });
});
