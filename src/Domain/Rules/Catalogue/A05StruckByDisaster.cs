using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A05: a disaster or accident of the last weeks names a member. Help goes first, papers come later. What insurance pays,
/// and whether it was a second home, is asked at the visit and never waited for.
/// </summary>
public sealed class A05StruckByDisaster : IRule
{
    public const string WindowDays = "disaster.window_days";

    public RuleId Id { get; } = new("A05");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Disasters];

    public IReadOnlyList<Type> About { get; } = [typeof(DisasterValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let events = member.FactsOf<DisasterValue>(MatchStrength.Strong).Where(f => f.Value.On <= context.On)
               .OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
           where events.Count > 0 && member.IsActiveOn(context.On)
           select new RuleOutcome(member.PersonId, Judge(household, member, events, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, DisasterValue Value)> events, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, WindowDays) is not { } days)
            return trace.Unknown("parameter.missing", WindowDays);
        var (struck, loss) = (false, (Money?)null);
        foreach (var (fact, value) in events)
        {
            if (!trace.Check(
                "disaster.lately", value.On.AddDays(days.Whole()) >= context.On, fact,
                string.Create(CultureInfo.InvariantCulture, $"{value.Kind} {value.On:yyyy-MM-dd}"), parameter: days))
                continue;
            struck = true;
            if (value.EstimatedLoss is { } more)
                loss = (loss ?? Money.Zero) + more;
        }

        return struck ? trace.Applies(Level.Red, loss) : trace.DoesNotApply();
    }
}
