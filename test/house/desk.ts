import type { Answer, TestPlatform } from "@hoptac/testing";

/** How an officer's story asks: what has to succeed answers its data, what has to be refused its code. */
export interface Desk {
  asked<T>(login: string, document: string, variables?: object): Promise<T>;
  /** Runs one verb with one input; answers what `fields` names. */
  verb<T>(login: string, name: string, input: object, fields: string): Promise<T>;
  refused(login: string, name: string, input: object, fields: string): Promise<Answer["errors"]>;
}

/** The error code that clients see. */
export const codeOf = (errors: Answer["errors"]): unknown => errors?.[0]?.extensions?.code;

/** The desks of a platform that is open by the time they are used. */
export function desk(house: () => TestPlatform): Desk {
  const mutation = (name: string, fields: string): string => {
    const input = house()
      .gateway.composition()
      .schema.getMutationType()
      ?.getFields()
      [name]?.args.find((arg) => arg.name === "input");
    if (!input) throw new Error(`there is no mutation ${name} with an input`);
    return `mutation($input: ${input.type}) { ${name}(input: $input) { ${fields} } }`;
  };
  const asked = async <T>(login: string, document: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await house().as(login).ask<T>(document, variables);
    expect(errors).toBeUndefined();
    if (!data) throw new Error("no answer");
    return data;
  };
  return {
    asked,
    verb: async <T>(login: string, name: string, input: object, fields: string): Promise<T> =>
      (await asked<Record<string, T>>(login, mutation(name, fields), { input }))[name] as T,
    refused: async (login, name, input, fields) => (await house().as(login).ask(mutation(name, fields), { input })).errors,
  };
}
