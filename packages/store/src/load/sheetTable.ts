import type { Sheet } from "@hoptac/kit";
import type { DataSource } from "typeorm";

/** The table that a sheet fills. */
export interface SheetTable {
  /** Quoted `schema.table`. */
  readonly name: string;
  readonly versioned: boolean;
  /** Quoted column name of a property; a property that the entity lacks is a defect of the sheet and throws. */
  readonly column: (property: string) => string;
  /** Column name as the database has it, unquoted. */
  readonly plainColumn: (property: string) => string;
  /** The property of a column, where there is one. */
  readonly property: (plainColumn: string) => string | undefined;
}

/** Finds a sheet's table and columns in the entities' metadata. */
export function sheetTable(dataSource: DataSource, sheet: Sheet, entity = sheet.entity()): SheetTable {
  const metadata = dataSource.getMetadata(entity);
  const plainColumn = (property: string): string => {
    const found = metadata.findColumnWithPropertyName(property);
    if (!found)
      throw new Error(
        `Sheet "${sheet.name}": ${metadata.name} has no column for "${property}"; mark the sheet's column \`lookup\` or name a property of the entity`,
      );
    return found.databaseName;
  };
  return {
    name: [metadata.schema, metadata.tableName]
      .filter((part) => part !== undefined)
      .map((part) => quoted(part))
      .join("."),
    versioned: metadata.findColumnWithPropertyName("version") !== undefined,
    plainColumn,
    property: (column) => metadata.findColumnWithDatabaseName(column)?.propertyName,
    column: (property) => quoted(plainColumn(property)),
  };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
