import { definePlugin } from "@hoptac/kit";
import { access } from "./access/access.js";
import { Area } from "./area/Area.js";
import { AreaChange } from "./area/AreaChange.js";
import { AreaResolver } from "./area/AreaResolver.js";
import { areaChangeSheet } from "./area/areaChangeSheet.js";
import { areaSheet } from "./area/areaSheet.js";
import { Cooperative } from "./cooperative/Cooperative.js";
import { CooperativeListing } from "./cooperative/CooperativeListing.js";
import { CooperativeResolver } from "./cooperative/CooperativeResolver.js";
import { cooperativeSheet } from "./cooperative/cooperativeSheet.js";
import { Department } from "./department/Department.js";
import { DepartmentResolver } from "./department/DepartmentResolver.js";
import { departmentSheet } from "./department/departmentSheet.js";
import { PluginOwner } from "./department/PluginOwner.js";
import { pluginOwnerSheet } from "./department/pluginOwnerSheet.js";
import { CreateAreas1764000000001 } from "./migrations/CreateAreas1764000000001.js";
import { CreateCooperatives1764000000004 } from "./migrations/CreateCooperatives1764000000004.js";
import { CreateDepartments1764000000002 } from "./migrations/CreateDepartments1764000000002.js";
import { CreateProductsAndPeriods1764000000003 } from "./migrations/CreateProductsAndPeriods1764000000003.js";
import { Period } from "./period/Period.js";
import { PeriodResolver } from "./period/PeriodResolver.js";
import { periodSheet } from "./period/periodSheet.js";
import { can } from "./permissions.js";
import { Product } from "./product/Product.js";
import { ProductResolver } from "./product/ProductResolver.js";
import { productSheet } from "./product/productSheet.js";

const data = (path: string): URL => new URL(`../data/${path}`, import.meta.url);

/** The shared cooperative model: the first plugin, with no privilege that a department's plugin lacks. */
export default definePlugin({
  id: "core",
  title: { vi: "Dữ liệu chung về hợp tác xã", en: "The shared cooperative model" },
  version: "1.0.0",
  permissions: can,
  entities: [Area, AreaChange, Department, PluginOwner, Product, Period, Cooperative],
  resolvers: [AreaResolver, DepartmentResolver, ProductResolver, PeriodResolver, CooperativeResolver, CooperativeListing],
  migrations: [CreateAreas1764000000001, CreateDepartments1764000000002, CreateProductsAndPeriods1764000000003, CreateCooperatives1764000000004],
  data: [
    { sheet: areaSheet, file: data("provinces.csv"), demonstration: false },
    { sheet: areaSheet, file: data("districts.csv"), demonstration: false },
    { sheet: areaSheet, file: data("communes.csv"), demonstration: false },
    { sheet: areaChangeSheet, file: data("area_changes.csv"), demonstration: false },
    { sheet: departmentSheet, file: data("departments.csv"), demonstration: false },
    { sheet: pluginOwnerSheet, file: data("plugin_owners.csv"), demonstration: false },
    { sheet: productSheet, file: data("products.csv"), demonstration: false },
    { sheet: periodSheet, file: data("periods.csv"), demonstration: false },
    { sheet: cooperativeSheet, file: data("demonstration/cooperatives.csv"), demonstration: true },
  ],
  access,
});
