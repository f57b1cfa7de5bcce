import { compose } from "@hoptac/compose";
import { PlatformError } from "@hoptac/kit";
import { openGateway } from "./openGateway.js";
import type { Gateway, GatewayOptions } from "./options.js";

/** Composes the plugins and serves them. Throws `CompositionError` with every clash, or the port's error; then nothing listens. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  if (process.env.HOPTAC_OIDC_ISSUER) {
    throw new PlatformError("UNAVAILABLE", {
      vi: "HOPTAC_OIDC_ISSUER đã đặt nhưng đăng nhập qua OIDC chưa được xây dựng; hãy bỏ biến này",
      en: "HOPTAC_OIDC_ISSUER is set, but sign-in through an OIDC issuer is not built yet: unset it to start",
    });
  }
  return openGateway(options, compose);
}
