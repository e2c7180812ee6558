using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>Allowances that a person draws by the payments: they have no line on the roster.</summary>
internal static class DrawnAllowances
{
    // Two batches back: one that is late must not look like an end.
    private const int Recent = 2;

    /// <summary>Paid lines of a programme that name the member and came through, earliest first.</summary>
    public static IReadOnlyList<PaymentLine> Of(HouseholdState household, Member member, params IReadOnlyList<string> programmes) =>
        household.Payments is not { } lines ? [] :
        [
            .. lines.Where(line => line.PersonId == member.PersonId && !line.Returned && programmes.Contains(line.Programme)),
        ];

    /// <summary>True when one of the lines is for the month of a day or one of the two before.</summary>
    public static bool AreDrawn(IEnumerable<PaymentLine> lines, DateOnly on) =>
        lines.Any(line => line.Month >= MonthOf(on).AddMonths(-Recent) && line.Month <= on);

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    public static Money Sum(IEnumerable<PaymentLine> lines) =>
        lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
