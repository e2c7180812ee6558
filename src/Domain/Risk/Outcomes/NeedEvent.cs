namespace LowIncomeMonitor.Domain.Risk.Outcomes;

/// <summary>A sign that a household was in need: what a label is made of.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">One of the constants.</param>
public sealed record NeedEvent(DateOnly On, string Kind)
{
    /// <summary>Taken into help, after not being helped.</summary>
    public const string Enrolled = "enrolled";

    /// <summary>An add-side case was confirmed by a named person.</summary>
    public const string AddDecided = "add_decided";

    /// <summary>Temporary relief was granted.</summary>
    public const string Relief = "relief";
}
