using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A21: a severely ill child outside dibao, by the roster or by a severe hospital stay of the last twelve months (a grant of
/// its own, as in Xinhui). A stay whose kind of illness is not given leaves it open.
/// </summary>
public sealed class A21SeverelyIllChildWithoutDibao : IRule
{
    public RuleId Id { get; } = new("A21");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Roster, Records.Sources.Hospitalizations];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.LivingOn(context.On)
           where member.IsMinorOn(context.On) != false && !member.HasBasicHelp(context.On)
           let stays = CountedStays.Of(member, context.On)
               .Where(s => s.Stay.DiagnosisClass is "severe" or null).ToList()
           where member.SevereIllness == true || stays.Count > 0
           select new RuleOutcome(member.PersonId, Judge(member, stays)),
    ];

    private static Verdict Judge(Member child, List<(Fact Fact, HospitalStayValue Stay)> stays)
    {
        var trace = new TraceBuilder(child.PersonId);
        trace.Check("help.no_basic_help", true);
        if (child.BirthDate is null)
            return trace.Unknown("person.birth_date_unknown", "birth_date");
        trace.Check("person.is_minor", true);
        var ill = trace.Check("illness.severe_on_file", child.SevereIllness == true);
        foreach (var (fact, stay) in stays.Where(s => s.Stay.DiagnosisClass is not null))
            ill |= trace.Check("illness.severe_stay", true, fact, stay.BorneByFamily?.ToString());
        return ill ? trace.Applies(Level.Orange, null) : trace.Unknown("illness.kind_unknown", "diagnosis_class");
    }
}
