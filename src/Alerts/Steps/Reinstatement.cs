using System.Globalization;
using LowIncomeMonitor.Alerts.In;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Alerts.Steps;

/// <summary>
/// A27: somebody lost help by a decision on a finding whose ground was withdrawn since, because the record was another
/// person's (docs/adr/0026-what-a-judgement-undoes.md). Raised here and not by a rule, because only the desk knows what was
/// decided. It asks for help, is red, and rests on its own facts, so that it is settled by a decision of its own.
/// </summary>
internal static class Reinstatement
{
    /// <summary>True when help was lost, or is about to be, by a decision that the finding was part of.</summary>
    public static bool IsDue(FindingFile finding, IncomingFinding change) =>
        change.Cause is FindingCause.LinkRevoked or FindingCause.NumberCorrected && finding.Proposed && RemovedOn(finding) is not null;

    /// <summary>The finding that asks for the help to be restored.</summary>
    /// <param name="finding">The finding whose ground was withdrawn.</param>
    /// <param name="known">The same request from before; null for none.</param>
    /// <param name="change">The withdrawal.</param>
    public static IncomingFinding Of(FindingFile finding, FindingFile? known, IncomingFinding change)
    {
        var caseId = finding.Case?.CaseId ?? finding.EarlierCaseId;
        var trace = new Trace(
        [
            Step("removal.decided", string.Create(CultureInfo.InvariantCulture, $"{finding.Rule}, case {caseId}")),
            Step("removal.notice_ran_until", RemovedOn(finding)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Step("removal.ground_withdrawn", change.CauseReference),
        ]);
        return change with
        {
            FindingId = IdOf(finding),
            Revision = (known?.Revision ?? 0) + 1,
            Rule = HelpOwedBack.Rule,
            Cleared = false,
            Direction = RuleDirection.Add,
            Level = Level.Red,
            Fingerprint = Fingerprint.Of(trace),
            Amount = finding.Amount,
            TraceJson = TraceJson.Write(trace),
        };

        TraceStep Step(string check, string? value) =>
            new() { Check = check, Outcome = StepOutcome.Yes, Value = value, PersonId = finding.PersonId };
    }

    public static long IdOf(FindingFile finding) => new FindingKey(finding.HouseholdId, HelpOwedBack.Rule, finding.PersonId).ToFindingId();

    // A confirmed removal has a day until which the household may answer; a proposal that nobody confirmed has none.
    private static DateOnly? RemovedOn(FindingFile finding) =>
        finding.Case is { } file ? file.ProposedRemoval ? file.NoticeUntil : null : finding.RemovedOn;
}
