using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Policy;

/// <summary>What a change of the law does to one household.</summary>
/// <param name="Kind">Where it goes.</param>
/// <param name="Persons">How many count.</param>
/// <param name="Before">Its monthly amount of dibao or destitute support under the old law.</param>
/// <param name="After">The same under the new law.</param>
public sealed record HouseholdEffect(EffectKind Kind, int Persons, Money Before, Money After)
{
    private const string TekunStandard = "tekun.standard";

    /// <param name="household">The household as of the day.</param>
    /// <param name="before">The day under the old law.</param>
    /// <param name="after">The day under the new law.</param>
    /// <param name="stated">The day under the law by which the approved amounts on the roster were set.</param>
    /// <returns>Null for a household without running help or watch.</returns>
    public static HouseholdEffect? Of(HouseholdState household, RuleContext before, RuleContext after, RuleContext stated)
    {
        var programmes = household.ProgrammesOn(after.On);
        if (programmes.Count == 0)
            return null;
        var (old, now) = (HouseholdAccount.Of(household, before), HouseholdAccount.Of(household, after));
        if (programmes.Contains(Programmes.Tekun))
            return new(EffectKind.Stays, now.Persons, Tekun(household, old, before), Tekun(household, now, after));
        if (programmes.Contains(Programmes.Dibao))
        {
            var approved = household.MonthlyAmountOn(after.On);
            var statedLine = HouseholdAccount.Of(household, stated).Dibao;
            var (paid, pays) = (Dibao(old, approved, statedLine), Dibao(now, approved, statedLine));
            return new(OnDibao(old.Layer, now.Layer), now.Persons, paid, pays);
        }

        // An orphan's or unattended child's allowance is no test of income.
        var kind = programmes.Any(p => p is Programmes.Orphan or Programmes.UnattendedChild)
            ? EffectKind.Stays
            : NotOnDibao(old.Layer, now.Layer);
        return new(
            kind, now.Persons, Money.Zero,
            kind == EffectKind.Entering && now.Dibao is { } line ? now.TopUpUnder(line) ?? Money.Zero : Money.Zero);
    }

    private static EffectKind OnDibao(Layer old, Layer now) => (old, now) switch
    {
        (_, Layer.Unknown) or (Layer.Unknown, _) => EffectKind.Unknown,
        (Layer.Dibao, not Layer.Dibao) => EffectKind.Leaving,
        _ => EffectKind.Stays,
    };

    // Whoever was below the old line already and has no help is a case of active discovery, not an effect of the change.
    private static EffectKind NotOnDibao(Layer old, Layer now) => (old, now) switch
    {
        (_, Layer.Unknown) or (Layer.Unknown, _) => EffectKind.Unknown,
        (not Layer.Dibao, Layer.Dibao) => EffectKind.Entering,
        (Layer.Edge, Layer.Above) or (Layer.Above, Layer.Edge) => EffectKind.Changing,
        _ => EffectKind.Stays,
    };

    // With the income known, line less income. Without, the approved amount moves by the line's change for each person,
    // because a top-up does as long as people and income stay the same.
    private static Money Dibao(HouseholdAccount account, Money? approved, ParameterValue? statedLine)
    {
        if (account.Dibao is not { } line)
            return approved ?? Money.Zero;
        if (account.TopUpUnder(line) is { } topUp)
            return topUp;
        if (approved is not { } amount || statedLine is null)
            return Money.Zero;
        var moved = amount + Money.FromYuan((line.Value - statedLine.Value) * account.Persons);
        return moved > Money.Zero ? moved : Money.Zero;
    }

    private static Money Tekun(HouseholdState household, HouseholdAccount account, RuleContext context) =>
        context.Parameters.Find(TekunStandard, household.Region, household.Area, context.On) is { } standard
            ? Money.FromYuan(standard.Value * account.Persons)
            : household.MonthlyAmountOn(context.On) ?? Money.Zero;
}
