using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Risk.Watching;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>What models promise of households, once a month, and what comes of it.</summary>
internal sealed class PromiseStore(NpgsqlDataSource database, ObservationStore observations, AlertsOptions options)
{
    // The first run of a month counts; a later one adds whom it did not see, such as what a new challenger says.
    private const string Keep =
        """
        insert into risk.promises (
            month, model_id, household_id, on_day, probability, band, sex_of_head, age_of_head, area, disability)
        select date_trunc('month', $1::timestamp)::date, p.model_id, p.household_id, $1, p.probability, p.band, h.sex_of_head,
               h.age_of_head, h.area, h.disability
        from (select model_id, household_id, probability, band from risk.scores where model_id = $2
              union all
              select w.model_id, w.household_id, w.probability, null from risk.shadow_scores w join risk.scores s using (household_id)
              where w.model_id = any($3)) p
        join risk.households h using (household_id)
        on conflict do nothing
        """;

    private const string Due =
        """
        select household_id, on_day, probability, band, sex_of_head, age_of_head, area, disability
        from risk.promises where model_id = $1 and month = $2 order by household_id collate "C"
        """;

    private const string Shared =
        """
        select a.household_id, a.on_day, a.probability, b.probability
        from risk.promises a join risk.promises b using (month, household_id)
        where a.model_id = $1 and b.model_id = $2 and a.on_day + make_interval(months => $3) <= $4
        order by a.month, a.household_id collate "C"
        """;

    /// <summary>Keeps what the models in use promise of the month of a day.</summary>
    public async Task KeepAsync(DateOnly on, string champion, IEnumerable<string> challengers, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Keep);
        command.CommandTimeout = 0;
        foreach (var parameter in (NpgsqlParameter[])[Sql.Of(on), Sql.Of(champion), Sql.Of(challengers.ToArray())])
            command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Promises of a month whose window is over by a day, with what came of them.</summary>
    public async Task<IReadOnlyList<ScoredOutcome>> OutcomesAsync(
        string modelId, DateOnly month, DateOnly knownUntil, CancellationToken cancellationToken)
    {
        var needs = await observations.NeedsAsync(knownUntil, options.UtcOffset, cancellationToken);
        await using var command = database.CreateCommand(Due);
        command.Parameters.Add(Sql.Of(modelId));
        command.Parameters.Add(Sql.Of(month));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var outcomes = new List<ScoredOutcome>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var on = rows.GetFieldValue<DateOnly>(1);
            // A window still open is left out even where a need is known already: its neighbours' outcomes are not.
            if (on.AddMonths(options.Learning.Months) <= knownUntil
                && NeedLabel.Of(on, options.Learning.Months, needs[rows.GetString(0)], knownUntil) is { } needy)
            {
                outcomes.Add(new(
                    rows.GetDouble(2), needy, new RiskGroups(rows.GetString(4), rows.GetString(5), rows.GetString(6), rows.GetString(7)),
                    (RiskBand?)rows.SmallOrNull(3)));
            }
        }

        return outcomes;
    }

    /// <summary>What two models promised of the same households in the same months, as far as it came due, and the outcome.</summary>
    public async Task<IReadOnlyList<(double First, double Second, bool Needy)>> SharedAsync(
        string first, string second, DateOnly knownUntil, CancellationToken cancellationToken)
    {
        var needs = await observations.NeedsAsync(knownUntil, options.UtcOffset, cancellationToken);
        await using var command = database.CreateCommand(Shared);
        foreach (var parameter in (NpgsqlParameter[])[Sql.Of(first), Sql.Of(second), Sql.Of(options.Learning.Months), Sql.Of(knownUntil)])
            command.Parameters.Add(parameter);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var shared = new List<(double, double, bool)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            if (NeedLabel.Of(rows.GetFieldValue<DateOnly>(1), options.Learning.Months, needs[rows.GetString(0)], knownUntil) is { } needy)
                shared.Add((rows.GetDouble(2), rows.GetDouble(3), needy));
        }

        return shared;
    }
}
