using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R10: the registered residence of a helped person moved out of the county, or another county lists the person too. A
/// student's registration moves to the school and says nothing; where the pack grants help by residence permit, a move
/// alone cannot be judged. The other county is asked first, so that no month is left without cover.
/// </summary>
public sealed class R10RegisteredResidenceElsewhere : IRule
{
    /// <summary>Whether people may be helped on a residence permit; off where no pack turns it on.</summary>
    public const string ByPermit = "residence.permit_counts";

    public RuleId Id { get; } = new("R10");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Moves, Records.Sources.OtherCounties];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           where member.ActiveOn(context.On).Any(help => !Programmes.OnlyWatched(help.Programme))
           let moves = member.FactsOf<MoveValue>(MatchStrength.Strong).Where(move => move.Value.On <= context.On).ToList()
           where moves.Count > 0 || member.InOtherCounty is not null
           select new RuleOutcome(member.PersonId, Judge(household, member, moves, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, List<(Fact Fact, MoveValue Value)> moves, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        var amount = household.MonthlyAmountOn(context.On);
        var county = household.Region.At(RegionLevel.County);
        if (member.InOtherCounty is { } other && trace.Check(
            "residence.listed_in_other_county", other.From <= context.On && (other.To is not { } to || context.On < to),
            $"{other.County} {other.Programme}", county.ToString()))
            return trace.Applies(Level.Orange, amount);
        if (moves.Count == 0)
            return trace.DoesNotApply();
        // Whoever came back has not left; of two moves on one day the later record counts.
        var (fact, last) = moves.MaxBy(move => (move.Value.On, move.Fact.Source.RecordId));
        if (!trace.Check("residence.moved_out", !county.Contains(last.To), fact, $"{last.To} ({Texts.Of(last.On)})", county.ToString()))
            return trace.DoesNotApply();
        if (!trace.Check("residence.move_of_no_student", member.SchoolingOn(context.On) is not ("senior" or "college")))
            return trace.DoesNotApply();
        return context.IsOn(household, ByPermit)
            ? trace.Unknown("residence.permit_unknown", "residence_permit")
            : trace.Applies(Level.Orange, amount);
    }
}
