using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Payments;

/// <summary>One programme of one household in one month that has been paid: what was due and what was paid.</summary>
/// <param name="Programme">Programme, in the words of the roster.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="IsLatest">True for the latest month of the programme of which a batch is known.</param>
/// <param name="Lines">Paid lines, in order of batch and line.</param>
/// <param name="Enrolments">Enrolments of members in the programme that touch the month, in order of person.</param>
public sealed record ProgrammeMonth(
    string Programme, DateOnly Month, bool IsLatest, IReadOnlyList<PaymentLine> Lines,
    IReadOnlyList<(Member Member, Enrolment Enrolment)> Enrolments)
{
    /// <summary>
    /// Help ran on the first day: the month must be paid. In the month of approval itself places differ, so nothing is
    /// missed and nothing is wrong there.
    /// </summary>
    public bool IsDue => Enrolments.Any(e => e.Enrolment.ActiveOn(Month));

    /// <summary>Help ran on any day: the month may be paid. Help that ends in a month is stopped from the next.</summary>
    public bool IsPayable => Enrolments.Count > 0;

    /// <summary>What arrived: lines that the bank did not return.</summary>
    public Money Paid => Sum(Lines.Where(line => !line.Returned));

    /// <summary>What the bank returned.</summary>
    public Money Returned => Sum(Lines.Where(line => line.Returned));

    /// <summary>
    /// The approved amount where it is known for this month; null otherwise. The roster repeats the household's amount on
    /// each line, so that the largest counts once. It tells today's amount, hence only months since it was set.
    /// </summary>
    public Money? Approved
    {
        get
        {
            var known = Enrolments
                .Where(e => e.Enrolment.ActiveOn(Month) && e.Enrolment.MonthlyAmount is not null)
                .Where(e => IsLatest || (e.Enrolment.AmountSince is { } since && since <= Month))
                .Select(e => e.Enrolment.MonthlyAmount!.Value)
                .ToList();
            return known.Count == 0 ? null : known.Max();
        }
    }

    /// <summary>"2023-05", for traces.</summary>
    public string Text => PaidMonths.TextOf(Month);

    private static Money Sum(IEnumerable<PaymentLine> lines) => lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
