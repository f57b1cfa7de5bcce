import { Can, definePlugin, enumeration, Follows, Node, Owned, type Plugin, permissions, Takes, Versioned, workflow } from "@hoptac/kit";
import { isObjectType } from "graphql";
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CompositionError, compose } from "../src/index.js";
import { core } from "./toys.js";

const can = permissions("post", { send: { vi: "Gửi", en: "Send" }, other: { vi: "Khác", en: "Other" } });
const LetterState = enumeration(
  "LetterState",
  { vi: "Trạng thái thư", en: "State of a letter" },
  { WRITTEN: { vi: "Đã viết", en: "Written" }, SENT: { vi: "Đã gửi", en: "Sent" } },
);
const flow = workflow({
  states: LetterState,
  begins: "WRITTEN",
  steps: { sendLetter: { from: ["WRITTEN"], to: "SENT", can: can.send, title: { vi: "Gửi", en: "Send" } } },
});

@Follows(flow)
@Owned("public")
@Entity({ schema: "post", name: "letter" })
@ObjectType({ implements: Node, description: "Thư · A letter" })
class Letter extends Versioned {
  @Column("text")
  @Field(() => LetterState, { description: "Trạng thái · State" })
  state!: string;
}

@Resolver()
class SendsByAnotherWay {
  @Can(can.other)
  @Mutation(() => Boolean, { description: "Gửi thư · Send a letter" })
  sendLetter(): boolean {
    return true;
  }
}

const post = (resolvers: Plugin["resolvers"]): Plugin =>
  definePlugin({
    id: "post",
    title: { vi: "Thư", en: "Post" },
    version: "1.0.0",
    core: "^1.0",
    permissions: can,
    entities: [Letter],
    resolvers,
    migrations: [],
  });

const clashes = (...plugins: readonly Plugin[]): unknown => {
  try {
    compose(plugins);
  } catch (error) {
    if (error instanceof CompositionError) return error.clashes.map(({ kind, coordinate, plugins: owners }) => [kind, coordinate, owners]);
    throw error;
  }
  return [];
};

test("a step without its mutation, or with one that does not say it takes it, is a clash; with one, the type tells history and what is open to whom", () => {
  const untaken = [["step-untaken", "Letter.sendLetter", ["post"]]];
  expect(clashes(core, post([]))).toEqual(untaken);
  expect(clashes(core, post([SendsByAnotherWay]))).toEqual(untaken);

  @Resolver()
  class Sends {
    @Takes(flow)
    @Mutation(() => Boolean, { description: "Gửi thư · Send a letter" })
    sendLetter(): boolean {
      return true;
    }
  }
  expect(clashes(core, post([Sends]))).toEqual([]);
  const { schema } = compose([core, post([Sends])]);
  const letter = schema.getType("Letter");
  if (!isObjectType(letter)) throw new Error("no letter");
  const { history, allowedTransitions } = letter.getFields();
  expect([String(history?.type), String(allowedTransitions?.type)]).toEqual(["[StepTaken!]!", "[AllowedTransition!]!"]);
  // What one may do next depends on who did what before.
  expect([history?.extensions.perPerson, allowedTransitions?.extensions.perPerson]).toEqual([undefined, true]);
});

test("what a step needs has one name, in the mutation's input and in the row: a page that asks for it would otherwise ask for nothing", () => {
  @InputType({ description: "Thư trả lời · An answer" })
  class AnswerMemoInput {
    @Field({ description: "Lý do · Reason" })
    reason!: string;
    @Field({ description: "Số tiền · Amount" })
    amount!: string;
  }
  const office = (needs: readonly string[]): Plugin => {
    const answering = workflow({
      states: LetterState,
      begins: "WRITTEN",
      steps: { answerMemo: { from: ["WRITTEN"], to: "SENT", can: can.send, title: { vi: "Trả lời", en: "Answer" }, needs } },
    });
    @Follows(answering)
    @Owned("public")
    @Entity({ schema: "post", name: "memo" })
    @ObjectType({ implements: Node, description: "Công văn · A memo" })
    class Memo extends Versioned {
      @Column("text")
      @Field(() => LetterState, { description: "Trạng thái · State" })
      state!: string;
      @Column("text")
      @Field({ description: "Lý do · Reason" })
      reason!: string;
      @Column("text", { name: "asked_amount" })
      @Field({ description: "Số tiền · Amount" })
      askedAmount!: string;
    }
    @Resolver()
    class Answers {
      @Takes(answering)
      @Mutation(() => Boolean, { description: "Trả lời · Answer" })
      answerMemo(@Arg("input", () => AnswerMemoInput) input: AnswerMemoInput): boolean {
        return input.reason !== "";
      }
    }
    return { ...post([Answers]), entities: [Memo] };
  };
  expect(clashes(core, office(["reason"]))).toEqual([]);
  const unknown = ["step-need-unknown", "Memo.answerMemo", ["post"]];
  expect(clashes(core, office(["askedAmount"]))).toEqual([unknown]); // the row's, not the input's
  expect(clashes(core, office(["amount"]))).toEqual([unknown]); // the input's, not the row's
});
