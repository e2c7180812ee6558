using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R22: two reviews in a row were refused or missed, so the household cannot be verified. Illness, work elsewhere, a changed
/// phone or deafness explain an attempt; somebody who was not met counts only with a notice left at home. Before anything is
/// suspended there are two contacts and that notice. The rule waits for a contact log that nobody feeds yet.
/// </summary>
public sealed class R22ReviewRefusedOrMissed : IRule
{
    /// <summary>Reviews in a row after which it is asked about.</summary>
    public const string Cycles = "review.missed_cycles";

    public RuleId Id { get; } = new("R22");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.ReviewAttempts];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var attempts = household.ReviewAttempts?.Where(attempt => attempt.On <= context.On).ToList() ?? [];
        return attempts.Count > 0 && household.Members.Any(member =>
            member.ActiveOn(context.On).Any(help => !Programmes.OnlyWatched(help.Programme)))
            ? [new(0, Judge(household, attempts, context))]
            : [];
    }

    private static Verdict Judge(HouseholdState household, List<ReviewAttempt> attempts, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, Cycles) is not { } cycles)
            return trace.Unknown("parameter.missing", Cycles);
        var (failed, noticeUnknown) = (0, 0);
        foreach (var attempt in attempts.Skip(attempts.FindLastIndex(one => one.Outcome == "done") + 1))
        {
            var value = $"{attempt.Outcome} ({Texts.Of(attempt.On)})";
            if (trace.Check("review.absence_explained", attempt.Reason is not null, value, attempt.Reason))
                continue;
            if (attempt.Outcome == "not_met" && attempt.HomeNotice is null)
                noticeUnknown++;
            else if (attempt.Outcome == "refused" || trace.Check("review.home_notice_left", attempt.HomeNotice == true, value))
                failed++;
        }

        var text = Texts.Of(cycles.Whole());
        if (trace.Check("review.failed_in_a_row", failed >= cycles.Whole(), Texts.Of(failed), text, cycles))
            return trace.Applies(Level.Orange, household.MonthlyAmountOn(context.On));
        return failed + noticeUnknown >= cycles.Whole()
            ? trace.Unknown("review.notice_unknown", "home_notice")
            : trace.DoesNotApply();
    }
}
