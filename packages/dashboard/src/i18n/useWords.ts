import { WordsOfTypeDocument, type WordsOfTypeQuery } from "@hoptac/client";
import { useEffect, useState } from "react";
import { useSession } from "../app/session.js";

export type TypeWords = NonNullable<WordsOfTypeQuery["__type"]>;

const asked = new Map<string, Promise<TypeWords | null>>();

/** What the schema says of a type: its values or members with their words. Asked once while the page is open. */
export function useTypeWords(name: string): TypeWords | undefined {
  const { client } = useSession();
  const [words, setWords] = useState<TypeWords>();
  useEffect(() => {
    let current = true;
    const asking = asked.get(name) ?? client.query(WordsOfTypeDocument, { name }).then(({ data }) => data?.__type ?? null);
    asked.set(name, asking);
    asking.then(
      (found) => current && setWords(found ?? undefined),
      () => asked.delete(name), // not reached: the next one asks again
    );
    return () => {
      current = false;
    };
  }, [client, name]);
  return words?.name === name ? words : undefined;
}

/** The half of a description ("Vietnamese · English") that is in this language. */
export function half(description: string | null | undefined, language: "vi" | "en"): string {
  const [vi = "", en = vi] = (description ?? "").split(" · ");
  return language === "vi" ? vi : en;
}

/** Words of an enumeration's values. */
export function useEnum(name: string): (value: string | null) => string {
  const { language } = useSession();
  const words = useTypeWords(name);
  return (value) => (value === null ? "" : half(words?.enumValues?.find((one) => one.name === value)?.description, language) || value);
}
