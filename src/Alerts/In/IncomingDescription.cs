using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;

namespace LowIncomeMonitor.Alerts.In;

/// <summary>A description of a household as it was read from the topic.</summary>
internal sealed record IncomingDescription
{
    public required string HouseholdId { get; init; }

    /// <summary>Twelve digits.</summary>
    public required string Region { get; init; }

    public required DateOnly On { get; init; }

    public required long Revision { get; init; }

    /// <summary>Features in the order of the sender; none when it left the roster.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required IReadOnlyList<double> Values { get; init; }

    public required RiskGroups Groups { get; init; }

    public required IReadOnlyList<string> Programmes { get; init; }

    public required IReadOnlyList<NeedEvent> Needs { get; init; }

    /// <summary>False when it has left the roster.</summary>
    public bool IsListed => Names.Count > 0;
}
