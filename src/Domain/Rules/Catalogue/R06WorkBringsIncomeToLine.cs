using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// R06: work has appeared, and with what of it counts the household's income per head reaches its line. A proven wage is
/// orange. A contribution is no wage: where its base would bring the income to the line it is a yellow question, after the
/// months that a family needs to settle in a job; paid through an agent, at the least base or in a public-welfare post it
/// says nothing. Help does not stop at once: gradual exit follows (J07).
/// </summary>
public sealed class R06WorkBringsIncomeToLine : IRule
{
    public RuleId Id { get; } = new("R06");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Remove;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Employment, Records.Sources.Incomes];

    public IReadOnlyList<Type> About { get; } = [typeof(EmploymentValue), typeof(IncomeValue)];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        household.ProgrammesOn(context.On).Any(Programmes.TestsMeans)
            && household.Members.Any(member => member.IsActiveOn(context.On) && Works(member, context.On))
            ? [new(0, Judge(household, context))]
            : [];

    private static bool Works(Member member, DateOnly on) =>
        member.FactsOf<EmploymentValue>(MatchStrength.Strong)
            .Any(job => job.Fact.HoldsOn(on) && job.Value.From <= on && (job.Value.To is not { } to || on < to))
        || member.FactsOf<IncomeValue>(MatchStrength.Strong)
            .Any(item => item.Value.Kind == IncomeKinds.Wage && item.Fact.HoldsOn(on) && item.Value.From <= on
                && (item.Value.To is not { } to || on < to));

    private static Verdict Judge(HouseholdState household, RuleContext context)
    {
        var account = HouseholdAccount.Of(household, context);
        var trace = new TraceBuilder(0).Add(account.Steps);
        if (account.Line is not { } line)
            return trace.Unknown("parameter.missing", household.LineKey(context.On));
        var amount = household.MonthlyAmountOn(context.On);
        switch (account.Against(line))
        {
            case LineSide.AtOrAbove:
                return trace.Applies(Level.Orange, amount);
            case LineSide.Below:
                return trace.DoesNotApply();
        }

        // Signs of a wage can only be asked about; but whether to ask must not hang on what else is missing.
        return trace.Check("income.signs_reach_line", account.PerhapsReaches(line))
            ? trace.Applies(Level.Yellow, amount)
            : trace.Unknown("income.open", account.Income.Missing);
    }
}
