using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R21: a close relative of a helped person decides about help, and the relation is not registered as the rules ask
/// (人情保、关系保). Relatives may be helped like everybody: of 30,000 registered in one province 77 percent were in order.
/// So it is yellow, and another person than the relative reviews the file. The rule waits for a list that nobody feeds yet.
/// </summary>
public sealed class R21OfficialKinNotRegistered : IRule
{
    public RuleId Id { get; } = new("R21");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.OfficialKin];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.ActiveOn(context.On).Any(help => !Programmes.OnlyWatched(help.Programme))
           from kin in (OfficialKin[])(member.OfficialKin is { } known ? [known] : [])
           select new RuleOutcome(member.PersonId, Judge(household, member, kin, context.On)),
    ];

    private static Verdict Judge(HouseholdState household, Member member, OfficialKin kin, DateOnly on)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (kin.Registered is not { } registered)
            return trace.Unknown("kin.registration_unknown", "kin_registration");
        return trace.Check("kin.registered", registered, kin.Relation)
            ? trace.DoesNotApply()
            : trace.Applies(Level.Yellow, household.MonthlyAmountOn(on));
    }
}
