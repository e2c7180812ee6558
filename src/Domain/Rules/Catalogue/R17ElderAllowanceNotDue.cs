using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R17: the old-age allowance (高龄津贴) was paid for months after the person's death (red, with the sum), or after the
/// registered residence moved out of the county (orange); or a very old person draws it without a proof of life of the last
/// year (yellow), because a birth year misread from an old number makes people a century older. The month of the event is
/// payable.
/// </summary>
public sealed class R17ElderAllowanceNotDue : IRule
{
    /// <summary>Age from which a yearly proof of life is asked for.</summary>
    public const string ProofAge = "elder.life_proof_age";

    public RuleId Id { get; } = new("R17");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } =
        [Records.Sources.Payments, Records.Sources.Deaths, Records.Sources.Moves];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.Members
           let lines = DrawnAllowances.Of(household, member, Programmes.ElderAllowance)
           where lines.Count > 0
           select new RuleOutcome(member.PersonId, Judge(household, member, lines, context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, IReadOnlyList<PaymentLine> lines, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (PaidAfterDeath(trace, member, lines, context.On) is { } afterDeath && afterDeath > Money.Zero)
            return trace.Applies(Level.Red, afterDeath);
        if (PaidAfterMove(trace, household, member, lines, context.On) is { } afterMove && afterMove > Money.Zero)
            return trace.Applies(Level.Orange, afterMove);
        if (!DrawnAllowances.AreDrawn(lines, context.On) || member.IsReportedDead(context.On))
            return trace.DoesNotApply();
        if (context.Find(household, ProofAge) is not { } proofAge)
            return trace.Unknown("parameter.missing", ProofAge);
        if (member.AgeOn(context.On) is not { } age)
            return trace.Unknown("elder.open", "birth_date");
        if (!trace.Check("elder.very_old", age >= proofAge.Whole(), Texts.Of(age), Texts.Of(proofAge.Whole()), proofAge))
            return trace.DoesNotApply();
        if (member.LifeProofOn is not { } proof)
            return trace.Unknown("elder.open", "life_proof");
        return trace.Check("elder.proof_of_life_old", proof.AddYears(1) <= context.On, Texts.Of(proof))
            ? trace.Applies(Level.Yellow, lines[^1].Amount)
            : trace.DoesNotApply();
    }

    private static Money? PaidAfterDeath(TraceBuilder trace, Member member, IReadOnlyList<PaymentLine> lines, DateOnly on)
    {
        var deaths = member.FactsOf<DeathValue>(MatchStrength.Strong).Where(death => death.Value.DiedOn <= on).ToList();
        if (deaths.Count == 0)
            return null;
        // Where sources differ, the later day is the one that takes nothing from anybody.
        var (fact, last) = deaths.MaxBy(death => (death.Value.DiedOn, death.Fact.Source.RecordId));
        var after = lines.Where(line => line.Month > DrawnAllowances.MonthOf(last.DiedOn)).ToList();
        trace.Check("elder.paid_after_death", after.Count > 0, fact, Texts.Of(last.DiedOn));
        return DrawnAllowances.Sum(after);
    }

    private static Money? PaidAfterMove(
        TraceBuilder trace, HouseholdState household, Member member, IReadOnlyList<PaymentLine> lines, DateOnly on)
    {
        var moves = member.FactsOf<MoveValue>(MatchStrength.Strong).Where(move => move.Value.On <= on).ToList();
        if (moves.Count == 0)
            return null;
        var (fact, last) = moves.MaxBy(move => (move.Value.On, move.Fact.Source.RecordId));
        if (household.Region.At(RegionLevel.County).Contains(last.To))
            return null;
        var after = lines.Where(line => line.Month > DrawnAllowances.MonthOf(last.On)).ToList();
        trace.Check("elder.paid_after_move", after.Count > 0, fact, $"{last.To} ({Texts.Of(last.On)})");
        return DrawnAllowances.Sum(after);
    }
}
