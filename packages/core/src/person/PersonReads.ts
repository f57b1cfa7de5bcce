import { BatchField, Can, Listing, LocalDate, Related } from "@hoptac/kit";
import { Int, Resolver } from "type-graphql";
import { Committee } from "../committee/Committee.js";
import { Department } from "../department/Department.js";
import { can } from "../permissions.js";
import { Gender } from "./Gender.js";
import { Person } from "./Person.js";
import { Position } from "./Position.js";

/** Who holds which seat. */
@Resolver()
export class PositionListing {
  @Listing(() => Position, { orderBy: { validFrom: "DESC" }, description: "Các chức vụ, mới nhất trước · Seats, newest first" })
  positions!: Listing<Position>;
}

/** The seats of a person: several at once are the rule. */
@Resolver(() => Person)
export class PersonPositions {
  @Related(() => Position, { key: "personId", orderBy: { validFrom: "ASC" }, description: "Các chức vụ từ trước đến nay · Every seat the person ever held" })
  positions!: Related<Position>;
}

/** The seats of a committee. */
@Resolver(() => Committee)
export class CommitteeSeats {
  @Related(() => Position, {
    key: "committeeId",
    orderBy: { validFrom: "ASC" },
    description: "Các vị trí trong Ban Chỉ đạo từ trước đến nay · Every seat, each with its time",
  })
  seats!: Related<Position>;
}

/** The seats of a department. */
@Resolver(() => Department)
export class DepartmentPositions {
  @Related(() => Position, { key: "departmentId", orderBy: { validFrom: "ASC" }, description: "Các chức vụ từ trước đến nay · Every seat, each with its time" })
  positions!: Related<Position>;
}

const each = <T>(persons: readonly Person[], of: (person: Person) => T): Promise<readonly T[]> => Promise.resolve(persons.map(of));

/** What is nobody's business but the registrar's and the inspector's. */
@Resolver(() => Person)
export class PersonalData {
  @Can(can.readPersonalData)
  @BatchField(() => LocalDate, { nullable: true, description: "Ngày sinh; dữ liệu cá nhân · Birth date; personal" })
  birthDate(persons: readonly Person[]): Promise<readonly (string | undefined)[]> {
    return each(persons, ({ birthDate }) => birthDate);
  }

  @Can(can.readPersonalData)
  @BatchField(() => Int, { nullable: true, description: "Năm sinh; dữ liệu cá nhân · Birth year; personal" })
  birthYear(persons: readonly Person[]): Promise<readonly (number | undefined)[]> {
    return each(persons, ({ birthYear }) => birthYear);
  }

  @Can(can.readPersonalData)
  @BatchField(() => Gender, { nullable: true, description: "Giới tính; dữ liệu cá nhân · Gender; personal" })
  gender(persons: readonly Person[]): Promise<readonly (Gender | undefined)[]> {
    return each(persons, ({ gender }) => gender);
  }

  @Can(can.readPersonalData)
  @BatchField(() => String, { nullable: true, description: "Điện thoại; dữ liệu cá nhân · Phone; personal" })
  phone(persons: readonly Person[]): Promise<readonly (string | undefined)[]> {
    return each(persons, ({ phone }) => phone);
  }
}
