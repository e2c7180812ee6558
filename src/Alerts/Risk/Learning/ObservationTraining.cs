using System.Globalization;
using LowIncomeMonitor.Alerts.Risk.Store;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Risk.Training;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>
/// Trains every kind of model on what was seen and what came of it, and stores the results as candidates. What is in use
/// stays in use: promoting is a named person's act. Where there is too little to learn from it says so and stores nothing.
/// </summary>
public sealed class ObservationTraining(
    ObservationStore observations, RiskModelStore models, IParameterSource law, AlertsOptions options, TimeProvider clock,
    ILogger<ObservationTraining> logger)
{
    /// <param name="by">Who trains; kept with the candidates.</param>
    /// <param name="learning">Window, split and seed; the configured ones unless given.</param>
    /// <param name="until">The last day that may be looked at; yesterday unless given.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops between two kinds of model; nothing is stored then.</param>
    /// <exception cref="RiskDataException">There is too little to learn from, or to test on.</exception>
    public async Task<StoredTraining> RunAsync(
        string by, LearningOptions? learning, DateOnly? until, Action<string>? progress, CancellationToken cancellationToken)
    {
        var settings = learning ?? options.Learning;
        var lastDay = until ?? options.DayOf(clock.GetUtcNow()).AddDays(-1);
        var request = await RequestAsync(settings, lastDay, cancellationToken);
        var table = new TrainingTable(request);
        var trained = new List<TrainedRisk>();
        foreach (var trainer in RiskTrainers.All)
        {
            progress?.Invoke($"{trainer.Kind}: {table.Rows.Rows} rows, {table.Rows.Positives} back in need, tested on {request.Test!.Rows}");
            // Minutes of arithmetic on a large county: not on the thread that other work waits for.
            trained.Add(await Task.Run(() => RiskTraining.Train(trainer, table), cancellationToken));
        }

        var chosen = RiskTraining.Choose(trained, RiskTrainers.All);
        var stored = new List<string>();
        foreach (var candidate in trained.Where(t => RiskTrainers.All.First(r => r.Kind == t.Card.Kind).MayBeChosen))
            stored.Add(await models.AddAsync(candidate, by, cancellationToken));
        Log.ModelsTrained(logger, table.Rows.Rows, table.Rows.Positives, RiskModelStore.IdOf(chosen));
        return new(trained, chosen, stored);
    }

    private async Task<TrainingRequest> RequestAsync(LearningOptions settings, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var knownUntil = lastDay.AddDays(-settings.SettlingDays);
        var (seen, offices) = (new List<Observation>(), new HashSet<RegionCode>());
        await foreach (var household in observations.MonthlyAsync(knownUntil, cancellationToken))
        {
            if (!household.CanFallBack || !TrainingRows.IsOwnMonth(household.HouseholdId, household.On, settings.Months))
                continue;
            seen.Add(household.Observation);
            offices.Add(RegionCode.Parse(household.Region).Code.At(options.Scoring.Office));
        }

        var needs = await observations.NeedsAsync(knownUntil, options.UtcOffset, cancellationToken);
        var rows = TrainingRows.Of(seen, needs, settings.Months, knownUntil);
        var split = TimeSplit.Of(rows, settings.Months, settings.TestShare);
        var test = TimeSplit.Table(split.Test);
        if (test.Positives == 0 || test.Positives == test.Rows)
            throw new RiskDataException(
                $"Of the {test.Rows} rows to test on {test.Positives} were back in need; a model cannot be measured on that. The models in use stay. Wait for more observations.");
        return new(
            TimeSplit.Table(split.Training), test, settings.Seed, Capacity(split, offices, settings), split.Words(settings.Months),
            [.. Warnings(rows, split, settings, knownUntil)]);
    }

    /// <summary>
    /// Visits of all offices in the months of the test. Of the households one in <see cref="LearningOptions.Months"/> stands
    /// for a month in the table, so as large a part of the visits goes to them.
    /// </summary>
    private int Capacity(TimeSplit split, HashSet<RegionCode> offices, LearningOptions settings)
    {
        var perMonth = 0m;
        foreach (var office in offices)
            perMonth += law.Current.Find(ScoringOptions.Capacity, office, AreaKind.Rural, split.Cut)?.Value ?? 0;
        var months = split.Test.Select(row => (row.Observed.On.Year, row.Observed.On.Month)).Distinct().Count();
        var visits = (int)(perMonth * months / settings.Months);
        // Without the parameter a tenth, as the command does for any table.
        return Math.Clamp(visits > 0 ? visits : split.Test.Count / 10, 1, split.Test.Count);
    }

    private static IEnumerable<string> Warnings(
        IReadOnlyList<LabelledObservation> rows, TimeSplit split, LearningOptions settings, DateOnly knownUntil)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"Outcome: back in need within {settings.Months} months; outcomes counted up to {knownUntil:yyyy-MM-dd}.");
        var unused = rows.Count - split.Training.Count - split.Test.Count;
        if (unused > 0)
            yield return $"{unused} rows lie between: their window was not over when the test begins.";
        foreach (var (feature, at) in FeatureCatalogue.All.Select((feature, at) => (feature, at)))
        {
            if (split.Training.All(row => double.IsNaN(row.Observed.Values[at])))
                yield return $"{feature.Name} was never known; it weighs nothing.";
        }
    }
}
