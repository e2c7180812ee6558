using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>A value as a pack gives it.</summary>
/// <param name="Region">Region of the pack; the default value means the whole country.</param>
/// <param name="Area">Urban or rural; null means both.</param>
/// <param name="Value">The value; for a multiple, the number is the multiple.</param>
public sealed record ParameterEntry(RegionCode Region, AreaKind? Area, ParameterValue Value)
{
    /// <summary>First day on which it is no more in force; null means until a later value takes its place.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Set when the value is a multiple of another parameter.</summary>
    public MultipleOf? Multiple { get; init; }
}
