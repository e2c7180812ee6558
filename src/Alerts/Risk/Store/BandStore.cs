using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Risk;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>Bands of offices, one row an office and day.</summary>
internal static class BandStore
{
    private const string Latest =
        """
        select distinct on (office) office, model_id, red, orange, yellow from risk.office_bands
        where office = any($1) order by office, on_day desc
        """;

    private const string Upsert =
        """
        insert into risk.office_bands (office, on_day, model_id, capacity, households, red, orange, yellow, drawn_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (office, on_day) do update set
            model_id = excluded.model_id, capacity = excluded.capacity, households = excluded.households, red = excluded.red,
            orange = excluded.orange, yellow = excluded.yellow, drawn_at = excluded.drawn_at
        """;

    /// <summary>The latest bands of offices, as far as they were drawn by the model.</summary>
    public static async Task<Dictionary<string, BandThresholds>> FindAsync(
        IEnumerable<string> offices, string modelId, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.On(Latest, Sql.Of(offices.Distinct(StringComparer.Ordinal).ToArray()));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var bands = new Dictionary<string, BandThresholds>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (rows.GetString(1) == modelId)
                bands.Add(rows.GetString(0), new(rows.GetDouble(2), rows.GetDouble(3), rows.GetDouble(4)));
        }

        return bands;
    }

    public static async Task WriteAsync(
        string office, DateOnly on, string modelId, int capacity, int households, BandThresholds bands, DateTimeOffset now,
        NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.On(
            Upsert, Sql.Of(office), Sql.Of(on), Sql.Of(modelId), Sql.Of(capacity), Sql.Of(households), Sql.Of(bands.Red),
            Sql.Of(bands.Orange), Sql.Of(bands.Yellow), Sql.Of(now));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
