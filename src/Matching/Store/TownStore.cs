using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using Npgsql;

namespace LowIncomeMonitor.Matching.Store;

/// <summary>
/// Figures of townships as they stood at the beginning of a month, by the roster as it is: taken into help in the twelve
/// months before. Kept in memory until the roster or the month changes, so that a sweep asks once.
/// </summary>
internal sealed class TownStore
{
    /// <summary>The newest change of the roster, seen also by the transaction that makes it; never the same twice.</summary>
    public const string RosterChange = "select coalesce(max(change_id), 0) from roster.changes";

    private const string Figures =
        """
        with listed as (
            select household_id, bool_or(programme = any($2) and enrolled_on >= $1 - interval '1 year') as enrolled
            from roster.enrolments where valid_to is null and enrolled_on < $1 group by household_id
        )
        select p.region, count(*)::integer, count(*) filter (where l.enrolled)::integer
        from listed l join roster.household_periods p using (household_id) where p.valid_to is null
        group by p.region
        """;

    private Kept? _kept;

    /// <param name="day">The day; its month counts.</param>
    /// <param name="rosterChange">The newest change that the transaction sees.</param>
    /// <param name="transaction">Where it is read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<RegionCode, TownFigures>> FiguresAsync(
        DateOnly day, long rosterChange, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        if (Volatile.Read(ref _kept) is { } kept && kept.Month == month && kept.RosterChange == rosterChange)
            return kept.Figures;
        var figures = new Dictionary<RegionCode, TownFigures>();
        await using var command = new NpgsqlCommand(Figures, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(month));
        command.Parameters.Add(Sql.Of(NeedEvents.Helping.ToArray()));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var town = RegionCode.Parse(rows.GetString(0)).Code.At(RegionLevel.Township);
            var (households, enrolled) = figures.TryGetValue(town, out var sum) ? (sum.Households, sum.EnrolledInYear) : (0, 0);
            figures[town] = new(households + rows.GetInt32(1), enrolled + rows.GetInt32(2));
        }

        Volatile.Write(ref _kept, new(month, rosterChange, figures));
        return figures;
    }

    private sealed record Kept(DateOnly Month, long RosterChange, IReadOnlyDictionary<RegionCode, TownFigures> Figures);
}
