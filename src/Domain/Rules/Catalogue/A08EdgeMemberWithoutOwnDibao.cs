using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A08: a severely disabled or severely ill member of an edge household is not on dibao alone (单人保), although the pack
/// opens it to such members. A severe hospital stay without an entry on file leaves the illness open.
/// </summary>
public sealed class A08EdgeMemberWithoutOwnDibao : IRule
{
    public const string OpenToEdge = "single_dibao.edge_families";

    public RuleId Id { get; } = new("A08");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Roster, Records.Sources.Disability];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.LivingOn(context.On)
           where member.IsUnder(context.On, Programmes.Edge)
               && (Disabilities.IsSeverelyDisabled(member, context.On) || member.SevereIllness == true
                   || (member.SevereIllness is null && SevereStays(member, context.On).Count > 0))
           select new RuleOutcome(member.PersonId, Judge(household, member, context)),
    ];

    private static Verdict Judge(HouseholdState household, Member member, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        trace.Check("help.edge", true);
        if (!trace.Check(
            "help.no_own_dibao", member.SinglePersonDibao != true && !member.HasBasicHelp(context.On)))
            return trace.DoesNotApply();
        if (context.Find(household, OpenToEdge) is not { } open)
            return trace.Unknown("parameter.missing", OpenToEdge);
        if (!trace.Check("single_dibao.open_to_edge_families", open.Value != 0, parameter: open))
            return trace.DoesNotApply();
        var disabled = Disabilities.CheckSevere(trace, member, context.On);
        if (disabled || trace.Check("illness.severe_on_file", member.SevereIllness == true))
            return trace.Applies(Level.Orange, null);
        foreach (var (fact, _) in SevereStays(member, context.On))
            trace.Check("illness.severe_stay", true, fact);
        return trace.Unknown("illness.severe_unknown", "severe_illness");
    }

    private static List<(Fact Fact, HospitalStayValue Stay)> SevereStays(Member member, DateOnly on) =>
        [.. CountedStays.Of(member, on).Where(f => f.Stay.DiagnosisClass == "severe")];
}
