using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Spreads a year's medical spending of one household over stays.</summary>
internal static class RigidBudget
{
    /// <summary>
    /// A household of the upper layers without any stay yet and with every income declared; its yearly income in fen.
    /// </summary>
    public static (Household Household, Membership Member, long Income)? Pick(Stage stage, Dice dice)
    {
        if (stage.PickMember(dice, stage.Upper, (h, _) => StaySheet.CanStay(h) && !h.HasStay && Known(stage, h)) is not
            var (household, member))
            return null;
        household.HasStay = household.SpendingIsSet = true;
        var monthly = household.Members.Where(m => m.ActiveOn(stage.AsOf)).Sum(m => m.Income!.Value);
        return (household, member, monthly * 1_200L);
    }

    /// <summary>Watch-pool households get many smaller stays, so that no single one is near a threshold.</summary>
    public static void Spend(Stage stage, Dice dice, Household household, Membership member, long sum)
    {
        var most = Math.Min(StaySheet.HighestOwn(household), Math.Max(sum / 2 + 1, 1_00));
        for (var left = sum; left > 0;)
        {
            var own = Math.Min(left, most);
            StayRecord stay;
            do
                stay = StaySheet.New(stage, dice, Mentions.Right(dice, member.Person), own, own * 2);
            while (stay.AdmittedOn <= stage.AsOf.AddMonths(-12) || stay.ReportedOn > stage.AsOf);
            stage.Send(stay);
            left -= own;
        }
    }

    private static bool Known(Stage stage, Household household) =>
        household.Members.All(m => m.Income is not null && m.ActiveOn(stage.AsOf))
        && household.Members.Sum(m => m.Income!.Value) > 0;
}
