using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>Somebody outside the household owes the person support (赡养、抚养、扶养). Who that is, is not kept.</summary>
/// <param name="Relation">child, parent, spouse, grandchild, sibling, other: what the obligor is to the person.</param>
/// <param name="From">First day of the obligation.</param>
/// <param name="To">First day without it; null while it runs.</param>
/// <param name="AgreedMonthly">Amount of an agreement or judgment; null means that there is none.</param>
/// <param name="ObligorMonthlyIncome">Monthly income of the obligor's household; null means unknown.</param>
/// <param name="ObligorPersons">Persons in the obligor's household; null means unknown.</param>
/// <param name="SupportedPersons">How many people the obligor has to support; null means unknown.</param>
/// <param name="Alimony">True for a child's maintenance after a divorce, which follows the payer's own income.</param>
public sealed record SupportValue(
    string Relation,
    DateOnly From,
    DateOnly? To,
    Money? AgreedMonthly,
    Money? ObligorMonthlyIncome,
    int? ObligorPersons,
    int? SupportedPersons,
    bool Alimony) : FactValue;
