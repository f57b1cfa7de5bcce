import { compose } from "@hoptac/compose";
import { openGateway } from "./openGateway.js";
import type { Gateway, GatewayOptions } from "./options.js";

/** Composes the plugins and serves them. Throws `CompositionError` with every clash, or the port's error; then nothing listens. */
export const startGateway = (options: GatewayOptions): Promise<Gateway> => openGateway(options, compose);
