using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>The person holds a property title.</summary>
/// <param name="Use">residential, shop, garage, office, mud_house, ancestral.</param>
/// <param name="AreaM2">Area in square metres; null means unknown.</param>
/// <param name="Share">The person's share, above 0 to 1; null means unknown.</param>
/// <param name="Value">Value; null means unknown.</param>
/// <param name="RegisteredOn">Day of registration.</param>
/// <param name="EndedOn">Day on which the title ended; null while it stands.</param>
/// <param name="EndReason">Why it ended; null means unknown.</param>
public sealed record PropertyValue(
    string Use,
    decimal? AreaM2,
    decimal? Share,
    Money? Value,
    DateOnly RegisteredOn,
    DateOnly? EndedOn,
    string? EndReason) : FactValue;
