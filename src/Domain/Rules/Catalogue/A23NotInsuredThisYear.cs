using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A23: medical insurance says that a helped person is not insured this year, although the premium would be paid in full.
/// Waits for a feed of the insured, which does not exist yet; a missing record never means uninsured.
/// </summary>
public sealed class A23NotInsuredThisYear : IRule
{
    public RuleId Id { get; } = new("A23");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.MedicalCover];

    public IReadOnlyList<Type> About { get; } = [typeof(MedicalCoverValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.LivingOn(context.On)
           where !member.ActiveOn(context.On).All(e => Programmes.OnlyWatched(e.Programme))
           let covers = member.FactsOf<MedicalCoverValue>(MatchStrength.Strong).Where(f => f.Value.Year == context.On.Year)
               .OrderBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal).ToList()
           where covers.Count > 0
           select new RuleOutcome(member.PersonId, Judge(member, covers)),
    ];

    private static Verdict Judge(Member member, List<(Fact Fact, MedicalCoverValue Value)> covers)
    {
        var trace = new TraceBuilder(member.PersonId);
        var (insured, refused) = (false, false);
        foreach (var (fact, cover) in covers)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{cover.Year} {cover.Status}");
            insured |= trace.Check("insurance.insured_this_year", cover.Status is "insured" or "insured_elsewhere", fact, text);
            refused |= cover.Status == "not_insured";
        }

        return insured ? trace.DoesNotApply()
            : refused ? trace.Applies(Level.Orange, null)
            : trace.Unknown("insurance.status_unknown", "insured_status");
    }
}
