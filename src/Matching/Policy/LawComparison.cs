using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Steps;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.Policy;

/// <summary>
/// Looks at every household under two laws and counts what differs. Reads one moment of the database and stores nothing:
/// the households are loaded as of the day, with everything that is known.
/// </summary>
internal sealed class LawComparison(NpgsqlDataSource database, AskRules rules, MatchingOptions options)
{
    private const string Page =
        """
        select household_id from roster.household_periods
        where valid_to is null and household_id > $1 and region like $3
        order by household_id limit $2
        """;

    // The roster gives amounts as of its last snapshot before the day, or as of its first where none reaches back so far.
    private const string StatedOn =
        """
        select coalesce(max(as_of) filter (where as_of <= $1), min(as_of), $1) from roster.snapshots where status = 'applied'
        """;

    private const string CountAll = "select count(*) from roster.household_periods where valid_to is null and region like $1";

    public async Task<PolicyEffect> RunAsync(
        RegionCode region, LawPair laws, bool withFindings, IProgress<SimulationProgress>? progress,
        Action<HouseholdState, HouseholdEffect>? each, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var pattern = PatternOf(region);
        var of = await CountAsync(pattern, transaction, cancellationToken);
        var tally = new EffectTally(laws, withFindings ? rules : null, each);
        var (done, last) = (0L, "");
        while (await PageAsync(last, pattern, transaction, cancellationToken) is { Count: > 0 } ids)
        {
            foreach (var state in await HouseholdHistory.LoadAsync(
                [.. ids], laws.On, DateTimeOffset.MaxValue, transaction, cancellationToken))
                tally.Add(state);
            (done, last) = (done + ids.Count, ids[^1]);
            progress?.Report(new(done, of));
        }

        return tally.Finish();
    }

    /// <summary>The day by whose law the amounts were set that the roster gives for a day.</summary>
    public async Task<DateOnly> StatedOnAsync(DateOnly on, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(StatedOn);
        command.Parameters.Add(Sql.Of(on));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return rows.GetFieldValue<DateOnly>(0);
    }

    // Statistical codes: the digits down to the region's own level, then anything.
    private static string PatternOf(RegionCode region) => region.Level switch
    {
        RegionLevel.None => "%",
        RegionLevel.Province => region.ToStatisticalCode()[..2] + "%",
        RegionLevel.Prefecture => region.ToStatisticalCode()[..4] + "%",
        RegionLevel.County => region.ToStatisticalCode()[..6] + "%",
        RegionLevel.Township => region.ToStatisticalCode()[..9] + "%",
        _ => region.ToStatisticalCode(),
    };

    private static async Task<long> CountAsync(string pattern, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(CountAll, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(pattern));
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task<List<string>> PageAsync(
        string after, string pattern, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Page, transaction.Connection, transaction);
        command.Parameters.Add(Sql.Of(after));
        command.Parameters.Add(Sql.Of(options.SweepChunk));
        command.Parameters.Add(Sql.Of(pattern));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<string>(options.SweepChunk);
        while (await rows.ReadAsync(cancellationToken))
            ids.Add(rows.GetString(0));
        return ids;
    }
}
