using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// One item of the person's income, as a statement or an economic check gives it. A yearly figure is kept as what it
/// is: nobody may divide it by twelve.
/// </summary>
/// <param name="Kind">
/// wage, business, farming, property, pension_employee, pension_resident_basic, support, relief, bounty,
/// family_planning_award, disability_subsidy, old_age_allowance, scholarship, other. Which of them is income is a
/// parameter, <c>income.counts.KIND</c>.
/// </param>
/// <param name="From">First day for which it is paid.</param>
/// <param name="To">First day without it; null while it runs.</param>
/// <param name="MonthlyAmount">Amount of a month; null means unknown.</param>
/// <param name="YearlyAmount">Amount of a year where only that is known; null means none given.</param>
public sealed record IncomeValue(
    string Kind, DateOnly From, DateOnly? To, Money? MonthlyAmount, Money? YearlyAmount) : FactValue;
