using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Records;

namespace LowIncomeMonitor.Simulation.Scenarios.Stays;

/// <summary>Fills in a hospital stay around the patient and what was paid. Total = insurance + aid + own, to the fen.</summary>
internal static class StaySheet
{
    private static readonly string[] s_classes = ["chronic", "chronic", "severe", "injury", "maternity", "other", "other"];

    /// <summary>Households where a stay leaves no rule's meaning open.</summary>
    public static bool CanStay(Household household) =>
        !household.Doubled && !household.SpendingIsSet && !(household.IsUpperLayer && household.HasDeath);

    /// <summary>Below this no watch-pool household's single stay is near a threshold that may or may not be for it.</summary>
    public static long HighestOwn(Household household) => household.IsWatched ? 5_900_00 : long.MaxValue;

    public static (Household Household, Membership Member)? Pick(Stage stage, Dice dice, IReadOnlyList<Household> among)
    {
        var found = stage.PickMember(dice, among, (h, _) => CanStay(h));
        if (found is var (household, _))
            household.HasStay = true;
        return found;
    }

    public static StayRecord New(Stage stage, Dice dice, Mention patient, long own, long total)
    {
        var (admitted, discharged, settled) = Days(stage, dice);
        return Fill(stage.Profile, dice, patient, own, total, (admitted, discharged, settled));
    }

    public static StayRecord Fill(
        CountyProfile profile, Dice dice, Mention patient, long own, long total,
        (DateOnly Admitted, DateOnly Discharged, DateOnly Settled) days)
    {
        var covered = total - own;
        var aid = covered * dice.Between(0, 30) / 100;
        return new StayRecord
        {
            Who = patient,
            Hospital = dice.Pick(profile.Hospitals),
            AdmittedOn = days.Admitted,
            DischargedOn = days.Discharged,
            SettledOn = days.Settled,
            ReportedOn = days.Settled.AddDays(dice.Between(1, 6)),
            Total = total,
            Insurance = covered - aid,
            Aid = aid,
            Own = own,
            Diagnosis = dice.Pick(s_classes),
        };
    }

    /// <summary>
    /// Admission, discharge and settlement lie on the same side of the day twelve months before the last one, so that
    /// it does not matter which of them a reader takes as the date of the stay.
    /// </summary>
    private static (DateOnly Admitted, DateOnly Discharged, DateOnly Settled) Days(Stage stage, Dice dice)
    {
        var edge = stage.AsOf.AddMonths(-12);
        var last = stage.AsOf.AddDays(-42);
        while (true)
        {
            var admitted = last > stage.First ? dice.Day(stage.First, last) : stage.First;
            var discharged = admitted.AddDays(dice.Between(2, 24));
            var settled = discharged.AddDays(dice.Below(10));
            if (admitted > edge.AddDays(1) || settled < edge.AddDays(-1))
                return (admitted, discharged, settled);
        }
    }
}
