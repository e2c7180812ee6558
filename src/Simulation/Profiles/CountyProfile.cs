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

    public required int OrphanAllowance { get; init; }

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
