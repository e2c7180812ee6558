using System.Globalization;
using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// J07: a gradual exit (渐退) ends within weeks, or ended and nobody tested the next layer. While it runs with the end far
/// off, nothing is due.
/// </summary>
public sealed class J07GradualExitEnds : IRule
{
    public const string NoticeDays = "gradual_exit.notice_days";

    public RuleId Id { get; } = new("J07");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Adjust;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var end = household.Members.SelectMany(m => m.Enrolments)
            .Where(e => e.Programme == Programmes.Dibao && e.EndReason is "gradual_exit" or "渐退" && e.EnrolledOn <= context.On)
            .Max(e => e.EndedOn);
        return end is { } day ? [new RuleOutcome(0, Judge(household, day, context))] : [];
    }

    private static Verdict Judge(HouseholdState household, DateOnly end, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, NoticeDays) is not { } days)
            return trace.Unknown("parameter.missing", NoticeDays);
        var text = end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (trace.Check("gradual_exit.runs", context.On < end, text))
            return trace.Check("gradual_exit.ends_soon", end <= context.On.AddDays(days.Whole()), text, parameter: days)
                ? trace.Applies(Level.Yellow, household.AmountOf(Programmes.Dibao, context.On))
                : trace.DoesNotApply();
        return AfterEnd(trace, household, end, days, context);
    }

    private static Verdict AfterEnd(
        TraceBuilder trace, HouseholdState household, DateOnly end, ParameterValue days, RuleContext context)
    {
        var programmes = household.ProgrammesOn(context.On);
        if (!trace.Check("gradual_exit.ended_lately", context.On < end.AddDays(days.Whole()), parameter: days)
            || !trace.Check("help.no_layer", !programmes.Any(Programmes.IsLayer), string.Join(", ", programmes)))
            return trace.DoesNotApply();
        var account = HouseholdAccount.Of(household, context);
        trace.Add(account.Steps);
        return account.Layer switch
        {
            Layer.Dibao or Layer.Edge => trace.Applies(Level.Orange, null),
            Layer.Above => trace.DoesNotApply(),
            _ => trace.Unknown("income.unknown", account.Missing),
        };
    }
}
