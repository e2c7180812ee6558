using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>
/// Brings a household's open case up to date with its findings and with the day: level, amount, deadlines, risk, rank,
/// overdue; closes it when nothing is left to do. The one place that derives them, for consumer, desk and jobs.
/// </summary>
internal sealed class AssessCase(DeadlineRules deadlines, AlertsOptions options)
{
    public void Run(Docket docket, HouseholdFile household)
    {
        if (household.Open is not { } file)
            return;
        var pressing = household.FindingsOf(file).Where(finding => finding.IsPressing).ToList();
        if (pressing.Count == 0 && file.State < CaseState.Decided)
        {
            Close(docket, household, JournalEntry.System, "Every finding is cleared or explained.");
            return;
        }

        var before = Derived(file);

        // A decided case keeps what it was decided on.
        if (pressing.Count > 0)
        {
            file.Level = pressing.Min(finding => finding.Level);

            // The largest, not the sum: a death and a double payment put the same money at stake.
            file.Amount = pressing.Max(finding => finding.Amount);
            file.Deadlines = deadlines.PlanOf(file.Region, options.DayOf(file.OpenedAt))
                .Of(pressing.Select(finding => (finding.Level, finding.Direction, options.DayOf(finding.CountedFrom))));
        }

        MarkOverdue(docket, file);
        file.Risk = household.Risk;
        file.Rank = CaseRank.Of(file.Level, file.Risk?.Probability, file.Amount, NextStep(file));
        if (Derived(file) != before)
            docket.Changed(file);
    }

    public static void Close(Docket docket, HouseholdFile household, string actor, string reason, string proof = "")
    {
        if (household.Open is not { } file)
            return;
        file.State = CaseState.Closed;
        file.Overdue = false;
        file.Release();
        household.Open = null;
        docket.Note(file, actor, "closed", reason, proof);
    }

    private static (Level, Money?, CaseDeadlines, bool, long, HouseholdRisk?) Derived(CaseFile file) =>
        (file.Level, file.Amount, file.Deadlines, file.Overdue, file.Rank, file.Risk);

    private static DateOnly? NextStep(CaseFile file)
    {
        DateOnly? next = null;
        foreach (var (_, by) in OwedSteps.Of(file.State, file.Deadlines))
            next = next is { } other && other < by ? other : by;
        return next;
    }

    private void MarkOverdue(Docket docket, CaseFile file)
    {
        var today = options.DayOf(docket.Now);
        file.Overdue = file.Deadlines.IsOverdue(file.State, today);
        foreach (var (step, by) in OwedSteps.Of(file.State, file.Deadlines))
        {
            if (today <= by || file.OverdueSteps.HasFlag(step))
                continue;
            file.OverdueSteps |= step;
            var day = by.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            docket.Note(file, JournalEntry.System, "overdue", $"{step.ToString().ToLowerInvariant()} was due by {day}");
        }
    }
}
