namespace LowIncomeMonitor.Simulation.Tables;

/// <summary>Two tables of people of whom most are in both, written by different offices.</summary>
/// <param name="People">People of the left table, each once.</param>
/// <param name="Seed">Another seed makes other people.</param>
public sealed record PeopleTableOptions(int People, long Seed)
{
    /// <summary>Share of the right table's people who are in the left one; the others are strangers.</summary>
    public double Shared { get; init; } = 0.9;

    /// <summary>How many rows of the right table each of its people has.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Share of the right table's values that are written wrongly; twice that for half of the rows, none for the others.</summary>
    public double Mistakes { get; init; } = 0.1;

    /// <summary>Share of values that are missing, in both tables.</summary>
    public double Missing { get; init; } = 0.1;

    /// <summary>Share of values of the number that are missing, in both tables.</summary>
    public double NumberMissing { get; init; } = 0.2;
}
