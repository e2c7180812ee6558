using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>
/// A filter as a condition on "alerts.cases c": the question that CaseFilterMatch asks in memory. Every part is a
/// parameter; no text of a caller becomes part of the statement.
/// </summary>
internal sealed class FilterSql
{
    private readonly List<string> _conditions = [];
    private readonly List<NpgsqlParameter> _parameters = [];

    /// <exception cref="ArgumentException">The region is none.</exception>
    public FilterSql(CaseFilter filter, DateTimeOffset now)
    {
        if (filter.VisibleRegions.Count > 0)
            AddRegions(RegionRanges.Of(filter.VisibleRegions));
        if (filter.Region is { } region)
            AddRegions(RegionRanges.Of([region]) is { Lows.Length: > 0 } ranges ? ranges : throw NoRegion());
        AddStates(filter.States);
        AddAny("c.level", filter.Levels.Select(level => (short)level));
        AddFindings("f.rule", filter.Rules);
        AddFindings("f.direction", filter.Directions.Select(direction => (short)direction));
        if (filter.OverdueOnly)
            _conditions.Add("c.overdue");
        if (filter.ClaimedBy is { } name)
            _conditions.Add($"c.claimed_by = {Add(name)} and c.claimed_until > {Add(now)}");
        if (filter.Programmes.Count > 0)
            _conditions.Add($"c.programmes && {Add(filter.Programmes.ToArray())}");
        if (filter.HouseholdId is { } household)
            _conditions.Add($"c.household_id = {Add(household)}");
    }

    public string Condition => string.Join("\n  and ", _conditions);

    /// <summary>The parameters again for one more statement: a parameter belongs to one statement.</summary>
    public IEnumerable<NpgsqlParameter> Parameters => _parameters.Select(parameter => parameter.Clone());

    /// <summary>How many parameters the condition has; further ones are numbered behind them.</summary>
    public int Count => _parameters.Count;

    private static ArgumentException NoRegion() =>
        new("The region is no statistical code of 6, 9 or 12 digits. Give one, or leave it out.");

    private void AddRegions(RegionRanges ranges) => _conditions.Add(
        $"""
        exists (select from unnest({Add(ranges.Lows)}, {Add(ranges.Highs)}) as r (low, high)
            where c.region between r.low and r.high)
        """);

    private void AddStates(IReadOnlyList<CaseState> states)
    {
        if (states.Count == 0)
            _conditions.Add("c.state <> 8");
        else
            AddAny("c.state", states.Select(state => (short)state));
    }

    private void AddAny<T>(string column, IEnumerable<T> values)
    {
        T[] all = [.. values];
        if (all.Length > 0)
            _conditions.Add($"{column} = any({Add(all)})");
    }

    private void AddFindings<T>(string column, IEnumerable<T> values)
    {
        T[] all = [.. values];
        if (all.Length > 0)
        {
            _conditions.Add(
                $"exists (select from alerts.findings f where f.case_id = c.case_id and f.cleared_at is null and {column} = any({Add(all)}))");
        }
    }

    private string Add<T>(T value)
    {
        _parameters.Add(Store.Sql.Of(value));
        return $"${_parameters.Count}";
    }
}
