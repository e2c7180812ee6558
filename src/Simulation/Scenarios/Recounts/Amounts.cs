using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;

namespace LowIncomeMonitor.Simulation.Scenarios.Recounts;

/// <summary>What the office approves, and what the last raise of the standard was.</summary>
internal static class Amounts
{
    public static void Approve(Stage stage, Household household) => new IncomeDraw(stage.Profile, stage.AsOf).Approve(household);

    /// <summary>Since when a household's standard is what it is, and by how many yuan it rose then; null where nobody published it.</summary>
    public static (DateOnly From, int Yuan)? Raise(Stage stage, Household household)
    {
        if (!stage.Profile.FormerIsPublished)
            return null;
        var now = stage.Profile.AmountsOn(stage.AsOf, household.County, household.Urban);
        foreach (var standard in stage.Profile.Standards.Where(s => s.From <= stage.AsOf).OrderByDescending(s => s.From))
        {
            var before = stage.Profile.AmountsOn(standard.From.AddDays(-1), household.County, household.Urban);
            if (Of(before) != Of(now))
                return (standard.From, Of(now) - Of(before));
        }

        return null;

        int Of(StandardAmounts amounts) => household.Programme == Programme.Tekun ? amounts.Tekun : amounts.Dibao;
    }
}
