import { PlatformError } from "@hoptac/kit";
import { type DefinitionNode, type FieldNode, type FragmentDefinitionNode, Kind, OperationTypeNode, type SelectionSetNode, visit } from "graphql";
import { describe, type Prepared, type PreparedOperation } from "./prepare.js";

/** A query that is kept open, and the alias its answers go under. */
export interface LiveQuestion {
  readonly alias: string;
  readonly question: PreparedOperation;
}

/**
 * The query inside of `subscription { live { … } }`, with the alias its answers go under; `undefined` for another subscription.
 * The selection of `live` becomes a query's, with the same variables and the fragments that it uses, so it runs like any query.
 */
export function liveQuestion(operation: PreparedOperation): LiveQuestion | undefined {
  operation.live ??= derive(operation) ?? "none";
  return operation.live === "none" ? undefined : operation.live;
}

function derive({ kind, node, document }: PreparedOperation) {
  if (kind !== OperationTypeNode.SUBSCRIPTION) return undefined;
  const fields = rootFields(node.selectionSet, document.fragments);
  const [live] = fields;
  if (live?.name.value !== "live") return undefined;
  if (fields.some((field) => field.directives && field.directives.length > 0)) {
    throw new PlatformError("INVALID_INPUT", {
      vi: "live không nhận chỉ thị; hãy đặt chỉ thị ở các trường bên trong",
      en: "live takes no directives: put them on the fields inside",
    });
  }
  const selections = fields.flatMap((field) => field.selectionSet?.selections ?? []);
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  const definitions: DefinitionNode[] = [{ ...node, operation: OperationTypeNode.QUERY, selectionSet }, ...fragmentsOf(selectionSet, document)];
  const [question] = describe(document.composition, document.text, { kind: Kind.DOCUMENT, definitions }).operations;
  return question && { alias: live.alias?.value ?? "live", question };
}

/** All under one name, which validation saw to. */
function rootFields(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return inside ? rootFields(inside.selectionSet, fragments) : [];
  });
}

function fragmentsOf(set: SelectionSetNode, { fragments }: Prepared): Iterable<FragmentDefinitionNode> {
  const used = new Map<string, FragmentDefinitionNode>();
  const look = (from: SelectionSetNode): void => {
    visit(from, {
      enter(node) {
        if (node.kind !== Kind.FRAGMENT_SPREAD) return;
        const { value: name } = node.name;
        const fragment = fragments.get(name);
        if (!fragment || used.has(name)) return;
        used.set(name, fragment);
        look(fragment.selectionSet);
      },
    });
  };
  look(set);
  return used.values();
}
