import { definePlugin } from "@hoptac/kit";
import { access } from "./access/access.js";
import { RoleGrant } from "./access/RoleGrant.js";
import { RoleGrantReads } from "./access/RoleGrantReads.js";
import { RoleGrantVerbs } from "./access/RoleGrantVerbs.js";
import { roleGrantSheet } from "./access/roleGrantSheet.js";
import { Area } from "./area/Area.js";
import { AreaChange } from "./area/AreaChange.js";
import { AreaLand } from "./area/AreaLand.js";
import { AreaOverTime } from "./area/AreaOverTime.js";
import { AreaResolver } from "./area/AreaResolver.js";
import { areaChangeSheet } from "./area/areaChangeSheet.js";
import { areaSheet } from "./area/areaSheet.js";
import { CooperativesByAreaResolver } from "./area/CooperativesByAreaResolver.js";
import { AssessmentQueries, MeetingAssessments, PeriodAssessments } from "./assessment/AssessmentReads.js";
import { AssessmentVerbs } from "./assessment/AssessmentVerbs.js";
import { HalfYearAssessment } from "./assessment/HalfYearAssessment.js";
import { Activity } from "./assets/Activity.js";
import { CooperativeAssets } from "./assets/AssetReads.js";
import { AssetVerbs } from "./assets/AssetVerbs.js";
import { activitySheet } from "./assets/activitySheet.js";
import { LandParcel } from "./assets/LandParcel.js";
import { landSheet } from "./assets/landSheet.js";
import { Attachment } from "./attachment/Attachment.js";
import { AttachmentContent, CooperativeAttachments } from "./attachment/AttachmentReads.js";
import { AttachmentVerbs } from "./attachment/AttachmentVerbs.js";
import { CalendarDay } from "./calendar/CalendarDay.js";
import { CalendarReads } from "./calendar/CalendarReads.js";
import { calendarSheet, workSettingSheet } from "./calendar/calendarSheets.js";
import { WorkSetting } from "./calendar/WorkSetting.js";
import { Cluster } from "./cluster/Cluster.js";
import { ClusterMember } from "./cluster/ClusterMember.js";
import { ClusterListing, ClusterMembers, CooperativeClusters } from "./cluster/ClusterReads.js";
import { ClusterVerbs } from "./cluster/ClusterVerbs.js";
import { clusterMemberSheet, clusterSheet } from "./cluster/clusterSheets.js";
import { Cohort } from "./cohort/Cohort.js";
import { CohortMember } from "./cohort/CohortMember.js";
import { CohortCooperatives, CohortQueries } from "./cohort/CohortReads.js";
import { CohortVerbs } from "./cohort/CohortVerbs.js";
import { Committee } from "./committee/Committee.js";
import { CommitteeAgencies, CommitteeResolver } from "./committee/CommitteeResolver.js";
import { committeeSheet, delegationSheet, standingAgencySheet } from "./committee/committeeSheets.js";
import { Delegation } from "./committee/Delegation.js";
import { DelegationVerbs } from "./committee/DelegationVerbs.js";
import { StandingAgency } from "./committee/StandingAgency.js";
import { constraints } from "./constraints.js";
import { Conversion } from "./conversion/Conversion.js";
import { ConversionVerbs } from "./conversion/ConversionVerbs.js";
import { conversionSheet } from "./conversion/conversionSheet.js";
import { Cooperative } from "./cooperative/Cooperative.js";
import { CooperativeListing } from "./cooperative/CooperativeListing.js";
import { CooperativeResolver } from "./cooperative/CooperativeResolver.js";
import { cooperativeSheet } from "./cooperative/cooperativeSheet.js";
import { demonstration2026 } from "./demonstration2026.js";
import { Department } from "./department/Department.js";
import { DepartmentResolver } from "./department/DepartmentResolver.js";
import { departmentSheet } from "./department/departmentSheet.js";
import { PluginOwner } from "./department/PluginOwner.js";
import { pluginOwnerSheet } from "./department/pluginOwnerSheet.js";
import { Enterprise } from "./enterprise/Enterprise.js";
import { EnterpriseContacts, EnterpriseResolver } from "./enterprise/EnterpriseResolver.js";
import { EnterpriseVerbs } from "./enterprise/EnterpriseVerbs.js";
import { enterpriseSheet } from "./enterprise/enterpriseSheet.js";
import { FactsReads } from "./facts/FactsReads.js";
import { GovernanceReads } from "./governance/GovernanceReads.js";
import { LawParameter } from "./law/LawParameter.js";
import { lawParameterSheet } from "./law/lawParameterSheet.js";
import { SizeThreshold } from "./law/SizeThreshold.js";
import { sizeThresholdSheet } from "./law/sizeThresholdSheet.js";
import { Conclusion } from "./meeting/Conclusion.js";
import { ConclusionVerbs } from "./meeting/ConclusionVerbs.js";
import { conclusionSheet, instructionSheet } from "./meeting/conclusionSheets.js";
import { Instruction } from "./meeting/Instruction.js";
import { Meeting } from "./meeting/Meeting.js";
import { MeetingParticipant } from "./meeting/MeetingParticipant.js";
import { CommitteeDelegations, CommitteeMeetingFields, CommitteeMeetingQueries, ConclusionFields } from "./meeting/MeetingReads.js";
import { MeetingVerbs } from "./meeting/MeetingVerbs.js";
import { meetingSheet, participantSheet } from "./meeting/meetingSheets.js";
import { AddAreaOn1764000000022 } from "./migrations/AddAreaOn1764000000022.js";
import { AddMemberIdentity1764000000065 } from "./migrations/AddMemberIdentity1764000000065.js";
import { AddNamesAndMerging1764000000034 } from "./migrations/AddNamesAndMerging1764000000034.js";
import { AddPeriodCode1764000000079 } from "./migrations/AddPeriodCode1764000000079.js";
import { AddVarietiesAndKeys1764000000023 } from "./migrations/AddVarietiesAndKeys1764000000023.js";
import { CarryOutProposals1764000000085 } from "./migrations/CarryOutProposals1764000000085.js";
import { CreateAreas1764000000001 } from "./migrations/CreateAreas1764000000001.js";
import { CreateAssessments1764000000084 } from "./migrations/CreateAssessments1764000000084.js";
import { CreateAttachments1764000000040 } from "./migrations/CreateAttachments1764000000040.js";
import { CreateClusters1764000000025 } from "./migrations/CreateClusters1764000000025.js";
import { CreateCohorts1764000000027 } from "./migrations/CreateCohorts1764000000027.js";
import { CreateCommitteeWork1764000000070 } from "./migrations/CreateCommitteeWork1764000000070.js";
import { CreateCoopAssets1764000000032 } from "./migrations/CreateCoopAssets1764000000032.js";
import { CreateCooperatives1764000000004 } from "./migrations/CreateCooperatives1764000000004.js";
import { CreateCoopPeople1764000000031 } from "./migrations/CreateCoopPeople1764000000031.js";
import { CreateDepartments1764000000002 } from "./migrations/CreateDepartments1764000000002.js";
import { CreateEnterprises1764000000024 } from "./migrations/CreateEnterprises1764000000024.js";
import { CreateLawNumbers1764000000033 } from "./migrations/CreateLawNumbers1764000000033.js";
import { CreateMeetingDecisions1764000000042 } from "./migrations/CreateMeetingDecisions1764000000042.js";
import { CreateNotifications1764000000090 } from "./migrations/CreateNotifications1764000000090.js";
import { CreateObstacles1764000000080 } from "./migrations/CreateObstacles1764000000080.js";
import { CreatePersons1764000000026 } from "./migrations/CreatePersons1764000000026.js";
import { CreatePlanTargets1764000000091 } from "./migrations/CreatePlanTargets1764000000091.js";
import { CreateProductsAndPeriods1764000000003 } from "./migrations/CreateProductsAndPeriods1764000000003.js";
import { CreateRegisterHistory1764000000010 } from "./migrations/CreateRegisterHistory1764000000010.js";
import { CreateReporting1764000000030 } from "./migrations/CreateReporting1764000000030.js";
import { CreateReviews1764000000081 } from "./migrations/CreateReviews1764000000081.js";
import { CreateRoleGrants1764000000060 } from "./migrations/CreateRoleGrants1764000000060.js";
import { CreateSupportActions1764000000082 } from "./migrations/CreateSupportActions1764000000082.js";
import { KeepAreasWhole1764000000020 } from "./migrations/KeepAreasWhole1764000000020.js";
import { KeepDepartmentsWhole1764000000021 } from "./migrations/KeepDepartmentsWhole1764000000021.js";
import { KeepLandInCommunes1764000000041 } from "./migrations/KeepLandInCommunes1764000000041.js";
import { KeepRows1764000000043 } from "./migrations/KeepRows1764000000043.js";
import { MoveSilenceDays1764000000083 } from "./migrations/MoveSilenceDays1764000000083.js";
import { CooperativeCodeCheck, EnterpriseCodeCheck } from "./names/CodeReads.js";
import { MergeVerbs } from "./names/MergeVerbs.js";
import { NameReads } from "./names/NameReads.js";
import { dropsOldNotifications } from "./notification/dropsOldNotifications.js";
import { outbox, writesDigests, writesLetters } from "./notification/letters.js";
import { Notification } from "./notification/Notification.js";
import { NotificationPreference } from "./notification/NotificationPreference.js";
import { NotificationQueries, NotificationSubject } from "./notification/NotificationReads.js";
import { NotificationVerbs } from "./notification/NotificationVerbs.js";
import { remindsOfObstacles, remindsOfSheets, remindsOfTasks } from "./notification/reminders.js";
import { remindsOfTheYear } from "./notification/remindsOfTheYear.js";
import { tellsOfObstacles } from "./notification/tellsOfObstacles.js";
import { tellsOfSheets } from "./notification/tellsOfSheets.js";
import { tellsOfExtensions, tellsOfTasks } from "./notification/tellsOfTasks.js";
import { YearDate } from "./notification/YearDate.js";
import { yearDateSheet } from "./notification/yearDateSheet.js";
import { confirmsSilence } from "./obstacle/confirmsSilence.js";
import { Obstacle } from "./obstacle/Obstacle.js";
import { CooperativeObstacles, DepartmentObstacles, ObstacleDays, ObstacleQueries } from "./obstacle/ObstacleReads.js";
import { ObstacleVerbs } from "./obstacle/ObstacleVerbs.js";
import { obstacleSheet } from "./obstacle/obstacleSheet.js";
import { OverviewResolver } from "./overview/OverviewResolver.js";
import { overviewPanels } from "./overview/panels.js";
import { DecisionVerbs } from "./people/DecisionVerbs.js";
import { decisionSheet } from "./people/decisionSheet.js";
import { GovernanceEvent } from "./people/GovernanceEvent.js";
import { governanceEventSheet } from "./people/governanceEventSheet.js";
import { MeetingDecision } from "./people/MeetingDecision.js";
import { DecisionReads, MeetingReads } from "./people/MeetingReads.js";
import { Member } from "./people/Member.js";
import { MemberCap } from "./people/MemberCap.js";
import { MemberShare } from "./people/MemberShare.js";
import { MemberVerbs } from "./people/MemberVerbs.js";
import { memberSheet } from "./people/memberSheet.js";
import { Officer } from "./people/Officer.js";
import { officerSheet } from "./people/officerSheet.js";
import { CooperativePeople } from "./people/PeopleReads.js";
import { PeopleVerbs } from "./people/PeopleVerbs.js";
import { Period } from "./period/Period.js";
import { PeriodResolver } from "./period/PeriodResolver.js";
import { PeriodVerbs } from "./period/PeriodVerbs.js";
import { periodSheet } from "./period/periodSheet.js";
import { can } from "./permissions.js";
import { Person } from "./person/Person.js";
import { CommitteeSeats, DepartmentPositions, PersonalData, PersonPositions, PositionListing } from "./person/PersonReads.js";
import { PersonVerbs } from "./person/PersonVerbs.js";
import { Position } from "./person/Position.js";
import { PositionVerbs } from "./person/PositionVerbs.js";
import { personSheet, positionSheet } from "./person/personSheets.js";
import { Product } from "./product/Product.js";
import { ProductDetails } from "./product/ProductDetails.js";
import { ProductKey } from "./product/ProductKey.js";
import { ProductResolver } from "./product/ProductResolver.js";
import { ProductVariety } from "./product/ProductVariety.js";
import { productSheet } from "./product/productSheet.js";
import { productKeySheet, productVarietySheet } from "./product/varietySheets.js";
import { RegisterChange } from "./register/RegisterChange.js";
import { RegisterEntry } from "./register/RegisterEntry.js";
import { CooperativeRegister, RegisterChangeFields, RegisterQueries } from "./register/RegisterReads.js";
import { CompletenessResolver } from "./reporting/CompletenessResolver.js";
import { Correction } from "./reporting/Correction.js";
import { FinancialStatement } from "./reporting/FinancialStatement.js";
import { MembershipStat } from "./reporting/MembershipStat.js";
import { membershipSheet } from "./reporting/membershipSheet.js";
import { ReportedTotalsResolver } from "./reporting/ReportedTotalsResolver.js";
import { CooperativeReports, ReportingQueries } from "./reporting/ReportingReads.js";
import { ReportingVerbs } from "./reporting/ReportingVerbs.js";
import { ReportingWindow } from "./reporting/ReportingWindow.js";
import { statementSheet } from "./reporting/statementSheet.js";
import { windowSheet } from "./reporting/windowSheet.js";
import { CampaignVerbs } from "./review/CampaignVerbs.js";
import { opensObstacles } from "./review/opensObstacles.js";
import { opensTasks } from "./review/opensTasks.js";
import { ReviewCampaign } from "./review/ReviewCampaign.js";
import { ReviewExclusion } from "./review/ReviewExclusion.js";
import { CampaignReads, CooperativeReviews, ReviewQueries, SheetReads } from "./review/ReviewReads.js";
import { ReviewSheet } from "./review/ReviewSheet.js";
import { campaignSheet, reviewSheetSheet } from "./review/reviewSheets.js";
import { SheetVerbs } from "./review/SheetVerbs.js";
import { countsRemovedObstacles } from "./support/countsRemovedObstacles.js";
import { SupportAction } from "./support/SupportAction.js";
import { CooperativeSupport, DepartmentActions, SupportQueries } from "./support/SupportReads.js";
import { SupportVerbs } from "./support/SupportVerbs.js";
import { supportSheet } from "./support/supportSheet.js";
import { ClearTaskCheck } from "./task/ClearTaskCheck.js";
import { clearTaskCheckSheet } from "./task/clearTaskCheckSheet.js";
import { ExtensionVerbs } from "./task/ExtensionVerbs.js";
import { PlanItem } from "./task/PlanItem.js";
import { PlanTarget } from "./task/PlanTarget.js";
import { OverviewTargets, PlanItemTargets, PlanTargetFigures } from "./task/PlanTargetReads.js";
import { PlanTargetVerbs } from "./task/PlanTargetVerbs.js";
import { planTargetSheet } from "./task/planTargetSheet.js";
import { Task } from "./task/Task.js";
import { TaskCarryOver } from "./task/TaskCarryOver.js";
import { TaskEvidence } from "./task/TaskEvidence.js";
import { TaskExtension } from "./task/TaskExtension.js";
import { InstructionTasks, PlanItemTasks, TaskEvidenceContent, TaskFields, TaskQueries } from "./task/TaskReads.js";
import { TaskReport } from "./task/TaskReport.js";
import { TaskVerbs } from "./task/TaskVerbs.js";
import { carryOverSheet, taskExtensionSheet, taskReportSheet } from "./task/taskRecordSheets.js";
import { planItemSheet, taskSheet } from "./task/taskSheets.js";

