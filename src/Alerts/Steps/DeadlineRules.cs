using System.Collections.Concurrent;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Calendars;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>Deadlines as the parameters of a region give them on a day, on the working days of that region.</summary>
internal sealed class DeadlineRules(IParameterSource law, WorkCalendar calendar)
{
    // A county has a few hundred villages and a case's day of opening rarely goes back far; the bound only keeps a
    // province that runs for years from growing without end.
    private const int MostPlans = 16_384;

    private readonly ConcurrentDictionary<(string Edition, RegionCode Region, DateOnly OpenedOn), DeadlinePlan> _plans = [];

    /// <summary>The plan of cases opened in a region on a day. A later change of parameters leaves them as they are.</summary>
    /// <exception cref="InvalidOperationException">A parameter is missing; names it.</exception>
    public DeadlinePlan PlanOf(string region, DateOnly openedOn)
    {
        if (_plans.Count > MostPlans)
            _plans.Clear();
        return _plans.GetOrAdd((law.Current.Version, Code(region), openedOn), key => Build(key.Region, key.OpenedOn));
    }

    /// <summary>Last day for the household's answer to a notice given on a day.</summary>
    public DateOnly NoticeUntil(string region, DateOnly givenOn) =>
        calendar.ForRegion(Code(region))
            .AddWorkingDays(givenOn, Find("alerting.notice_days", Code(region), givenOn) ?? throw Missing("alerting.notice_days", givenOn));

    /// <summary>Fails when a parameter in force on the day is missing, so that a start fails and not a later case.</summary>
    /// <exception cref="InvalidOperationException">Names the parameter.</exception>
    public void Check(DateOnly on)
    {
        PlanOf("", on);
        NoticeUntil("", on);
    }

    private static RegionCode Code(string region) =>
        RegionCode.Parse(region) is { IsOk: true } reading ? reading.Code : default;

    private DeadlinePlan Build(RegionCode region, DateOnly on)
    {
        var days = Enum.GetValues<Level>().ToDictionary(level => level, level => Days(level, region, on));
        return new DeadlinePlan(calendar.ForRegion(region), days);
    }

    private StepDays Days(Level level, RegionCode region, DateOnly on)
    {
        var word = level.ToString().ToLowerInvariant();
        return new StepDays(
            Required("receive_days"), Required("visit_days"), Required("welfare_visit_days"),
            Find($"alerting.propose_days.{word}", region, on));

        int Required(string step) => Find($"alerting.{step}.{word}", region, on) ?? throw Missing($"alerting.{step}.{word}", on);
    }

    // The area does not matter: a value without area holds for both.
    private int? Find(string key, RegionCode region, DateOnly on) =>
        law.Current.Find(key, region, AreaKind.Unknown, on) is { } found ? (int)found.Value : null;

    private static InvalidOperationException Missing(string key, DateOnly on) =>
        new($"Parameter {key} has no value on {on:yyyy-MM-dd}. Add it to rules/parameters/national.yaml.");
}
