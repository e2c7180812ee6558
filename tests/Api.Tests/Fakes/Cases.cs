using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Api.Tests.Fakes;

/// <summary>Cases to map and to stream.</summary>
internal static class Cases
{
    public const string Village = "421281001001";

    public static readonly DateTimeOffset Morning = new(2023, 6, 1, 1, 0, 0, TimeSpan.Zero);

    public static CaseView View(long id, Level level = Level.Red, CaseState state = CaseState.New, string region = Village) => new()
    {
        CaseId = id,
        HouseholdId = $"H{id}",
        Region = region,
        Programmes = ["dibao"],
        Level = level,
        State = state,
        Findings = [new CaseFindingView(id * 10, new RuleId("R01"), 7, level, RuleDirection.Remove, null, Morning, false)],
        Rank = 1000 - id,
        Version = 1,
        OpenedAt = Morning,
        ChangedAt = Morning,
    };

    public static CaseChange Change(long sequence, CaseView view) => new(sequence, view, null);
}
