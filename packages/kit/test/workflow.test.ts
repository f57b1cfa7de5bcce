import fc from "fast-check";
import { enumeration, type Flowing, type PlatformError, permissions, type Row, STRANGER, type Tx, workflow } from "../src/index.js";

const can = permissions("yard", { send: { vi: "Gửi", en: "Send" }, judge: { vi: "Xét", en: "Judge" } });
const LetterState = enumeration(
  "LetterState",
  { vi: "Trạng thái thư", en: "State of a letter" },
  { WRITTEN: { vi: "Đã viết", en: "Written" }, SENT: { vi: "Đã gửi", en: "Sent" }, ANSWERED: { vi: "Đã trả lời", en: "Answered" } },
);
const flow = workflow({
  states: LetterState,
  begins: "WRITTEN",
  note: "reason",
  steps: {
    send: { from: ["WRITTEN"], to: "SENT", can: can.send, title: { vi: "Gửi", en: "Send" } },
    answer: { from: ["SENT"], to: "ANSWERED", can: can.judge, title: { vi: "Trả lời", en: "Answer" }, needs: ["reason"] },
    sendBack: { from: ["SENT", "ANSWERED"], to: "WRITTEN", can: can.judge, title: { vi: "Trả lại", en: "Send back" }, needs: ["reason"] },
  },
});
const row = (state: string): Row<Flowing> => ({ id: "1", version: 3, state });
const viewer = (...rights: readonly string[]) => ({ viewer: { ...STRANGER, login: "an", permissions: new Set(rights) } });
const refusal = (work: () => unknown): PlatformError => {
  try {
    work();
  } catch (error) {
    return error as PlatformError;
  }
  throw new Error("nothing was refused");
};

describe("a workflow", () => {
  test("a step that does not start where a row stands is refused in words, by the name of the states", () => {
    const { code, text, details } = refusal(() => flow.after("answer", "WRITTEN"));
    expect([code, details]).toEqual(["RULE_VIOLATED", { rule: "LETTER_STATE" }]);
    expect(text).toEqual({
      vi: 'Đang ở trạng thái "Đã viết"; "Trả lời" chỉ thực hiện từ "Đã gửi"',
      en: 'It stands at "Written"; "Answer" starts only from "Sent"',
    });
  });

  test("what a step needs has to be given, and nothing is written without it", () => {
    const tx = { update: () => Promise.reject(new Error("written")) } as unknown as Tx;
    const { code, details } = refusal(() => flow.take(tx, "answer", row("SENT"), 3));
    expect([code, details.fields?.map(({ path }) => path)]).toEqual(["INVALID_INPUT", ["input.reason"]]);
  });

  test("a verb hears where the row stands before what is wrong with what was sent, and the table hears which step it is", async () => {
    const own = workflow({ states: LetterState, begins: "WRITTEN", steps: flow.steps });
    own.followedBy(class Letter {} as never);
    const written: unknown[] = [];
    const tx = (state: string) =>
      ({
        require: () => Promise.resolve(row(state)),
        update: (_: unknown, id: string, version: number, values: object) => written.push([id, version, values]),
      }) as unknown as Tx;
    const work = () => {
      throw new Error("what was sent is wrong");
    };
    await expect(own.step(tx("WRITTEN"), "answer", { id: "1", expectedVersion: 3 }, work)).rejects.toMatchObject({ code: "RULE_VIOLATED" });
    await expect(own.step(tx("SENT"), "answer", { id: "1", expectedVersion: 3 }, work)).rejects.toThrow("what was sent is wrong");
    await own.step(tx("WRITTEN"), "send", { id: "1", expectedVersion: 3 });
    expect(written).toEqual([["1", 3, { state: "SENT", workflowSteps: "send" }]]);
  });

  test("a viewer is shown the steps that their rights and the row's state allow, and no other", () => {
    expect(flow.openTo(viewer(can.send.id), row("WRITTEN"))).toEqual(["send"]);
    expect(flow.openTo(viewer(can.judge.id), row("SENT"))).toEqual(["answer", "sendBack"]);
    expect(flow.openTo(viewer(), row("SENT"))).toEqual([]);
    const { names, states } = flow;
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.subarray([can.send, can.judge]), (state, held) => {
        const open = flow.openTo(viewer(...held.map(({ id }) => id)), row(state));
        for (const name of names) {
          const starts = flow.steps[name].from.some((from) => from === state);
          expect(open.includes(name)).toBe(starts && held.includes(flow.steps[name].can));
          if (starts) expect(flow.paths).toContainEqual([state, flow.after(name, state)]);
          else expect(refusal(() => flow.after(name, state)).code).toBe("RULE_VIOLATED");
        }
      }),
    );
  });

  test("its picture is drawn from it", () => {
    expect(flow.picture("en").split("\n")).toEqual([
      "stateDiagram-v2",
      "  [*] --> WRITTEN",
      "  WRITTEN --> SENT: Send",
      "  SENT --> ANSWERED: Answer",
      "  SENT --> WRITTEN: Send back",
      "  ANSWERED --> WRITTEN: Send back",
      "  WRITTEN: Written",
      "  SENT: Sent",
      "  ANSWERED: Answered",
    ]);
  });

  test("two entities cannot follow one workflow, since their histories would tell of each other's states", () => {
    class Letter {}
    class Parcel {}
    flow.followedBy(Letter);
    expect(() => flow.followedBy(Parcel)).toThrow("Letter");
    expect(flow.untaken).toEqual(["send", "answer", "sendBack"]);
  });
});
