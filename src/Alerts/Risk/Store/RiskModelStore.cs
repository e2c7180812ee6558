using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Models;
using LowIncomeMonitor.Domain.Risk.Scoring;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Store;

/// <summary>
/// The models of the service: added once, never changed; one is in use, the champion, because a named person said so.
/// Going back is one step, and goes to the model before the one in use, however often it was gone back before.
/// </summary>
public sealed class RiskModelStore(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Insert =
        """
        insert into risk.models (model_id, kind, data_hash, added_at, added_by, card, model)
        values ($1, $2, $3, $4, $5, $6::jsonb, $7) on conflict (model_id) do nothing
        """;

    private const string Latest =
        "select sequence, at, model_id, previous_id, appointed_by, reason, rollback, by_service from risk.appointments order by sequence";

    private const string List = "select model_id, added_at, added_by, model from risk.models order by added_at, model_id";

    private const string Appoint =
        """
        insert into risk.appointments (sequence, at, model_id, previous_id, appointed_by, reason, rollback, by_service)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private const string Challengers =
        """
        select model_id from (select distinct on (model_id) model_id, challenging from risk.challenges order by model_id, sequence desc) c
        where challenging
        """;

    private const string Challenges =
        """
        insert into risk.challenges (sequence, at, model_id, challenging, decided_by, reason)
        select coalesce(max(sequence), 0) + 1, $1, $2, $3, $4, $5 from risk.challenges returning sequence
        """;

    /// <summary>The identifier of a model.</summary>
    public static string IdOf(TrainedRisk trained) => $"{trained.Card.Kind}-{trained.Card.ModelHash[..12]}";

    /// <summary>Adds a model; adding the same again changes nothing.</summary>
    /// <exception cref="RiskDataException">The card does not belong to the model.</exception>
    public async Task<string> AddAsync(TrainedRisk trained, string by, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(by))
            throw new RiskDataException("A named person is needed: give --by NAME.");
        if (trained.Model.Kind != trained.Card.Kind || RiskJson.HashOf(trained.Model, trained.Calibration) != trained.Card.ModelHash)
            throw new RiskDataException("The card does not belong to the model: its kind or hash differs. Train again, or give the file as risk train wrote it.");
        await using var command = database.CreateCommand(Insert);
        foreach (var text in (string[])[IdOf(trained), trained.Card.Kind, trained.Card.DataHash])
            command.Parameters.Add(Sql.Of(text));
        command.Parameters.Add(Sql.Of(clock.GetUtcNow()));
        foreach (var text in (string[])[by, RiskJson.WriteCard(trained.Card), RiskJson.Write(trained)])
            command.Parameters.Add(Sql.Of(text));
        await command.ExecuteNonQueryAsync(cancellationToken);
        return IdOf(trained);
    }

    /// <summary>All models in order of arrival.</summary>
    public async Task<IReadOnlyList<StoredModel>> ListAsync(CancellationToken cancellationToken)
    {
        var champion = LastOf(await HistoryAsync(cancellationToken))?.ModelId;
        var challengers = await ChallengersAsync(cancellationToken);
        await using var command = database.CreateCommand(List);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var models = new List<StoredModel>();
        while (await rows.ReadAsync(cancellationToken))
        {
            models.Add(new(
                rows.GetString(0), rows.Instant(1), rows.GetString(2), RiskJson.Read(rows.GetString(3)).Card,
                rows.GetString(0) == champion, rows.GetString(0) != champion && challengers.Contains(rows.GetString(0))));
        }

        return models;
    }

    /// <summary>A model by its identifier.</summary>
    /// <exception cref="RiskDataException">There is none.</exception>
    public async Task<TrainedRisk> FindAsync(string modelId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select model from risk.models where model_id = $1");
        command.Parameters.Add(Sql.Of(modelId));
        return await command.ExecuteScalarAsync(cancellationToken) is string json
            ? RiskJson.Read(json)
            : throw new RiskDataException($"There is no model {modelId}. See risk models.");
    }

    /// <summary>The model in use; null before the first appointment.</summary>
    public async Task<TrainedRisk?> ChampionAsync(CancellationToken cancellationToken) =>
        LastOf(await HistoryAsync(cancellationToken)) is { } last ? await FindAsync(last.ModelId, cancellationToken) : null;

    /// <summary>Every appointment, the first one first.</summary>
    public async Task<IReadOnlyList<Appointment>> HistoryAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Latest);
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>A named person makes a model the one in use.</summary>
    /// <exception cref="RiskDataException">There is no such model, it only checks others, or it is in use already.</exception>
    public async Task<Appointment> PromoteAsync(string modelId, string by, string reason, CancellationToken cancellationToken)
    {
        RequireFit(modelId, await FindAsync(modelId, cancellationToken));
        RequireName(by);
        return await AppointAsync(
            history => LastOf(history)?.ModelId != modelId ? modelId
                : throw new RiskDataException($"{modelId} is in use already."),
            by, reason, rollback: false, byService: false, cancellationToken);
    }

    /// <summary>A named person makes a model a challenger, which scores in shadow, or ends that.</summary>
    /// <exception cref="RiskDataException">There is no such model, it cannot score households, or it is in use.</exception>
    public async Task<Challenge> ChallengeAsync(
        string modelId, bool challenging, string by, string reason, CancellationToken cancellationToken)
    {
        RequireFit(modelId, await FindAsync(modelId, cancellationToken));
        RequireName(by);
        RequireReason(reason);
        if (challenging && LastOf(await HistoryAsync(cancellationToken))?.ModelId == modelId)
            throw new RiskDataException($"{modelId} is in use and has nobody to challenge.");
        if (challenging == (await ChallengersAsync(cancellationToken)).Contains(modelId))
            throw new RiskDataException(challenging ? $"{modelId} is a challenger already." : $"{modelId} is no challenger.");
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var queue = transaction.On("lock table risk.challenges in exclusive mode"))
            await queue.ExecuteNonQueryAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await using var insert = transaction.On(
            Challenges, Sql.Of(now), Sql.Of(modelId), Sql.Of(challenging), Sql.Of(by), Sql.Of(reason));
        var sequence = (long)(await insert.ExecuteScalarAsync(cancellationToken))!;
        await transaction.CommitAsync(cancellationToken);
        return new(sequence, now, modelId, challenging, by, reason);
    }

    /// <summary>
    /// The service goes back to the newest scorecard because a limit was crossed. Nothing is done when the model that crossed
    /// it is not in use any more, is a scorecard itself, or when there is no scorecard.
    /// </summary>
    /// <returns>Null when nothing was done.</returns>
    public async Task<Appointment?> FallBackAsync(string crossedBy, string reason, CancellationToken cancellationToken)
    {
        var models = await ListAsync(cancellationToken);
        var scorecard = models.LastOrDefault(model => model.Card.Kind == ModelKinds.Scorecard && HouseholdFits(model));
        if (scorecard is null || models.FirstOrDefault(model => model.InUse) is not { } used
            || used.ModelId != crossedBy || used.Card.Kind == ModelKinds.Scorecard)
        {
            return null;
        }

        return await AppointAsync(
            history => LastOf(history)?.ModelId == crossedBy ? scorecard.ModelId
                : throw new RiskDataException($"{crossedBy} is not in use any more."),
            Appointment.Service, reason, rollback: false, byService: true, cancellationToken);
    }

    /// <summary>A named person goes back to the model before the one in use.</summary>
    /// <exception cref="RiskDataException">There was none before.</exception>
    public Task<Appointment> RollBackAsync(string by, string reason, CancellationToken cancellationToken)
    {
        RequireName(by);
        return AppointAsync(Before, by, reason, rollback: true, byService: false, cancellationToken);
    }

    /// <summary>Replays the appointments as a stack: a promotion goes on top, a step back takes the top away.</summary>
    private static string Before(IReadOnlyList<Appointment> history)
    {
        var stack = new Stack<string>();
        foreach (var appointment in history)
        {
            if (appointment.Rollback)
                stack.Pop();
            else
                stack.Push(appointment.ModelId);
        }

        return stack.Count > 1 ? stack.ElementAt(1)
            : throw new RiskDataException("There is no earlier model to go back to.");
    }

    private async Task<Appointment> AppointAsync(
        Func<IReadOnlyList<Appointment>, string> choose, string by, string reason, bool rollback, bool byService,
        CancellationToken cancellationToken)
    {
        RequireReason(reason);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

        // Two people who decide at one moment stand in line; the second sees what the first did.
        await using (var queue = transaction.On("lock table risk.appointments in exclusive mode"))
            await queue.ExecuteNonQueryAsync(cancellationToken);
        IReadOnlyList<Appointment> history;
        await using (var select = transaction.On(Latest))
            history = await ReadAsync(select, cancellationToken);
        var made = new Appointment(
            history.Count + 1, clock.GetUtcNow(), choose(history), LastOf(history)?.ModelId, by, reason, rollback, byService);
        await using var insert = transaction.On(Appoint, Sql.Of(made.Sequence), Sql.Of(made.At), Sql.Of(made.ModelId));
        insert.Parameters.Add(new NpgsqlParameter { Value = (object?)made.PreviousId ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        insert.Parameters.Add(Sql.Of(made.By));
        insert.Parameters.Add(Sql.Of(made.Reason));
        insert.Parameters.Add(Sql.Of(made.Rollback));
        insert.Parameters.Add(Sql.Of(made.ByService));
        await insert.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made;
    }

    private static async Task<IReadOnlyList<Appointment>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var appointments = new List<Appointment>();
        while (await rows.ReadAsync(cancellationToken))
        {
            appointments.Add(new(
                rows.GetInt64(0), rows.Instant(1), rows.GetString(2), rows.TextOrNull(3), rows.GetString(4), rows.GetString(5),
                rows.GetBoolean(6), rows.GetBoolean(7)));
        }

        return appointments;
    }

    private static Appointment? LastOf(IReadOnlyList<Appointment> history) => history.Count == 0 ? null : history[^1];

    private async Task<HashSet<string>> ChallengersAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Challengers);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var challengers = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
            challengers.Add(rows.GetString(0));
        return challengers;
    }

    private static bool HouseholdFits(StoredModel model) => model.Card.Columns.All(column => FeatureCatalogue.Named(column) is not null);

    private static void RequireFit(string modelId, TrainedRisk trained)
    {
        if (trained.Card.Kind == ModelKinds.Lbfgs)
            throw new RiskDataException($"{modelId} only checks other models and is never put in use.");
        if (HouseholdModel.FaultOf(trained.Model) is { } fault)
            throw new RiskDataException($"{modelId} {fault}");
    }

    private static void RequireName(string by)
    {
        if (string.IsNullOrWhiteSpace(by) || by.Trim() is Appointment.Service or "system")
            throw new RiskDataException("A named person is needed: give --by NAME.");
    }

    private static void RequireReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RiskDataException("A reason in words is needed, so that others can understand the choice later.");
    }
}
