using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Scoring;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>Reads and writes scores of households: one row a household as it stands, one a change for ever.</summary>
internal static class ScoreStore
{
    public const string Columns =
        """
        s.household_id, s.region, s.office, s.model_id, s.on_day, s.probability, s.band, s.features::text, s.reasons::text,
        s.changes::text, s.changed_since
        """;

    private const string Some = $"select {Columns} from risk.scores s where s.household_id = any($1)";

    private const string Upsert =
        """
        insert into risk.scores as s (
            household_id, region, office, model_id, on_day, probability, band, features, reasons, changes, changed_since, scored_at)
        select a, b, c, d, e, f, g, h::jsonb, i::jsonb, j::jsonb, k, $12
        from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as z(a, b, c, d, e, f, g, h, i, j, k)
        on conflict (household_id) do update set
            region = excluded.region, office = excluded.office, model_id = excluded.model_id, on_day = excluded.on_day,
            probability = excluded.probability, band = excluded.band, features = excluded.features, reasons = excluded.reasons,
            changes = excluded.changes, changed_since = excluded.changed_since, scored_at = excluded.scored_at
        """;

    private const string Remember =
        """
        insert into risk.score_history (
            household_id, scored_at, on_day, model_id, probability, band, reasons, changes, changed_since)
        select a, $9, b, c, d, e, f::jsonb, g::jsonb, h from unnest($1, $2, $3, $4, $5, $6, $7, $8) as z(a, b, c, d, e, f, g, h)
        """;

    private const string End =
        """
        with gone as (delete from risk.scores where household_id = any($1) returning household_id, model_id)
        insert into risk.score_history (household_id, scored_at, on_day, model_id, reasons, changes)
        select household_id, $2, $3, model_id, '[]', '[]' from gone
        """;

    private const string Shadow =
        """
        insert into risk.shadow_scores as s (model_id, household_id, on_day, probability)
        select * from unnest($1, $2, $3, $4)
        on conflict (model_id, household_id) do update set on_day = excluded.on_day, probability = excluded.probability
        where s.probability <> excluded.probability
        """;

    /// <summary>The scores of households as they stand.</summary>
    public static async Task<Dictionary<string, HouseholdScore>> FindAsync(
        IReadOnlyList<string> households, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.On(Some, Sql.Of(households.ToArray()));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var scores = new Dictionary<string, HouseholdScore>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            scores.Add(rows.GetString(0), Read(rows));
        return scores;
    }

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    public static HouseholdScore Read(NpgsqlDataReader rows) => new()
    {
        HouseholdId = rows.GetString(0),
        Region = rows.GetString(1),
        Office = rows.GetString(2),
        ModelId = rows.GetString(3),
        On = rows.GetFieldValue<DateOnly>(4),
        Probability = rows.GetDouble(5),
        Band = (RiskBand?)rows.SmallOrNull(6),
        Values = FeatureJson.Read(rows.GetString(7)),
        Reasons = ReasonJson.Read(rows.GetString(8)),
        Changes = ReasonJson.Read(rows.GetString(9)),
        ChangedSince = rows.DateOrNull(10),
    };

    /// <summary>Writes new scores, each with its line of history.</summary>
    public static async Task WriteAsync(
        IReadOnlyList<HouseholdScore> scores, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (scores.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(
            Upsert, Column(scores, s => s.HouseholdId), Column(scores, s => s.Region), Column(scores, s => s.Office),
            Column(scores, s => s.ModelId), Column(scores, s => s.On), Column(scores, s => s.Probability),
            Column(scores, s => (short?)s.Band), Column(scores, s => FeatureJson.Write(FeatureCatalogue.Names, s.Values)),
            Column(scores, s => ReasonJson.Write(s.Reasons)), Column(scores, s => ReasonJson.Write(s.Changes)),
            Column(scores, s => s.ChangedSince), Sql.Of(now)));
        batch.BatchCommands.Add(Sql.Command(
            Remember, Column(scores, s => s.HouseholdId), Column(scores, s => s.On), Column(scores, s => s.ModelId),
            Column(scores, s => s.Probability), Column(scores, s => (short?)s.Band), Column(scores, s => ReasonJson.Write(s.Reasons)),
            Column(scores, s => ReasonJson.Write(s.Changes)), Column(scores, s => s.ChangedSince), Sql.Of(now)));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Takes scores away from households that cannot fall back any more.</summary>
    public static async Task EndAsync(
        IReadOnlyList<string> households, DateOnly on, DateTimeOffset now, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (households.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        batch.BatchCommands.Add(Sql.Command(End, Sql.Of(households.ToArray()), Sql.Of(now), Sql.Of(on)));
        batch.BatchCommands.Add(Sql.Command(
            "delete from risk.shadow_scores where household_id = any($1)", Sql.Of(households.ToArray())));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Writes what challengers say; what they said before and say again is not written.</summary>
    public static async Task WriteShadowAsync(
        IReadOnlyList<(string ModelId, string HouseholdId, double Probability)> scores, DateOnly on, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        if (scores.Count == 0)
            return;
        await using var command = transaction.On(
            Shadow, Column(scores, s => s.ModelId), Column(scores, s => s.HouseholdId), Column(scores, _ => on), Column(scores, s => s.Probability));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter Column<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> value) =>
        Sql.Of(rows.Select(value).ToArray());
}
