using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// P04: a month was paid after help had ended, or to somebody after the month of death (which itself is payable). Months
/// and amount are listed; what is to be done about them a person decides. Only deaths matched by number and name count.
/// </summary>
public sealed class P04PaidAfterEndOrDeath : IRule
{
    public RuleId Id { get; } = new("P04");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Payment;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Payments, Records.Sources.Deaths];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var paid = household.PaidMonthsIn(context)
            .Where(m => Programmes.PaysMonthly(m.Programme) && m.Paid > Money.Zero)
            .ToList();
        if (paid.Count == 0)
            return [];
        var trace = new TraceBuilder(0);
        var over = Money.Zero;
        foreach (var month in paid)
        {
            if (EndBefore(household, month) is { } end
                && trace.Check("payment.after_end", !month.IsPayable, $"{month.Programme} {month.Text}: {month.Paid}", Day(end)))
                over += month.Paid;
            else
                over += PaidToTheDead(month, trace);
        }

        return [new(0, over > Money.Zero ? trace.Applies(Level.Red, over) : trace.DoesNotApply())];
    }

    private static DateOnly? EndBefore(HouseholdState household, ProgrammeMonth month) =>
        household.Members.SelectMany(m => m.Enrolments)
            .Where(e => e.Programme == month.Programme && e.EnrolledOn < month.Month && e.EndedOn <= month.Month)
            .Max(e => e.EndedOn);

    // A line to the household as a whole is overpaid for sure only when everybody under the programme is dead; while
    // others live, its new amount is a matter of recounting (J03), not of a share of the old one.
    private static Money PaidToTheDead(ProgrammeMonth month, TraceBuilder trace)
    {
        var dead = month.Enrolments
            .Select(e => (e.Member, Death: DeathBefore(e.Member, month.Month)))
            .Where(e => e.Death is not null)
            .ToList();
        var over = Money.Zero;
        if (dead.Count == 0)
            return over;
        var everybody = dead.Count == month.Enrolments.Count;
        foreach (var line in month.Lines.Where(line => !line.Returned))
        {
            var who = everybody ? dead[0] : dead.Find(d => d.Member.PersonId == line.PersonId);
            if (who.Death is { } death && (everybody || line.PersonId != 0)
                && trace.Check("payment.after_death", true, death, $"{month.Programme} {month.Text}: {line.Amount}", Day(((DeathValue)death.Value).DiedOn)))
                over += line.Amount;
        }

        return over;
    }

    private static Fact? DeathBefore(Member member, DateOnly month) =>
        member.FactsOf<DeathValue>(MatchStrength.Strong)
            .Where(f => f.Value.DiedOn < month)
            .OrderBy(f => f.Value.DiedOn).ThenBy(f => f.Fact.Source.ToString(), StringComparer.Ordinal)
            .Select(f => f.Fact)
            .FirstOrDefault();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
