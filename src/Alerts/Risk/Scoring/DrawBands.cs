using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Scoring;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Scoring;

/// <summary>
/// Draws the bands of an office from how many households it can visit, and raises the calls of its red band. Doing it again
/// on the same scores changes nothing.
/// </summary>
internal sealed class DrawBands(
    PhoneChecks checks, AssessCase assess, DocketWriter writer, IParameterSource law, NpgsqlDataSource database, AlertsOptions options,
    TimeProvider clock)
{
    private const string Ranked =
        """
        select s.household_id, s.probability, s.band,
               exists (select from alerts.findings f where f.household_id = s.household_id and f.rule = 'A26' and f.cleared_at is null)
        from risk.scores s where s.office = $1 and s.model_id = $2 order by s.household_id collate "C"
        """;

    /// <param name="office">The office.</param>
    /// <param name="modelId">The model in use; scores by another are left out until they are renewed.</param>
    /// <param name="cancellationToken">Stops the work; nothing of the office is then changed.</param>
    public async Task RunAsync(string office, string modelId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var docket = new Docket(clock.GetUtcNow());
        var on = options.DayOf(docket.Now);
        var ranked = await RankedAsync(office, modelId, transaction, cancellationToken);
        var capacity = CapacityOf(office, on);
        var bands = BandThresholds.Of(ranked.Select(row => row.Probability), capacity);
        await BandStore.WriteAsync(office, on, modelId, capacity, ranked.Count, bands, docket.Now, transaction, cancellationToken);
        string[] concerned =
            [.. ranked.Where(row => row.IsCalled || bands.Of(row.Probability) is var band && (band != row.Band || band == RiskBand.Red)).Select(row => row.HouseholdId)];
        if (concerned.Length > 0)
            await ApplyAsync(concerned, bands, modelId, docket, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task ApplyAsync(
        string[] concerned, BandThresholds bands, string modelId, Docket docket, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        await HouseholdStore.LoadAsync(docket, concerned, transaction, cancellationToken);
        // Read under the lock: the stream may have scored some of them since.
        var scores = await ScoreStore.FindAsync(concerned, transaction, cancellationToken);
        var described = (await ObservationStore.FindAsync(concerned, transaction, cancellationToken))
            .ToDictionary(household => household.HouseholdId, household => household.Programmes, StringComparer.Ordinal);
        var changed = new List<HouseholdScore>();
        foreach (var householdId in concerned)
        {
            if (!scores.TryGetValue(householdId, out var score) || score.ModelId != modelId)
                continue;
            var drawn = score with { Band = bands.Of(score.Probability) };
            if (drawn.Band != score.Band)
                changed.Add(drawn);
            var household = docket.Household(householdId);
            household.Risk = new(drawn.Probability, drawn.Band);
            checks.Settle(docket, household, drawn, described.GetValueOrDefault(householdId) ?? [], bands, mayRaise: true);
            assess.Run(docket, household);
        }

        await ScoreStore.WriteAsync(changed, docket.Now, transaction, cancellationToken);
        await writer.WriteAsync(docket, transaction, cancellationToken);
    }

    // Where no parameter says how many can be visited, nobody is put into a band: a number is never assumed.
    private int CapacityOf(string office, DateOnly on) =>
        law.Current.Find(ScoringOptions.Capacity, RegionCode.Parse(office).Code, AreaKind.Unknown, on) is { } found ? (int)found.Value : 0;

    private static async Task<List<(string HouseholdId, double Probability, RiskBand? Band, bool IsCalled)>> RankedAsync(
        string office, string modelId, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.On(Ranked, Sql.Of(office), Sql.Of(modelId));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var ranked = new List<(string, double, RiskBand?, bool)>();
        while (await rows.ReadAsync(cancellationToken))
            ranked.Add((rows.GetString(0), rows.GetDouble(1), (RiskBand?)rows.SmallOrNull(2), rows.GetBoolean(3)));
        return ranked;
    }
}
