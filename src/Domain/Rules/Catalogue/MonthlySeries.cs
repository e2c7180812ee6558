using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// What registers show of a household's wages and employee pensions month by month: contribution bases and pensions, each
/// for the months in which it ran. A base is no wage, but its course shows a fall. Only monthly figures go in.
/// </summary>
internal sealed class MonthlySeries
{
    private readonly List<(DateOnly From, DateOnly? To, Money? Amount)> _streams = [];

    public MonthlySeries(HouseholdState household, DateOnly on)
    {
        foreach (var member in household.Members.Where(m => m.IsActiveOn(on)))
        {
            foreach (var (fact, job) in member.FactsOf<EmploymentValue>(MatchStrength.Strong))
            {
                if (job.Kind != "agent_paid" && job.From <= on)
                    Add(fact, job.From, job.To, job.MonthlyBase);
            }

            foreach (var (fact, pension) in member.FactsOf<PensionValue>(MatchStrength.Strong))
            {
                if (pension.Kind == "employee" && pension.From <= on)
                    Add(fact, pension.From, pension.To, pension.MonthlyAmount);
            }
        }
    }

    /// <summary>The facts behind it, in order of member and fact.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>
    /// Mean of some months, by first day of the first; null when an amount of a month is not known.
    /// </summary>
    public decimal? Mean(DateOnly firstMonth, int months)
    {
        var sum = 0m;
        for (var i = 0; i < months; i++)
        {
            var (from, next) = (firstMonth.AddMonths(i), firstMonth.AddMonths(i + 1));
            foreach (var stream in _streams)
            {
                if (stream.From >= next || stream.To <= from)
                    continue;
                if (stream.Amount is not { } amount)
                    return null;
                sum += amount.Yuan;
            }
        }

        return sum / months;
    }

    private void Add(Fact fact, DateOnly from, DateOnly? to, Money? amount)
    {
        Facts.Add(fact);
        _streams.Add((from, to, amount));
    }
}
