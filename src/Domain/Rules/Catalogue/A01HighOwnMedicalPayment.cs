using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A01: one hospital stay of the last twelve months left more to the family than the limit of its group. Counts what
/// the family bore after all reimbursement; where that cannot be told the verdict is unknown, never the bill total.
/// </summary>
public sealed class A01HighOwnMedicalPayment : IRule
{
    public RuleId Id { get; } = new("A01");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Hospitalizations];

    public IReadOnlyList<Type> About { get; } = [typeof(HospitalStayValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let stays = CountedStays.Of(member, context.On)
           where stays.Count > 0 && household.ProgrammesOn(context.On).Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, stays, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, HospitalStayValue Stay)> stays, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        var monitored = household.ProgrammesOn(context.On).Contains(Programmes.Monitored);
        trace.Check("help.monitored_household", monitored);
        var key = monitored ? "medical.stay_limit.monitored" : "medical.stay_limit.other";
        if (context.Parameters.Find(key, household.Region, household.Area, context.On) is not { } limit)
            return trace.Unknown("parameter.missing", key);

        var most = Money.Zero;
        var unsettled = false;
        foreach (var (fact, stay) in stays)
        {
            if (stay.BorneByFamily is not { } borne)
            {
                trace.Check("medical.burden_known", false, fact);
                unsettled = true;
                continue;
            }

            var limitMoney = Money.FromYuan(limit.Value);
            if (trace.Check("medical.stay_above_limit", borne > limitMoney, fact, borne.ToString(), limitMoney.ToString(), limit))
                most = borne > most ? borne : most;
        }

        if (most > Money.Zero)
            return trace.Applies(Level.Red, most);
        return unsettled ? trace.Unknown("medical.burden_unknown", "own_payment") : trace.DoesNotApply();
    }
}
