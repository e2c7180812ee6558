using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Payments;

/// <summary>What the bank did for one household and month; money in fen.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Programme">In the words of the roster.</param>
/// <param name="Amount">Amount.</param>
/// <param name="Payee">Who receives it for the household.</param>
/// <param name="ReturnReason">Why the bank returned it; empty when it was paid.</param>
internal sealed record PaidLine(DateOnly Month, string Programme, long Amount, Person Payee, string ReturnReason = "")
{
    public DateOnly PaidOn => Month.AddDays(14);
}
