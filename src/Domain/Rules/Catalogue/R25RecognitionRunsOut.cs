using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R25: a recognition that holds for a time (edge, rigid-spending hardship) has run out or soon will. Nobody is dropped by
/// a calendar: the family is told in time and offered to renew. A review since the recognition began renews it.
/// </summary>
public sealed class R25RecognitionRunsOut : IRule
{
    /// <summary>Prefix: months for which a recognition holds, by programme; one that has no such limit has no value.</summary>
    public const string ValidMonths = "recognition.valid_months.";

    /// <summary>Days before the end from which the family is reminded.</summary>
    public const string RemindDays = "recognition.remind_days";

    public RuleId Id { get; } = new("R25");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var since = new SortedDictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var help in household.Members.SelectMany(member => member.ActiveOn(context.On)))
        {
            if (help.Programme is Programmes.Edge or Programmes.Rigid)
                since[help.Programme] = since.TryGetValue(help.Programme, out var first) && first < help.EnrolledOn
                    ? first : help.EnrolledOn;
        }

        return since.Count == 0 ? [] : [new(0, Judge(household, since, context))];
    }

    private static Verdict Judge(
        HouseholdState household, SortedDictionary<string, DateOnly> since, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, RemindDays) is not { } remind)
            return trace.Unknown("parameter.missing", RemindDays);
        var limited = false;
        var ends = false;
        foreach (var (programme, enrolled) in since)
        {
            if (context.Find(household, ValidMonths + programme) is not { } months)
                continue;
            limited = true;
            ends |= EndsSoon(trace, household, enrolled, months, remind, context.On);
        }

        if (!limited)
            return trace.Unknown("parameter.missing", [.. since.Keys.Select(programme => ValidMonths + programme)]);
        return ends ? trace.Applies(Level.Yellow, household.MonthlyAmountOn(context.On)) : trace.DoesNotApply();
    }

    private static bool EndsSoon(
        TraceBuilder trace, HouseholdState household, DateOnly enrolled, ParameterValue months, ParameterValue remind,
        DateOnly on)
    {
        var from = household.LastReviewedOn is { } reviewed && reviewed > enrolled && reviewed <= on ? reviewed : enrolled;
        var end = from.AddMonths(months.Whole());
        trace.Check("recognition.ended", end <= on, Texts.Of(from, end), Texts.Of(on), months);
        return trace.Check("recognition.ends_soon", end.AddDays(-remind.Whole()) <= on, Texts.Of(end), Texts.Of(on), remind);
    }
}