const data = (path: string): URL => new URL(`../data/${path}`, import.meta.url);

/** The shared cooperative model: the first plugin, with no privilege that a department's plugin lacks. */
export default definePlugin({
  id: "core",
  title: { vi: "Dữ liệu chung về hợp tác xã", en: "The shared cooperative model" },
  version: "1.0.0",
  permissions: can,
  constraints,
  entities: [
    ...[Area, AreaChange, Department, PluginOwner, Product, Period, Cooperative, RegisterChange, RegisterEntry],
    ...[ReportingWindow, MembershipStat, FinancialStatement, Correction, Officer, Member, GovernanceEvent],
    ...[LandParcel, Activity, Conversion, LawParameter, SizeThreshold, Attachment, MeetingDecision],
    // directory
    ...[Committee, StandingAgency, ProductVariety, ProductKey, Enterprise, Cluster, ClusterMember, Person, Position, Cohort, CohortMember],
    RoleGrant,
    // the committee's work
    ...[CalendarDay, WorkSetting, ClearTaskCheck, Delegation, Meeting, MeetingParticipant, Conclusion, Instruction],
    ...[PlanItem, PlanTarget, Task, TaskReport, TaskEvidence, TaskExtension, TaskCarryOver],
    // work with cooperatives
    ...[Obstacle, ReviewCampaign, ReviewExclusion, ReviewSheet, SupportAction],
    HalfYearAssessment,
    // what people are told
    ...[Notification, NotificationPreference, YearDate],
  ],
  resolvers: [
    ...[AreaResolver, DepartmentResolver, ProductResolver, PeriodResolver, CooperativeResolver, CooperativeListing],
    ...[RegisterQueries, CooperativeRegister, RegisterChangeFields],
    ...[ReportingQueries, CooperativeReports, ReportingVerbs, CompletenessResolver, ReportedTotalsResolver, CooperativePeople, MemberShare, PeopleVerbs],
    ...[CooperativeAssets, FactsReads, NameReads, MergeVerbs, CooperativeAttachments, AttachmentContent, AttachmentVerbs],
    ...[MemberVerbs, MemberCap, AssetVerbs, ConversionVerbs, MeetingReads, DecisionReads, DecisionVerbs, GovernanceReads],
    // directory
    ...[AreaOverTime, AreaLand, CooperativeCodeCheck, EnterpriseCodeCheck, CooperativesByAreaResolver, CommitteeResolver, CommitteeAgencies, ProductDetails],
    ...[EnterpriseResolver, EnterpriseContacts, EnterpriseVerbs, ClusterListing, ClusterMembers, CooperativeClusters, ClusterVerbs],
    ...[PositionListing, PersonPositions, CommitteeSeats, DepartmentPositions, PersonalData, PositionVerbs, PersonVerbs],
    ...[CohortQueries, CohortCooperatives, CohortVerbs],
    ...[RoleGrantReads, RoleGrantVerbs],
    // the committee's work
    ...[CalendarReads, DelegationVerbs, CommitteeDelegations, CommitteeMeetingQueries, CommitteeMeetingFields, ConclusionFields, MeetingVerbs, ConclusionVerbs],
    ...[TaskQueries, TaskFields, TaskEvidenceContent, InstructionTasks, PlanItemTasks, TaskVerbs, ExtensionVerbs],
    ...[PlanItemTargets, PlanTargetFigures, OverviewTargets, PlanTargetVerbs],
    // work with cooperatives
    ...[ObstacleQueries, CooperativeObstacles, DepartmentObstacles, ObstacleDays, ObstacleVerbs],
    ...[ReviewQueries, CampaignReads, CooperativeReviews, SheetReads, CampaignVerbs, SheetVerbs],
    ...[SupportQueries, CooperativeSupport, DepartmentActions, SupportVerbs, OverviewResolver],
    ...[AssessmentQueries, MeetingAssessments, PeriodAssessments, AssessmentVerbs, PeriodVerbs],
    // what people are told
    ...[NotificationQueries, NotificationSubject, NotificationVerbs],
  ],
  migrations: [
    ...[CreateAreas1764000000001, CreateDepartments1764000000002, CreateProductsAndPeriods1764000000003, CreateCooperatives1764000000004],
    CreateRegisterHistory1764000000010,
    // directory
    ...[KeepAreasWhole1764000000020, KeepDepartmentsWhole1764000000021, AddAreaOn1764000000022],
    ...[AddVarietiesAndKeys1764000000023, CreateEnterprises1764000000024, CreateClusters1764000000025, CreatePersons1764000000026, CreateCohorts1764000000027],
    ...[CreateReporting1764000000030, CreateCoopPeople1764000000031, CreateCoopAssets1764000000032, CreateLawNumbers1764000000033],
    AddNamesAndMerging1764000000034,
    ...[CreateAttachments1764000000040, KeepLandInCommunes1764000000041, CreateMeetingDecisions1764000000042, KeepRows1764000000043],
    ...[CreateRoleGrants1764000000060, AddMemberIdentity1764000000065, CreateCommitteeWork1764000000070],
    ...[AddPeriodCode1764000000079, CreateObstacles1764000000080, CreateReviews1764000000081, CreateSupportActions1764000000082],
    ...[MoveSilenceDays1764000000083, CreateAssessments1764000000084, CarryOutProposals1764000000085],
    ...[CreateNotifications1764000000090, CreatePlanTargets1764000000091],
  ],
  data: [
    { sheet: areaSheet, file: data("provinces.csv"), demonstration: false },
    { sheet: areaSheet, file: data("districts.csv"), demonstration: false },
    { sheet: areaSheet, file: data("communes.csv"), demonstration: false },
    { sheet: areaChangeSheet, file: data("area_changes.csv"), demonstration: false },
    { sheet: departmentSheet, file: data("departments.csv"), demonstration: false },
    { sheet: pluginOwnerSheet, file: data("plugin_owners.csv"), demonstration: false },
    { sheet: productSheet, file: data("products.csv"), demonstration: false },
    { sheet: periodSheet, file: data("periods.csv"), demonstration: false },
    { sheet: lawParameterSheet, file: data("law_parameters.csv"), demonstration: false },
    { sheet: sizeThresholdSheet, file: data("size_thresholds.csv"), demonstration: false },
    { sheet: windowSheet, file: data("reporting_windows.csv"), demonstration: false },
    { sheet: calendarSheet, file: data("calendar_days.csv"), demonstration: false },
    { sheet: workSettingSheet, file: data("work_settings.csv"), demonstration: false },
    { sheet: clearTaskCheckSheet, file: data("clear_task_checks.csv"), demonstration: false },
    { sheet: yearDateSheet, file: data("year_dates.csv"), demonstration: false },
    { sheet: cooperativeSheet, file: data("demonstration/cooperatives.csv"), demonstration: true },
    { sheet: membershipSheet, file: data("demonstration/membership.csv"), demonstration: true },
    { sheet: statementSheet, file: data("demonstration/statements.csv"), demonstration: true },
    { sheet: officerSheet, file: data("demonstration/officers.csv"), demonstration: true },
    { sheet: governanceEventSheet, file: data("demonstration/governance_events.csv"), demonstration: true },
    { sheet: memberSheet, file: data("demonstration/members.csv"), demonstration: true },
    { sheet: landSheet, file: data("demonstration/land.csv"), demonstration: true },
    { sheet: activitySheet, file: data("demonstration/activities.csv"), demonstration: true },
    { sheet: conversionSheet, file: data("demonstration/conversions.csv"), demonstration: true },
    // directory
    { sheet: committeeSheet, file: data("committees.csv"), demonstration: false },
    { sheet: standingAgencySheet, file: data("standing_agencies.csv"), demonstration: false },
    { sheet: productVarietySheet, file: data("product_varieties.csv"), demonstration: false },
    { sheet: productKeySheet, file: data("product_keys.csv"), demonstration: false },
    { sheet: enterpriseSheet, file: data("demonstration/enterprises.csv"), demonstration: true },
    { sheet: clusterSheet, file: data("demonstration/clusters.csv"), demonstration: true },
    { sheet: clusterMemberSheet, file: data("demonstration/cluster_members.csv"), demonstration: true },
    { sheet: personSheet, file: data("demonstration/persons.csv"), demonstration: true },
    { sheet: positionSheet, file: data("demonstration/positions.csv"), demonstration: true },
    { sheet: obstacleSheet, file: data("demonstration/obstacles.csv"), demonstration: true },
    { sheet: planItemSheet, file: data("demonstration/plan_items.csv"), demonstration: true },
    { sheet: planTargetSheet, file: data("demonstration/plan_targets.csv"), demonstration: true },
    { sheet: campaignSheet, file: data("demonstration/review_campaigns.csv"), demonstration: true },
    { sheet: reviewSheetSheet, file: data("demonstration/review_sheets.csv"), demonstration: true },
    { sheet: supportSheet, file: data("demonstration/support_actions.csv"), demonstration: true },
    // the committee's half-year
    { sheet: delegationSheet, file: data("demonstration/delegations.csv"), demonstration: true },
    { sheet: periodSheet, file: data("demonstration/closed_periods.csv"), demonstration: true },
    { sheet: meetingSheet, file: data("demonstration/meetings.csv"), demonstration: true },
    { sheet: participantSheet, file: data("demonstration/meeting_participants.csv"), demonstration: true },
    { sheet: conclusionSheet, file: data("demonstration/conclusions.csv"), demonstration: true },
    { sheet: instructionSheet, file: data("demonstration/instructions.csv"), demonstration: true },
    { sheet: taskSheet, file: data("demonstration/tasks.csv"), demonstration: true },
    { sheet: taskReportSheet, file: data("demonstration/task_reports.csv"), demonstration: true },
    { sheet: taskExtensionSheet, file: data("demonstration/task_extensions.csv"), demonstration: true },
    { sheet: carryOverSheet, file: data("demonstration/task_carry_overs.csv"), demonstration: true },
    { sheet: roleGrantSheet, file: data("demonstration/role_grants.csv"), demonstration: true },
    ...demonstration2026,
  ],
  sheets: [
    { sheet: cooperativeSheet, import: can.importRegister },
    { sheet: membershipSheet, import: can.report },
    { sheet: statementSheet, import: can.report },
    { sheet: officerSheet, import: can.keepCoopRecords },
    { sheet: memberSheet, import: can.keepCoopRecords },
    { sheet: governanceEventSheet, import: can.keepCoopRecords },
    { sheet: decisionSheet, import: can.keepCoopRecords },
    { sheet: landSheet, import: can.keepCoopRecords },
    { sheet: activitySheet, import: can.keepCoopRecords },
    { sheet: conversionSheet, import: can.keepCoopRecords },
    { sheet: calendarSheet, import: can.keepWorkRules },
    { sheet: workSettingSheet, import: can.keepWorkRules },
    { sheet: clearTaskCheckSheet, import: can.keepWorkRules },
    { sheet: yearDateSheet, import: can.keepWorkRules },
  ],
  bareTables: { letter: "what waits to be sent by mail; nobody but the sender reads it" },
  reactions: [opensObstacles, countsRemovedObstacles, opensTasks, tellsOfTasks, tellsOfExtensions, tellsOfObstacles, tellsOfSheets, writesLetters],
  jobs: [confirmsSilence, remindsOfTasks, remindsOfObstacles, remindsOfSheets, remindsOfTheYear, writesDigests, dropsOldNotifications],
  outbox,
  panels: overviewPanels,
  access,
});
