using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Truth;

/// <summary>What members paid themselves for hospital stays of the twelve months before the day, in fen.</summary>
internal static class OwnPayments
{
    public static IEnumerable<long> Of(HouseholdView view, Membership member) =>
        from stay in view.Strong<StayRecord>(member)
        where stay.Diagnosis != "cosmetic" && stay.DischargedOn > view.Day.AddMonths(-12) && stay.DischargedOn <= view.Day
        let own = stay.Own ?? stay.Total - stay.Insurance - stay.Aid
        where own is not null
        select own.Value;
}
