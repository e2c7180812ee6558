using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Domain.Payments;

/// <summary>All paid lines of a place, for the rules that look across households.</summary>
/// <param name="Region">The place, for its parameters.</param>
/// <param name="Area">Urban or rural, for its parameters.</param>
/// <param name="Lines">Lines, in order of batch and line.</param>
/// <param name="Heads">Heads of batches, as far as they were sent.</param>
public sealed record PaymentBook(
    RegionCode Region, AreaKind Area, IReadOnlyList<BookedLine> Lines, IReadOnlyList<BatchHead> Heads);
