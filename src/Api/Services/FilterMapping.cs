using LowIncomeMonitor.Api.Security;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;
using CaseState = LowIncomeMonitor.Domain.Alerting.CaseState;
using DomainFilter = LowIncomeMonitor.Domain.Alerting.CaseFilter;
using Level = LowIncomeMonitor.Domain.Alerting.Level;
using WireFilter = LowIncomeMonitor.Contracts.V1.CaseFilter;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Reads a filter from the wire; what is faulty is refused with the field's name, never ignored.</summary>
internal static class FilterMapping
{
    /// <exception cref="FaultyRequestException">A field is faulty.</exception>
    public static DomainFilter FromProto(WireFilter? wire, Caller caller)
    {
        // A caller without regions sees nothing; the empty list would mean everything.
        if (caller.Regions.Count == 0)
            throw new FaultyRequestException("Your token names no region, so there is no case that you may see.");
        wire ??= new WireFilter();
        return new DomainFilter
        {
            VisibleRegions = caller.Regions,
            Region = Region(wire.Region),
            Levels = [.. wire.Levels.Select(l => Known<Level>((int)l, "levels"))],
            States = [.. wire.States.Select(s => Known<CaseState>((int)s, "states"))],
            Rules = [.. wire.RuleIds],
            Directions = [.. wire.Directions.Select(Direction)],
            OverdueOnly = wire.OverdueOnly,
            ClaimedBy = wire.MineOnly ? caller.Name : null,
            Programmes = [.. wire.Programmes],
            HouseholdId = wire.HouseholdId.Length == 0 ? null : wire.HouseholdId,
        };
    }

    private static string? Region(string text)
    {
        if (text.Length == 0)
            return null;
        var reading = RegionCode.Parse(text);
        return reading.IsOk ? reading.Code.ToString() : throw new FaultyRequestException($"filter.region: {reading.Reason}");
    }

    private static RuleDirection Direction(string text) =>
        Enum.GetValues<RuleDirection>().Cast<RuleDirection?>().FirstOrDefault(d => CaseMapping.DirectionName(d!.Value) == text)
        ?? throw new FaultyRequestException(
            $"filter.directions: give {string.Join(", ", Enum.GetValues<RuleDirection>().Select(CaseMapping.DirectionName))}.");

    private static T Known<T>(int value, string field)
        where T : struct, Enum =>
        Enum.IsDefined((T)Enum.ToObject(typeof(T), value))
            ? (T)Enum.ToObject(typeof(T), value)
            : throw new FaultyRequestException($"filter.{field}: {value} is not a value of this field.");
}
