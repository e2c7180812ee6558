namespace LowIncomeMonitor.Domain.Policy;

/// <summary>Households by what a change does to the findings about them.</summary>
/// <param name="Gained">Get a finding that they had not.</param>
/// <param name="Lost">Lose a finding.</param>
/// <param name="Unchanged">Keep what they have, a finding or none.</param>
public sealed record FindingCounts(long Gained, long Lost, long Unchanged)
{
    public static readonly FindingCounts None = new(0, 0, 0);

    public FindingCounts Plus(bool gained, bool lost) =>
        new(Gained + (gained ? 1 : 0), Lost + (lost ? 1 : 0), Unchanged + (gained || lost ? 0 : 1));
}
