using System.Globalization;
using LowIncomeMonitor.Api.Indicators;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Policy;
using Wire = LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Parameters, effects, candidates and the journal of editions as they go over the wire.</summary>
internal static class PolicyMapping
{
    public static Wire.PolicyValue ToProto(ParameterPeriod period, string title, AreaKind area)
    {
        var value = period.Value!;
        return new()
        {
            Key = value.Key,
            Title = title,
            Area = area == AreaKind.Urban ? "urban" : "rural",
            Value = ParameterWords.Write(value.Unit, value.Value),
            Unit = value.Unit,
            From = Day(value.From),
            To = period.To is { } to ? Day(to) : "",
            Region = value.Region,
            Reference = value.Derivation is { } derivation ? $"{value.Reference} ({derivation})" : value.Reference,
            Confirmed = value.Confirmed,
        };
    }

    public static Wire.PolicyEffect ToProto(PolicyEffect effect, int suppressBelow)
    {
        var rows = EffectTable.Build(effect, suppressBelow);
        return new() { All = Counts(rows[0]), Towns = { rows.Skip(1).Select(Counts) }, SuppressedBelow = suppressBelow };
    }

    public static Wire.PolicyCandidate ToProto(PolicyCandidate candidate, int suppressBelow) => new()
    {
        Edition = candidate.Edition,
        Base = candidate.Base,
        Proposer = candidate.Proposer,
        Reason = candidate.Reason,
        ProposedAtMs = candidate.ProposedAt.ToUnixTimeMilliseconds(),
        On = Day(candidate.On),
        Regions = { candidate.Regions },
        Effect = ToProto(candidate.Effect, suppressBelow),
        Findings = { candidate.Effect.Findings is { } findings ? Findings(findings, suppressBelow) : [] },
        OnTrial = candidate.OnTrial,
    };

    public static Wire.PolicyJournalEntry ToProto(GateEntry entry) => new()
    {
        Edition = entry.Edition,
        Step = entry.Step.ToString().ToLowerInvariant(),
        Who = entry.Who,
        Reason = entry.Reason,
        AtMs = entry.At.ToUnixTimeMilliseconds(),
    };

    // Groups and towns are two ways to part the same households: each is hidden against the whole.
    private static IEnumerable<Wire.PolicyFindingCounts> Findings(FindingEffect effect, int suppressBelow)
    {
        var groups = Hidden(effect.All, effect.ByGroup, suppressBelow);
        var towns = Hidden(effect.All, effect.ByTown, suppressBelow);
        yield return Finding("all", [.. groups[0].Zip(towns[0], (a, b) => a is null || b is null ? null : a)], null);
        foreach (var (name, cells) in effect.ByGroup.Keys.Zip(groups.Skip(1)))
            yield return Finding(name, cells, null);
        foreach (var (name, cells) in effect.ByTown.Keys.Zip(towns.Skip(1)))
            yield return Finding(name, cells, effect.ExtraVisitsPerWeek.GetValueOrDefault(name));
    }

    private static List<long?[]> Hidden(FindingCounts all, IReadOnlyDictionary<string, FindingCounts> parts, int suppressBelow)
    {
        Dictionary<string, long>[] rows =
        [
            .. parts.Values.Prepend(all).Select(one => new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["gained"] = one.Gained, ["lost"] = one.Lost, ["unchanged"] = one.Unchanged,
            }),
        ];
        var hidden = SmallCells.Hide(rows, [.. SumLine.Of(rows, new Dictionary<string, string>(StringComparer.Ordinal))], suppressBelow);
        return [.. rows.Select((row, index) => row.Select(c => hidden.Contains(new Cell(index, c.Key)) ? null : (long?)c.Value).ToArray())];
    }

    private static Wire.PolicyFindingCounts Finding(string name, long?[] cells, decimal? visits)
    {
        var counts = new Wire.PolicyFindingCounts { Name = name, Gained = Count(cells[0]), Lost = Count(cells[1]), Unchanged = Count(cells[2]) };
        if (visits is { } perWeek && cells.All(cell => cell is not null))
            counts.ExtraVisitsPerWeek = (double)perWeek;
        return counts;
    }

    private static Wire.PolicyCounts Counts(IndicatorRow row) => new()
    {
        Town = row.Region,
        Households = Count(row.Counts["households"]),
        People = Count(row.Counts["people"]),
        HouseholdsEntering = Count(row.Counts["households_entering"]),
        PeopleEntering = Count(row.Counts["people_entering"]),
        HouseholdsLeaving = Count(row.Counts["households_leaving"]),
        PeopleLeaving = Count(row.Counts["people_leaving"]),
        HouseholdsChanging = Count(row.Counts["households_changing"]),
        PeopleChanging = Count(row.Counts["people_changing"]),
        HouseholdsUnknown = Count(row.Counts["households_unknown"]),
        MonthlyCostBeforeFen = Count(row.Counts[EffectTable.CostBefore]),
        MonthlyCostAfterFen = Count(row.Counts[EffectTable.CostAfter]),
    };

    private static Wire.PolicyCount Count(long? value) => new() { Value = value ?? 0, Suppressed = value is null };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
