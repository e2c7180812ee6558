namespace LowIncomeMonitor.Domain.Records;

/// <summary>The registers that the service takes in. The names are those of files, topics and records.</summary>
public static class Sources
{
    public const string Roster = "roster";
    public const string Deaths = "deaths";
    public const string Vehicles = "vehicles";
    public const string Hospitalizations = "hospitalizations";
    public const string Property = "property";

    /// <summary>The registers of events, without the roster, in the order in which tables show them.</summary>
    public static IReadOnlyList<string> Registers { get; } = [Deaths, Vehicles, Hospitalizations, Property];
}
