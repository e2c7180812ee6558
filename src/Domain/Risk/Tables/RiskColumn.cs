namespace LowIncomeMonitor.Domain.Risk.Tables;

/// <summary>An input of a model.</summary>
/// <param name="Name">Name, compared exactly.</param>
/// <param name="Kind">Number or category.</param>
/// <param name="Levels">The words of a category in ordinal order, where a value is a position in the list; empty for a number.</param>
/// <param name="Direction">How the risk may move with a number.</param>
public sealed record RiskColumn(
    string Name, ColumnKind Kind, IReadOnlyList<string> Levels, Direction Direction = Direction.Free)
{
    /// <summary>The value of a word that the list does not have: no position, and not missing either.</summary>
    public double Unseen => Levels.Count;

    /// <summary>True for a value that stands for one of the levels.</summary>
    public bool Has(double code) => code >= 0 && code < Levels.Count;

    public static RiskColumn Number(string name, Direction direction = Direction.Free) =>
        new(name, ColumnKind.Number, [], direction);
}
