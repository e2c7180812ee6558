using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Panel;

/// <summary>What of a household stays as the years pass.</summary>
internal sealed record PanelTraits
{
    public const int Towns = 20;

    public required AreaKind Area { get; init; }

    public required int Town { get; init; }

    public required Sex SexOfHead { get; init; }

    /// <summary>Birth years of the head, then of the others.</summary>
    public required IReadOnlyList<int> BirthYears { get; init; }

    public required bool HeadWorks { get; init; }

    public required bool SecondWorks { get; init; }

    /// <summary>Severely disabled members, 0 to 2.</summary>
    public required int Disabled { get; init; }

    public required bool Ill { get; init; }

    /// <summary>Income per head in lines.</summary>
    public required double IncomeInLines { get; init; }

    public static PanelTraits Draw(Dice dice, int firstYear)
    {
        var headAge = dice.Between(22, 78);
        var others = dice.Between(0, 4);
        var spread = Unit(dice);
        return new()
        {
            Area = dice.Chance(0.5) ? AreaKind.Rural : AreaKind.Urban,
            Town = dice.Below(Towns),
            SexOfHead = dice.Chance(0.35) ? Sex.Female : Sex.Male,
            BirthYears = [firstYear - headAge, .. Enumerable.Range(0, others).Select(_ => firstYear - dice.Between(1, 80))],
            HeadWorks = headAge < 60 && dice.Chance(0.7),
            SecondWorks = others > 0 && dice.Chance(0.4),
            Disabled = dice.Chance(0.16) ? dice.Between(1, Math.Min(2, 1 + others)) : 0,
            Ill = dice.Chance(0.15),
            IncomeInLines = 0.7 + (2.6 * spread * spread),
        };
    }

    /// <summary>A number from 0 to below 1.</summary>
    public static double Unit(Dice dice) => (dice.Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Share of a town's households taken into help within a year: 2 % to 12 %.</summary>
    public static double TownShare(int town) => 0.02 + (0.10 * town / (Towns - 1));
}
