import { Listing } from "@hoptac/kit";
import { Resolver } from "type-graphql";
import { Product } from "./Product.js";

/** The list of products. */
@Resolver()
export class ProductResolver {
  @Listing(() => Product, { orderBy: { code: "ASC" }, description: "Danh mục sản phẩm · Products of the province" })
  products!: Listing<Product>;
}
