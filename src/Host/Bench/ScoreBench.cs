using LowIncomeMonitor.Alerts.Risk.Learning;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Simulation.Panel;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>Probabilities of households by each kind of model, on as many threads as there are cores.</summary>
internal sealed class ScoreBench : IBench
{
    private const double ScorecardTarget = 200_000;
    private const double TreesTarget = 50_000;

    public string Name => "score";

    public string About => "households scored a second by a trained scorecard and by trained trees, from features to probability";

    public Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var panel = RiskPanel.Of(10_000, 2020, 1, seed: 1);
            var table = new TrainingTable(new(TimeSplit.Table([.. panel.Select(r => r.Labelled)]), null, 1, 1, "all rows", []));
            double[][] rows = [.. panel.Select(r => r.Observed.Values)];
            var results = RiskTrainers.All.Where(trainer => trainer.MayBeChosen)
                .Select(trainer => Measure(RiskTraining.Train(trainer, table), rows, options.Records ?? 2_000_000, cancellationToken)).ToList();
            return results[0].With([.. results.Skip(1)]);
        },
        cancellationToken);

    private static BenchResult Measure(TrainedRisk trained, double[][] rows, int count, CancellationToken cancellationToken)
    {
        // Once over all rows first, so that the code is compiled to its last stage.
        Score(trained, rows, rows.Length * 3, cancellationToken);
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var sum = Score(trained, rows, count, cancellationToken);
        var rate = count / clock.GetElapsedTime(started).TotalSeconds;
        var isScorecard = trained.Card.Kind == ModelKinds.Scorecard;
        return BenchResult.AtLeast(
            isScorecard ? "score" : $"score {trained.Card.Kind}", rate, "households/s",
            isScorecard ? ScorecardTarget : TreesTarget, "the budget") with
        {
            Details = new(StringComparer.Ordinal) { ["households"] = count, ["average_probability"] = sum / count },
        };
    }

    private static double Score(TrainedRisk trained, double[][] rows, int count, CancellationToken cancellationToken)
    {
        var parts = Environment.ProcessorCount;
        var sums = new double[parts];
        Parallel.For(0, parts, new ParallelOptions { CancellationToken = cancellationToken }, part =>
        {
            var sum = 0.0;
            for (var i = part; i < count; i += parts)
                sum += trained.Probability(rows[i % rows.Length]);
            sums[part] = sum;
        });
        return sums.Sum();
    }
}
