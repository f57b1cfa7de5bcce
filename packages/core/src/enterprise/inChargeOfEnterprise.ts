import type { Scope } from "@hoptac/kit";

/** Whether an enterprise is in a viewer's charge: the whole province, its area (the scope lists those), or itself. The row guard asks the same of every write. */
export const inChargeOfEnterprise = (scope: Scope, enterprise: { readonly id: string }): boolean => scope.all || scope.enterprises.includes(enterprise.id);
