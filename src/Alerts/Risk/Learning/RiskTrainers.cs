using LowIncomeMonitor.Domain.Risk.Scorecards;
using LowIncomeMonitor.Domain.Risk.Training;

namespace LowIncomeMonitor.Alerts.Risk.Learning;

/// <summary>The kinds of model that this build can train; the one place that knows whether ML.NET is there.</summary>
public static class RiskTrainers
{
    public static IReadOnlyList<IRiskTrainer> All { get; } =
    [
        new ScorecardTrainer(),
#if HAS_MICROSOFT_ML
        new FastTreeTrainer(),
        new LbfgsTrainer(),
#endif
    ];
}
