import { Extensions } from "type-graphql";

const MARK = "perPerson";

/** The mark, as it stands in a field's extensions. */
export const PER_PERSON = { [MARK]: true };

/**
 * Marks a field whose answer depends on who asks, beyond rights and rows (`viewer`): a live question that asks for it is shared with nobody of another
 * login. In every other live question nobody has a login, so a field that forgot the mark cannot tell one person's answer to another.
 */
export const PerPerson = (): MethodDecorator & PropertyDecorator => Extensions(PER_PERSON) as MethodDecorator & PropertyDecorator;

/** Whether a field of the composed schema is marked so. */
export const isPerPerson = ({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean => extensions[MARK] === true;
