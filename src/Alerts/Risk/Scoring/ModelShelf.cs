using System.Collections.Concurrent;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Scoring;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Scoring;

/// <summary>
/// The models in use, as a transaction sees them. A model never changes, so that each is read once for the life of the
/// process; which of them count is asked every time.
/// </summary>
internal sealed class ModelShelf(ILogger<ModelShelf> logger)
{
    private const string Chosen =
        """
        select a.model_id, true from (select model_id from risk.appointments order by sequence desc limit 1) a
        union all
        select c.model_id, false
        from (select distinct on (model_id) model_id, challenging from risk.challenges order by model_id, sequence desc) c
        where c.challenging and c.model_id is distinct from (select model_id from risk.appointments order by sequence desc limit 1)
        order by 2 desc, 1
        """;

    private readonly ConcurrentDictionary<string, HouseholdModel?> _models = new(StringComparer.Ordinal);

    /// <summary>Null before anybody has put a model in use: then nothing is scored.</summary>
    public async Task<ModelsInUse?> InUseAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        var chosen = new List<(string ModelId, bool IsChampion)>();
        await using (var command = transaction.On(Chosen))
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                chosen.Add((rows.GetString(0), rows.GetBoolean(1)));
        }

        HouseholdModel? champion = null;
        var challengers = new List<HouseholdModel>();
        foreach (var (modelId, isChampion) in chosen)
        {
            var model = await FindAsync(modelId, transaction, cancellationToken);
            if (isChampion)
                champion = model;
            else if (model is not null)
                challengers.Add(model);
        }

        return champion is null ? null : new(champion, challengers);
    }

    // A model of an older version may want what households do not have any more. Then nothing is scored by it, and the
    // stream goes on: a score is never worth holding up descriptions.
    private async Task<HouseholdModel?> FindAsync(string modelId, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (_models.TryGetValue(modelId, out var known))
            return known;
        await using var command = transaction.On("select model from risk.models where model_id = $1", Sql.Of(modelId));
        var json = (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        var trained = RiskJson.Read(json);
        if (HouseholdModel.FaultOf(trained.Model) is null)
            return _models.GetOrAdd(modelId, new HouseholdModel(modelId, trained));
        Log.ModelUnfit(logger, modelId);
        return _models.GetOrAdd(modelId, (HouseholdModel?)null);
    }
}
