using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RosterLine>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>The bureau's own roster, one row a person.</summary>
internal static class RosterSchema
{
    public static SourceSchema<RosterLine> Instance { get; } = new(
        Sources.Roster,
        () => new(),
        [
            Text("household_id", (r, v) => r.HouseholdId = v, r => r.HouseholdId, 100).Must(),
            Text("person_id", (r, v) => r.CitizenNumber = v, r => r.CitizenNumber, 64),
            Text("name", (r, v) => r.Name = v, r => r.Name, Domain.People.PersonName.MaxLength).Must(),
            Word("relation", ["head", "spouse", "child", "parent", "grandparent", "grandchild", "sibling", "other"],
                (r, v) => r.Relation = v, r => r.Relation).Must(),
            Region("region", (r, v) => r.Region = v, r => r.Region).Must(),
            Word("area", ["urban", "rural"], (r, v) => r.Area = v, r => r.Area).Must(),
            Word("programme",
                ["dibao", "tekun", "edge", "rigid", "monitored", "orphan", "unattended_child", "watch_exited", "watch_refused"],
                (r, v) => r.Programme = v, r => r.Programme).Must(),
            Day("enrolled_on", (r, v) => r.EnrolledOn = v, r => r.EnrolledOn).Must(),
            EndDay("ended_on", (r, v) => r.EndedOn = v, r => r.EndedOn),
            Text("end_reason", (r, v) => r.EndReason = v, r => r.EndReason),
            Yuan("monthly_amount",
                (r, v) => r.MonthlyAmountFen = v, r => r.HasMonthlyAmountFen ? r.MonthlyAmountFen : null),
            Yuan("declared_monthly_income",
                (r, v) => r.DeclaredMonthlyIncomeFen = v,
                r => r.HasDeclaredMonthlyIncomeFen ? r.DeclaredMonthlyIncomeFen : null),
            Text("disability_kind", (r, v) => r.DisabilityKind = v, r => r.DisabilityKind),
            Whole("disability_grade", 1, 4,
                (r, v) => r.DisabilityGrade = (int)v, r => r.HasDisabilityGrade ? r.DisabilityGrade : null),
            Flag("severe_illness", (r, v) => r.SevereIllness = v, r => r.HasSevereIllness ? r.SevereIllness : null),
            Word("labour_capacity", ["full", "partial", "none"], (r, v) => r.LabourCapacity = v, r => r.LabourCapacity),
            Word("schooling", ["none", "compulsory", "senior", "college", "postgraduate"],
                (r, v) => r.Schooling = v, r => r.Schooling),
            Flag("single_person_dibao",
                (r, v) => r.SinglePersonDibao = v, r => r.HasSinglePersonDibao ? r.SinglePersonDibao : null),
            Text("phone", (r, v) => r.Phone = v, r => r.Phone, 50),
        ],
        [new("enrolled_on", r => r.EnrolledOn, "ended_on", r => r.EndedOn)],
        r => r.EnrolledOn);
}
