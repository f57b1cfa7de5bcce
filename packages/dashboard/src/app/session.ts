import { type Client, createClient, SignInDemoDocument } from "@hoptac/client";
import { createContext, useContext } from "react";

export type Language = "vi" | "en";

/** What a page of this application may use: the client of whoever is signed in, and the language. */
export interface Session {
  readonly client: Client;
  readonly language: Language;
  /** Of the demonstration; empty without sign-in. */
  readonly login: string;
  /** What the viewer may do, by id of the right. */
  readonly permissions: ReadonlySet<string>;
  /** The platform's day, `YYYY-MM-DD`. */
  readonly today: string;
  signIn(login: string): void;
  setLanguage(language: Language): void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is for what is inside of <App>");
  return session;
}

/** A client that signs in as an account of the demonstration, again whenever its token is refused. */
export function clientFor(login: string, language: Language): Client {
  if (login === "") return createClient({ url: "/graphql", language });
  const stranger = createClient({ url: "/graphql", language });
  let token: Promise<string | undefined> | undefined;
  const fresh = async (): Promise<string | undefined> => {
    const { data, errors } = await stranger.mutate(SignInDemoDocument, { login });
    if (!data) throw new Error(errors?.[0]?.message ?? "the gateway did not answer the sign-in");
    return data.signInDemo.token;
  };
  return createClient({
    url: "/graphql",
    language,
    authorization: async (refused) => {
      const known = await token?.catch(() => undefined);
      if (known === undefined || known === refused) token = fresh();
      return token;
    },
  });
}

/** A choice that outlives the page; where the browser keeps nothing, it does not. */
export function kept(key: string, otherwise: string): string {
  try {
    return localStorage.getItem(key) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A private window: the choice lasts as long as the page.
  }
}
