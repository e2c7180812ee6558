using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R20: a helped person has stayed outside the mainland for longer than the local rules allow. Care for family and treatment
/// are reasons to stay. The rule waits for a feed that does not exist yet.
/// </summary>
public sealed class R20LongStayAbroad : IRule
{
    /// <summary>Months away from which it is asked about.</summary>
    public const string Months = "abroad.months";

    public RuleId Id { get; } = new("R20");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.StaysAbroad];

    public IReadOnlyList<Type> About { get; } = [typeof(StayAbroadValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.ActiveOn(context.On).Any(help => !Programmes.OnlyWatched(help.Programme))
           let stays = member.FactsOf<StayAbroadValue>(MatchStrength.Strong)
               .Where(stay => stay.Value.From <= context.On && !(stay.Value.To <= context.On)).ToList()
           where stays.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, stays, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, StayAbroadValue Value)> stays, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (context.Find(household, Months) is not { } months)
            return trace.Unknown("parameter.missing", Months);
        var (tooLong, open) = (false, false);
        foreach (var (fact, stay) in stays)
        {
            if (!trace.Check(
                "abroad.long", stay.From.AddMonths(months.Whole()) <= context.On, fact, Texts.Of(stay.From), parameter: months))
                continue;
            if (stay.Reason is null)
                open = true;
            else
                tooLong |= trace.Check("abroad.without_accepted_reason", stay.Reason is not ("family_care" or "medical"), fact, stay.Reason);
        }

        if (tooLong)
            return trace.Applies(Level.Yellow, household.MonthlyAmountOn(context.On));
        return open ? trace.Unknown("abroad.reason_unknown", "abroad_reason") : trace.DoesNotApply();
    }
}
