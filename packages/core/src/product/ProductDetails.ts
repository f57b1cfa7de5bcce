import { BatchField, type Context, Related, type Row } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { validOn } from "../validity/validOn.js";
import { Product } from "./Product.js";
import { ProductKey } from "./ProductKey.js";
import { ProductVariety } from "./ProductVariety.js";

/** What is told of a product in other tables. */
@Resolver(() => Product)
export class ProductDetails {
  @BatchField(() => Boolean, { asOf: true, description: "Là sản phẩm chủ lực của tỉnh vào một ngày · Is a key product of the province on a day" })
  async isKey(products: readonly Row<Product>[], { db }: Context, asOf: string): Promise<readonly boolean[]> {
    const keys = await db.query<{ id: string }>(
      `select k.product_id as id from core.product_key k where k.product_id = any($1::uuid[]) and ${validOn("k", "$2::date")}`,
      [products.map(({ id }) => id), asOf],
    );
    const found = new Set(keys.map(({ id }) => id));
    return products.map(({ id }) => found.has(id));
  }

  @Related(() => ProductKey, {
    key: "productId",
    orderBy: { validFrom: "ASC" },
    description: "Các thời gian là sản phẩm chủ lực · When it is or was a key product",
  })
  keyTimes!: Related<ProductKey>;

  @Related(() => ProductVariety, { key: "productId", orderBy: { nameVi: "ASC" }, description: "Các giống · Its varieties" })
  varieties!: Related<ProductVariety>;
}
