using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Alerts.Tests;

/// <summary>The days of the policy default, typed a second time.</summary>
internal static class Parameters
{
    public static ParameterSet Default { get; } = new(
        Level("red", 1, 5, 2, 10).Concat(Level("orange", 2, 10, 10, 20)).Concat(Level("yellow", 5, 20, 20, null))
            .Append(Entry("alerting.notice_days", 10)).Append(Entry("risk.visits_per_month", 3)));

    private static IEnumerable<ParameterEntry> Level(string level, int receive, int visit, int welfare, int? propose)
    {
        yield return Entry($"alerting.receive_days.{level}", receive);
        yield return Entry($"alerting.visit_days.{level}", visit);
        yield return Entry($"alerting.welfare_visit_days.{level}", welfare);
        if (propose is { } days)
            yield return Entry($"alerting.propose_days.{level}", days);
    }

    private static ParameterEntry Entry(string key, int days) =>
        new(default, null, new ParameterValue(key, days, "working_days", new DateOnly(2018, 1, 1), "national", "test", false));
}
