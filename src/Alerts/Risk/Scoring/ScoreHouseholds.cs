using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Alerts.Steps;
using LowIncomeMonitor.Alerts.Store;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Risk.Scoring;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Alerts.Risk.Scoring;

/// <summary>
/// Brings the scores of households to the day, in a transaction of the caller: by the stream when a household has changed, by
/// night for all. What both write for a household on a day is the same, whichever comes first.
/// </summary>
internal sealed class ScoreHouseholds(
    ModelShelf shelf, PhoneChecks checks, AssessCase assess, DocketWriter writer, AlertsOptions options, TimeProvider clock,
    ILogger<ScoreHouseholds> logger)
{
    /// <param name="households">Households, each once.</param>
    /// <param name="lookFirst">
    /// True by night, where hardly any score moves: then only what does is locked. By day the lock comes first, so that a
    /// night's run in between cannot be overlooked.
    /// </param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many scores are not what they were; null while no model is in use.</returns>
    public async Task<int?> RunAsync(
        IReadOnlyList<string> households, bool lookFirst, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        if (households.Count == 0 || await shelf.InUseAsync(transaction, cancellationToken) is not { } models)
            return null;
        var concerned = households;
        var docket = new Docket(clock.GetUtcNow());
        if (lookFirst)
        {
            var seen = await SheetAsync(households, models, docket, transaction, cancellationToken);
            await ScoreStore.WriteShadowAsync(seen.Shadow, DayOf(docket), transaction, cancellationToken);
            concerned = seen.Touched;
            if (concerned.Count == 0)
                return 0;
        }

        await HouseholdStore.LoadAsync(docket, concerned, transaction, cancellationToken);
        var sheet = await SheetAsync(concerned, models, docket, transaction, cancellationToken);
        await ScoreStore.WriteAsync(sheet.Changed, docket.Now, transaction, cancellationToken);
        await ScoreStore.EndAsync(sheet.Ended, DayOf(docket), docket.Now, transaction, cancellationToken);
        await ScoreStore.WriteShadowAsync(sheet.Shadow, DayOf(docket), transaction, cancellationToken);
        foreach (var score in sheet.Changed)
            Apply(docket, score.HouseholdId, score, sheet);
        foreach (var household in sheet.Ended)
            Apply(docket, household, null, sheet);
        await writer.WriteAsync(docket, transaction, cancellationToken);
        Log.HouseholdsScored(logger, households.Count, sheet.Changed.Count, sheet.Ended.Count);
        return sheet.Changed.Count + sheet.Ended.Count;
    }

    private void Apply(Docket docket, string householdId, HouseholdScore? score, ScoreSheet sheet)
    {
        var household = docket.Household(householdId);
        household.Risk = score is null ? null : new(score.Probability, score.Band);
        var bands = score is null ? null : sheet.Bands.GetValueOrDefault(score.Office);
        checks.Settle(docket, household, score, sheet.Programmes.GetValueOrDefault(householdId) ?? [], bands, mayRaise: false);
        assess.Run(docket, household);
    }

    private async Task<ScoreSheet> SheetAsync(
        IReadOnlyList<string> households, ModelsInUse models, Docket docket, NpgsqlTransaction transaction,
        CancellationToken cancellationToken)
    {
        var described = await ObservationStore.FindAsync(households, transaction, cancellationToken);
        var before = await ScoreStore.FindAsync(households, transaction, cancellationToken);
        var candidates = described.Where(household => household.CanFallBack).ToList();
        var bands = await BandStore.FindAsync(
            candidates.Select(household => OfficeOf(household.Region)), models.Champion.ModelId, transaction, cancellationToken);
        var (changed, shadow) = (new List<HouseholdScore>(), new List<(string, string, double)>());
        foreach (var household in candidates)
        {
            var observed = AsOf(household.Observation, DayOf(docket));
            var office = OfficeOf(household.Region);
            var old = before.GetValueOrDefault(household.HouseholdId);
            var score = HouseholdScore.Of(observed, household.Region, office, models.Champion, bands.GetValueOrDefault(office), old);
            if (old is null || !score.SaysTheSameAs(old))
                changed.Add(score);
            shadow.AddRange(models.Challengers.Select(model => (model.ModelId, household.HouseholdId, model.Probability(observed.Values))));
            before.Remove(household.HouseholdId);
        }

        return new(
            changed, [.. before.Keys.Order(StringComparer.Ordinal)], shadow, bands,
            described.ToDictionary(household => household.HouseholdId, household => household.Programmes, StringComparer.Ordinal));
    }

    private string OfficeOf(string region) => RegionCode.Parse(region).Code.At(options.Scoring.Office).ToString();

    private DateOnly DayOf(Docket docket) => options.DayOf(docket.Now);

    private static Observation AsOf(Observation observed, DateOnly today) => today <= observed.On
        ? observed
        : observed with { On = today, Values = FeatureTime.AsOf(observed.Values, observed.On, today) };
}
