using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Platform.Scheduling;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Scoring;

/// <summary>
/// Brings the scores of all households to the day and draws the bands of every office: once a day after the nightly sweep,
/// and at once when another model was put in use. How far it is stands in the database with what it wrote: one that was
/// interrupted goes on, and two at once share the work.
/// </summary>
internal sealed class ScoreAllHouseholds(
    ModelShelf shelf, ScoreHouseholds score, DrawBands draw, ObservationStore observations, PromiseStore promises,
    NpgsqlDataSource database,
    AlertsOptions options, TimeProvider clock, ILogger<ScoreAllHouseholds> logger) : IScheduledJob
{
    private const string Begin =
        """
        insert into risk.score_runs (on_day, model_id, scored_to, households, changed, started_at)
        values ($1, $2, '', 0, 0, $3) on conflict (on_day, model_id) do nothing
        """;

    private const string Standing =
        """
        select exists (select from risk.score_runs where model_id = $1 and finished_at is not null),
               exists (select from risk.score_runs where model_id = $1 and finished_at is not null and on_day = $2)
        """;

    private const string Advance =
        """
        update risk.score_runs set scored_to = $3, households = households + $4, changed = changed + $5
        where on_day = $1 and model_id = $2
        """;

    private const string Finish =
        """
        update risk.score_runs set finished_at = $3 where on_day = $1 and model_id = $2 and finished_at is null
        returning households, changed
        """;

    public string Name => "alerts.score_all";

    public string Cron => "0 0/10 * * * ?";

    public Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        RunAsync(clock.GetUtcNow().ToOffset(options.UtcOffset).Hour >= options.Scoring.NightlyFromHour, cancellationToken);

    /// <summary>The same without waiting for the hour.</summary>
    public Task RunNowAsync(CancellationToken cancellationToken) => RunAsync(nightIsOver: true, cancellationToken);

    private async Task RunAsync(bool nightIsOver, CancellationToken cancellationToken)
    {
        var on = options.DayOf(clock.GetUtcNow());
        if (await ModelsDueAsync(on, nightIsOver, cancellationToken) is { } models)
            await RunAsync(on, models, cancellationToken);
    }

    private async Task RunAsync(DateOnly on, ModelsInUse models, CancellationToken cancellationToken)
    {
        var modelId = models.Champion.ModelId;
        await using (var begin = database.CreateCommand(Begin))
        {
            begin.Parameters.Add(Sql.Of(on));
            begin.Parameters.Add(Sql.Of(modelId));
            begin.Parameters.Add(Sql.Of(clock.GetUtcNow()));
            await begin.ExecuteNonQueryAsync(cancellationToken);
        }

        while (await ScoreChunkAsync(on, modelId, cancellationToken))
            cancellationToken.ThrowIfCancellationRequested();
        var offices = await OfficesAsync(cancellationToken);
        foreach (var office in offices)
            await draw.RunAsync(office, modelId, cancellationToken);
        await promises.KeepAsync(on, modelId, models.Challengers.Select(model => model.ModelId), cancellationToken);
        await using var finish = database.CreateCommand(Finish);
        finish.Parameters.Add(Sql.Of(on));
        finish.Parameters.Add(Sql.Of(modelId));
        finish.Parameters.Add(Sql.Of(clock.GetUtcNow()));
        await using var rows = await finish.ExecuteReaderAsync(cancellationToken);
        if (await rows.ReadAsync(cancellationToken))
            Log.AllScored(logger, on, modelId, rows.GetInt32(0), rows.GetInt32(1), offices.Count);
    }

    /// <summary>The models by which all households are to be scored now; null when none are.</summary>
    private async Task<ModelsInUse?> ModelsDueAsync(DateOnly on, bool nightIsOver, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await shelf.InUseAsync(transaction, cancellationToken) is not { } models)
            return null;
        await using var command = transaction.On(Standing, Sql.Of(models.Champion.ModelId), Sql.Of(on));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        var (everDone, doneToday) = (rows.GetBoolean(0), rows.GetBoolean(1));
        return !everDone || (nightIsOver && !doneToday) ? models : null;
    }

    private async Task<bool> ScoreChunkAsync(DateOnly on, string modelId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var position = transaction.On(
            "select scored_to from risk.score_runs where on_day = $1 and model_id = $2 for update", Sql.Of(on), Sql.Of(modelId));
        var scoredTo = (string)(await position.ExecuteScalarAsync(cancellationToken))!;
        var page = await observations.PageAsync(scoredTo, options.Scoring.ChunkSize, cancellationToken);
        if (page.Count == 0)
            return false;
        var changed = await score.RunAsync([.. page.Select(household => household.HouseholdId)], lookFirst: true, transaction, cancellationToken);
        await using var advance = transaction.On(
            Advance, Sql.Of(on), Sql.Of(modelId), Sql.Of(page[^1].HouseholdId), Sql.Of(page.Count), Sql.Of(changed ?? 0));
        await advance.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<List<string>> OfficesAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select distinct office from risk.scores order by office");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var offices = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
            offices.Add(rows.GetString(0));
        return offices;
    }
}
