using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Sampling;
using LowIncomeMonitor.Matching.Store;
using Npgsql;

namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>What sweeps did: their list, their difference reports, what is owed, what is to be checked. Reads only.</summary>
public sealed class SweepBook(NpgsqlDataSource database, IParameterSource law)
{
    private const string ExpectedPrecision = "sweep.expected_precision";

    private const string Columns =
        """
        select sweep_id, cause, state, evaluated_on, edition, started_at, ended_at, compared_with, households, raised, updated, cleared,
               gained, lost
        from matching.sweeps
        """;

    private const string Differences =
        """
        select direction, rule_id, town, count(*) filter (where kind = 1), count(*) filter (where kind = 2),
               count(*) filter (where kind = 3)
        from matching.sweep_differences where sweep_id = $1
        group by direction, rule_id, town order by direction, rule_id collate "C", town collate "C"
        """;

    private const string Raises =
        """
        select household_id, town, programme, standard_fen, former_fen, since, approved_fen, due_fen, months
        from matching.sweep_raises where sweep_id = $1 order by town collate "C", household_id collate "C", programme collate "C"
        """;

    private const string Sampled =
        """
        select finding_id, household_id, rule_id, person_id, town from matching.sweep_differences
        where sweep_id = $1 and sampled_as is not null order by sampled_as
        """;

    // A household is swept under the edition of the latest sweep that came as far as it.
    private const string EditionOf =
        """
        select edition from matching.sweeps
        where state <> 3 and (state = 2 or last_household >= $1) order by sweep_id desc limit 1
        """;

    /// <summary>Sweeps, latest first.</summary>
    public async Task<IReadOnlyList<SweepSummary>> ListAsync(int most, CancellationToken cancellationToken) =>
        await ReadAsync($"{Columns} order by sweep_id desc limit $1", Summary, cancellationToken, Sql.Of(most));

    /// <summary>A sweep by number; without one the latest finished. Null when there is none.</summary>
    public async Task<SweepSummary?> FindAsync(long? id, CancellationToken cancellationToken) =>
        (id is { } number
            ? await ReadAsync($"{Columns} where sweep_id = $1", Summary, cancellationToken, Sql.Of(number))
            : await ReadAsync($"{Columns} where state = 2 order by sweep_id desc limit 1", Summary, cancellationToken)) is [var sweep, ..]
            ? sweep
            : null;

    /// <summary>The difference report of a sweep, by direction, rule and town.</summary>
    public async Task<IReadOnlyList<SweepDifference>> DifferencesAsync(long sweep, CancellationToken cancellationToken) => await ReadAsync(
        Differences,
        rows => new SweepDifference(
            (RuleDirection)rows.GetInt16(0), new RuleId(rows.GetString(1)), rows.GetString(2), rows.GetInt64(3), rows.GetInt64(4),
            rows.GetInt64(5)),
        cancellationToken, Sql.Of(sweep));

    /// <summary>The raise and back-pay list of a sweep, by town and household.</summary>
    public async Task<IReadOnlyList<OwedRaise>> RaisesAsync(long sweep, CancellationToken cancellationToken) => await ReadAsync(
        Raises,
        rows => new OwedRaise(
            rows.GetString(0), rows.GetString(1), rows.GetString(2), new Money(rows.GetInt64(3)), new Money(rows.GetInt64(4)),
            rows.GetFieldValue<DateOnly>(5), new Money(rows.GetInt64(6)), new Money(rows.GetInt64(7)), rows.GetInt32(8)),
        cancellationToken, Sql.Of(sweep));

    /// <summary>The sample of a sweep, and how many of it should prove right by the precision that the packs expect.</summary>
    public async Task<SweepSample> SampleAsync(SweepSummary sweep, CancellationToken cancellationToken)
    {
        var drawn = await ReadAsync(
            Sampled,
            rows => new SampledFinding(
                rows.GetInt64(0), rows.GetString(1), new RuleId(rows.GetString(2)), rows.GetInt32(3), rows.GetString(4)),
            cancellationToken, Sql.Of(sweep.Id));
        var expected = law.Current.Find(ExpectedPrecision, default, AreaKind.Rural, sweep.On);
        return new(
            drawn,
            expected is null ? null : SampleExpectation.Of([.. Enumerable.Repeat((double)expected.Value, drawn.Count)]));
    }

    /// <summary>The edition of the law under which a household was last swept; null when no sweep has come to it.</summary>
    public async Task<string?> EditionOfAsync(string household, CancellationToken cancellationToken) =>
        await ReadAsync(EditionOf, rows => rows.GetString(0), cancellationToken, Sql.Of(household)) is [var edition] ? edition : null;

    private static SweepSummary Summary(NpgsqlDataReader rows) => new(
        rows.GetInt64(0), (SweepCause)rows.GetInt16(1), (SweepState)rows.GetInt16(2), rows.GetFieldValue<DateOnly>(3), rows.GetString(4),
        rows.GetFieldValue<DateTimeOffset>(5), rows.IsDBNull(6) ? null : rows.GetFieldValue<DateTimeOffset>(6), rows.LongOrNull(7),
        rows.GetInt64(8), rows.GetInt64(9), rows.GetInt64(10), rows.GetInt64(11), rows.GetInt64(12), rows.GetInt64(13));

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
            values.Add(read(rows));
        return values;
    }
}
