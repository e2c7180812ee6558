using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Panel;

/// <summary>What happened to a household before the day on which it is described. Days are counted back; null means never.</summary>
internal sealed record PanelYear
{
    public required double IncomeInLines { get; init; }

    public required int? HospitalDays { get; init; }

    public required decimal OwnPayment { get; init; }

    public required int? JobLostDays { get; init; }

    public required int? DisasterDays { get; init; }

    public required int? DeathDays { get; init; }

    public required int? ExitDays { get; init; }

    public required bool Refused { get; init; }

    public required int Relief { get; init; }

    public static PanelYear Draw(Dice dice, PanelTraits traits, bool neededBefore)
    {
        var inHospital = dice.Chance(traits.Ill ? 0.5 : 0.18);
        var skew = PanelTraits.Unit(dice);
        return new()
        {
            IncomeInLines = traits.IncomeInLines * (0.85 + (0.3 * PanelTraits.Unit(dice))),
            HospitalDays = Back(dice, inHospital, 364),
            OwnPayment = inHospital ? 300 + (int)(28_000 * skew * skew) : 0,
            JobLostDays = Back(dice, traits.HeadWorks && dice.Chance(0.15), 540),
            DisasterDays = Back(dice, dice.Chance(0.05), 540),
            DeathDays = Back(dice, dice.Chance(0.04), 540),
            ExitDays = Back(dice, dice.Chance(0.2), 700),
            Refused = dice.Chance(0.06),
            Relief = dice.Chance(neededBefore ? 0.5 : 0.08) ? dice.Between(1, 2) : 0,
        };
    }

    private static int? Back(Dice dice, bool happened, int most)
    {
        var days = dice.Between(1, most);
        return happened ? days : null;
    }
}
