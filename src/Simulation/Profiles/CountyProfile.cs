using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Profiles;

/// <summary>What is known of a real place, and what had to be assumed (docs/simulation.md tells which is which).</summary>
internal sealed record CountyProfile
{
    public required string Name { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>Counties of the profile with how many of the rostered live in each.</summary>
    public required IReadOnlyList<(int Code, int Weight)> Counties { get; init; }

    /// <summary>Neighbouring counties that strangers and married-in people were first registered in.</summary>
    public required IReadOnlyList<int> Neighbours { get; init; }

    public required int TownsPerCounty { get; init; }

    public required int VillagesPerTown { get; init; }

    public required IReadOnlyList<ProgrammeShare> Shares { get; init; }

    public required IReadOnlyList<Standard> Standards { get; init; }

    /// <summary>Mean monthly dibao top-up of a person divided by the line.</summary>
    public required double UrbanTopUp { get; init; }

    public required double RuralTopUp { get; init; }

    /// <summary>From when severely disabled dibao members get the full line; null where the place grants only the top-up.</summary>
    public DateOnly? FullLineFrom { get; init; }

    /// <summary>Mean top-up share to draw incomes by, where full lines lift the published mean.</summary>
    public double DrawnShare(bool urban) => TopUpShare(urban) - (FullLineFrom is null ? 0 : FullLineLift);

    /// <summary>By how much full lines lift the mean share; measured on 20,000 people.</summary>
    public double FullLineLift { get; init; }

    public required int OrphanAllowance { get; init; }

    /// <summary>Monthly allowance of an unattended child in yuan; null where it is not published.</summary>
    public int? UnattendedAllowance { get; init; }

    /// <summary>A child on dibao gets only the difference up to the allowance.</summary>
    public bool PaysDifference { get; init; }

    /// <summary>False where the standards before the last raise are only computed back, so that nobody can hold them against an amount.</summary>
    public bool FormerIsPublished { get; init; } = true;

    /// <summary>Share of the dead who are cremated; the others are known from medical and police records only.</summary>
    public required double CremationShare { get; init; }

    public required IReadOnlyList<string> Hospitals { get; init; }

    public required char PlateLetter { get; init; }

    public required string PlateProvince { get; init; }

    public StandardAmounts AmountsOn(DateOnly day, int county, bool urban)
    {
        var found = Standards
            .Where(s => s.From <= day && (s.Counties.Count == 0 || s.Counties.Contains(county)))
            .MaxBy(s => s.From) ?? Standards.MinBy(s => s.From)!;
        return urban ? found.Urban : found.Rural;
    }

    public double TopUpShare(bool urban) => urban ? UrbanTopUp : RuralTopUp;

    public ProgrammeShare ShareOf(Programme programme) => Shares.First(s => s.Programme == programme);
}
